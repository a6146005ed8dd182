package report_test

import (
	"fmt"
	"strings"

	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// stocksOfZones writes layout B: zones as rows, with subtotals of sections and the
// total first, last or left out.
func stocksOfZones(p *page) {
	p.habit("zones")
	items := across{p}.byGroups(ofZones)
	p.row++
	p.bold(1, "STT")
	p.bold(2, p.one("Tên KCN", "Khu công nghiệp", "Tên khu công nghiệp"))
	p.merge(1, 1, 1)
	p.merge(2, 2, 1)
	across{p}.groups(3, items)
	sections := [][]string{{"KCN Đồng Văn I", "KCN Đồng Văn II", "KCN Châu Sơn"}, {"KCN Hòa Mạc", "KCN Thanh Liêm"}}
	named := p.coin()
	total := p.IntN(3)
	sums := p.splits(items, sections)
	if total == 0 {
		p.zone("", p.one("Tổng số", "Tổng cộng", "TỔNG SỐ"), sums[0], items)
	}
	n := 0
	for i, zones := range sections {
		if named {
			p.zone([]string{"I", "II"}[i], []string{"Khu vực phía Bắc", "Khu vực phía Nam"}[i], sums[1+i], items)
			n = 0
		}
		for j, zone := range zones {
			n++
			p.zone(fmt.Sprint(n), zone, sums[3+3*i+j], items)
		}
	}
	if total == 1 {
		p.zone("", p.total("Tổng cộng", "Cộng", "Tổng số"), sums[0], items)
	}
}

// splits draws the figures of each zone: first the total, then the sections, then
// the zones of the sections.
func (p *page) splits(items []item, sections [][]string) [][]quantity.Decimal {
	sums := make([][]quantity.Decimal, 3+len(sections[0])+len(sections[1]))
	for i := range sums {
		sums[i] = make([]quantity.Decimal, len(items))
	}
	for k, it := range items {
		count := p.catalogue.Unit(p.catalogue.Indicator(it.id).Unit).Count
		for i, zones := range sections {
			for j := range zones {
				text := fmt.Sprintf("%d.%d%d", 10+p.IntN(900), p.IntN(10), 1+p.IntN(9))
				if count {
					text = fmt.Sprint(1 + p.IntN(90))
				}
				d := stored(text)
				sums[3+3*i+j][k] = d
				sums[1+i][k] = sums[1+i][k].Add(d)
				sums[0][k] = sums[0][k].Add(d)
			}
		}
		p.said[figure.Key{Indicator: it.id, Period: figure.YearOf(p.year), Role: figure.Actual}] = sums[0][k]
	}
	return sums
}

func (p *page) zone(number, name string, values []quantity.Decimal, items []item) {
	p.row++
	if number != "" {
		p.text(1, number)
	}
	p.put(2, sheet.Text, name, !strings.HasPrefix(name, "KCN"))
	for i, it := range items {
		p.number(3+i, values[i].Shift(it.unit.shift))
	}
}

// singlesByPlace has kinds of places as columns, which are parts of the total.
func singlesByPlace(p *page) {
	p.habit("places")
	p.row++
	for i, text := range []string{"STT", "Chỉ tiêu", "ĐVT", "KCN nằm ngoài KKT", "KCN nằm trong KKT", p.one("KKT (ngoài KCN)", "KKT"), p.one("Tổng cộng", "Tổng số", "Cộng")} {
		p.bold(i+1, text)
	}
	for n, k := range p.Perm(len(singles)) {
		id := singles[k]
		p.row++
		p.text(1, fmt.Sprint(n+1))
		p.text(2, p.label(id))
		unit := p.unit(id)
		p.text(3, unit.text)
		var sum quantity.Decimal
		for i := range 3 {
			text := fmt.Sprintf("%d.%d%d", 10+p.IntN(9000), p.IntN(10), 1+p.IntN(9))
			if p.catalogue.Unit(p.catalogue.Indicator(id).Unit).Count {
				text = fmt.Sprint(1 + p.IntN(300))
			}
			d := stored(text)
			sum = sum.Add(d)
			p.number(4+i, d.Shift(unit.shift))
		}
		p.said[figure.Key{Indicator: id, Period: figure.YearOf(p.year), Role: figure.Actual}] = sum
		p.number(7, sum.Shift(unit.shift))
	}
}
