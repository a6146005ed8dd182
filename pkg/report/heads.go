package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// headings makes those headings of a table remarks that no row stands under, and that act on
// figures: they are of the rows behind them, up to the next heading; of all the table where none
// follows and they limit figures. A heading that names a zone with a row of its own, over rows of
// others, is such a remark too.
func (f *file) headings(r *reach, s *layout.Sheet, t *layout.Table) {
	heads := map[*layout.Row]bool{}
	for _, row := range t.Rows {
		heads[row.Parent] = true
	}
	for i, row := range t.Rows {
		if !f.headsAndActs(row) {
			continue
		}
		narrows := heads[row] && f.setsPartAside(row.Labels[0])
		if heads[row] && !narrows && !f.strayZone(t, row) {
			continue
		}
		note := f.remark(f.findings.at(s, row.Labels[0].Ref()), f.text(row.Labels[0]), true)
		rows := headed(row, t.Rows[i+1:])
		if narrows {
			rows = beneath(row, t.Rows[i+1:])
		}
		if len(rows) == 0 && (note.said.Narrows() || note.said.Excepts() != nil || f.Line(note.text).Role() == catalogue.Plan) {
			r.table = append(r.table, note)
		}
		note.own = len(rows) > 0
		for _, under := range rows {
			r.under[under] = append(r.under[under], note)
		}
	}
}

// headsAndActs reports whether a row is a heading, and its text says more of figures than what they count.
func (f *file) headsAndActs(row *layout.Row) bool {
	return row.Kind == layout.Heading && len(row.Labels) > 0 && len(row.Attributes()) == 0 && f.acts(row.Labels[0])
}

// setsPartAside reports whether a heading of which each word is understood as that of a label also says of
// what part of the board its rows are: "Lũy kế (riêng các dự án trong KKT)".
func (f *file) setsPartAside(l layout.Label) bool {
	return f.label(l, label.Rows).Understood() && slices.ContainsFunc(f.Said(f.text(l)).Limits, func(one label.Limited) bool { return one.IsSetAside() })
}

// beneath returns those of the rows behind a heading that stand under it.
func beneath(heading *layout.Row, rows []*layout.Row) []*layout.Row {
	end := slices.IndexFunc(rows, func(row *layout.Row) bool { return !isUnder(row, heading) })
	if end < 0 {
		return rows
	}
	return rows[:end]
}

// strayZone reports whether a heading names a zone that has a row of its own elsewhere in the table, and
// a row of another zone stands under it: it is no heading of that one.
func (f *file) strayZone(t *layout.Table, heading *layout.Row) bool {
	name := f.zoneNamed(heading)
	if name == "" {
		return false
	}
	own, other := false, false
	for _, row := range t.Rows {
		if row.Kind != layout.Body || len(row.Labels) == 0 {
			continue
		}
		switch named := f.zoneNamed(row); {
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
func (f *file) zoneNamed(row *layout.Row) string {
	for _, l := range f.Said(f.text(row.Labels[0])).Limits {
		if l.Name != "" {
			return l.Name
		}
	}
	return ""
}

// headed returns the first of the rows behind a heading, up to the next one or to where the row ends
// that the heading stands under.
func headed(heading *layout.Row, rows []*layout.Row) []*layout.Row {
	for i, row := range rows {
		if row.Kind == layout.Heading || heading.Parent != nil && !isUnder(row, heading.Parent) {
			return rows[:i]
		}
	}
	return rows
}

// acts reports whether a text says more of figures than what they count: a limit, a time, a unit, a
// role or an origin.
func (f *file) acts(l layout.Label) bool {
	said := f.Said(f.text(l))
	if said.Narrows() || said.Excepts() != nil || said.Timed || said.Units != nil {
		return true
	}
	m := f.label(l, label.Rows)
	return m.Facets[catalogue.Origin] != catalogue.None || f.Line(f.text(l)).Role() == catalogue.Plan || f.Line(f.text(l)).Role() == catalogue.Estimate
}
