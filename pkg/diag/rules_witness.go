package diag

// What a column is by the figures beside it, and a header that is missing.
var (
	TakenAsPlan   = Text{"kế hoạch", "the plan"}
	TakenAsBefore = Text{"số kỳ trước", "the period before"}
	NoHeader      = Text{"(không có)", "(there is none)"}
)

// Rules on what other figures say of labels.
var (
	LabelContradicted = &Rule{
		Code: "label-contradicted", Severity: Error, Use: Unused,
		Title:   Text{"số liệu năm trước cho thấy nhãn sai hàng", "last year's figures contradict a label"},
		Message: Text{"nhãn {because} là \"{label}\", nhưng số {before} ở đây ({found}) đúng bằng số đã báo cáo khi đó của \"{other}\", không phải {expected}; số liệu theo nhãn này không được tính", "the labels {because} say \"{label}\", but the figure of {before} here ({found}) is what was reported then of \"{other}\", not {expected}; the figures under this label are in no total"},
		Hint:    Text{"xem các hàng có bị lệch hoặc đổi nhãn không, và đề nghị đơn vị gửi lại", "see whether rows are shifted or labels exchanged, and ask the board to send it again"},
	}
	ColumnContradicted = &Rule{
		Code: "column-contradicted", Severity: Warning,
		Title:   Text{"cột ghi tên khác nhưng là số năm trước", "a column of last year's figures under another name"},
		Message: Text{"cột này ({because}) là {says}, nhưng {count} trong {of} số liệu đúng bằng số đã báo cáo của {before}", "this column ({because}) says {says}, but {count} of {of} figures are what was reported for {before}"},
		Hint:    Text{"hỏi đơn vị tiêu đề cột có đúng không", "ask the board whether the header is right"},
	}
	ColumnWitnessed = &Rule{
		Code: "column-witnessed", Severity: Note, Use: Beside,
		Title:   Text{"cột năm trước nhận ra nhờ số liệu", "a column of last year's known by its figures"},
		Message: Text{"tiêu đề cột {header} không cho biết kỳ, nhưng {count} trong {of} số liệu của cột đúng bằng số đã báo cáo của {before}: đọc là số {before}", "the header {header} does not give the period, but {count} of {of} figures of the column are what was reported for {before}: it is read as {before}"},
	}
	RowOfYear = &Rule{
		Code: "row-of-year", Severity: Note, Use: Beside,
		Title:   Text{"hàng năm trước nhận ra nhờ số liệu", "a row of last year's known by its figures"},
		Message: Text{"nhãn hàng {header} không cho biết kỳ, nhưng {count} trong {of} số liệu của hàng đúng bằng số đã báo cáo của {before}: đọc là số {before}", "the label {header} does not give the period, but {count} of {of} figures of the row are what was reported for {before}: it is read as {before}"},
	}
	ColumnCompared = &Rule{
		Code: "column-compared", Severity: Note, Use: Beside,
		Title:   Text{"cột nhận ra nhờ tỷ lệ bên cạnh", "a column known by the ratio beside it"},
		Message: Text{"chưa hiểu tiêu đề cột {header}, nhưng {count} trong {of} tỷ lệ ở cột \"{ratio}\" tính theo cột này: đọc là {as}", "the header {header} is not understood, but {count} of {of} percentages under \"{ratio}\" are computed by this column: it is read as {as}"},
	}
	RowWitnessed = &Rule{
		Code: "row-witnessed", Severity: Note, Use: Beside,
		Title:   Text{"hàng nhận ra nhờ số liệu năm trước", "a row known by last year's figure"},
		Message: Text{"nhãn \"{found}\" không cho biết chỉ tiêu, nhưng số {before} của hàng ({figure}) đúng bằng số đã báo cáo của \"{label}\": đọc là chỉ tiêu này", "the label \"{found}\" does not name the indicator, but the row's figure of {before} ({figure}) is what was reported of \"{label}\": it is read so"},
	}
)
