package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// room is where what a report is read into lies, many of a kind beside each other.
type room struct {
	entries  slab[Entry]
	claims   slab[claim]
	sources  slab[figure.Source]
	chains   slab[chain]
	meanings slab[meaning]
	facets   slab[catalogue.Facets]
	labels   []layout.Label // of one row, until the next
	spare    *chain         // of a row that nothing was kept of
}

// chain returns room for the labels of a row.
func (m *room) chain() *chain {
	c := m.spare
	if m.spare = nil; c == nil {
		c = &m.chains.take(1)[0]
	}
	return c
}

// slab gives out room for values of a type.
type slab[T any] struct{ free []T }

// usual is how many values a slab makes room for at once.
const usual = 32

// take returns n zero values, which nobody else is given.
func (s *slab[T]) take(n int) []T {
	if n > len(s.free) {
		s.free = make([]T, max(n, usual))
	}
	taken := s.free[:n:n]
	s.free = s.free[n:]
	return taken
}

// source lists one place.
func (m *room) source(p diag.Place) []figure.Source {
	list := m.sources.take(1)
	list[0] = figure.Source{File: p.File, Sheet: p.Sheet, Cell: p.Cell}
	return list
}
