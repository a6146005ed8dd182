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
