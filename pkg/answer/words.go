package answer

import "bloc/pkg/diag"

// meanings are the texts that a heading may mean, in words that hold for any period, with
// what is said of them.
var meanings = []struct {
	as     string
	inYear string    // the same for a year; empty where it does not differ
	says   diag.Text // with the period
	before bool      // the period is the one before
}{
	{"Thực hiện cả năm", "Thực hiện cả năm %d", diag.Text{Vi: "Thực hiện cả %s", En: "Actual of %s"}, false},
	{"Ước thực hiện cả năm", "Ước thực hiện cả năm %d", diag.Text{Vi: "Ước thực hiện cả %s", En: "Estimate of %s"}, false},
	{"Kế hoạch năm", "Kế hoạch năm %d", diag.Text{Vi: "Kế hoạch %s", En: "Plan of %s"}, false},
	{"Thực hiện năm trước", "Thực hiện năm %d", diag.Text{Vi: "Thực hiện %s", En: "Actual of %s"}, true},
	{"Tổng cộng", "", diag.Text{Vi: "Tổng cộng của toàn Ban%.0s", En: "Total of the board%.0s"}, false},
}

// words are the choices and what is said of answers.
var words = struct {
	harmless, withNote, isRight, leaveFigures, leaveSheet, leaveFile, wrongFile, paper, zero, value, expected                         diag.Text
	number, computedOne, computedAll, sheet, cell, file, member, otherMember, period, unit, rate, password, indicator, unclear, other diag.Text
	brings, summed, borne, contradicts, lastYear, moreDoubts, cutConfirmed                                                            diag.Text

	right, leaveOut map[*diag.Rule]diag.Text
}{
	harmless:     diag.Text{Vi: "Không giới hạn gì: vẫn là số của toàn Ban, cả kỳ", En: "It limits nothing: the figures are of the whole board and period"},
	withNote:     diag.Text{Vi: "Chưa đủ: vẫn tính, ghi chú vào biểu", En: "Not all there is: count them, with a note"},
	isRight:      diag.Text{Vi: "Số liệu đúng như ghi; lý do ghi ở Chi tiết", En: "The figure is right as it stands; the reason is in the detail"},
	leaveFigures: diag.Text{Vi: "Không phải số liệu cần tổng hợp: bỏ qua", En: "No figures of the bloc: leave them out"},
	leaveSheet:   diag.Text{Vi: "Trang này không có số liệu cần tổng hợp: bỏ qua", En: "The sheet has no figures of the bloc: leave it out"},
	leaveFile:    diag.Text{Vi: "Không dùng tệp này", En: "Do not use this file"},
	wrongFile:    diag.Text{Vi: "\"%s\" gửi nhầm: không dùng, chờ %s gửi lại", En: "\"%s\" was sent by mistake: wait for that of %s"},
	paper:        diag.Text{Vi: "Số liệu bằng giấy, qua điện thoại: điền vào biểu của Ban (bloc form), hoặc ghi ở Chi tiết: Chỉ tiêu: số; Chỉ tiêu: số", En: "The figures are on paper or by telephone: fill in the form of the board (bloc form), or in the detail: indicator: figure; indicator: figure"},
	zero:         diag.Text{Vi: "Không phát sinh: ghi 0", En: "There was none: 0"},
	value:        diag.Text{Vi: "Số liệu theo văn bản, điện thoại: ghi số và nguồn ở Chi tiết (như: 1.234,5; CV 12/BQL)", En: "The figure by paper or telephone: number and source are in the detail (as: 1,234.5; letter 12/BQL)"},
	expected:     diag.Text{Vi: "Số đúng là %s %s", En: "The right figure is %s %s"},
	number:       diag.Text{Vi: "Là số %s", En: "It is %s"},
	computedOne:  diag.Text{Vi: "Tính được %s từ công thức", En: "The formula gives %s"},
	computedAll:  diag.Text{Vi: "Tính theo công thức trong tệp: được %d trên %d ô, như %s = %s", En: "Compute the formulas of the file: %d of %d cells, as %s = %s"},
	sheet:        diag.Text{Vi: "Dùng trang \"%s\", bỏ trang \"%s\"", En: "Use the sheet \"%s\" and not \"%s\""},
	cell:         diag.Text{Vi: "Dùng ô %s (%s)", En: "Use the cell %s (%s)"},
	file:         diag.Text{Vi: "Dùng tệp \"%s\"%s", En: "Use the file \"%s\"%s"},
	member:       diag.Text{Vi: "Báo cáo của %s", En: "The report of %s"},
	otherMember:  diag.Text{Vi: "Báo cáo của Ban khác: ghi tên Ban ở Chi tiết", En: "The report of another board: its name is in the detail"},
	period:       diag.Text{Vi: "Số liệu là của %s", En: "The figures are of %s"},
	unit:         diag.Text{Vi: "Đơn vị tính: %s", En: "In %s"},
	rate:         diag.Text{Vi: "Theo tỷ giá ghi ở Chi tiết (như: 1 USD = 23.000 đồng)", En: "At the rate in the detail (as: 1 USD = 23,000 VND)"},
	password:     diag.Text{Vi: "Mật khẩu ghi ở Chi tiết", En: "The password is in the detail"},
	indicator:    diag.Text{Vi: "Là chỉ tiêu \"%s\"", En: "It is \"%s\""},
	unclear:      diag.Text{Vi: "Chưa rõ, hỏi lại Ban", En: "Not clear: ask the board"},
	other:        diag.Text{Vi: "Khác: ghi ở Chi tiết", En: "Something else: see the detail"},

	brings:       diag.Text{Vi: "thêm %d số liệu", En: "%d more figures"},
	summed:       diag.Text{Vi: "bằng tổng %s ở %d/%d dòng", En: "the sum of its %s in %d of %d rows"},
	borne:        diag.Text{Vi: "%d số được số khác xác nhận", En: "%d borne out by others"},
	contradicts:  diag.Text{Vi: "mâu thuẫn ở %d chỗ", En: "contradicted in %d places"},
	moreDoubts:   diag.Text{Vi: " (còn %d điểm khác chưa khớp với số này)", En: " (and %d more that do not fit this figure)"},
	cutConfirmed: diag.Text{Vi: "Ban xác nhận là số của cả %s: ghi văn bản, người xác nhận ở Chi tiết", En: "The board confirms that they are of the whole of %s: who and how is in the detail"},
	lastYear:     diag.Text{Vi: "Như đã trả lời %s: %s", En: "As answered for %s: %s"},

	right: map[*diag.Rule]diag.Text{
		diag.TextExcepts: {Vi: "Đủ của toàn Ban: không phải ghi chú", En: "They are of the whole board: no note"},
		diag.TextUnit:    {Vi: "Đúng theo đơn vị của biểu", En: "The unit of the table is right"},
		diag.PartBlank:   {Vi: "Phần để trống không phát sinh: tổng là đủ", En: "There is nothing in the blank part: the sum is whole"},
		diag.ReportAdds:  {Vi: "Là phần của báo cáo chính thức: dùng cả hai tệp", En: "It is part of the report: use both"},
		diag.OpenInExcel: {Vi: "Tệp đã lưu đủ", En: "The file is saved"},
		diag.RoleTorn:    {Vi: "Là số thực hiện", En: "They are results"},
		diag.SheetName:   {Vi: "Theo tiêu đề là đúng", En: "The headings are right"},
		diag.StockOrFlow: {Vi: "Là số có đến cuối kỳ", En: "It stands at the end of the period"},
	},
	leaveOut: map[*diag.Rule]diag.Text{
		diag.TextNarrows:  {Vi: "Đúng là chỉ một phần: không tính, chờ số liệu của toàn Ban", En: "They are of a part: leave them out"},
		diag.PeriodCut:    {Vi: "Đúng là chưa hết kỳ: không tính, chờ số liệu cả kỳ", En: "They are of a part of the period: leave them out"},
		diag.PeriodPart:   {Vi: "Đúng là một phần kỳ: không tính, chờ số liệu cả kỳ", En: "They are of a part of the period: leave them out"},
		diag.TextUnknown:  {Vi: "Chỉ là một phần: không tính", En: "They are of a part: leave them out"},
		diag.NoFigures:    {Vi: "Không phải báo cáo: không dùng tệp này", En: "No report: do not use this file"},
		diag.ReportAdds:   {Vi: "Không phải: không dùng tệp này", En: "It is not: do not use this file"},
		diag.SheetDamaged: {Vi: "Trang hỏng không có số liệu cần tổng hợp: bỏ qua", En: "The damaged sheet has no figures of the bloc: leave it out"},
	},
}
