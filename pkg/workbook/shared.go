package workbook

import (
	"fmt"
	"strings"

	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// newShared is the sheet of comparisons that leave out boards: the plan or the year before,
// this period's figures of the same boards, and the percentage.
func newShared(b *book, s *boards, o *table.Outline) *page {
	p := &page{name: words.shared.Say(b.lang), left: 2, whole: true, widths: []float64{6, 46, 13}}
	head := []cell{
		{value: table.Words.Number.Say(b.lang), look: header}, {value: table.Words.Indicator.Say(b.lang), look: header},
		{value: table.Words.Unit.Say(b.lang), look: header},
	}
	for _, role := range o.Shared.Roles {
		for _, title := range table.SharedColumns(b.result, role, b.lang) {
			head = append(head, cell{value: title, look: header})
		}
		p.widths = append(p.widths, 19, 19, 14)
	}
	if len(o.Shared.Notes) > 0 {
		head = append(head, cell{value: table.Words.Remark.Say(b.lang), look: header})
		p.widths = append(p.widths, 12)
	}
	p.line(b.catalogue.Bloc.Heading.In(b.lang), heading)
	p.line(strings.ToUpper(table.SharedTitle(b.result, b.lang)), title)
	p.height(len(p.rows), 20)
	for _, text := range o.Shared.General {
		p.line(text, plain)
	}
	p.height(p.add(), 6)
	p.head = p.add(head...)
	p.height(p.head, 48)
	p.repeat = [2]int{p.head, p.head}
	for _, l := range o.Shared.Lines {
		cells := b.labels(l)
		for _, role := range o.Shared.Roles {
			cells = append(cells, s.shared(l, role, sheet.Range{Top: len(p.rows) + 1, Left: len(cells) + 1})...)
		}
		if len(o.Shared.Notes) > 0 {
			cells = append(cells, cell{value: l.Remark, look: middle})
		}
		if l.Shows == "" {
			for i := range cells[2:] {
				cells[2+i] = cell{look: cells[2].look}
			}
		}
		p.height(p.add(cells...), summaryRow)
	}
	for _, note := range o.Shared.Notes {
		p.line(note, aside)
	}
	return p
}

// shared are the three cells of a comparison, of which the first stands at a place; empty if
// the comparison leaves out no board.
func (s *boards) shared(l table.Line, role figure.Role, at sheet.Range) []cell {
	if l.Shows == "" || !l.Short(role) {
		places := int32(0)
		if l.Unit != nil {
			places = l.Unit.Places
		}
		return []cell{{look: number(places, false)}, {look: number(places, false)}, {look: money}}
	}
	c, sum := l.Comparison(role), number(l.Unit.Places, false)
	before, after := sheet.Ref(at.Top, at.Left), sheet.Ref(at.Top, at.Left+1)
	return []cell{
		computed(c.Value.InexactFloat64(), "SUM("+s.over(column{role, l.Shows}, s.prefix())+")", sum),
		computed(c.Current.InexactFloat64(), s.of(l, role), sum),
		quotient(c, after, before),
	}
}

// of adds up this period's figures of those boards that also have a figure of another role.
func (s *boards) of(l table.Line, role figure.Role) string {
	now := s.columns[column{figure.Actual, l.Shows}]
	var refs []string
	for _, p := range l.Total.Parts {
		if figureOf(p, role) != nil {
			refs = append(refs, s.prefix()+now.at(p.Member))
		}
	}
	return fmt.Sprintf("SUM(%s)", strings.Join(refs, ","))
}
