package main

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// crosstab is family C: measures as rows, FDI, DDI and their total as columns,
// and a second table for what is not split.
func crosstab(p *page, r report) {
	p.width = 6
	p.widths(6, 52, 16, 16, 16, 20)
	p.title(r, "Tong hop")
	p.header("TT", "Nội dung", "FDI", "DDI", "Tổng cộng", "Ghi chú")
	for i, m := range append(append([]pair{}, attracted...), inForce...) {
		if _, ok := r.actual(m.base + ".fdi"); ok {
			p.crossRow(r, i+1, m)
		}
	}
	p.row += 2
	p.merged(1, p.width, "HẠ TẦNG VÀ KẾT QUẢ SẢN XUẤT KINH DOANH", look{bold: true, center: true})
	p.row++
	p.header("TT", "Chỉ tiêu", "Đơn vị tính", fmt.Sprintf("Năm %d", r.year))
	for i, m := range append(append([]pair{}, zones...), business...) {
		d, _ := r.actual(m.base)
		unit, _ := r.unit(m.base)
		p.row++
		p.set(1, i+1, look{border: true, center: true})
		p.set(2, r.label(m.base, m.label), look{border: true})
		p.set(3, unit, look{border: true, center: true})
		p.set(4, r.written(m.base, d), look{border: true, number: true, decimals: decimalsOf(m.base)})
	}
	p.foot("vốn FDI tính bằng triệu USD; vốn DDI tính bằng tỷ đồng.")
}

func (p *page) crossRow(r report, n int, m pair) {
	p.row++
	label := m.label
	unit := unitOf(m.base)
	if m.base == "capital.realized" {
		label = "Vốn đầu tư thực hiện lũy kế"
	}
	if unit == "USD" {
		label += " (FDI: triệu USD; DDI: tỷ đồng)"
	} else {
		label += " (" + unit + ")"
	}
	p.set(1, n, look{border: true, center: true})
	p.set(2, label, look{border: true})
	var sum decimal.Decimal
	number := look{border: true, number: true, decimals: decimalsOf(m.base + ".fdi")}
	for i, origin := range []string{".fdi", ".ddi"} {
		d, _ := r.actual(m.base + origin)
		sum = sum.Add(d)
		p.set(3+i, r.written(m.base+origin, d), number)
	}
	switch {
	case unit == "USD":
		p.set(5, "x", look{border: true, center: true})
	case r.formulas:
		p.set(5, fmt.Sprintf("=%s+%s", p.at(3), p.at(4)), number)
	default:
		p.set(5, sum.InexactFloat64(), number)
	}
	p.set(6, nil, look{border: true})
}

// single is family D: indicators as columns under grouped headers, one row of figures.
func single(p *page, r report) {
	type column struct{ label, indicator string }
	type group struct {
		title   string
		columns []column
	}
	both := func(label, base string) []column {
		return []column{{label + " FDI", base + ".fdi"}, {label + " DDI", base + ".ddi"}}
	}
	var flows []column
	for _, m := range attracted {
		if _, ok := r.actual(m.base + ".fdi"); ok {
			flows = append(flows, both(m.label, m.base)...)
		}
	}
	var stocks []column
	for _, m := range inForce {
		stocks = append(stocks, both(m.label, m.base)...)
	}
	plainColumns := func(list []pair) (columns []column) {
		for _, m := range list {
			columns = append(columns, column{m.label, m.base})
		}
		return columns
	}
	groups := []group{
		{fmt.Sprintf("Thu hút đầu tư trong năm %d", r.year), flows},
		{fmt.Sprintf("Lũy kế đến 31/12/%d", r.year), stocks},
		{"Hạ tầng khu công nghiệp", plainColumns(zones)},
		{fmt.Sprintf("Kết quả sản xuất kinh doanh năm %d", r.year), plainColumns(business)},
	}
	p.width = 10
	p.title(r, "TH")
	p.row++
	top := p.row
	header := look{bold: true, center: true, border: true}
	p.set(1, "Ban Quản lý", header)
	col := 2
	for _, g := range groups {
		p.row = top
		p.merged(col, col+len(g.columns)-1, g.title, header)
		for _, c := range g.columns {
			unit, _ := r.unit(c.indicator)
			d, _ := r.actual(c.indicator)
			p.row = top + 1
			p.set(col, fmt.Sprintf("%s (%s)", c.label, unit), header)
			p.row = top + 2
			p.set(col, r.written(c.indicator, d), look{border: true, number: true, decimals: decimalsOf(c.indicator)})
			col++
		}
	}
	p.set(1, r.city, look{border: true})
	p.try(p.file.MergeCell(p.sheet, ref(top, 1), ref(top+1, 1)))
	p.foot("số liệu chính thức.")
}

// years is family F: the years as columns, unnumbered rows with bold headings.
func years(p *page, r report) {
	p.width = 4
	p.widths(54, 16, 18, 18)
	p.title(r, "Bieu 01")
	p.row++
	for i, text := range []any{"Chỉ tiêu", "ĐVT", r.year - 1, r.year} {
		p.set(i+1, text, look{bold: true, center: true, border: true})
	}
	heading := func(text string) {
		p.row++
		p.set(1, text, look{bold: true, border: true})
	}
	row := func(label, indicator string) {
		d, ok := r.actual(indicator)
		if !ok {
			return
		}
		p.row++
		unit, _ := r.unit(indicator)
		number := look{border: true, number: true, decimals: decimalsOf(indicator)}
		if r.units == inLabel {
			label += ", " + unit
		} else {
			p.set(2, unit, look{border: true, center: true})
		}
		p.set(1, label, look{border: true})
		if before, ok := r.before(indicator); ok {
			p.set(3, r.written(indicator, before), number)
		}
		p.set(4, r.written(indicator, d), number)
	}
	for _, o := range []struct{ code, name string }{{"fdi", "FDI"}, {"ddi", "DDI"}} {
		heading("Dự án " + o.name + " trong năm")
		for _, m := range attracted {
			row(m.label, m.base+"."+o.code)
		}
		heading("Dự án " + o.name + " lũy kế đến cuối năm")
		for _, m := range inForce {
			row(m.label, m.base+"."+o.code)
		}
	}
	heading("Hạ tầng khu công nghiệp")
	for _, m := range zones {
		row(m.label, m.base)
	}
	heading("Sản xuất kinh doanh")
	for _, m := range business {
		row(m.label, m.base)
	}
	p.foot("nguồn: báo cáo của các doanh nghiệp.")
}
