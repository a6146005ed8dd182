package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// headings makes a remark of each heading of a table that acts on figures and has no rows
// under it. Such a heading is about the rows behind it, up to the next heading. If no row
// follows and it limits figures, it is about the whole table. A heading that names a zone with
// a row of its own, over rows of other zones, becomes such a remark too. So does a heading
// that also says to which part of the board its rows belong.
func (w *surroundings) headings() {
	heads := map[*layout.Row]bool{}
	for _, row := range w.table.Rows {
		heads[row.Parent] = true
	}
	for i, row := range w.table.Rows {
		if !w.headsAndActs(row) {
			continue
		}
		narrows := heads[row] && (w.setsPartAside(row.Labels[0]) || w.Said(w.text(row.Labels[0])).Within)
		if heads[row] && !narrows && !w.strayZone(row) {
			continue
		}
		note := w.at(w.findings.at(w.sheet, row.Labels[0].Ref()), w.text(row.Labels[0]), true)
		rows := headed(row, w.table.Rows[i+1:])
		if narrows {
			rows = beneath(row, w.table.Rows[i+1:])
		}
		if len(rows) == 0 && (note.said.Narrows() || note.said.Excepts() != nil || w.Line(note.text).Role() == catalogue.Plan) {
			w.reach(note)
		}
		note.own = len(rows) > 0
		for _, under := range rows {
			w.found.under[under] = append(w.found.under[under], note)
		}
	}
}

// headsAndActs reports whether a row is a heading whose text says more of figures than what they
// count.
func (w *surroundings) headsAndActs(row *layout.Row) bool {
	return row.Kind == layout.Heading && len(row.Labels) > 0 && len(row.Attributes()) == 0 && w.acts(row.Labels[0])
}

// setsPartAside reports whether a heading also says to which part of the board its rows belong:
// "Lũy kế (riêng các dự án trong KKT)". Each of its words must be understood as part of a label.
func (w *surroundings) setsPartAside(l layout.Label) bool {
	return w.label(l, label.Rows).Understood() && slices.ContainsFunc(w.Said(w.text(l)).Limits, func(one label.Limited) bool { return one.IsSetAside() })
}

// beneath returns the rows behind a heading that stand under it.
func beneath(heading *layout.Row, rows []*layout.Row) []*layout.Row {
	end := slices.IndexFunc(rows, func(row *layout.Row) bool { return !isUnder(row, heading) })
	if end < 0 {
		return rows
	}
	return rows[:end]
}

// strayZone reports whether a heading names a zone with a row of its own elsewhere in the table,
// and a row of another zone stands under the heading. It is then not the heading of that row.
func (w *surroundings) strayZone(heading *layout.Row) bool {
	name := w.zoneNamed(heading)
	if name == "" {
		return false
	}
	own, other := false, false
	for _, row := range w.table.Rows {
		if row.Kind != layout.Body || len(row.Labels) == 0 {
			continue
		}
		switch named := w.zoneNamed(row); {
		case named == name && isUnder(row, heading):
			return false
		case named == name:
			own = true
		case named != "" && isUnder(row, heading):
			other = true
		}
	}
	return own && other
}

// zoneNamed returns the name of the zone in the label of a row; empty for none.
func (w *surroundings) zoneNamed(row *layout.Row) string {
	for _, l := range w.Said(w.text(row.Labels[0])).Limits {
		if l.Name != "" {
			return l.Name
		}
	}
	return ""
}

// headed returns the first of the rows behind a heading: those up to the next heading, or to the
// end of the row over the heading.
func headed(heading *layout.Row, rows []*layout.Row) []*layout.Row {
	for i, row := range rows {
		if row.Kind == layout.Heading || heading.Parent != nil && !isUnder(row, heading.Parent) {
			return rows[:i]
		}
	}
	return rows
}

// acts reports whether a text says more of figures than what they count: a limit, a time, a
// unit, a role or an origin.
func (w *surroundings) acts(l layout.Label) bool {
	said := w.Said(w.text(l))
	if said.Narrows() || said.Excepts() != nil || said.Timed || said.Units != nil {
		return true
	}
	m := w.label(l, label.Rows)
	return m.Facets[catalogue.Origin] != catalogue.None || w.Line(w.text(l)).Role() == catalogue.Plan || w.Line(w.text(l)).Role() == catalogue.Estimate
}
