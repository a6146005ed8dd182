package reply

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// setting is what the two sheets have to know of the workbook that they stand in.
type setting struct {
	looks  *looks
	hidden map[string]bool // the board's sheets, true for one that is not shown; none where the two go alone
	silent []string        // marked cells without a comment of ours
	why    string          // why the two go alone; empty in a copy
}

// leads tells whether a link to a cell of a sheet leads anywhere.
func (s setting) leads(name, cell string) bool {
	_, is := s.hidden[name]
	return is && cell != ""
}

// sheet is a sheet's name, with a word on one that links cannot show.
func (s setting) sheet(name string) string {
	if s.hidden[name] {
		return name + " (đang ẩn)"
	}
	return name
}

// pages are the two sheets.
func (c Content) pages(s setting) []*page {
	return []*page{c.review(s), c.confirm(s)}
}

// heading is a title with whose report it is about: the board, or the file where
// nobody knows the board.
func (c Content) heading(title string) string {
	if !c.Report.Period.IsZero() {
		title += " " + table.Period("vi", c.Report.Period)
	}
	if m := c.Catalogue.Member(c.Report.Member); m != nil {
		return strings.ToUpper(title + " của " + m.Name)
	}
	return strings.ToUpper(title) + " (tệp " + base(c.Report.Path) + ")"
}

// review is the sheet of the findings.
func (c Content) review(s setting) *page {
	p := &page{name: report.ReviewSheet, widths: []float64{5, 10, 15, 9, 50, 36, 26}, looks: s.looks}
	p.line(c.heading("Nội dung cần rà soát trong báo cáo"), title)
	p.line(c.opening(s), plain)
	p.add()
	p.head = p.add(row(header, "STT", "Mức độ", "Trang tính", "Ô", "Nội dung", "Cần làm gì", "Ý kiến của đơn vị")...)
	for i, f := range c.Findings {
		at := cell{text: f.Cell, look: middle}
		if s.leads(f.Sheet, f.Cell) {
			at.look = link
		}
		p.add(cell{number: strconv.Itoa(i + 1), look: middle}, cell{text: capital(f.Severity.Word("vi")), look: middle}, cell{text: s.sheet(f.Sheet), look: text},
			at, cell{text: capital(f.Message("vi")), look: text}, cell{text: capital(advice(f)), look: text}, cell{look: text})
		if at.look == link {
			p.link(4, address(f.Sheet, f.Cell))
		}
	}
	if len(c.Findings) == 0 {
		p.line("Không có nội dung cần rà soát.", plain)
	}
	p.add()
	for _, remark := range c.remarks(s) {
		p.line(remark, plain)
	}
	p.line("Lỗi: số liệu chưa được tính vào tổng hợp. Cảnh báo: số liệu đã được tính, cần xem lại. Ghi chú: không phải làm gì.", hint)
	p.line(c.foot(), hint)
	return p
}

func (c Content) foot() string { return report.ReplyMark + strings.TrimPrefix(c.Program, "bloc") + "." }

func (c Content) opening(s setting) string {
	return map[bool]string{
		true:  "Các ô nêu dưới đây được đánh dấu và ghi chú trong các trang tính của đơn vị; mọi nội dung khác giữ nguyên. Đề nghị đơn vị",
		false: "Tệp này chỉ gồm hai trang, không kèm báo cáo của đơn vị vì " + s.why + ". Đề nghị đơn vị đối chiếu với tệp đã gửi (" + base(c.Report.Path) + "),",
	}[s.why == ""] + " sửa số liệu, ghi ý kiến vào cột cuối, ký trang \"" + report.ConfirmSheet + "\" và gửi lại."
}

// mostListed is how many cells a remark lists.
const mostListed = 30

// remarks say where the marks cannot be seen as told.
func (c Content) remarks(s setting) []string {
	var list []string
	if n := len(s.silent); n > 0 {
		cells := strings.Join(s.silent[:min(n, mostListed)], "; ")
		if n > mostListed {
			cells += fmt.Sprintf(" và %d ô khác", n-mostListed)
		}
		list = append(list, "Không thêm ghi chú vào các ô sau, vì ô hoặc trang tính đã có ghi chú của đơn vị: "+cells+".")
	}
	if c.speaksOf(s.hidden) {
		list = append(list, "Trang tính đang ẩn: cho hiện trang (nhấn chuột phải vào tên trang tính, chọn Bỏ ẩn) thì liên kết mới mở được ô.")
	}
	return list
}

// speaksOf tells whether a finding or a figure stands on one of the sheets.
func (c Content) speaksOf(sheets map[string]bool) bool {
	return slices.ContainsFunc(c.Findings, func(f diag.Finding) bool { return sheets[f.Sheet] }) ||
		slices.ContainsFunc(c.Report.Figures, func(f figure.Figure) bool { return len(f.Sources) > 0 && sheets[f.Sources[0].Sheet] })
}

func row(l look, texts ...string) []cell {
	var cells []cell
	for _, t := range texts {
		cells = append(cells, cell{text: t, look: l})
	}
	return cells
}

// confirm is the sheet of the figures as they were read.
func (c Content) confirm(s setting) *page {
	others := c.others()
	p := &page{name: report.ConfirmSheet, widths: []float64{5, 40, 12, 16}, looks: s.looks}
	texts := []string{"STT", "Chỉ tiêu", "Đơn vị tính", strings.TrimSpace("Số liệu bloc đọc được " + c.period())}
	for _, o := range others {
		p.widths = append(p.widths, 15)
		texts = append(texts, o.title)
	}
	p.widths = append(p.widths, 16, 16, 16, 12)
	p.line(c.heading("Xác nhận số liệu báo cáo"), title)
	p.line("Số liệu dưới đây được đọc từ báo cáo của đơn vị và dùng để tổng hợp toàn khối. Đề nghị đơn vị đối chiếu, ký xác nhận và gửi lại.", plain)
	p.add()
	p.head = p.add(row(header, append(texts, "Số ghi trong báo cáo", "Đơn vị ghi trong báo cáo", "Trang tính", "Ô")...)...)
	n := 0
	for _, i := range c.Catalogue.Indicators {
		if f := c.figure(i); f != nil {
			n++
			c.figureRow(p, n, f, s)
		}
	}
	if n == 0 {
		p.line("Chưa đọc được số liệu nào của kỳ báo cáo.", plain)
	}
	p.add()
	p.signatures()
	p.line(c.foot(), hint)
	return p
}

func (c Content) period() string {
	if c.Report.Period.IsZero() {
		return ""
	}
	return table.Period("vi", c.Report.Period)
}

// other is a column that stands beside the figures: their plan, or the year before.
type other struct {
	title  string
	period figure.Period
	role   figure.Role
}

// others are the columns that the report has figures for.
func (c Content) others() []other {
	if c.Report.Period.IsZero() {
		return nil
	}
	before := c.Report.Period.Previous()
	return slices.DeleteFunc([]other{
		{"Kế hoạch " + c.period(), c.Report.Period, figure.Plan},
		{"Thực hiện " + table.Period("vi", before), before, figure.Previous},
	}, func(o other) bool {
		return !slices.ContainsFunc(c.Report.Figures, func(f figure.Figure) bool { return f.Period == o.period && f.Role == o.role })
	})
}

// figure is the report's figure of its period: actual, else estimate.
func (c Content) figure(i *catalogue.Indicator) *figure.Figure {
	for _, role := range []figure.Role{figure.Actual, figure.Estimate} {
		if f := c.Report.Figure(figure.Key{Indicator: i.ID, Period: c.Report.Period, Role: role}); f != nil {
			return f
		}
	}
	return nil
}

// figureRow is the row of a figure.
func (c Content) figureRow(p *page, n int, f *figure.Figure, s setting) {
	unit := c.Catalogue.Unit(f.Unit)
	cells := []cell{{number: strconv.Itoa(n), look: middle}, {text: c.label(f), look: text}, {text: unit.Label.Vi, look: middle}, number(f, unit)}
	for _, o := range c.others() {
		cells = append(cells, number(c.Report.Figure(figure.Key{Indicator: f.Indicator, Period: o.period, Role: o.role}), unit))
	}
	place := cell{look: middle, text: places(f.Sources)}
	name, first := "", ""
	if len(f.Sources) > 0 {
		name, first = f.Sources[0].Sheet, f.Sources[0].Cell
	}
	if s.leads(name, first) {
		place.look = link
	}
	p.add(append(cells, cell{text: written(f), look: quoted}, cell{text: unitWritten(f), look: middle}, cell{text: s.sheet(name), look: text}, place)...)
	if place.look == link {
		p.link(len(p.widths), address(name, first))
	}
}

// label is a figure's indicator, with what has to be known of the figure.
func (c Content) label(f *figure.Figure) string {
	label := c.Catalogue.Label(f.Indicator).Vi
	if f.Estimate {
		label += " (ước thực hiện)"
	}
	if f.Partial {
		label += " (tổng các phần, có phần để trống)"
	}
	return label
}

// number is a figure as a number, with the decimals of its unit; one with more digits
// than a spreadsheet keeps is a text.
func number(f *figure.Figure, unit *catalogue.Unit) cell {
	look := money
	if unit.Places == 0 {
		look = count
	}
	switch {
	case f == nil:
		return cell{look: look}
	case len(strings.Trim(f.Value.Coefficient().String(), "-0")) > 15:
		return cell{text: quantity.Format(f.Value, -1, "vi"), look: look}
	}
	return cell{number: f.Value.String(), look: look}
}

// written is what stands in the report for a figure.
func written(f *figure.Figure) string {
	if len(f.Sources) > 1 {
		return strings.TrimSpace(fmt.Sprintf("%s (cộng %d ô)", f.Raw, len(f.Sources)))
	}
	return f.Raw
}

// unitWritten is the unit as the report writes it, with the rate of a conversion.
func unitWritten(f *figure.Figure) string {
	if f.Rate == nil {
		return f.RawUnit
	}
	return strings.TrimSpace(fmt.Sprintf("%s (tỷ giá %s đồng/%s)", f.RawUnit, quantity.Format(f.Rate.Rate, -1, "vi"), f.Rate.Per))
}

// places names the cells of a figure, those of another sheet than the first with it.
func places(sources []figure.Source) string {
	var list []string
	for _, s := range sources {
		place := diag.Place{Cell: s.Cell}
		if s.Sheet != sources[0].Sheet {
			place.Sheet = s.Sheet
		}
		list = append(list, place.String())
	}
	return strings.Join(list, ", ")
}

// address is a cell or a range as a link to it names it.
func address(name, cell string) string {
	return "'" + strings.ReplaceAll(name, "'", "''") + "'!" + cell
}

// signatures are the lines to sign on, with room above the names.
func (p *page) signatures() {
	last := len(p.widths)
	for _, line := range []struct {
		left, right string
		look        look
	}{
		{"", "…………, ngày …… tháng …… năm ………", hint},
		{"Người lập biểu", "Thủ trưởng đơn vị", signature},
		{"(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)", hint},
		{}, {}, {}, {},
	} {
		cells := make([]cell, last)
		cells[1] = cell{text: line.left, look: line.look}
		cells[last-4] = cell{text: line.right, look: line.look}
		n := p.add(cells...)
		p.merges = append(p.merges, sheet.Ref(n, last-3)+":"+sheet.Ref(n, last))
	}
}
