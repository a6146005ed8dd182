package report_test

import (
	"fmt"
	"strings"

	"bloc/pkg/figure"
	"bloc/pkg/sheet"
)

// across writes layouts with indicators, or origins, as columns.
type across struct{ *page }

func flowsCrossed(p *page)  { across{p}.crosstab(flows) }
func stocksCrossed(p *page) { across{p}.crosstab(stocks) }

// crosstab writes layout C: FDI, DDI and their total as columns, now and then each
// with the year before.
func (p across) crosstab(bases []string) {
	p.habit("crosstab")
	total, before, merged := p.coin(), p.rarely(), p.coin()
	columns := []series{{group: p.one("FDI", "Dự án FDI")}, {group: p.one("DDI", "Dự án DDI")}}
	if total {
		columns = append(columns, series{group: p.one("Tổng cộng", "Cộng", "Tổng số")})
	}
	p.row++
	p.bold(1, "TT")
	p.bold(2, p.one("Chỉ tiêu", "Nội dung"))
	width := 1
	if before {
		width = 2
	}
	for i, c := range columns {
		p.bold(3+i*width, c.group)
		if before {
			p.merge(3+i*width, 4+i*width, 0)
		}
	}
	if before {
		p.merge(1, 1, 1)
		p.merge(2, 2, 1)
		p.row++
		for i := range columns {
			p.bold(3+2*i, fmt.Sprint("Năm ", p.year-1))
			p.bold(4+2*i, "Năm "+p.yearText())
		}
	}
	for n, k := range p.Perm(len(bases)) {
		p.crossed(n, bases[k], crossing{total, before})
	}
	leased := figure.Key{Indicator: "zones.leased", Period: figure.YearOf(p.year), Role: figure.Actual}
	if _, twice := p.said[leased]; merged && !before && !twice {
		p.row++
		p.text(1, fmt.Sprint(len(bases)+1))
		p.text(2, "Diện tích đất công nghiệp đã cho thuê (ha)")
		p.number(3, p.value("zones.leased", figure.YearOf(p.year), figure.Actual))
		p.merge(3, 4, 0)
	}
}

type crossing struct{ total, before bool }

func (p across) crossed(n int, base string, x crossing) {
	p.row++
	p.text(1, fmt.Sprint(n+1))
	label := p.label(base)
	if strings.HasPrefix(base, "capital") {
		label += " (FDI: triệu USD; DDI: tỷ đồng)"
	}
	p.text(2, label)
	years := []int{p.year}
	if x.before {
		years = []int{p.year - 1, p.year}
	}
	for i, y := range years {
		for j, origin := range append(origins[:2:2], "") {
			id := strings.TrimSuffix(base+"."+origin, ".")
			if origin == "" && (!x.total || p.catalogue.Indicator(base) == nil) {
				continue
			}
			p.number(3+i+j*len(years), p.value(id, figure.YearOf(y), figure.Actual))
		}
	}
}

// item is a column of figures of one indicator.
type item struct {
	group, header, id string
	unit              unitText
}

func (p across) item(group, base, id string) item {
	it := item{group: group, id: id, unit: p.unit(id)}
	it.header = p.label(base) + p.one(" (", ", ") + it.unit.text
	if strings.Contains(it.header, " (") && !strings.HasSuffix(it.header, ")") {
		it.header = strings.Replace(it.header, ", "+it.unit.text, " ("+it.unit.text, 1) + ")"
	}
	return it
}

func (p across) byGroups(bases []string) []item {
	var items []item
	for _, origin := range origins {
		group := p.one(originNames[origin]...)
		for _, base := range bases {
			items = append(items, p.item(group, base, base+"."+origin))
		}
	}
	return items
}

// groups writes a header of two levels: the groups merged over their items, or the
// two stacked in every column.
func (p across) groups(first int, items []item) {
	stacked := p.rarely()
	for i := 0; i < len(items); {
		end := i
		for end < len(items) && items[end].group == items[i].group {
			end++
		}
		for j := i; j < end; j++ {
			if j == i || stacked {
				p.bold(first+j, items[i].group)
			}
		}
		if !stacked && end > i+1 {
			p.merge(first+i, first+end-1, 0)
		}
		i = end
	}
	p.row++
	for i, it := range items {
		p.text(first+i, it.header)
	}
}

func flowsInOneRow(p *page)  { across{p}.oneRow(across{p}.byGroups(flows)) }
func stocksInOneRow(p *page) { across{p}.oneRow(across{p}.byGroups(stocks)) }
func singlesInOneRow(p *page) {
	var items []item
	for _, base := range singles {
		items = append(items, across{p}.item(p.one("Hạ tầng", "Sản xuất kinh doanh"), base, base))
	}
	for i := range items {
		items[i].group = map[bool]string{true: "Hạ tầng", false: "Sản xuất kinh doanh"}[i < 3]
	}
	across{p}.oneRow(items)
}

// oneRow writes layout D: indicators as columns, one row of figures.
func (p across) oneRow(items []item) {
	p.habit("one row")
	p.row++
	name := p.one("", "Tổng số", "Hà Nam", "BQL các KCN Hà Nam")
	if name != "" {
		p.bold(1, p.one("Đơn vị", "Nội dung"))
		p.merge(1, 1, 1)
	}
	p.groups(2, items)
	p.row++
	if name != "" {
		p.text(1, name)
	}
	for i, it := range items {
		p.number(2+i, p.value(it.id, figure.YearOf(p.year), figure.Actual).Shift(it.unit.shift))
	}
}

// flowsByYear writes the same with a row a year.
func flowsByYear(p *page) {
	p.habit("years as rows")
	items := across{p}.byGroups(flows)
	p.row++
	p.bold(1, p.one("Năm", "Thời gian"))
	p.merge(1, 1, 1)
	across{p}.groups(2, items)
	bare := p.coin()
	for y := p.year - 2; y <= p.year; y++ {
		p.row++
		if bare {
			p.put(1, sheet.Number, fmt.Sprint(y), false)
		} else {
			p.text(1, p.one("Năm ", "TH năm ")+fmt.Sprint(y))
		}
		for i, it := range items {
			p.number(2+i, p.value(it.id, figure.YearOf(y), figure.Actual).Shift(it.unit.shift))
		}
	}
}

// flowsOnSheets writes layout E: a sheet each for FDI and DDI with the same labels.
func flowsOnSheets(p *page) {
	p.habit("a sheet each")
	bases := p.Perm(len(flows))
	var names []string
	for _, k := range bases {
		names = append(names, p.label(flows[k]))
	}
	for i, origin := range origins {
		name := strings.ToUpper(origin)
		s := p.page(name+" "+p.yearText(), p.sheet.Hidden)
		s.head()
		if p.coin() {
			s.text(1, p.one(originNames[origin]...))
			s.row++
		}
		unit := []string{"Đơn vị tính: triệu USD", "ĐVT: tỷ đồng"}[i]
		s.text(3, unit)
		p.unitLines = append(p.unitLines, &spot{sheet: s.sheet, row: s.row, col: 3 + p.left})
		s.table(func(s *page) {
			s.row++
			s.bold(1, "STT")
			s.bold(2, "Chỉ tiêu")
			s.bold(3, "Năm "+p.yearText())
			for n, k := range bases {
				s.row++
				s.text(1, fmt.Sprint(n+1))
				s.text(2, names[n])
				s.number(3, p.value(flows[k]+"."+origin, figure.YearOf(p.year), figure.Actual))
			}
		})
	}
}
