package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// placeRows finds the rows of a stub that are kinds of places.
type placeRows struct{ *stub }

// findPlaceRows makes rows of kinds of places parts of what the board has in all: "Các khu công
// nghiệp" beside "Khu kinh tế Thái Bình (ngoài các KCN)". Without an economic zone beside it, the
// first would be all that the board has. Of a board with an economic zone it is a part as well
// beside what lies outside of the zones.
func (st placeRows) findPlaceRows() {
	beside := map[*layout.Row]bool{} // by parent, those among whose rows is what the zones are beside
	for _, row := range st.table.Rows {
		if st.isKindOfPlace(row) && st.zonesOf(row) == label.EconomicZones || st.isOutside(row) && st.hasEconomicZone() {
			beside[row.Parent] = true
		}
	}
	for parent := range beside {
		st.markPlaces(parent)
	}
}

// markPlaces makes the rows of places under a row parts, if there are several of them.
func (st placeRows) markPlaces(parent *layout.Row) {
	var rows []*layout.Row
	for _, row := range st.table.Rows {
		if row.Parent == parent && st.isKindOfPlace(row) {
			rows = append(rows, row)
		}
	}
	if len(rows) == 1 && st.zonesOf(rows[0]) == label.EconomicZones {
		return // it is all that the board has
	}
	for _, row := range rows {
		part := *st.nameOf(row)
		facets := *part.Facets
		facets[catalogue.Location], facets[catalogue.Place] = catalogue.Part, catalogue.None
		part.Facets, part.Clash = &facets, ""
		st.of(row).name, st.of(row).beside = &part, true
	}
}

// isKindOfPlace reports whether the label of a row of figures names zones and says nothing
// else: no single zone, no total and nothing that is counted.
func (st placeRows) isKindOfPlace(row *layout.Row) bool {
	if row.Kind != layout.Body || len(row.Labels) == 0 {
		return false
	}
	m := st.nameOf(row)
	if m.Unknown != "" || m.Summarises() || len(m.Periods) > 0 || m.Weak != catalogue.None && m.Weak != catalogue.Zones {
		return false
	}
	if !st.saysOnlyPlace(m) {
		return false
	}
	zones := st.zonesOf(row)
	return zones == label.SomeZones && m.Facets[catalogue.Location] != catalogue.Outside || zones == label.EconomicZones
}

// zonesOf returns the kind of the zones that the label of a row names first.
func (st placeRows) zonesOf(row *layout.Row) label.Kinds { return st.Zones(st.text(row.Labels[0])) }

// isOutside reports whether a row of figures is about what lies outside of the industrial zones.
func (st placeRows) isOutside(row *layout.Row) bool {
	return row.Kind == layout.Body && st.own(row)[catalogue.Location] == catalogue.Outside && st.zonesOf(row) == label.SomeZones
}

// hasEconomicZone reports whether a text over the table, as its letterhead, names an economic
// zone.
func (st placeRows) hasEconomicZone() bool {
	return slices.ContainsFunc(st.table.Above, func(l layout.Label) bool { return st.NamesEconomicZone(st.text(l)) })
}

// saysOnlyPlace reports whether a label says no more than a place.
func (st placeRows) saysOnlyPlace(m *label.Meaning) bool {
	rest := *m.Facets
	rest[catalogue.Location], rest[catalogue.Place] = catalogue.None, catalogue.None
	return (m.Clash == "" || m.Clash == st.catalogue.AxisName(catalogue.Location)) && !rest.Said()
}
