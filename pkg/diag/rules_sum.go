package diag

// Rules on the bloc as a whole: what is found when reports come together.
var (
	MemberMissing = rule("member-missing", Warning,
		Text{"chưa có báo cáo của đơn vị", "a member has not reported"},
		Text{"chưa có báo cáo kỳ {period} của {name}", "no report of {name} for {period}"},
		Text{"đôn đốc đơn vị gửi báo cáo; số tổng hợp chưa có đơn vị này", "ask the board for it; the totals are without this member"})
	CoreMissing = rule("indicator-missing", Warning,
		Text{"báo cáo thiếu chỉ tiêu chủ yếu", "a report lacks a core indicator"},
		Text{"{name} chưa có số liệu chỉ tiêu \"{label}\"", "{name} has no figure for \"{label}\""},
		Text{"hỏi lại đơn vị, hoặc xem các ô chưa nhận dạng được trong báo cáo này", "ask the board, or look at the cells of this report that were not understood"})
	IndicatorSummed = rule("indicator-summed", Note,
		Text{"chỉ tiêu cộng từ các chỉ tiêu thành phần", "an indicator summed from those it consists of"},
		Text{"{name} không ghi \"{label}\"; cộng từ {parts}", "{name} does not state \"{label}\"; summed from {parts}"},
		Text{})
	ReportTwice = rule("report-twice", Warning,
		Text{"một báo cáo gửi hai lần", "the same report twice"},
		Text{"số liệu trùng với {related}; chỉ tính một lần", "the figures are those of {related}; counted once"},
		Text{"bỏ bớt một tệp", "take one of the files away"})
	ReportsDiffer = rule("reports-differ", Error,
		Text{"hai báo cáo của một đơn vị khác nhau", "two reports of one member differ"},
		Text{"hai báo cáo của {name} khác nhau ở {count} số liệu, nên không dùng báo cáo nào: {differences}", "two reports of {name} differ in {count} figures, so neither is used: {differences}"},
		Text{"bỏ tệp sai, hoặc chọn tệp đúng bằng --prefer TỆP", "take the wrong file away, or name the right one with --prefer FILE"})
	ReportPreferred = rule("report-preferred", Note,
		Text{"báo cáo được chọn bằng --prefer", "a report was chosen with --prefer"},
		Text{"dùng tệp này thay cho {related}", "used instead of {related}"},
		Text{})
	OpenInExcel = rule("open-in-excel", Warning,
		Text{"tệp đang mở trong Excel", "the file is open in Excel"},
		Text{"tệp đang được mở (có tệp khóa {found}); có thể còn thay đổi chưa lưu", "the file is open ({found} lies beside it); it may hold unsaved changes"},
		Text{"lưu và đóng tệp rồi chạy lại", "save and close the file, then run again"})
	PeriodOther = rule("period-other", Error,
		Text{"báo cáo của kỳ khác", "a report of another period"},
		Text{"báo cáo của kỳ {found}, cần kỳ {expected}", "the report is for {found}, expected {expected}"},
		Text{"đề nghị đơn vị gửi báo cáo đúng kỳ, hoặc ghi kỳ bằng periods trong tệp --map", "ask the board for the right report, or state the period with periods in a --map file"})
)
