package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// asides finds the cells of a table that are not figures, whatever their row says.
type asides struct {
	*frame
	units   *rowUnits
	answers *answers
}

// reason returns why a cell is not a figure, whatever its row says. It is empty if the cell
// may be one.
func (a *asides) reason(n *spot) string {
	if reason := asideByColumn(n); reason != "" {
		return reason
	}
	switch {
	case a.isIgnored(n):
		return "ignored"
	case n.col.Ratio || n.row.Ratio && !a.isAmount(n):
		return "ratio"
	case n.col.ofYears:
		return "other-period"
	case isPercent(a.units.ofRow(n.ctx.Row, n.ctx.Cell.Col())):
		return "ratio"
	case n.row.Facets[catalogue.Column] == catalogue.ConvertedColumn:
		return "converted"
	case a.isListed(n):
		return "list-row"
	}
	return ""
}

// isListed reports whether the row is one entry of a list, as of countries or companies.
// Either its label stands under a header of such names and is not understood, or it is known
// as such a name.
func (a *asides) isListed(n *spot) bool {
	if n.row.understood() || len(n.ctx.Row.Labels) == 0 || !n.row.unclear.is(n.ctx.Row.Labels[0]) {
		return false
	}
	return a.head.stubhead[n.ctx.Row.Labels[0].Cell.Col()] == catalogue.NameColumn
}

// asideByColumn returns why no cell of the column is a figure. It is "text" for a text that is
// not a number either.
func asideByColumn(n *spot) string {
	switch n.col.Facets[catalogue.Column] {
	case catalogue.NoteColumn, catalogue.LabelColumn, catalogue.UnitColumn:
		if n.ctx.Cell.Kind == sheet.Text && !quantity.LooksNumeric(n.ctx.Cell.Text) {
			return "text"
		}
		return "note"
	case catalogue.NumberColumn, catalogue.CodeColumn, catalogue.YearColumn:
		return "row-number"
	case catalogue.ConvertedColumn:
		return "converted"
	}
	if n.col.marks && isMark(n.ctx.Cell) {
		return "text"
	}
	return ""
}

// isAmount reports whether a row that mentions a comparison holds an amount all the same: its own
// label names a measure, its unit is not that of a ratio, and it is not an average.
func (a *asides) isAmount(n *spot) bool {
	if len(n.row.Meanings) == 0 || n.row.Facets[catalogue.Compares] == catalogue.Other {
		return false
	}
	own := n.row.Meanings[0]
	if own.Facets[catalogue.Measure] == catalogue.None && own.Weak == catalogue.None {
		return false
	}
	units := append(slices.Clone(own.Scales), a.units.ofRow(n.ctx.Row, n.ctx.Cell.Col())...)
	return len(units) > 0 && !slices.ContainsFunc(units, func(s *catalogue.Scale) bool { return s.Unit == nil || s.Unit.ID == "percent" })
}

// isPercent reports whether units are those of percentages.
func isPercent(scales []*catalogue.Scale) bool {
	return len(scales) > 0 && scales[0].Unit != nil && scales[0].Unit.ID == "percent"
}

// isIgnored reports whether the user's map leaves out the figures under a label of the cell's row
// or column, under a title of its table, or on its sheet.
func (a *asides) isIgnored(n *spot) bool {
	if len(a.answers.options.Ignore) == 0 {
		return false
	}
	for _, labels := range [][]layout.Label{n.ctx.Row.Labels, n.row.labels, n.ctx.Column.Labels, a.table.Above} {
		if slices.ContainsFunc(labels, func(l layout.Label) bool { return a.answers.ignored(l.Text) || a.answers.ignored(a.answers.text(l)) }) {
			return true
		}
	}
	return a.answers.ignored(a.sheet.Source.Name)
}

// ignored reports whether the user's map leaves out the figures under a label.
func (a *answers) ignored(text string) bool {
	if len(a.options.Ignore) == 0 {
		return false
	}
	for _, key := range []string{viet.Key(text), viet.Key(a.BeforeUnits(text))} {
		if slices.ContainsFunc(a.options.Ignore, func(t string) bool { return viet.Key(t) == key }) {
			a.memory.meet(key)
			return true
		}
	}
	if len(a.ignoredYearly) == 0 {
		return false
	}
	its := viet.InAnyYear(text)
	return slices.ContainsFunc(a.ignoredYearly, func(y viet.Yearly) bool {
		_, same := its.Since(y)
		return same
	})
}
