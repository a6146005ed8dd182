package diag

// Rules on what other figures say of labels.
var (
	LabelContradicted = &Rule{
		Code: "label-contradicted", Severity: Error, Use: Unused,
		Title:   Text{"số liệu năm trước cho thấy nhãn sai hàng", "last year's figures contradict a label"},
		Message: Text{"nhãn {because} là \"{label}\", nhưng số {before} ở đây ({found}) đúng bằng số đã báo cáo khi đó của \"{other}\", không phải {expected}; số liệu theo nhãn này không được tính", "the labels {because} say \"{label}\", but the figure of {before} here ({found}) is what was reported then of \"{other}\", not {expected}; the figures under this label are in no total"},
		Hint:    Text{"kiểm tra các hàng có bị lệch hoặc đổi nhãn không rồi gửi lại; nếu nhãn đúng, ghi ô vào cells trong tệp --map", "see whether rows are shifted or labels exchanged, and send it again; if the label is right, state the cell under cells in a --map file"},
	}
)
