package workbook

import (
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

const summaryRow = 14.5 // the height of a line of the first sheet, in points

// newSummary is the first sheet: the printed table on one page. Its figures are formulas over
// the sheet of the boards. Below stand the lines for signatures, and at the foot the digest by
// which paper and file are matched.
func newSummary(b *book, s *boards, o *table.Outline, digest string) *page {
	columns := o.Columns(b.result, b.lang)
	p := &page{name: words.summary.Say(b.lang), left: 2, whole: true}
	var head []cell
	for i, c := range columns {
		p.widths = append(p.widths, summaryWidth(i, len(columns)))
		head = append(head, cell{value: c.Title, look: header})
	}
	lines := table.Heading(b.result, b.lang)
	p.line(lines[0], heading)
	p.line(lines[1], title)
	p.height(len(p.rows), 20)
	p.line(lines[2], subtitle)
	p.line(words.annex.Say(b.lang), annex)
	for _, status := range lines[3:] {
		p.line(status, alert)
	}
	b.general(p, o)
	p.height(p.add(), 6)
	p.head = p.add(head...)
	p.height(p.head, 33)
	p.repeat = [2]int{p.head, p.head}
	for _, l := range o.Lines {
		p.height(p.add(b.summaryRow(p, o, l, s)...), summaryRow)
	}
	for _, note := range o.Notes {
		p.line(note, aside)
		p.height(len(p.rows), 13)
	}
	b.signatures(p)
	p.line(words.dataDigest.Say(b.lang, digest), aside)
	return p
}

// general says above the table what holds for most of its lines, and where to find comparisons
// that are not in it.
func (b *book) general(p *page, o *table.Outline) {
	list := o.General
	if o.Shared != nil {
		list = append(list[:len(list):len(list)], words.seeShared.Say(b.lang, len(b.result.Members), words.shared.Say(b.lang)))
	}
	if len(list) > 0 {
		p.line(strings.Join(list, " "), aside)
	}
}

// summaryWidth returns the width of the i-th of n columns.
func summaryWidth(i, n int) float64 {
	switch i {
	case 0:
		return 6
	case 1:
		return 46
	case 2:
		return 13
	case n - 2:
		return 11
	case n - 1:
		return 14
	}
	return 21
}

// summaryRow writes a line of the table.
func (b *book) summaryRow(p *page, o *table.Outline, l table.Line, s *boards) []cell {
	cells := b.labels(l)
	if l.Shows == "" {
		for range len(p.widths) - len(cells) {
			cells = append(cells, cell{look: cells[0].look})
		}
		return cells
	}
	row := summaryLine{s, l, len(p.rows) + 1, map[figure.Role]string{}}
	for _, role := range []figure.Role{figure.Plan, figure.Previous, figure.Actual} {
		if role == figure.Actual || role == figure.Plan && o.Plan || role == figure.Previous && o.Previous {
			row.at[role] = sheet.Ref(row.number, len(cells)+1)
			cells = append(cells, row.sum(role))
		}
	}
	for _, role := range []figure.Role{figure.Plan, figure.Previous} {
		if o.Indexed(role) {
			cells = append(cells, row.index(role))
		}
	}
	return append(cells, cell{value: l.Boards, look: middle}, cell{value: l.Remark, look: middle})
}

// labels begins the row of a line: number, indicator and, unless it is a heading, the unit.
func (b *book) labels(l table.Line) []cell {
	if l.Shows == "" {
		label := group
		if l.Level == 0 {
			label = section
		}
		return []cell{{value: l.Number, look: map[look]look{group: groupNumber, section: sectionNumber}[label]}, {value: l.Title, look: label}, {look: label}}
	}
	label := text
	if l.Level == 2 {
		label = indented
	}
	return []cell{{value: l.Number, look: middle}, {value: l.Title, look: label}, {value: l.Unit.Label.In(b.lang), look: middle}}
}

// summaryLine is a line of the first sheet.
type summaryLine struct {
	*boards
	table.Line
	number int
	at     map[figure.Role]string // the places of its figures
}

// sum returns the sum of a line over the boards, with a mark if it covers fewer boards than
// the line.
func (l summaryLine) sum(role figure.Role) cell {
	c := column{role, l.Shows}
	out := cell{look: number(l.Unit.Places, false)}
	if _, ok := l.columns[c]; ok {
		sum := l.total(c, l.prefix())
		out.value, out.formula = sum.value, sum.formula
	} else if c := l.Comparison(role); role != figure.Actual && c != nil {
		out.value = c.Value.InexactFloat64() // the total was published without the boards' figures
	}
	if role != figure.Actual {
		out.mark = l.Given(role)
	}
	return out
}

// index returns a line's sum as a percentage of its plan or of the year before, if these cover
// the same boards.
func (l summaryLine) index(role figure.Role) cell {
	c := l.Comparison(role)
	if c == nil || l.Short(role) {
		return cell{look: money}
	}
	return quotient(c, l.at[figure.Actual], l.at[role])
}

// quotient is a percentage of two cells.
func quotient(c *aggregate.Comparison, of, by string) cell {
	if c.Value.IsZero() {
		return cell{look: money}
	}
	return computed(percent(c.Current, c.Value), of+"/"+by+"*100", money)
}

// signatures adds the lines for date and signatures below the table, each in its half of the
// page.
func (b *book) signatures(p *page) {
	last := len(p.widths)
	half, width := 0, 0.0
	for half < last-1 && width < p.width()/2 {
		width += p.widths[half]
		half++
	}
	p.height(p.add(), 8)
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
			cells[0] = cell{value: line.left.Say(b.lang), look: line.look}
		}
		cells[half] = cell{value: line.right.Say(b.lang), look: line.look}
		row := p.add(cells...)
		p.merges = append(p.merges, sheet.Range{Top: row, Left: 1, Bottom: row, Right: half}, sheet.Range{Top: row, Left: half + 1, Bottom: row, Right: last})
	}
	for range 4 { // room for signatures
		p.add()
	}
}
