package diag

// Rules on copies that went to boards and come back.
var (
	ReportReturned = &Rule{
		Code: "report-returned", Severity: Note, Use: Beside,
		Title:   Text{"bản đơn vị gửi lại được dùng thay cho bản đã gửi", "a returned copy replaces the file that it answers"},
		Message: Text{"bản đơn vị gửi lại (trả lời tệp {of}); {changes}; {questions}", "the board's answer to {of}; {changes}; {questions}"},
		Named:   Text{"bản đơn vị gửi lại, dùng thay cho {related}; {changes}; {questions}", "the board's answer, used in the place of {related}; {changes}; {questions}"},
	}
	ReturnUnchanged = &Rule{
		Code: "return-unchanged", Severity: Warning, Use: Beside,
		Title:   Text{"bản gửi lại không sửa, không giải trình gì", "a copy came back as it went out"},
		Message: Text{"bản gửi lại của tệp {of} không sửa và không giải trình gì; còn {count} câu hỏi chưa trả lời", "the copy of {of} came back unchanged and without a word; {count} questions are open"},
		Hint:    Text{"đề nghị đơn vị sửa số liệu hoặc ghi ý kiến vào cột cuối của trang nội dung cần rà soát rồi gửi lại", "ask the board to correct the figures, or to write into the last column of the sheet of findings, and to send it back"},
	}
	ReturnApart = &Rule{
		Code: "return-apart", Severity: Note, Use: Beside,
		Title:   Text{"tệp chỉ có ý kiến của đơn vị", "a file with a board's words and no report"},
		Message: Text{"tệp này chỉ có ý kiến của đơn vị về tệp {of}, không có báo cáo", "this file holds the board's words about {of}, and no report"},
		Hint:    Text{"để tệp {of} cùng thư mục", "put {of} among the reports"},
	}
	ReturnOther = &Rule{
		Code: "return-other", Severity: Warning, Use: Beside,
		Title:   Text{"bản gửi lại của kỳ khác, khối khác hoặc đơn vị khác", "a copy of another run, bloc or board came back"},
		Message: Text{"tệp mang dấu của bản trả lại cho {of} (tệp {found}), nên được đọc như một báo cáo mới", "the file was sent out as a copy of {found} for {of}, so it is read as a new report"},
		Hint:    Text{"xem đơn vị có gửi nhầm tệp không; nếu đúng là báo cáo này thì không phải làm gì", "see whether it was sent by mistake; if it is the report, nothing is to be done"},
	}
	ReturnDamaged = &Rule{
		Code: "return-damaged", Severity: Warning, Use: Beside,
		Title:   Text{"dấu của bản gửi lại bị hỏng", "the slip of a copy that came back is damaged"},
		Message: Text{"không biết bản này trả lời tệp nào: {reason}; đọc như một báo cáo mới", "nobody can tell which file this copy answers: {reason}; it is read as a new report"},
		Hint:    Text{"nếu báo cáo cũ của đơn vị còn trong thư mục thì bỏ ra, hoặc chọn bản đúng bằng --prefer TỆP", "if the board's earlier report is among the files, take it out, or name the right one with --prefer FILE"},
	}
)
