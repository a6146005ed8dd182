package report

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// unitsInForce finds the units that hold for the cells of a table: behind the figure itself,
// beside its row, in its labels, in its row group, and in the titles.
type unitsInForce struct {
	*reader
	*frame
	findings *findings
	units    *rowUnits
	near     [][]*catalogue.Scale // room for the units of one cell
	around   [][]*catalogue.Scale // and for those that hold for its indicator
}

// levels lists the units that hold for the cell, the nearest first, beginning with the one behind
// the figure itself. bad is a text in the place of a unit that is not a unit. The slice is only
// valid until the next cell.
func (u *unitsInForce) levels(n *spot) (levels [][]*catalogue.Scale, bad string) {
	levels, bad = u.ownUnits(n, u.near[:0])
	if bad != "" {
		return nil, bad
	}
	beside := len(levels) // units behind the figure, or beside its row in a column of units
	for _, scales := range n.row.Scales {
		if !u.ofOtherColumns(n, scales) && !u.ofOtherRows(n, scales) {
			levels = append(levels, scales)
		}
	}
	for _, scales := range n.col.Scales {
		if !n.ofOtherMeasure(scales) && !u.ofAmounts(n, scales) {
			levels = append(levels, scales)
		}
	}
	u.near = levels[:0]
	if foreign := cmp.Or(n.row.foreignBeside(levels), n.col.foreignBeside(levels)); foreign != "" {
		return levels, foreign
	}
	if beside == 1 && n.ctx.Cell.Kind == sheet.Number {
		// The headings over the row may give another unit, as they are about more than the row.
		own := n.row.contradicting(levels[0], min(1, len(n.row.labels)))
		return levels, cmp.Or(own, n.col.contradicting(levels[0], len(n.col.labels)))
	}
	return levels, ""
}

// unitsOf returns the units around a cell that hold for an indicator, the nearest first: those
// of its labels, of its row group, and of the titles. ok is false if only the titles give a
// unit, and that unit is not understood. The slice is only valid until the next cell.
func (u *unitsInForce) unitsOf(n *spot, i *catalogue.Indicator, levels [][]*catalogue.Scale) (list [][]*catalogue.Scale, ok bool) {
	list = u.around[:0]
	for _, scales := range levels {
		if of := label.Of(scales, i); len(of) > 0 {
			list = append(list, of)
		}
	}
	if group := u.units.ofGroup(n.ctx.Row, n.ctx.Cell.Col(), i); group != nil {
		list = append(list, group)
	}
	title, ok := u.titles.fitting(i)
	if len(title) > 0 {
		list = append(list, title)
	}
	u.around = list[:0]
	return list, ok || len(list) > 0
}

// unitUnread reports the line of units over the table, with the figure that it costs.
func (u *unitsInForce) unitUnread(n *spot, i *catalogue.Indicator) {
	at := u.titles.unread.label
	u.findings.unitLine(u.sheet, at, unitFigure{i, u.place(n)})
}

// needsNoUnit reports whether an indicator counts projects or zones, which nobody gives in
// thousands. A line of units over the table that cannot be read costs them nothing, unless it
// mentions them.
func (u *unitsInForce) needsNoUnit(i *catalogue.Indicator) bool {
	measure := i.Means[catalogue.Measure]
	return i.In.Count && (measure == catalogue.Projects || measure == catalogue.Zones) && len(u.titles.unread.line.About) == 0 && !u.titles.unread.line.Part
}

// headsUnit reports whether a text heads a column or a row of units.
func (r *reader) headsUnit(l layout.Label) bool {
	return r.label(l, label.Columns).Facets[catalogue.Column] == catalogue.UnitColumn
}

// ownUnits adds the units behind the figure itself and beside the label of its row.
func (u *unitsInForce) ownUnits(n *spot, levels [][]*catalogue.Scale) (list [][]*catalogue.Scale, bad string) {
	if glued := gluedUnit(n.ctx.Cell); glued != "" {
		scales := u.Unit(glued)
		if scales == nil {
			return nil, glued
		}
		levels = append(levels, scales)
	}
	scales := u.units.ofRow(n.ctx.Row, n.ctx.Cell.Col())
	if scales == nil {
		return levels, u.badUnit(n)
	}
	if !u.ofOtherColumns(n, scales) {
		levels = append(levels, scales)
	}
	return levels, ""
}

// gluedUnit returns the unit that a text has behind its number; empty if there is none.
func gluedUnit(c *sheet.Cell) string {
	if c.Kind != sheet.Text {
		return ""
	}
	num, err := quantity.Parse(c.Text, 0)
	if err != nil {
		return ""
	}
	return num.Unit
}

// badUnit returns a text in the place of a unit that is not a unit; empty if there is none.
func (u *unitsInForce) badUnit(n *spot) string {
	for _, a := range n.ctx.Row.Attributes() {
		if u.head.stubhead[a.Cell.Col()] == catalogue.UnitColumn {
			return a.Text
		}
	}
	return u.head.badUnit(n.ctx.Row)
}

// ofOtherColumns reports whether the unit of a row can only be that of other columns: the row
// is FDI, the column counts projects, and the unit is money. Where another column counts
// capital, the row may also be "Vốn FDI".
func (u *unitsInForce) ofOtherColumns(n *spot, scales []*catalogue.Scale) bool {
	measure := n.col.Facets[catalogue.Measure]
	if n.ofOtherMeasure(scales) {
		return true
	}
	ofCapital := n.row.Facets[catalogue.WeakMeasure] == catalogue.Capital && !u.head.capital
	if measure == catalogue.None || n.row.Facets[catalogue.Measure] != catalogue.None || ofCapital {
		return false
	}
	return u.catalogue.CountedIn(measure, func(u *catalogue.Unit) bool { return u.Count && label.Fitting(scales, u.ID) == nil })
}

// ofOtherMeasure reports whether a unit is given to one measure, as to capital in "Dự án FDI
// (vốn: triệu USD)", and the labels do not name that measure.
func (a axes) ofOtherMeasure(scales []*catalogue.Scale) bool {
	of := scales[0].Of
	return of != catalogue.None && of != a.col.Facets[catalogue.Measure] && of != a.row.Facets[catalogue.Measure]
}

// foreignBeside quotes the first label that gives a currency that is never converted, while
// the nearest unit is another: "Vốn thực hiện (nghìn EUR)" over figures in "triệu USD". It is
// empty if there is none.
func (h *headings) foreignBeside(levels [][]*catalogue.Scale) string {
	if len(levels) == 0 || levels[0][0].Foreign || h.Scales == nil {
		return ""
	}
	for i, m := range h.Meanings {
		if slices.ContainsFunc(m.Scales, func(s *catalogue.Scale) bool { return s.Foreign }) {
			return levels[0][0].Text + " / " + oneLine(h.labels[i].Text)
		}
	}
	return ""
}

// contradicting quotes a unit together with the first of the nearest labels that names another
// multiple of it, as "Xuất khẩu (nghìn USD)" beside "triệu USD". It is empty if there is none.
func (h *headings) contradicting(unit []*catalogue.Scale, nearest int) string {
	for i, m := range h.Meanings[:nearest] {
		for _, s := range m.Scales {
			if s.Unit == unit[0].Unit && !isMultiple(unit, s) {
				return unit[0].Text + " / " + oneLine(h.labels[i].Text)
			}
		}
	}
	return ""
}

// isMultiple reports whether one of several units is the same multiple as another unit.
func isMultiple(units []*catalogue.Scale, s *catalogue.Scale) bool {
	for _, u := range units {
		if u.Factor.Equal(s.Factor) {
			return true
		}
	}
	return false
}
