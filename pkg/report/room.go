package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/slab"
)

// room is where what a report is read into lies, many of a kind beside each other.
type room struct {
	layout   layout.Room
	entries  slab.Of[Entry]
	claims   slab.Of[claim]
	sources  slab.Of[figure.Source]
	chains   slab.Of[chain]
	meanings slab.Of[meaning]
	facets   slab.Of[catalogue.Facets]
	labels   []layout.Label // of one row, until the next
	spare    *chain         // of a row that nothing was kept of
}

// chain returns room for the labels of a row.
func (m *room) chain() *chain {
	c := m.spare
	if m.spare = nil; c == nil {
		c = m.chains.New()
	}
	return c
}

// clear takes everything back but the sources, which stay with their figures.
func (m *room) clear() {
	m.layout.Clear()
	m.entries.Clear()
	m.claims.Clear()
	m.chains.Clear()
	m.meanings.Clear()
	m.facets.Clear()
	clear(m.labels)
	m.spare = nil
}

// source lists one place.
func (m *room) source(p diag.Place) []figure.Source {
	list := m.sources.Take(1)
	list[0] = figure.Source{File: p.File, Sheet: p.Sheet, Cell: p.Cell}
	return list
}
