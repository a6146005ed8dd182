package report

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
	"bloc/pkg/slab"
)

// room is where what a report is read into lies, many of a kind beside each other.
type room struct {
	texts    label.Memory // stays, as nothing in it is of one file
	layout   layout.Arena
	facts    slab.Of[rowFacts]
	headings slab.Of[headings]
	meanings slab.Of[*label.Meaning]
	placed   slab.Of[layout.Label]
	entries  slab.Of[Entry]
	settle   settle.Room
	numbers  slab.Of[int]
	sources  slab.Of[figure.Source]
	remarks  slab.Of[remark]

	labels []layout.Label // of one row, until the next
	spare  *headings      // of a row that nothing was kept of
	ofReport
}

// ofReport are the lists of a report, whose room is kept for the next one.
type ofReport struct {
	ledger      []*Entry
	claimed     []*settle.Claim
	percentages []figure.Percentage
}

// rowHeadings returns room for the labels of a row.
func (m *room) rowHeadings() *headings {
	c := m.spare
	if m.spare = nil; c == nil {
		c = m.headings.New()
	}
	return c
}

// clear takes everything back but the sources, which stay with their figures.
func (m *room) clear() {
	m.layout.Clear()
	m.facts.Clear()
	m.headings.Clear()
	m.meanings.Clear()
	m.placed.Clear()
	m.entries.Clear()
	m.settle.Clear()
	m.numbers.Clear()
	m.remarks.Clear()
	m.spare, m.labels = nil, emptied(m.labels)
	m.ledger, m.claimed, m.percentages = emptied(m.ledger), emptied(m.claimed), emptied(m.percentages)
}

// mostListed is how many values a list has at most whose room is kept for the next file.
const mostListed = 4 << 10

// emptied returns a list without anything in it, and with nothing behind it.
func emptied[T any](list []T) []T {
	if cap(list) > mostListed {
		return nil
	}
	clear(list[:cap(list)])
	return list[:0]
}

// under lists the numbers of the rows over one in the outline, nearest first.
func (m *room) under(row *layout.Row) []int {
	depth := 0
	for up := row.Parent; up != nil; up = up.Parent {
		depth++
	}
	list := m.numbers.Take(depth)[:0]
	for up := row.Parent; up != nil; up = up.Parent {
		list = append(list, int(up.Number))
	}
	return list
}

// source lists one place.
func (m *room) source(p diag.Place) []figure.Source {
	list := m.sources.Take(1)
	list[0] = figure.Source{File: p.File, Sheet: p.Sheet, Cell: p.Cell}
	return list
}
