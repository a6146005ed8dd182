package answer

import (
	"strconv"

	"bloc/pkg/diag"
)

// asks returns the question about a cause, with what a board said about it if that settles
// nothing.
func (a *asker) asks(c *cause) string {
	for _, f := range c.list {
		if said := f.BoardSays(a.Lang); said != "" {
			return a.plainly(c) + " (" + said + ")"
		}
	}
	return a.plainly(c)
}

// plainly returns the question about a cause, in plain words.
func (a *asker) plainly(c *cause) string {
	f := c.first()
	text, ok := asking[f.Rule]
	if several, more := askingSeveral[f.Rule]; more && (len(c.list) > 1 || a.isOnPaper(f)) {
		text, ok = several, true
	}
	if !ok {
		message := f.Bare().Message(a.Lang)
		if more := len(c.list) - 1; more > 0 {
			message += words.moreDoubts.Say(a.Lang, more)
		}
		return message
	}
	filled := *f
	filled.Args = map[string]diag.Text{}
	for name, arg := range f.Args {
		filled.Args[name] = arg
	}
	cells := 0
	for _, one := range c.list {
		cells += one.Cells()
	}
	filled.Args["cells"] = diag.Same(strconv.Itoa(cells))
	filled.Args["board"] = diag.Same(a.name(f.Member))
	filled.Args["what"] = a.Catalogue.Label(f.Indicator)
	filled.Args["run"] = diag.Same(a.Period.String())
	filled.Args["base"] = diag.Same(base(f.File))
	return filled.Fill(text.In(a.Lang), a.Lang)
}

// name returns a member's name; empty if there is none.
func (a *asker) name(member string) string {
	if m := a.Catalogue.Member(member); m != nil {
		return m.Name
	}
	return member
}

// askingSeveral are the questions about what rules find in several cells.
var askingSeveral = map[*diag.Rule]diag.Text{
	diag.CoreMissing: {Vi: "{board}: {cells} chỉ tiêu {kỳ run} chưa có số liệu (báo cáo bằng giấy, qua điện thoại); số liệu là bao nhiêu?", En: "{board}: {cells} indicators of {run} have no figure (the report is on paper or by telephone); what are they?"},
	diag.Uncached:    {Vi: "{cells} ô công thức trong \"{base}\" chưa có giá trị: lấy số liệu từ đâu?", En: "{cells} formulas in \"{base}\" have no value: where do the figures come from?"},
}

// asking are the questions about what rules find, where it is not enough to quote that.
var asking = map[*diag.Rule]diag.Text{
	diag.LabelUnknown:     {Vi: "\"{found}\" là gì? ({cells} ô số theo chữ này chưa được tính)", En: "What is \"{found}\"? ({cells} number cells under it are not counted)"},
	diag.HeaderUnclear:    {Vi: "Tiêu đề \"{found}\" là của cột nào, là gì?", En: "Which column does \"{found}\" head, and what is it?"},
	diag.HeaderMissing:    {Vi: "Cột này không có tiêu đề: là số liệu gì?", En: "This column has no header: what is it?"},
	diag.TextUnknown:      {Vi: "\"{words}\" trong \"{found}\" có làm số liệu chỉ còn là của một phần không?", En: "Does \"{words}\" in \"{found}\" make the figures those of a part?"},
	diag.FormatWords:      {Vi: "Định dạng ô hiện thêm \"{words}\": chữ này có giới hạn số liệu không?", En: "The cell shows \"{words}\" as well: does that limit the figure?"},
	diag.TextExcepts:      {Vi: "Theo \"{found}\", số liệu có đủ của toàn Ban không?", En: "By \"{found}\", are the figures those of the whole board?"},
	diag.UnitMissing:      {Vi: "Các số này tính theo đơn vị nào?", En: "In which unit are these figures?"},
	diag.UnitUnknown:      {Vi: "\"{found}\" là đơn vị tính nào?", En: "Which unit is \"{found}\"?"},
	diag.UnitOther:        {Vi: "Đơn vị \"{found}\" không hợp với chỉ tiêu: các số này tính theo đơn vị nào?", En: "\"{found}\" does not fit the indicator: in which unit are these figures?"},
	diag.UnitCurrency:     {Vi: "Số liệu ghi bằng \"{found}\": quy đổi theo tỷ giá bao nhiêu đồng cho 1 USD?", En: "The figures are in \"{found}\": at how many VND per USD?"},
	diag.NumberAmbiguous:  {Vi: "{what}: \"{found}\" là số nào?", En: "{what}: which number is \"{found}\"?"},
	diag.FigureText:       {Vi: "{what}: ô ghi \"{found}\"; số liệu là bao nhiêu?", En: "{what}: the cell says \"{found}\"; what is the figure?"},
	diag.ErrorValue:       {Vi: "{what}: ô báo lỗi {found}; số liệu là bao nhiêu?", En: "{what}: the cell holds {found}; what is the figure?"},
	diag.Uncached:         {Vi: "{what}: công thức chưa có giá trị; số liệu là bao nhiêu?", En: "{what}: the formula has no value; what is the figure?"},
	diag.DateFigure:       {Vi: "{what}: ô thành ngày tháng; số liệu là bao nhiêu?", En: "{what}: the cell became a date; what is the figure?"},
	diag.CountBroken:      {Vi: "{what}: {found} không phải số đếm; số liệu là bao nhiêu?", En: "{what}: {found} is no count; what is the figure?"},
	diag.Negative:         {Vi: "{what}: ghi số âm {found}; số liệu là bao nhiêu?", En: "{what}: the figure is negative, {found}; what is it?"},
	diag.PercentFigure:    {Vi: "{what}: ô có định dạng phần trăm; số liệu là bao nhiêu?", En: "{what}: the cell is a percentage; what is the figure?"},
	diag.FormatDiffers:    {Vi: "{what}: ô lưu {found} nhưng hiện số khác; số liệu là bao nhiêu?", En: "{what}: the cell holds {found} and shows another number; what is the figure?"},
	diag.FigureStruck:     {Vi: "{what}: số {found} bị gạch ngang; còn dùng không?", En: "{what}: {found} is struck through; is it still valid?"},
	diag.NotCollected:     {Vi: "{what}: ô ghi \"{found}\"; số liệu là bao nhiêu?", En: "{what}: the cell says \"{found}\"; what is the figure?"},
	diag.CoreMissing:      {Vi: "{what} {kỳ run}: chưa có số liệu; số liệu là bao nhiêu?", En: "{what} of {run}: there is no figure; what is it?"},
	diag.MemberMissing:    {Vi: "Chưa có báo cáo {kỳ run} của {board}: đã có bằng giấy chưa?", En: "No report of {board} for {run}: is there one on paper?"},
	diag.ClaimsDiffer:     {Vi: "Hai chỗ ghi cùng chỉ tiêu mà khác nhau ({cells} số liệu): dùng chỗ nào?", En: "Two places state the same and differ ({cells} figures): which one is right?"},
	diag.ReportsDiffer:    {Vi: "{board} có hai báo cáo khác nhau ở {cells} số liệu: dùng báo cáo nào?", En: "{board} has two reports that differ in {cells} figures: which one is right?"},
	diag.BoardsSame:       {Vi: "{count} số liệu của hai Ban giống hệt nhau: tệp nào gửi nhầm?", En: "{count} figures of two boards are the same: which file was sent by mistake?"},
	diag.ReportAdds:       {Vi: "Tệp này bổ sung {count} số liệu cho báo cáo của {board}: có phải phần của báo cáo chính thức không?", En: "This file adds {count} figures to the report of {board}: is it part of the report?"},
	diag.MemberUnknown:    {Vi: "\"{base}\" là báo cáo của Ban nào?", En: "Which board is \"{base}\" from?"},
	diag.MemberElsewhere:  {Vi: "Báo cáo ghi là của \"{found}\": là của Ban nào trong khối?", En: "The report says it is of \"{found}\": which board of the bloc is it from?"},
	diag.MemberGuessed:    {Vi: "Theo \"{found}\", đây là báo cáo của {board}: có đúng không?", En: "By \"{found}\" this is the report of {board}: is that right?"},
	diag.MemberDiffers:    {Vi: "Nội dung là của {board}, tên tệp là của {found}: báo cáo của Ban nào?", En: "The text is of {board}, the file's name of {found}: which board is it from?"},
	diag.PeriodUnknown:    {Vi: "Báo cáo này của kỳ nào?", En: "Which period is this report for?"},
	diag.PeriodOther:      {Vi: "Báo cáo ghi {kỳ found}, đang tổng hợp {kỳ expected}: số liệu là của kỳ nào?", En: "The report names {found}, and {expected} is summed: which period are the figures of?"},
	diag.FileEncrypted:    {Vi: "Mật khẩu mở tệp là gì?", En: "What is the password of the file?"},
	diag.PasswordWrong:    {Vi: "Mật khẩu đã ghi không mở được tệp: mật khẩu đúng là gì?", En: "The password does not open the file: what is the right one?"},
	diag.IndicatorUnknown: {Vi: "Số liệu ở hàng này là chỉ tiêu nào? ({because})", En: "Which indicator is this row? ({because})"},
	diag.HeadingsDiffer:   {Vi: "Tiêu đề hàng và cột mâu thuẫn ({because}): số liệu ở hàng này là chỉ tiêu nào?", En: "Row and column contradict each other ({because}): which indicator is this row?"},
	diag.SheetUnknown:     {Vi: "Trang này có {cells} ô số mà bloc không hiểu: có số liệu cần tổng hợp không?", En: "This sheet has {cells} number cells that are not understood: does it hold figures of the bloc?"},
}
