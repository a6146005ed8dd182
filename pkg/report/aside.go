package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// setAside returns why a cell is no figure whatever its row says; empty when it may be one.
func (n *number) setAside() string {
	if reason := n.asideByColumn(); reason != "" {
		return reason
	}
	switch {
	case n.col.Ratio || n.row.Ratio && !n.isAmount():
		return "ratio"
	case n.col.ofYears:
		return "other-period"
	case n.isIgnored():
		return "ignored"
	case isPercent(n.units.ofRow(n.ctx.Row, n.ctx.Cell.Col())):
		return "ratio"
	case n.row.Facets[catalogue.Column] == catalogue.ConvertedColumn:
		return "converted"
	case n.isListed():
		return "list-row"
	}
	return ""
}

// isListed reports whether the row is one of a list, as of countries or of companies: its label is
// not understood, and stands under a header of such names, or is known to be one.
func (n *number) isListed() bool {
	if n.row.understood() || len(n.ctx.Row.Labels) == 0 || !n.row.unclear.is(n.ctx.Row.Labels[0]) {
		return false
	}
	return n.head.stubhead[n.ctx.Row.Labels[0].Cell.Col()] == catalogue.NameColumn
}

// asideByColumn returns why nothing in the cell's column is a figure; "text" for a text
// that is no number either.
func (n *number) asideByColumn() string {
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
	return ""
}

// isAmount reports whether a row that speaks of a comparison has an amount in spite of it:
// its own label names a measure, its unit is that of no ratio, and it is no average.
func (n *number) isAmount() bool {
	if len(n.row.Meanings) == 0 || n.row.Facets[catalogue.Compares] == catalogue.Other {
		return false
	}
	own := n.row.Meanings[0]
	if own.Facets[catalogue.Measure] == catalogue.None && own.Weak == catalogue.None {
		return false
	}
	units := append(slices.Clone(own.Scales), n.units.ofRow(n.ctx.Row, n.ctx.Cell.Col())...)
	return len(units) > 0 && !slices.ContainsFunc(units, func(s *catalogue.Scale) bool { return s.Unit == nil || s.Unit.ID == "percent" })
}

// isPercent reports whether units are those of percentages.
func isPercent(scales []*catalogue.Scale) bool {
	return len(scales) > 0 && scales[0].Unit != nil && scales[0].Unit.ID == "percent"
}

// isIgnored reports whether the user's map leaves out the figures under a label of the cell's row
// or column, under a title of its table, or on its sheet.
func (n *number) isIgnored() bool {
	if len(n.options.Ignore) == 0 {
		return false
	}
	for _, labels := range [][]layout.Label{n.ctx.Row.Labels, n.row.labels, n.ctx.Column.Labels, n.table.Above} {
		if slices.ContainsFunc(labels, func(l layout.Label) bool { return n.ignored(l.Text) || n.ignored(n.text(l)) }) {
			return true
		}
	}
	return n.ignored(n.sheet.Source.Name)
}

// ignored reports whether the user's map leaves the figures under a label out.
func (f *file) ignored(text string) bool {
	if len(f.options.Ignore) == 0 {
		return false
	}
	key := viet.Key(text)
	if slices.ContainsFunc(f.options.Ignore, func(t string) bool { return viet.Key(t) == key }) {
		f.memory.meet(key)
		return true
	}
	if len(f.ignoredYearly) == 0 {
		return false
	}
	its := viet.InAnyYear(text)
	return slices.ContainsFunc(f.ignoredYearly, func(y viet.Yearly) bool {
		_, same := its.Since(y)
		return same
	})
}
