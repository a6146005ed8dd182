package report

import (
	"iter"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
)

// stub is the labels of the rows of a table, with their meanings.
type stub struct {
	*reader
	table     *layout.Table
	head      *boxhead
	units     *rowUnits
	facts     []rowFacts // facts of the rows, by index
	inZones   bool       // the header over the rows says that they are zones
	outside   bool       // a row is about what the boards do not manage
	zoneRows  int        // how many rows of single zones there are, strangers among them
	bodyRows  int
	cumulates bool                        // a heading over some of the rows calls them cumulative
	strange   map[int]*settle.Stranger    // by column, the first figure in rows that may be zones but do not say so
	lists     map[*layout.Row]*layout.Row // the heading of the list, for rows behind a list of bullets
	late      map[*layout.Row]*heading    // by row, a text above it among the rows that looks like a header of its figures
	naming    naming
}

// rowFacts are what is known of a row from its label and the rows under it.
type rowFacts struct {
	name      *label.Meaning // what its first label says
	beside    bool           // what it says follows from the rows beside it
	single    bool           // it is of a single zone
	section   bool           // it stands over rows of single zones, so its figures are subtotals
	overBody  bool           // rows of figures that are not totals stand under it
	parent    bool           // rows other than totals stand under it
	overZones bool           // some of the rows under it look like single zones
	ofOrigins bool           // some of the rows under it say FDI or DDI
	apart     bool           // it counts something else than the table of zones in which it stands
	maySum    bool           // it has figures and a word for a total, but does not say what is counted
}

// read reads the first labels of the rows. Then it finds which rows are zones, and which stand
// over zones. Each step needs the results of those before it. A row with others under it is
// not a single zone. A row over single zones is a section. A row among zones that is neither
// is a stranger.
func (st *stub) read() {
	st.inZones = st.head.ofZones()
	st.nameRows()
	placeRows{st}.findPlaceRows()
	findTotals(st)
	zones := zoneRows{st}
	zones.findApart()
	zones.findFamilies()
	zones.findZones()
	zones.findSections()
	st.countRows()
	st.findLists()
	st.late = st.head.lateHeaders()
	zones.findStrangers()
}

// nameRows reads the first labels of the rows.
func (st *stub) nameRows() {
	st.facts = st.room.facts.Take(len(st.table.Rows))
	for i, row := range st.table.Rows {
		if st.inZones {
			zoneRows{st}.zoneFirst(row)
		}
		if st.facts[i].name = label.NothingSaid; len(row.Labels) > 0 {
			st.facts[i].name = st.label(row.Labels[0], label.Rows).Meaning
			st.facts[i].maySum = row.Kind == layout.Body && st.maySum(row)
		}
	}
}

// of returns the facts of a row.
func (st *stub) of(row *layout.Row) *rowFacts { return &st.facts[row.Index] }

// nameOf returns what the first label of a row says.
func (st *stub) nameOf(row *layout.Row) *label.Meaning { return st.of(row).name }

// own returns the facets of the first label of a row.
func (st *stub) own(row *layout.Row) *catalogue.Facets { return st.nameOf(row).Facets }

// first returns the first label of a row with what it says; zero if the row has no label.
func (st *stub) first(row *layout.Row) heading {
	if len(row.Labels) == 0 {
		return heading{}
	}
	return heading{Label: row.Labels[0], Meaning: st.nameOf(row), beside: st.of(row).beside}
}

// counts reports whether the label of a row says by itself what is counted.
func (st *stub) counts(row *layout.Row) bool {
	own := st.own(row)
	return own[catalogue.Measure] != catalogue.None || own[catalogue.Event] != catalogue.None
}

// countRows counts the rows of the body, and the rows of single zones among them.
func (st *stub) countRows() {
	for _, row := range st.table.Rows {
		if row.Kind != layout.Body {
			own := st.own(row)
			named := own[catalogue.Measure] != catalogue.None && own[catalogue.Event] != catalogue.None // over FDI and DDI, so not a section
			st.cumulates = st.cumulates || row.Kind == layout.Heading && own[catalogue.Horizon] == catalogue.Cumulative && !named
			continue
		}
		st.bodyRows++
		if st.of(row).single {
			st.zoneRows++
		}
	}
}

// lastOf returns the row of figures that a total without a number seems to stand under. That
// row is really the last of those that the total sums. The last month before the total of its
// year is such a row too.
func (st *stub) lastOf(row *layout.Row) *layout.Row {
	up := row.Parent
	if up == nil || up.Kind != layout.Body || row.Numbering() != "" || st.of(up).parent || !isTotalOver(st.nameOf(row), st.nameOf(up)) {
		return nil
	}
	return up
}

// isTotalOver reports whether a label under another is that of a total, or of the year that ends
// with the month of the other.
func isTotalOver(m, up *label.Meaning) bool {
	if m.Facets[catalogue.Breakdown] == catalogue.Total {
		return true
	}
	year := m.Facets[catalogue.Time] == catalogue.WholeYear || len(m.Periods) == 1 && m.Periods[0].Span == figure.Year && !m.Facets.Said() && m.Weak == catalogue.None
	return year && slices.ContainsFunc(up.Periods, func(p figure.Period) bool { return p.Span > figure.Year })
}

// lineage lists a row and the rows over it. A total is not under the last of the rows that it
// sums.
func (st *stub) lineage(row *layout.Row) iter.Seq[*layout.Row] {
	return func(yield func(*layout.Row) bool) {
		sumOf := st.lastOf(row)
		for up := row; up != nil; up = up.Parent {
			if up != sumOf && !yield(up) {
				return
			}
		}
	}
}

// remainder returns the label of a row of figures, or of a row over it, that names the rest of
// something: "Khác". A row that has rows of its own under it does not count.
func (st *stub) remainder(row *layout.Row) heading {
	for up := row; up != nil; up = up.Parent {
		if up.Kind == layout.Body && st.own(up)[catalogue.Remainder] != catalogue.None {
			return st.first(up)
		}
	}
	return heading{}
}

// naming is whether a row lacks a name, kept for all cells of the row.
type naming struct {
	of      *layout.Row
	lacking bool
}

// unnamed reports whether the label of a row of figures does not say what they are, and the table
// has other rows. The headings and headers over it then name a whole, and the row may be any part
// of it.
func (st *stub) unnamed(row *layout.Row) bool {
	if st.naming.of != row {
		st.naming = naming{row, st.lacksName(row)}
	}
	return st.naming.lacking
}

func (st *stub) lacksName(row *layout.Row) bool {
	for i, l := range row.Labels {
		m := st.nameOf(row)
		if i > 0 {
			m = st.label(l, label.Rows).Meaning
		}
		if (!st.head.isAside(l) || m.Facets[catalogue.Breakdown] == catalogue.Total) && (len(m.Scales) == 0 || m.Facets.Said() || m.Weak != catalogue.None) {
			return false
		}
	}
	return (row.Parent != nil || st.bodyRows > 1) && len(st.besideLabel(nil, row, false)) == 0
}
