package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// rowHeadings reads the labels of a row and of the headings above it. The names of zones and of
// groups of zones do not name an indicator. If the place of a heading is unsure, the headings are
// also read without it, and in the other ways of scope.
func (st *stub) rowHeadings(row *layout.Row) *headings {
	h := st.room.rowHeadings()
	if st.of(row).apart {
		*h = st.headings(row.Labels[:1], label.Rows)
		h.Scales = slices.Insert(slices.Clip(h.Scales), 0, st.UnitsBehind(st.text(row.Labels[0])))
		return h
	}
	*h = st.scoped(row, withAll)
	for up := row; up != nil; up = up.Parent {
		if up.Unsure {
			h.others = append(h.others, st.scoped(row, upToUnsure))
			if up != row { // a row's own label belongs to it, whatever its place in the outline
				h.others = append(h.others, st.scoped(row, withoutUnsure))
			} else if st.asBefore(row) != row.Parent {
				h.others = append(h.others, st.scoped(row, besideBefore))
			}
		}
		if up.Restarts {
			h.others = append(h.others, st.scoped(row, upToRestart))
		}
		if st.lists[up] != nil {
			h.others = append(h.others, st.scoped(row, inList))
		}
	}
	return h
}

// scope says which headings of a row are taken if the place of one of them is unsure.
type scope uint8

const (
	withAll       scope = iota
	upToUnsure          // the unsure heading opens a section of its own
	withoutUnsure       // the unsure heading is not over the row
	upToRestart         // the heading of rows that are numbered anew is missing
	inList              // the bullet of a row behind a list is missing
	besideBefore        // the number of an unsure row is wrong, and the row is a sibling of the one before
)

// ends reports whether the headings above a row are not taken.
func (s scope) ends(row *layout.Row) bool {
	return row.Unsure && s == upToUnsure || row.Restarts && s == upToRestart
}

// scoped reads the headings of a row within a scope.
func (st *stub) scoped(row *layout.Row, s scope) headings {
	labels, ofOne := st.labels(row, s)
	h := st.headingsWith(st.first(row), labels, label.Rows)
	h.Zone = st.of(row).single
	if ofOne.Meaning != nil {
		h.unclear = ofOne
	}
	if m := st.nameOf(row); h.Zone && (len(m.Periods) > 0 || m.Facets[catalogue.Role] != catalogue.None) {
		h.unclear = st.first(row) // "KCN Nam Sách (số liệu năm 2017)"
	}
	if h.understood() {
		h.unclear = st.remainder(row)
	}
	return h
}

// labels lists the labels of a row, and of the rows over it, that say what its figures are,
// the nearest first. ofOne is the name of a zone above a row that is not a zone itself: the
// figures of the row belong to that zone alone. It is zero if there is none.
func (st *stub) labels(row *layout.Row, s scope) (list []layout.Label, ofOne heading) {
	list = st.room.labels[:0]
	sumOf := st.lastOf(row)
	for up := row; up != nil; up = st.over(up, s) {
		if up.Unsure && s == withoutUnsure || up == sumOf || up != row && st.narrates(up) {
			continue
		}
		if up == row {
			list = st.besideLabel(list, row, st.of(row).single)
		} else if st.isOfOne(row, up) {
			ofOne = st.first(up)
		}
		list = append(list, st.withoutZones(up)...)
		if s.ends(up) {
			break
		}
	}
	st.room.labels = list
	kept := st.room.placed.Take(len(list))
	copy(kept, list)
	return kept, ofOne
}

// narrates reports whether a heading plainly says nothing of the figures under it, but that
// they are results: "Một năm được mùa!", "Kết quả đáng mừng".
func (st *stub) narrates(row *layout.Row) bool {
	m := st.nameOf(row)
	if row.Kind != layout.Heading || len(row.Labels) != 1 || m.Understood() || m.Clash != "" || m.Zone || len(m.Periods)+len(m.Scales) > 0 || m.Weak != catalogue.None {
		return false
	}
	says := *m.Facets
	if says[catalogue.Role] == catalogue.Actual {
		says[catalogue.Role] = catalogue.None
	}
	if says[catalogue.Horizon] == catalogue.Unclear {
		says[catalogue.Horizon] = catalogue.None
	}
	return !says.Said() && st.Said(st.text(row.Labels[0])).SaysNothing()
}

// over returns the row over another one, within a scope.
func (st *stub) over(row *layout.Row, s scope) *layout.Row {
	if heading := st.lists[row]; heading != nil && s == inList {
		return heading
	}
	if row.Unsure && s == besideBefore {
		return st.asBefore(row)
	}
	if whole := st.wholeBefore(row); whole != nil {
		return whole
	}
	return row.Parent
}

// wholeBefore returns the row right before a row that is a part of it, although the outline
// makes them siblings: "4. Trong đó: đang sản xuất kinh doanh" behind "3. Dự án FDI còn hiệu
// lực". It returns nil for any other row, and if the row before is a part itself.
func (st *stub) wholeBefore(row *layout.Row) *layout.Row {
	if row.Index == 0 || row.Kind != layout.Body || len(row.Labels) == 0 || st.nameOf(row).Facets[catalogue.Breakdown] != catalogue.Part {
		return nil
	}
	before := st.table.Rows[row.Index-1]
	if before.Kind != layout.Body || before.Parent != row.Parent || len(before.Labels) == 0 || st.nameOf(before).Facets[catalogue.Breakdown] != catalogue.None {
		return nil
	}
	return before
}

// asBefore returns the parent of the last row of figures before a row, or the row's own parent
// if a heading or nothing stands before it.
func (st *stub) asBefore(row *layout.Row) *layout.Row {
	for i := row.Index - 1; i >= 0; i-- {
		switch before := st.table.Rows[i]; before.Kind {
		case layout.Body:
			return before.Parent
		case layout.Heading:
			return row.Parent
		}
	}
	return row.Parent
}

// withoutZones returns the labels of a row without the names of zones and of groups of zones.
func (st *stub) withoutZones(row *layout.Row) []layout.Label {
	switch {
	case st.groups(row):
		return nil
	case st.of(row).single && len(row.Labels) > 0:
		return st.withoutPlaces(row.Labels[1:])
	}
	return row.Labels
}

// withoutPlaces returns those labels beside the name of a zone that say something about its
// figures. The others name the place of the zone, as a district in a pivot table.
func (r *reader) withoutPlaces(labels []layout.Label) []layout.Label {
	isPlace := func(l layout.Label) bool {
		m := r.label(l, label.Rows)
		return m.Unknown != "" && m.Clash == "" && !m.Facets.Said() && m.Weak == catalogue.None && len(m.Periods) == 0
	}
	if !slices.ContainsFunc(labels, isPlace) {
		return labels
	}
	return slices.DeleteFunc(slices.Clone(labels), isPlace)
}

// groups reports whether a row stands over zones only to group them.
func (st *stub) groups(row *layout.Row) bool {
	return st.of(row).section && st.groupsZones(row)
}

// isOfOne reports whether the row above another is a single zone, while the row itself is not a
// zone and does not sum up the zones above it.
func (st *stub) isOfOne(row, up *layout.Row) bool {
	return !st.groups(up) && len(up.Labels) > 0 && st.of(up).single && !st.of(row).single && (!st.nameOf(row).Summarises() || st.bodyRows == 1)
}

// besideLabel adds to a list the texts between the label of a row and its figures that say more
// about the figures, such as "FDI" in a column of its own, the nearest to the figures first. It
// leaves out units, notes, codes and what is said about single zones.
func (st *stub) besideLabel(list []layout.Label, row *layout.Row, zone bool) []layout.Label {
	for i, a := range slices.Backward(row.Attributes()) {
		if a.Cell.Col() >= st.table.Columns[0].Col || st.isUnitOrAside(row, i) {
			continue
		}
		if m := st.label(a, label.Rows); !zone || m.Understood() && m.Facets.Said() {
			list = append(list, a)
		}
	}
	return list
}

// isUnitOrAside reports whether a text beside the label of a row is a unit, or stands in a
// column of units, notes or codes.
func (st *stub) isUnitOrAside(row *layout.Row, attribute int) bool {
	return st.units.beside(row, attribute) != nil || st.head.isAside(row.Attributes()[attribute])
}

// labelBetween reports whether a text among the figures left of a cell names figures too. The
// cell may then belong to another table beside the first.
func (st *stub) labelBetween(ctx *layout.Context) bool {
	if len(ctx.Row.Attributes()) == 0 {
		return false
	}
	beside := st.units.attributes(ctx.Row)
	if !beside.named {
		beside.named, beside.naming = true, st.namingColumn(ctx.Row)
	}
	return beside.naming > 0 && beside.naming < ctx.Cell.Col()
}

// namingColumn returns the column of the first text among the figures of a row that names
// figures; 0 if there is none.
func (st *stub) namingColumn(row *layout.Row) int {
	for i, a := range row.Attributes() {
		if a.Cell.Col() <= st.table.Columns[0].Col || st.isUnitOrAside(row, i) {
			continue
		}
		if m := st.label(a, label.Rows); m.Facets[catalogue.Measure] != catalogue.None || m.Weak != catalogue.None {
			return a.Cell.Col()
		}
	}
	return 0
}
