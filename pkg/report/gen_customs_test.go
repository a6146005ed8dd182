package report_test

import (
	"fmt"
	"strconv"
	"strings"

	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// written is a figure with what a person writes behind it.
func (p *page) written(d quantity.Decimal, unit string) string {
	text := quantity.Format(d, -1, "vi")
	return p.one(text+" (ước)", "ước "+text, text+" "+unit+" (đạt 71,43%)", text+" "+unit+", đạt 102,5% kế hoạch", text+" "+unit+" (tăng 17,2% so với cùng kỳ)", text+" "+unit)
}

// singlesWritten are rows of figures written so.
func singlesWritten(p *page) {
	p.habit("figures with words")
	p.row++
	for i, text := range []string{"STT", p.one("Chỉ tiêu", "Nội dung"), p.one("Kết quả năm ", "Thực hiện năm ") + p.yearText()} {
		p.bold(i+1, text)
	}
	for n, k := range p.Perm(len(singles)) {
		id := singles[k]
		unit := p.unit(id)
		label := p.label(id)
		p.row++
		p.text(1, strconv.Itoa(n+1))
		text := p.written(p.value(id, figure.YearOf(p.year), figure.Actual).Shift(unit.shift), unit.text)
		if !strings.Contains(text, unit.text) {
			label += " (" + unit.text + ")"
		}
		p.text(2, label)
		p.shows(3)
		p.put(3, sheet.Text, text, false)
	}
}

// singlesAcross has indicators as columns, a row of their units, and roles or years as rows.
func singlesAcross(p *page) {
	p.habit("roles as rows")
	p.row++
	p.bold(1, p.one("Nội dung", "Chỉ tiêu", "Năm"))
	list := p.Perm(len(singles))
	drawn := make([]unitText, len(list))
	for i, k := range list {
		p.text(2+i, p.label(singles[k]))
	}
	p.row++
	p.text(1, p.one("Đơn vị tính", "ĐVT", "Đơn vị"))
	for i, k := range list {
		drawn[i] = p.unit(singles[k])
		p.text(2+i, drawn[i].text)
	}
	y, z := p.yearText(), fmt.Sprint(p.year-1)
	for _, row := range []series{
		{header: p.one("Thực hiện năm "+z, "Năm "+z, "TH "+z), period: figure.YearOf(p.year - 1)},
		{header: p.one("Kế hoạch năm "+y, "KH "+y), period: figure.YearOf(p.year), role: figure.Plan},
		{header: p.one("Thực hiện năm "+y, "Ước thực hiện năm "+y, "TH năm "+y), period: figure.YearOf(p.year)},
	} {
		p.row++
		p.text(1, row.header)
		for i, k := range list {
			p.number(2+i, p.value(singles[k], row.period, row.role).Shift(drawn[i].shift))
		}
	}
}

// shares draws parts of the figures of indicators, and makes their sums what is said.
func (p *page) shares(ids []string, count int) [][]quantity.Decimal {
	parts := make([][]quantity.Decimal, len(ids))
	for i, id := range ids {
		var sum quantity.Decimal
		for range count {
			text := fmt.Sprintf("%d.%d%d", 1000+p.IntN(9000), p.IntN(10), 1+p.IntN(9))
			if p.catalogue.Unit(p.catalogue.Indicator(id).Unit).Count {
				text = fmt.Sprint(1 + p.IntN(300))
			}
			parts[i] = append(parts[i], stored(text))
			sum = sum.Add(stored(text))
		}
		p.said[figure.Key{Indicator: id, Period: figure.YearOf(p.year), Role: figure.Actual}] = sum
		parts[i] = append(parts[i], sum)
	}
	return parts
}

// singlesByZone has single zones as columns, and their sum under words of the office's own.
func singlesByZone(p *page) {
	p.habit("zones as columns")
	header := []string{"STT", "Chỉ tiêu", "ĐVT", "KCN Đồng Văn I", "KCN Hòa Mạc", p.one("KCN Châu Sơn", "KCN Hà Nam", "KKT Hà Nam"), p.one("Toàn tỉnh", "Cộng các KCN", "Tổng các khu", "Tổng cộng", "Cộng chung")}
	if p.coin() {
		header = append(header[:3:3], header[6], header[3], header[4], header[5])
	}
	first := strings.HasPrefix(header[4], "KCN Đồng")
	p.row++
	for i, text := range header {
		p.bold(i+1, text)
	}
	ids := []string{"revenue", "exports", "imports", "budget", "jobs"}
	for i, values := range p.shares(ids, 3) {
		unit := p.unit(ids[i])
		p.row++
		p.text(1, strconv.Itoa(i+1))
		p.text(2, p.label(ids[i]))
		p.text(3, unit.text)
		if first {
			values = append(values[3:], values[:3]...)
		}
		for n, d := range values {
			p.number(4+n, d.Shift(unit.shift))
		}
	}
}

// singlesOnSheets has a sheet for each kind of place, and one that adds them up.
func singlesOnSheets(p *page) {
	p.habit("sheets that add up")
	ids := []string{"revenue", "exports", "imports", "budget", "jobs"}
	parts := p.shares(ids, 2)
	labels, drawn := make([]string, len(ids)), make([]unitText, len(ids))
	for i, id := range ids {
		labels[i], drawn[i] = p.label(id), p.unit(id)
	}
	names := [][]string{{"KCN", "KKT", "Chung"}, {"Các KCN", "Các KKT", "Tổng hợp"}, {"KCN", "KKT", "Toàn ban"}}[p.IntN(3)]
	for _, n := range p.Perm(3) {
		s := p.page(names[n], p.sheet.Hidden)
		s.head()
		s.table(func(s *page) {
			s.row++
			for i, text := range []string{"STT", "Chỉ tiêu", "ĐVT", "Năm " + p.yearText()} {
				s.bold(i+1, text)
			}
			for i := range ids {
				s.row++
				s.text(1, strconv.Itoa(i+1))
				s.text(2, labels[i])
				s.text(3, drawn[i].text)
				s.number(4, parts[i][n].Shift(drawn[i].shift))
			}
		})
	}
}

// flowsWithUnits is a crosstab whose column of units gives one for FDI and one for DDI.
func flowsWithUnits(p *page) {
	p.habit("units by group")
	p.row++
	for i, text := range []string{"TT", "Chỉ tiêu", p.one("ĐVT", "Đơn vị tính"), "FDI", "DDI"} {
		p.bold(i+1, text)
	}
	for n, k := range p.Perm(len(flows)) {
		base := flows[k]
		p.row++
		p.text(1, strconv.Itoa(n+1))
		p.text(2, p.label(base))
		switch {
		case strings.HasPrefix(base, "capital"):
			p.text(3, p.one("Triệu USD (FDI), tỷ đồng (DDI)", "FDI: triệu USD; DDI: tỷ đồng", "triệu USD; tỷ đồng", "Triệu USD/tỷ đồng"))
		default:
			p.text(3, units[string(p.catalogue.Indicator(base+".fdi").Unit)][0].text)
		}
		for i, origin := range origins {
			p.number(4+i, p.value(base+"."+origin, figure.YearOf(p.year), figure.Actual))
		}
	}
}

// draft adds a copy of the first sheet with other figures, under a name that calls it a draft.
func (o *office) draft() {
	o.habit("draft")
	from := o.book.Sheets[0]
	draft := *from
	draft.Name = o.one("Dự thảo", "Bản nháp", from.Name+" (nháp)", from.Name+" cũ", "Nháp")
	draft.Cells = append([]sheet.Cell{}, from.Cells...)
	for i := range draft.Cells {
		if c := &draft.Cells[i]; c.Kind == sheet.Number && len(c.Text) > 3 && c.Text != o.yearText() && o.coin() {
			again := sheet.NewCell(c.Row(), c.Col(), c.Kind, "1"+c.Text)
			again.Style = c.Style
			*c = again
		}
	}
	o.book.Sheets = append(o.book.Sheets, &draft)
}

// running is the number of a row, which of a second level may go on from section to section.
func (p outline) running(mark string, depth int) string {
	n, err := strconv.Atoi(mark)
	if err != nil || depth != 2 || !p.own.runs {
		if err == nil && depth == 2 && p.own.later {
			return fmt.Sprint(n + 1)
		}
		return mark
	}
	p.own.count++
	return fmt.Sprint(p.own.count)
}

// summed is what a label says of the rows that it sums: " (1+2)".
func (p outline) summed(f form, n node, path []int) string {
	if !p.own.sums || n.id == "" || len(n.kids) < 2 || !f.numbers || f.sections {
		return ""
	}
	first, last := f.mark(append(path[:len(path):len(path)], 0)), f.mark(append(path[:len(path):len(path)], len(n.kids)-1))
	if len(first) > 1 || first == last {
		return ""
	}
	return " (" + first + "+" + last + ")"
}
