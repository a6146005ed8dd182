package workbook

import (
	"fmt"

	"bloc/pkg/catalogue"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// members is the sheet with a table for each subject: boards as rows, the total last.
type members struct {
	*page
	book   *book
	totals map[string]string      // the address of each column's total
	ranges map[string]sheet.Range // the cells of the boards, by indicator
}

func newMembers(b *book) *members {
	m := &members{
		page: &page{name: b.say("by-member")}, book: b,
		totals: map[string]string{}, ranges: map[string]sheet.Range{},
	}
	columns := 0
	for _, s := range b.result.Catalogue.Subjects {
		columns = max(columns, len(s.Columns))
	}
	m.widths = []float64{6, 16}
	for range columns {
		m.widths = append(m.widths, 15)
	}
	m.line(b.result.Catalogue.Bloc.Heading.In(b.lang), title, 1, columns+2)
	m.line(b.say("by-member-title", table.Period(b.lang, b.result.Period)), title, 1, columns+2)
	for _, status := range table.Status(b.result, b.lang) {
		m.line(status, alert, 1, columns+2)
	}
	m.head = len(m.rows)
	for i, s := range b.result.Catalogue.Subjects {
		m.add()
		m.subject(i+1, s)
	}
	return m
}

// subject writes one table.
func (m *members) subject(n int, s catalogue.Subject) {
	r := m.book.result
	m.line(fmt.Sprintf("%s. %s", table.Roman(n), s.Title.In(m.book.lang)), plain, 1, 2)
	head := []cell{{value: m.book.say("stt"), look: header}, {value: m.book.say("board"), look: header}}
	for _, id := range s.Columns {
		unit := r.Catalogue.Unit(r.Catalogue.UnitOf(id))
		head = append(head, cell{value: fmt.Sprintf("%s (%s)", r.Catalogue.Label(id).In(m.book.lang), unit.Label.In(m.book.lang)), look: header})
	}
	m.height(m.add(head...), 64)
	first := len(m.rows) + 1
	last := first + len(r.Members) - 1
	for i, id := range s.Columns {
		m.ranges[id] = sheet.Range{Top: first, Left: i + 3, Bottom: last, Right: i + 3}
	}
	for i, member := range r.Members {
		row := []cell{{value: i + 1, look: count}, {value: member.Name, look: text}}
		for _, id := range s.Columns {
			row = append(row, m.figure(id, member.ID, first+i))
		}
		m.add(row...)
	}
	row := []cell{{look: totalText}, {value: m.book.say("total"), look: totalText}}
	for i, id := range s.Columns {
		row = append(row, m.total(id))
		m.totals[id] = fmt.Sprintf("'%s'!%s", m.name, sheet.Ref(last+1, i+3))
	}
	m.add(row...)
}

// figure is a board's cell: its figure, or the ratio of two figures of its row.
func (m *members) figure(id, member string, row int) cell {
	r := m.book.result
	if d := r.Catalogue.DerivedBy(id); d != nil {
		of, by := m.at(d.Of, row), m.at(d.By, row)
		c := cell{look: money}
		if value, ok := m.book.ratioOf(id, member); ok && of != "" && by != "" {
			c.formula, c.value = expression(d.Operation, of, by), value
		}
		return c
	}
	look := number(r.Catalogue.Unit(r.Catalogue.UnitOf(id)).Places, false)
	if t := r.Total(id); t != nil {
		if p := t.Part(member); p != nil {
			return cell{value: p.Figure.Value.InexactFloat64(), look: look}
		}
	}
	return cell{look: look}
}

// total is the sum over the boards, or the ratio of two sums.
func (m *members) total(id string) cell {
	r := m.book.result
	if d := r.Catalogue.DerivedBy(id); d != nil {
		return m.book.ratio(d, m.rangeOf(d.Of), m.rangeOf(d.By))
	}
	look := number(r.Catalogue.Unit(r.Catalogue.UnitOf(id)).Places, true)
	t := r.Total(id)
	if t == nil || t.Reported() == 0 {
		return cell{look: look}
	}
	return cell{formula: "SUM(" + m.rangeOf(id) + ")", value: t.Value.InexactFloat64(), look: look}
}

// at is the address of an indicator's cell in a row of the same table; empty when
// the table has no such column.
func (m *members) at(id string, row int) string {
	if g, ok := m.ranges[id]; ok && g.Top <= row && row <= g.Bottom {
		return sheet.Ref(row, g.Left)
	}
	return ""
}

func (m *members) rangeOf(id string) string {
	g, ok := m.ranges[id]
	if !ok {
		return ""
	}
	return g.String()
}

// ratioOf is a member's ratio, unrounded, as a spreadsheet computes it.
func (b *book) ratioOf(id, member string) (float64, bool) {
	d := b.result.Ratio(id)
	if d == nil {
		return 0, false
	}
	of, by := b.result.Total(d.Derived.Of).Part(member), b.result.Total(d.Derived.By).Part(member)
	if of == nil || by == nil {
		return 0, false
	}
	return compute(d.Operation, of.Figure.Value, by.Figure.Value)
}

// ratio is the ratio of two sums over the boards that have both figures.
func (b *book) ratio(d *catalogue.Derived, of, by string) cell {
	c := cell{look: totalMoney}
	r := b.result.Ratio(d.ID)
	if r == nil {
		return c
	}
	value, ok := compute(d.Operation, r.Of, r.By)
	if !ok {
		return c
	}
	c.value = value
	if of == "" || by == "" {
		return c
	}
	sumOf, sumBy := "SUM("+of+")", "SUM("+by+")"
	if r.Members < b.result.Total(d.Of).Reported() || r.Members < b.result.Total(d.By).Reported() {
		both := fmt.Sprintf(`ISNUMBER(%s)*ISNUMBER(%s)`, of, by)
		sumOf, sumBy = fmt.Sprintf("SUMPRODUCT(%s,%s)", both, of), fmt.Sprintf("SUMPRODUCT(%s,%s)", both, by)
	}
	c.formula = expression(d.Operation, sumOf, sumBy)
	return c
}

func expression(op catalogue.Operation, of, by string) string {
	switch op {
	case catalogue.Percent:
		return of + "/" + by + "*100"
	case catalogue.Quotient:
		return of + "/" + by
	}
	return of + "-" + by
}

func compute(op catalogue.Operation, of, by quantity.Decimal) (float64, bool) {
	if op == catalogue.Difference {
		return of.Sub(by).InexactFloat64(), true
	}
	if op == catalogue.Percent {
		of = of.Shift(2)
	}
	v, ok := quantity.Quotient(of, by, 18)
	return v.InexactFloat64(), ok
}
