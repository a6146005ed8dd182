package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// headsZones reports whether the header over the labels is just the word for zones, "KCN",
// perhaps with their state, as in "KCN đang hoạt động".
func (b *boxhead) headsZones(l layout.Label) (state catalogue.Value, ok bool) {
	m := b.label(l, label.Rows)
	facets := *m.Facets
	if state = facets[catalogue.Event]; b.catalogue.CountsBy(catalogue.Zones, state) && facets[catalogue.Begins] != catalogue.Yes {
		facets[catalogue.Event], facets[catalogue.Begins] = catalogue.None, catalogue.None
	}
	return state, m.Weak == catalogue.Zones && m.Understood() && !facets.Said()
}

// ofZones reports whether the header over the labels says that the rows are zones. Behind
// names of projects or companies, such a column only gives their places.
func (b *boxhead) ofZones() bool {
	for col, holds := range b.stubhead {
		if holds == catalogue.ZoneColumn && !b.behindNames(col) {
			return true
		}
	}
	return false
}

// behindNames reports whether a column stands behind a column of names of countries, companies or
// projects.
func (b *boxhead) behindNames(col int) bool {
	for other, holds := range b.stubhead {
		if holds == catalogue.NameColumn && other < col {
			return true
		}
	}
	return false
}

// isAside reports whether a text stands in a column of units, notes or codes.
func (b *boxhead) isAside(l layout.Label) bool {
	switch b.stubhead[l.Cell.Col()] {
	case catalogue.UnitColumn, catalogue.NoteColumn, catalogue.CodeColumn, catalogue.NumberColumn:
		return true
	case catalogue.ZoneColumn, catalogue.NameColumn:
		return b.behindNames(l.Cell.Col()) // it says where a project is, or from which country
	}
	return false
}
