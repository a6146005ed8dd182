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

// units reads the units beside the labels of rows.
type units struct {
	*reader
	row  attributes
	near [][]*catalogue.Scale // room for the units of one cell
	head *boxhead             // of the table that is read; nil for none
}

// attributes are the texts beside the label of a row, with what is known of them from
// cell to cell of it.
type attributes struct {
	of     *layout.Row
	texts  []unitText
	listed bool
	units  []unitBeside // those that are units, once they are listed
	named  bool
	naming int // once it is known, the column of the first that names figures; 0 for none
}

// unitText is a text as a unit.
type unitText struct {
	read   bool
	scales []*catalogue.Scale // nil for none
}

// unitBeside is a unit with the column in which it stands.
type unitBeside struct {
	col    int
	scales []*catalogue.Scale
}

// attributes returns what is known of the texts beside the label of a row.
func (u *units) attributes(row *layout.Row) *attributes {
	if a := &u.row; a.of != row {
		*a = attributes{of: row, texts: append(a.texts[:0], make([]unitText, len(row.Attributes()))...), units: a.units[:0]}
	}
	return &u.row
}

// ofRow returns the unit that stands beside a row's label, for a figure in a column: of
// several, as in a table with a unit before each group of figures, the last one left of
// the figure, else the first; nil for none.
func (u *units) ofRow(row *layout.Row, col int) []*catalogue.Scale {
	if len(row.Attributes()) == 0 {
		return nil
	}
	list := u.list(row)
	if len(list) == 0 {
		return nil
	}
	// The attributes of a row stand in it from the left.
	i, _ := slices.BinarySearchFunc(list, col, func(u unitBeside, col int) int { return u.col - col })
	return list[max(0, i-1)].scales
}

// list returns the units beside the label of a row.
func (u *units) list(row *layout.Row) []unitBeside {
	known := u.attributes(row)
	if known.listed {
		return known.units
	}
	known.listed = true
	for i, a := range row.Attributes() {
		if scales := u.beside(row, i); scales != nil && !u.isNote(a, scales) {
			known.units = append(known.units, unitBeside{a.Cell.Col(), scales})
		}
	}
	return known.units
}

// isNote reports whether a text is a note that only names what is counted: "Theo GCNĐKĐT".
func (u *units) isNote(a layout.Label, scales []*catalogue.Scale) bool {
	if u.head == nil || u.head.stubhead[a.Cell.Col()] != catalogue.NoteColumn {
		return false
	}
	return !slices.ContainsFunc(scales, func(s *catalogue.Scale) bool { return s.Unit == nil || !s.Unit.Count })
}

// beside reads a text beside the label of a row as a unit, nil when it is none.
func (u *units) beside(row *layout.Row, attribute int) []*catalogue.Scale {
	text := &u.attributes(row).texts[attribute]
	if !text.read {
		*text = unitText{true, u.Unit(u.text(row.Attributes()[attribute]))}
	}
	return text.scales
}

// levels lists the units that hold for the cell, the nearest first, beginning with
// the one behind the figure itself. bad is a text in the place of a unit that is none.
// The list is good until the next cell.
func (n *number) levels() (levels [][]*catalogue.Scale, bad string) {
	levels, bad = n.ownUnits(n.units.near[:0])
	if bad != "" {
		return nil, bad
	}
	beside := len(levels) // with the figure, or with its row in a column of units
	for _, scales := range n.row.Scales {
		if !n.ofOtherColumns(scales) {
			levels = append(levels, scales)
		}
	}
	for _, scales := range n.col.Scales {
		if !n.ofOtherMeasure(scales) {
			levels = append(levels, scales)
		}
	}
	n.units.near = levels[:0]
	if foreign := cmp.Or(n.row.foreignBeside(levels), n.col.foreignBeside(levels)); foreign != "" {
		return levels, foreign
	}
	if beside == 1 && n.ctx.Cell.Kind == sheet.Number {
		// Headings over the row may give another: they speak of more than it.
		own := n.row.contradicting(levels[0], min(1, len(n.row.labels)))
		return levels, cmp.Or(own, n.col.contradicting(levels[0], len(n.col.labels)))
	}
	return levels, ""
}

// unitsOf returns those of the units around a cell that hold for an indicator, the nearest
// first: those of its labels, of the row group that it is in, and of the titles. ok is false
// if only the titles give one, and it is not understood which.
func (n *number) unitsOf(i *catalogue.Indicator, levels [][]*catalogue.Scale) (list [][]*catalogue.Scale, ok bool) {
	for _, scales := range levels {
		if of := label.Of(scales, i); len(of) > 0 {
			list = append(list, of)
		}
	}
	if group := n.units.ofGroup(n.ctx.Row, n.ctx.Cell.Col(), i); group != nil {
		list = append(list, group)
	}
	title, ok := n.titles.fitting(i)
	if len(title) > 0 {
		list = append(list, title)
	}
	return list, ok || len(list) > 0
}

// ofGroup returns the unit of an indicator's kind that stands once beside a heading over a
// row without one; nil for none.
func (u *units) ofGroup(row *layout.Row, col int, i *catalogue.Indicator) []*catalogue.Scale {
	if row.Parent == nil || u.ofRow(row, col) != nil {
		return nil
	}
	for up := row.Parent; up != nil; up = up.Parent {
		if scales := label.Of(u.ofRow(up, col), i); len(scales) > 0 {
			if label.Fitting(scales, i.Unit) == nil {
				return nil
			}
			return scales
		}
	}
	return nil
}

// unitUnread reports the line of units over the table, with the figures that it costs.
func (n *number) unitUnread(i *catalogue.Indicator) {
	at := n.titles.unread.label
	n.findings.unitLine(n.sheet, at, unitFigure{i, n.place()})
}

// needsNoUnit reports whether an indicator counts projects or zones, which nobody gives in thousands: a
// line of units over the table that cannot be read costs none of them, unless it speaks of them.
func (n *number) needsNoUnit(i *catalogue.Indicator) bool {
	measure := i.Means[catalogue.Measure]
	return i.In.Count && (measure == catalogue.Projects || measure == catalogue.Zones) && len(n.titles.unread.line.About) == 0 && !n.titles.unread.line.Part
}

// headsUnit reports whether a text is what stands over a column of units, or beside a row.
func (r *reader) headsUnit(l layout.Label) bool {
	return r.label(l, label.Columns).Facets[catalogue.Column] == catalogue.UnitColumn
}

// ownUnits adds the units behind the figure itself and beside the label of its row.
func (n *number) ownUnits(levels [][]*catalogue.Scale) (list [][]*catalogue.Scale, bad string) {
	if glued := gluedUnit(n.ctx.Cell); glued != "" {
		scales := n.Unit(glued)
		if scales == nil {
			return nil, glued
		}
		levels = append(levels, scales)
	}
	scales := n.units.ofRow(n.ctx.Row, n.ctx.Cell.Col())
	if scales == nil {
		return levels, n.badUnit()
	}
	if !n.ofOtherColumns(scales) {
		levels = append(levels, scales)
	}
	return levels, ""
}

// gluedUnit is the unit that a text has behind its number, empty for none.
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

// badUnit is what stands in the place of a unit and is none, empty for nothing.
func (n *number) badUnit() string {
	for _, a := range n.ctx.Row.Attributes() {
		if n.head.stubhead[a.Cell.Col()] == catalogue.UnitColumn {
			return a.Text
		}
	}
	return n.head.badUnit(n.ctx.Row)
}

// ofOtherColumns reports whether the unit of a row can only be that of other columns:
// the row is of FDI, the column counts projects, and the unit is one of money.
func (n *number) ofOtherColumns(scales []*catalogue.Scale) bool {
	measure := n.col.Facets[catalogue.Measure]
	if n.ofOtherMeasure(scales) {
		return true
	}
	if measure == catalogue.None || n.row.Facets[catalogue.Measure] != catalogue.None || n.row.Facets[catalogue.WeakMeasure] == catalogue.Capital {
		return false
	}
	return n.catalogue.CountedIn(measure, func(u *catalogue.Unit) bool { return u.Count && label.Fitting(scales, u.ID) == nil })
}

// ofOtherMeasure reports whether a unit is given as that of one measure, as of capital in
// "Dự án FDI (vốn: triệu USD)", and the labels do not name that one.
func (a axes) ofOtherMeasure(scales []*catalogue.Scale) bool {
	of := scales[0].Of
	return of != catalogue.None && of != a.col.Facets[catalogue.Measure] && of != a.row.Facets[catalogue.Measure]
}

// foreignBeside quotes the first label that gives a currency bloc never converts, where the nearest unit is
// another: "Vốn thực hiện (nghìn EUR)" with figures in "triệu USD"; empty for none.
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

// contradicting quotes a unit with the first of the nearest labels that names another multiple of
// it, as "Xuất khẩu (nghìn USD)" beside "triệu USD"; empty where none does.
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

// isMultiple reports whether one of several units is the same multiple as another.
func isMultiple(units []*catalogue.Scale, s *catalogue.Scale) bool {
	for _, u := range units {
		if u.Factor.Equal(s.Factor) {
			return true
		}
	}
	return false
}
