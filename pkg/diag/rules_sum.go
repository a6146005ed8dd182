package diag

// Rules on the bloc as a whole: what is found when reports come together.
var (
	MemberMissing = &Rule{
		Code: "member-missing", Severity: Warning, Use: Unused,
		Title:   Text{"chưa có báo cáo của đơn vị", "a member has not reported"},
		Message: Text{"chưa có báo cáo {kỳ period} của {name}", "no report of {name} for {period}"},
		Hint:    Text{"đôn đốc đơn vị gửi báo cáo; số tổng hợp chưa có đơn vị này", "ask the board for it; the totals are without this member"},

		Named:     Text{"chưa có số liệu {kỳ period} của {name}: có tệp nhưng chưa dùng được: {related}", "no figures of {name} for {period}: there is a file, but it cannot be used: {related}"},
		NamedHint: Text{"xử lý lỗi nêu ở tệp đó, chưa cần đôn đốc đơn vị; số tổng hợp chưa có đơn vị này", "settle what is said of that file; the totals are without this member"},
	}
	CoreMissing = &Rule{
		Code: "indicator-missing", Severity: Warning, Use: Unused,
		Title:   Text{"báo cáo thiếu chỉ tiêu chủ yếu", "a report lacks a core indicator"},
		Message: Text{"{name} chưa có số liệu chỉ tiêu \"{label}\"", "{name} has no figure for \"{label}\""},
		Several: Text{"{name} chưa có số liệu của {number} chỉ tiêu: {labels}", "{name} has no figures for {number} indicators: {labels}"},
		Hint:    Text{"hỏi lại đơn vị; nếu không phát sinh thì đề nghị ghi 0", "ask the board; where nothing occurred it has to write 0"},
	}
	IndicatorSummed = &Rule{
		Code: "indicator-summed", Severity: Note,
		Title:   Text{"chỉ tiêu cộng từ các chỉ tiêu thành phần", "an indicator summed from its parts"},
		Message: Text{"{name} không ghi \"{label}\"; cộng từ {parts}", "{name} does not state \"{label}\"; summed from {parts}"},
	}
	ReportTwice = &Rule{
		Code: "report-twice", Severity: Warning, Use: Unused,
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
	ReportsDifferBeside = &Rule{
		Code: "reports-differ-beside", Severity: Error,
		Title:   Text{"hai báo cáo của một đơn vị khác nhau ở kế hoạch hoặc kỳ trước", "two reports of one member differ in plans or the year before"},
		Message: Text{"hai báo cáo của {name} cùng kết quả, nhưng khác nhau ở {count} số kế hoạch hoặc kỳ trước, nên không dùng các số đó: {differences}", "two reports of {name} agree in the results, but differ in {count} plans or figures of the year before, so these are not used: {differences}"},
		Hint:    Text{"bỏ tệp sai, hoặc chọn tệp đúng bằng --prefer TỆP", "remove the wrong file, or name the right one with --prefer FILE"},
	}
	ReportsTogether = &Rule{
		Code: "reports-together", Severity: Note,
		Title:   Text{"nhiều tệp của một đơn vị được dùng cùng nhau", "several files of one member are used together"},
		Message: Text{"các tệp của {name} được dùng cùng nhau: {what}", "files of {name} are used together: {what}"},
	}
	ReportAdds = &Rule{
		Code: "report-adds", Severity: Warning,
		Title:   Text{"một tệp khác bổ sung số liệu vào báo cáo của đơn vị", "another file adds figures to a member's report"},
		Message: Text{"tệp này bổ sung {count} số liệu mà báo cáo của {name} ({whole}) không có: {what}", "this file adds {count} figures that the report of {name} ({whole}) does not state: {what}"},
		Hint:    Text{"hỏi {name} tệp này có phải phần của báo cáo chính thức không; nếu không thì bỏ ra, hoặc chọn báo cáo bằng --prefer TỆP", "ask {name} whether this file is part of its report; if not, remove it, or name the report with --prefer FILE"},
	}
	BoardsSame = &Rule{
		Code: "boards-same", Severity: Error,
		Title:   Text{"hai đơn vị có cùng số liệu", "two members with the same figures"},
		Message: Text{"{count} số liệu của {name} trùng hệt với {other} ({related}); một trong hai là bản chép, nên không dùng báo cáo nào", "{count} figures of {name} are exactly those of {other} ({related}); one is a copy of the other, so neither is used"},
		Hint:    Text{"xem tệp nào gửi nhầm và đề nghị đơn vị đó gửi lại báo cáo của mình", "see which file was sent by mistake, and ask that member for its own report"},
	}
	ReportPreferred = &Rule{
		Code: "report-preferred", Severity: Note,
		Title:   Text{"báo cáo được chọn bằng --prefer", "a report was chosen with --prefer"},
		Message: Text{"dùng tệp này thay cho {related}", "used instead of {related}"},
	}
	FileSuperseded = &Rule{
		Code: "file-superseded", Severity: Warning, Use: Unused,
		Title:   Text{"tệp có lỗi nhưng không cần đến", "a faulty file that is not needed"},
		Message: Text{"tệp này có lỗi", "this file has errors"},
		Hint:    Text{"chuyển tệp này đi nơi khác", "move this file elsewhere"},
	}
	OpenInExcel = &Rule{
		Code: "open-in-excel", Severity: Warning,
		Title:   Text{"tệp đang mở trong Excel", "the file is open in Excel"},
		Message: Text{"tệp đang được mở (có tệp khóa {found}); có thể còn thay đổi chưa lưu", "the file is open ({found} lies beside it); it may hold unsaved changes"},
		Hint:    Text{"lưu và đóng tệp rồi chạy lại", "save and close the file, then run again"},
	}
	PeriodsDiffer = &Rule{
		Code: "periods-differ", Severity: Error,
		Title:   Text{"các báo cáo ghi những kỳ khác nhau", "the reports name different periods"},
		Message: Text{"báo cáo này ghi {kỳ found}, nhưng các báo cáo ghi những kỳ khác nhau ({periods}); chưa tổng hợp kỳ nào", "this report names {found}, but the reports name different periods ({periods}); none is summed"},
		Hint:    Text{"bỏ các báo cáo của kỳ khác, hoặc chọn kỳ, ví dụ --period {found}", "take out the reports of other periods, or choose a period, as --period {found}"},
	}
	PeriodOther = &Rule{
		Code: "period-other", Severity: Error,
		Title:   Text{"báo cáo của kỳ khác", "a report of another period"},
		Message: Text{"báo cáo của {kỳ found}, cần {kỳ expected}", "the report is for {found}, expected {expected}"},
		Hint:    Text{"đề nghị đơn vị gửi báo cáo đúng kỳ; nếu đây là báo cáo {kỳ expected}, dùng tệp --map có dòng: periods: {\"{base}\": \"{expected}\"}", "ask the board for the right report; if this one is for {expected}, use a --map file with the line periods: {\"{base}\": \"{expected}\"}"},
	}
)
