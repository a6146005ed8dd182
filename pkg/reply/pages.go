package reply

import (
	"fmt"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/table"
)

// pages are the two sheets. Links lead to cells only where the board's sheets are there.
func (c Content) pages(l *looks, linked bool) []*page {
	return []*page{c.review(l, linked), c.confirm(l, linked)}
}

func (c Content) member() string {
	if m := c.Catalogue.Member(c.Report.Member); m != nil {
		return m.Name
	}
	return c.Report.Member
}

// review is the sheet of the findings.
func (c Content) review(l *looks, linked bool) *page {
	p := &page{name: report.ReviewSheet, widths: []float64{5, 10, 15, 9, 50, 36, 26}, looks: l}
	p.line("NỘI DUNG CẦN RÀ SOÁT TRONG BÁO CÁO "+strings.ToUpper(table.Period("vi", c.Report.Period))+" CỦA "+strings.ToUpper(c.member()), title)
	p.line(c.opening(linked), plain)
	p.add()
	p.head = p.add(row(header, "STT", "Mức độ", "Trang tính", "Ô", "Nội dung", "Việc cần làm", "Ý kiến của đơn vị")...)
	for i, f := range c.Findings {
		at := cell{text: f.Cell, look: middle}
		lead := linked && f.Cell != "" && f.Sheet != ""
		if lead {
			at.look = link
		}
		p.add(cell{number: itoa(i + 1), look: middle}, cell{text: f.Severity.Word("vi"), look: middle}, cell{text: f.Sheet, look: text},
			at, cell{text: f.Message("vi"), look: text}, cell{text: f.Hint("vi"), look: text}, cell{look: text})
		if lead {
			p.link(4, address(f.Sheet, f.Cell))
		}
	}
	if len(c.Findings) == 0 {
		p.line("Không có nội dung cần rà soát.", plain)
	}
	p.add()
	p.line("Lỗi: số liệu chưa được tính vào tổng hợp. Cảnh báo: số liệu đã được tính, cần xem lại. Ghi chú: không phải làm gì.", hint)
	p.line(report.ReplyMark+strings.TrimPrefix(c.Program, "bloc")+".", hint)
	return p
}

func (c Content) opening(linked bool) string {
	if linked {
		return "Các ô nêu dưới đây được đánh dấu và ghi chú trong các trang tính của đơn vị; mọi nội dung khác giữ nguyên. Đề nghị đơn vị sửa số liệu tại ô, ghi ý kiến vào cột cuối, ký trang \"" + report.ConfirmSheet + "\" và gửi lại."
	}
	return "Tệp này chỉ gồm hai trang, không kèm báo cáo của đơn vị. Đề nghị đơn vị đối chiếu với tệp báo cáo đã gửi (" + c.Report.Path + "), sửa số liệu, ghi ý kiến vào cột cuối, ký trang \"" + report.ConfirmSheet + "\" và gửi lại."
}

func row(l look, texts ...string) []cell {
	var cells []cell
	for _, t := range texts {
		cells = append(cells, cell{text: t, look: l})
	}
	return cells
}

// confirm is the sheet of the figures as they were read.
func (c Content) confirm(l *looks, linked bool) *page {
	p := &page{name: report.ConfirmSheet, widths: []float64{5, 40, 12, 15, 15, 15, 16, 13, 16, 10}, looks: l}
	period := table.Period("vi", c.Report.Period)
	p.line("XÁC NHẬN SỐ LIỆU BÁO CÁO "+strings.ToUpper(period)+" CỦA "+strings.ToUpper(c.member()), title)
	p.line("Số liệu dưới đây được đọc từ báo cáo của đơn vị và dùng để tổng hợp toàn khối. Đề nghị đơn vị đối chiếu, ký xác nhận và gửi lại.", plain)
	p.add()
	p.head = p.add(row(header, "STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện "+period, "Kế hoạch "+period, "Thực hiện "+table.Period("vi", c.Report.Period.Previous()),
		"Ghi trong báo cáo", "Đơn vị ghi trong báo cáo", "Trang tính", "Ô")...)
	n := 0
	for _, i := range c.Catalogue.Indicators {
		if f := c.figure(i); f != nil {
			n++
			c.figureRow(p, n, f, linked)
		}
	}
	if n == 0 {
		p.line("Chưa đọc được số liệu nào của kỳ báo cáo.", plain)
	}
	p.add()
	p.signatures()
	p.line(report.ReplyMark+strings.TrimPrefix(c.Program, "bloc")+".", hint)
	return p
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

// figureRow is the row of a figure, with plan and year before where they are stated.
func (c Content) figureRow(p *page, n int, f *figure.Figure, linked bool) {
	unit := c.Catalogue.Unit(f.Unit)
	number := func(f *figure.Figure) cell {
		look := money
		if unit.Places == 0 {
			look = count
		}
		if f == nil {
			return cell{look: look}
		}
		return cell{number: f.Value.String(), look: look}
	}
	other := func(p figure.Period, role figure.Role) cell {
		return number(c.Report.Figure(figure.Key{Indicator: f.Indicator, Period: p, Role: role}))
	}
	label := c.Catalogue.Label(f.Indicator).Vi
	if f.Estimate {
		label += " (ước thực hiện)"
	}
	place := cell{look: middle}
	name := ""
	if len(f.Sources) > 0 {
		name, place.text = f.Sources[0].Sheet, f.Sources[0].Cell
		for _, s := range f.Sources[1:] {
			place.text += ", " + s.Cell
		}
	}
	lead := linked && name != ""
	if lead {
		place.look = link
	}
	p.add(cell{number: itoa(n), look: middle}, cell{text: label, look: text}, cell{text: unit.Label.Vi, look: middle}, number(f),
		other(c.Report.Period, figure.Plan), other(c.Report.Period.Previous(), figure.Previous),
		cell{text: f.Raw, look: text}, cell{text: f.RawUnit, look: text}, cell{text: name, look: text}, place)
	if lead {
		p.link(10, address(name, f.Sources[0].Cell))
	}
}

// signatures are the lines to sign on.
func (p *page) signatures() {
	for _, line := range []struct {
		left, right string
		look        look
	}{
		{"", "…………, ngày …… tháng …… năm ………", hint},
		{"Người lập biểu", "Thủ trưởng đơn vị", signature},
		{"(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)", hint},
	} {
		cells := make([]cell, len(p.widths))
		cells[1] = cell{text: line.left, look: line.look}
		cells[6] = cell{text: line.right, look: line.look}
		n := p.add(cells...)
		p.merges = append(p.merges, fmt.Sprintf("G%d:J%d", n, n))
	}
}
