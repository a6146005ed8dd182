package diag

// Rules on the bloc as a whole: what is found when reports come together.
var (
	MemberMissing = &Rule{
		Code: "member-missing", Severity: Warning,
		Title:   Text{"chưa có báo cáo của đơn vị", "a member has not reported"},
		Message: Text{"chưa có báo cáo kỳ {period} của {name}", "no report of {name} for {period}"},
		Hint:    Text{"đôn đốc đơn vị gửi báo cáo; số tổng hợp chưa có đơn vị này", "ask the board for it; the totals are without this member"},
	}
	CoreMissing = &Rule{
		Code: "indicator-missing", Severity: Warning,
		Title:   Text{"báo cáo thiếu chỉ tiêu chủ yếu", "a report lacks a core indicator"},
		Message: Text{"{name} chưa có số liệu chỉ tiêu \"{label}\"", "{name} has no figure for \"{label}\""},
		Hint:    Text{"hỏi lại đơn vị, hoặc xem các ô chưa nhận dạng được trong báo cáo này", "ask the board, or look at the cells of this report that were not understood"},
	}
	IndicatorSummed = &Rule{
		Code: "indicator-summed", Severity: Note,
		Title:   Text{"chỉ tiêu cộng từ các chỉ tiêu thành phần", "an indicator summed from those it consists of"},
		Message: Text{"{name} không ghi \"{label}\"; cộng từ {parts}", "{name} does not state \"{label}\"; summed from {parts}"},
	}
	ReportTwice = &Rule{
		Code: "report-twice", Severity: Warning,
		Title:   Text{"một báo cáo gửi hai lần", "the same report twice"},
		Message: Text{"số liệu trùng với {related}; chỉ tính một lần", "the figures are those of {related}; counted once"},
		Hint:    Text{"bỏ bớt một tệp", "remove one of the files"},
	}
	ReportsDiffer = &Rule{
		Code: "reports-differ", Severity: Error,
		Title:   Text{"hai báo cáo của một đơn vị khác nhau", "two reports of one member differ"},
		Message: Text{"hai báo cáo của {name} khác nhau ở {count} số liệu, nên không dùng báo cáo nào: {differences}", "two reports of {name} differ in {count} figures, so neither is used: {differences}"},
		Hint:    Text{"bỏ tệp sai, hoặc chọn tệp đúng bằng --prefer TỆP", "remove the wrong file, or name the right one with --prefer FILE"},
	}
	ReportPreferred = &Rule{
		Code: "report-preferred", Severity: Note,
		Title:   Text{"báo cáo được chọn bằng --prefer", "a report was chosen with --prefer"},
		Message: Text{"dùng tệp này thay cho {related}", "used instead of {related}"},
	}
	OpenInExcel = &Rule{
		Code: "open-in-excel", Severity: Warning,
		Title:   Text{"tệp đang mở trong Excel", "the file is open in Excel"},
		Message: Text{"tệp đang được mở (có tệp khóa {found}); có thể còn thay đổi chưa lưu", "the file is open ({found} lies beside it); it may hold unsaved changes"},
		Hint:    Text{"lưu và đóng tệp rồi chạy lại", "save and close the file, then run again"},
	}
	PeriodOther = &Rule{
		Code: "period-other", Severity: Error,
		Title:   Text{"báo cáo của kỳ khác", "a report of another period"},
		Message: Text{"báo cáo của kỳ {found}, cần kỳ {expected}", "the report is for {found}, expected {expected}"},
		Hint:    Text{"đề nghị đơn vị gửi báo cáo đúng kỳ, hoặc ghi kỳ bằng periods trong tệp --map", "ask the board for the right report, or state the period with periods in a --map file"},
	}
)
