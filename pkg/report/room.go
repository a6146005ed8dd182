package report

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
	"bloc/pkg/slab"
)

// room is the memory that a report is read into, with values of one kind side by side.
type room struct {
	texts    label.Memory // stays, as nothing in it belongs to one file
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
	known    map[remarkKey]*remark // the remarks by their places
	says     map[string]string     // what a text says, until the next one is counted

	labels []layout.Label // of one row, until the next
	spare  *headings      // the headings of a row that needs them no more
	ofReport
}

// ofReport are the lists of a report, whose room is kept for the next one.
type ofReport struct {
	ledger      []*Entry
	claimed     []*settle.Claim
	percentages []figure.Percentage
}

// rowHeadings returns room for the headings of a row.
func (m *room) rowHeadings() *headings {
	c := m.spare
	if m.spare = nil; c == nil {
		c = m.headings.New()
	}
	return c
}

// remarked returns room for the remarks of a file by their places.
func (m *room) remarked() map[remarkKey]*remark {
	if m.known == nil {
		m.known = map[remarkKey]*remark{}
	}
	return m.known
}

// clear takes back all room but that of the sources, which stay with their figures.
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
	if len(m.known) > mostListed {
		m.known = nil
	}
	clear(m.known)
	m.spare, m.labels = nil, emptied(m.labels)
	m.ledger, m.claimed, m.percentages = emptied(m.ledger), emptied(m.claimed), emptied(m.percentages)
}

// mostListed is how many values a list may have if its room is kept for the next file.
const mostListed = 4 << 10

// emptied returns a list of length 0 without anything left in its room.
func emptied[T any](list []T) []T {
	if cap(list) > mostListed {
		return nil
	}
	clear(list[:cap(list)])
	return list[:0]
}

// under lists the numbers of the rows over a row in the outline, the nearest first.
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

// source returns a list of one place.
func (m *room) source(p diag.Place) []figure.Source {
	list := m.sources.Take(1)
	list[0] = figure.Source{File: p.File, Sheet: p.Sheet, Cell: p.Cell}
	return list
}
