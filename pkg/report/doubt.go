package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// What makes the columns of a table unclear: their cells are then told, and used for
// nothing.

// doubtGroups makes the columns unclear whose lowest header is that of a group, where
// another column of it has a header of its own: theirs is missing, and they may be
// anything. Beside comparisons, and what is "trong đó", such a column is the whole. So
// are those whose group has no heading.
func (r *run) doubtGroups(tr *tableReader) {
	divided := map[*sheet.Cell]bool{}
	for i, c := range tr.table.Columns {
		if len(c.Labels) == c.Doubtful || tr.cols[i].Ratio || r.label(c.Labels[0], label.Columns).Facets[catalogue.Breakdown] == catalogue.Part {
			continue
		}
		for _, group := range c.Labels[1 : len(c.Labels)-c.Doubtful] {
			divided[group.Cell] = true
		}
	}
	for i, c := range tr.table.Columns {
		if len(c.Labels) > 0 && (c.BlankSpanner || divided[c.Labels[0].Cell]) {
			tr.cols[i].doubt(0)
		}
	}
}

// headYears leaves the years of the header out. Beside a label that names figures they
// may be figures as well, and the columns below them of any year.
func (r *run) headYears(tr *tableReader) {
	for _, c := range tr.table.Head {
		if !r.besideName(tr.table, c) {
			r.leave(tr.sheet, c, "heading-number")
			continue
		}
		r.leave(tr.sheet, c, "")
		unsure := r.label(layout.Label{Text: c.Text, Cell: c}, label.Columns)
		unsure.unsure = true
		r.unclear(tr.sheet, unsure, 1)
		for i, col := range tr.table.Columns {
			if slices.ContainsFunc(col.Labels, func(l layout.Label) bool { return l.Cell == c }) {
				tr.cols[i].unclear = unsure
			}
		}
	}
}

// besideName tells whether a text in the row of a header's year names figures.
func (r *run) besideName(t *layout.Table, year *sheet.Cell) bool {
	for _, l := range t.Stubhead {
		if l.Cell.Row() == year.Row() && r.NamesFigures(textOf(l)) {
			return true
		}
	}
	return false
}

// doubtRatios makes the columns unclear that are headed like amounts and whose group is
// called a comparison, where another column of it is called so itself: "So với kế hoạch"
// over "Thực hiện" and "%".
func (tr *tableReader) doubtRatios() {
	for i, c := range tr.cols {
		if !c.Ratio || c.Meanings[0].Ratio {
			continue
		}
		if years := len(c.Meanings[0].Periods); years > 1 || years == 0 && c.Own[catalogue.Role] == catalogue.None {
			continue
		}
		for n := range c.labels[1:] {
			if group := c.heading(n + 1); group.Ratio && !strings.Contains(group.Text, "%") && slices.ContainsFunc(tr.cols, func(other headings) bool { return other.isRatioIn(group.Cell) }) {
				tr.cols[i].Ratio = false
				tr.cols[i].doubt(0)
			}
		}
	}
}

// isRatioIn tells whether a column of a group calls itself a comparison.
func (c *headings) isRatioIn(group *sheet.Cell) bool {
	return len(c.labels) > 1 && c.Meanings[0].Ratio && slices.ContainsFunc(c.labels[1:], func(l layout.Label) bool { return l.Cell == group })
}

// doubtOutside makes a total unclear beside a column of what the boards do not manage,
// and that column with it.
func (tr *tableReader) doubtOutside() {
	outside := func(c headings) bool { return c.Own[catalogue.Location] == catalogue.Outside }
	if !slices.ContainsFunc(tr.cols, outside) {
		return
	}
	for i, c := range tr.cols {
		if outside(c) || c.Facets[catalogue.Breakdown] == catalogue.Total {
			tr.cols[i].doubt(0)
		}
	}
}

// totalYears marks the total among columns of which each tells of a year of its own: it
// adds up years, and is of none of them.
func (tr *tableReader) totalYears() {
	years := map[figure.Period]bool{}
	total, lost := -1, 0 // lost are columns whose header is missing
	for i, c := range tr.cols {
		switch {
		case c.Ratio || c.Facets[catalogue.Column] != catalogue.None:
		case len(c.labels) == 0:
			lost++
		case c.Facets[catalogue.Breakdown] == catalogue.Total && len(c.Periods) == 0 && total < 0:
			total = i
		case len(c.Periods) != 1 || c.Periods[0].Span != figure.Year || years[c.Periods[0]]:
			return
		default:
			years[c.Periods[0]] = true
		}
	}
	if total >= 0 && len(years) > 0 && len(years)+lost > 1 {
		tr.cols[total].years = true
	}
}

// lateHeaders finds the rows of figures below a text in a column of figures that names a
// period or a role, in a row without any: the header of another table, lost among the rows.
func (r *run) lateHeaders(t *layout.Table) map[*layout.Row]*heading {
	var late map[*layout.Row]*heading
	var header *heading
	for _, row := range t.Rows {
		if row.Kind == layout.Heading {
			for _, c := range row.Cells {
				if m := r.label(layout.Label{Text: c.Text, Cell: c}, label.Columns); c.Kind == sheet.Text && m.Understood() && !m.Ratio && (len(m.Periods) > 0 || m.Facets[catalogue.Role] != catalogue.None) {
					unsure := m
					unsure.unsure, header = true, &unsure
				}
			}
		}
		if header == nil || row.Kind != layout.Body {
			continue
		}
		if late == nil {
			late = map[*layout.Row]*heading{}
		}
		late[row] = header
	}
	return late
}
