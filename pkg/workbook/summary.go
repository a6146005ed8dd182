package workbook

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// summaryHeight is what fits a printed page of the first sheet, in points.
const summaryHeight = 520

// newSummary is the first sheet: the printed table, its figures formulas over the
// sheet of the boards, with the lines for signatures below.
func newSummary(b *book, s *boards) *page {
	o := table.OutlineOf(b.result, b.lang)
	columns := o.Columns(b.result, b.lang)
	p := &page{name: words.summary.Say(b.lang), left: 2}
	var head []cell
	for i, c := range columns {
		p.widths = append(p.widths, summaryWidth(i, len(columns)))
		head = append(head, cell{value: c.Title, look: header})
	}
	lines := table.Heading(b.result, b.lang)
	p.line(lines[0], heading)
	p.add()
	p.line(lines[1], title)
	p.height(len(p.rows), 20)
	p.line(lines[2], subtitle)
	for _, status := range lines[3:] {
		p.line(status, alert)
	}
	p.add()
	p.head = p.add(head...)
	p.height(p.head, 48)
	p.repeat = [2]int{p.head, p.head}
	last := 0
	for _, l := range o.Lines {
		row := p.add(b.summaryRow(o, l, s)...)
		p.height(row, 17)
		if l.Level == 0 {
			last = row
		}
	}
	if last > p.head+1 && p.tall() > summaryHeight {
		p.breaks = []int{last} // signatures never stand alone on a page
	}
	p.add()
	for _, note := range o.Notes {
		p.line(note, plain)
	}
	b.signatures(p)
	return p
}

// summaryWidth is the width of the i-th of n columns.
func summaryWidth(i, n int) float64 {
	switch i {
	case 0:
		return 6
	case 1:
		return 42
	case 2:
		return 11
	case n - 2:
		return 10
	}
	return 15
}

// summaryRow writes a line of the table.
func (b *book) summaryRow(o *table.Outline, l table.Line, s *boards) []cell {
	figures := s.summaryFigures(o)
	if l.Shows == "" {
		label := group
		if l.Level == 0 {
			label = section
		}
		cells := []cell{{value: l.Number, look: label}, {value: l.Title, look: label}}
		for range len(figures) + 3 {
			cells = append(cells, cell{look: label})
		}
		return cells
	}
	label := text
	if l.Level == 2 {
		label = indented
	}
	cells := []cell{{value: l.Number, look: middle}, {value: l.Title, look: label}, {value: l.Unit.Label.In(b.lang), look: middle}}
	for _, f := range figures {
		cells = append(cells, f(l))
	}
	return append(cells, cell{value: l.Boards, look: middle}, cell{value: l.Remark, look: middle})
}

// summaryFigures makes the cells of the columns that hold figures, in their order.
func (s *boards) summaryFigures(o *table.Outline) []func(table.Line) cell {
	var list []func(table.Line) cell
	add := func(wanted bool, f func(table.Line, figure.Role) cell, role figure.Role) {
		if wanted {
			list = append(list, func(l table.Line) cell { return f(l, role) })
		}
	}
	add(o.Plan, s.summarySum, figure.Plan)
	add(o.Previous, s.summarySum, figure.Previous)
	add(true, s.summarySum, figure.Actual)
	add(o.Plan, s.summaryIndex, figure.Plan)
	add(o.Previous, s.summaryIndex, figure.Previous)
	return list
}

// summarySum is the sum of a line over the boards.
func (s *boards) summarySum(l table.Line, role figure.Role) cell {
	c := column{role, l.Shows}
	out := cell{look: number(l.Unit.Places, false)}
	if _, ok := s.columns[c]; ok {
		sum := s.total(c, s.prefix())
		out.value, out.formula = sum.value, sum.formula
	}
	return out
}

// summaryIndex is a line's sum as a percentage of its plan or of the year before.
func (s *boards) summaryIndex(l table.Line, role figure.Role) cell {
	out := cell{look: money}
	if l.Total == nil {
		return out
	}
	c := l.Total.Previous
	if role == figure.Plan {
		c = l.Total.Plan
	}
	if c == nil {
		return out
	}
	if v, ok := compute(catalogue.Percent, c.Current, c.Value); ok {
		out.value = v
		out.formula = s.quotient(catalogue.Percent, column{figure.Actual, l.Shows}, column{role, l.Shows}, c.Members, s.prefix())
	}
	return out
}

// signatures adds the lines for date and signatures below the table.
func (b *book) signatures(p *page) {
	last := len(p.widths)
	right := max(3, last-3) // the first column of the signature on the right
	p.add()
	for _, line := range []struct {
		left, right diag.Text
		look        look
	}{
		{diag.Text{}, words.dateLine, signatureHint},
		{words.madeBy, words.chair, signature},
		{words.sign, words.signAndSeal, signatureHint},
	} {
		cells := make([]cell, last)
		if line.left != (diag.Text{}) {
			cells[1] = cell{value: line.left.Say(b.lang), look: line.look}
		}
		cells[right-1] = cell{value: line.right.Say(b.lang), look: line.look}
		row := p.add(cells...)
		p.merges = append(p.merges, sheet.Range{Top: row, Left: right, Bottom: row, Right: last})
	}
	for range 4 { // room to sign
		p.add()
	}
}
