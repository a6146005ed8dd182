package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// fitting returns the units of the titles that are of an indicator's kind.
func (d titles) fitting(i *catalogue.Indicator) []*catalogue.Scale {
	if s := label.Fitting(d.scales, i.Unit); s != nil {
		return []*catalogue.Scale{s}
	}
	return nil
}

// attributeUnit reads the unit that stands beside a row's label: of several, as in
// a table with a unit before each group of figures, the last one left of the figure.
func (r *run) attributeUnit(row *layout.Row, col int) []*catalogue.Scale {
	if len(row.Attributes) == 0 {
		return nil
	}
	beside := r.beside(row)
	if !beside.listed {
		beside.listed = true
		for i, a := range row.Attributes {
			if scales := r.unitBeside(row, i); scales != nil {
				beside.units = append(beside.units, unitBeside{a.Cell.Col(), scales})
			}
		}
	}
	units := beside.units
	if len(units) == 0 {
		return nil
	}
	// The attributes of a row stand in it from the left.
	i, _ := slices.BinarySearchFunc(units, col, func(u unitBeside, col int) int { return u.col - col })
	return units[max(0, i-1)].scales
}

// unitBeside reads a text beside the label of a row as a unit, nil when it is none.
func (r *run) unitBeside(row *layout.Row, attribute int) []*catalogue.Scale {
	text := &r.beside(row).texts[attribute]
	if !text.read {
		*text = unitText{true, r.Unit(r.text(row.Attributes[attribute]))}
	}
	return text.scales
}

// beside returns what is known of the texts beside the label of a row, from cell to cell
// of it.
func (r *run) beside(row *layout.Row) *attributes {
	if b := &r.attributes; b.of != row {
		*b = attributes{of: row, texts: append(b.texts[:0], make([]unitText, len(row.Attributes))...), units: b.units[:0]}
	}
	return &r.attributes
}

// attributes are the texts beside the label of a row.
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

// levels lists the units that hold for a cell, the nearest first, beginning with
// the one behind the figure itself. bad is a text in the place of a unit that is none.
// The list is good until the next cell.
func (r *run) levels(tr *tableReader, ctx *layout.Context, a axes) (levels [][]*catalogue.Scale, bad string) {
	levels = r.near[:0]
	defer func() { r.near = levels[:0] }()
	if ctx.Cell.Kind == sheet.Text {
		if num, err := quantity.Parse(ctx.Cell.Text, 0); err == nil && num.Unit != "" {
			glued := r.Unit(num.Unit)
			if glued == nil {
				return nil, num.Unit
			}
			levels = append(levels, glued)
		}
	}
	if scales := r.attributeUnit(ctx.Row, ctx.Cell.Col()); scales != nil {
		if !r.ofOtherColumns(scales, a) {
			levels = append(levels, scales)
		}
	} else {
		for _, a := range ctx.Row.Attributes {
			if tr.corner[a.Cell.Col()] == catalogue.UnitColumn {
				return nil, a.Text
			}
		}
		if bad := tr.badUnit(ctx.Row); bad != "" {
			return nil, bad
		}
	}
	beside := len(levels) // with the figure, or with its row in a column of units
	for _, scales := range a.row.Scales {
		if !r.ofOtherColumns(scales, a) {
			levels = append(levels, scales)
		}
	}
	for _, scales := range a.col.Scales {
		if !ofOtherMeasure(scales, a) {
			levels = append(levels, scales)
		}
	}
	if beside == 1 && ctx.Cell.Kind == sheet.Number {
		// Headings over the row may give another: they speak of more than it.
		return levels, cmp.Or(a.row.contradicting(levels[0], min(1, len(a.row.labels))), a.col.contradicting(levels[0], len(a.col.labels)))
	}
	return levels, ""
}

// badUnit is what a row has in a column of units that looks like a figure, such as
// "10 người".
func (tr *tableReader) badUnit(row *layout.Row) string {
	for i, col := range tr.table.Columns {
		if tr.cols[i].Facets[catalogue.Column] != catalogue.UnitColumn {
			continue
		}
		for _, c := range row.Cells {
			if c.Col() == col.Col {
				return c.Text
			}
		}
	}
	return ""
}

// contradicting quotes a unit with the first of the nearest labels that names another multiple of
// it, as "Xuất khẩu (nghìn USD)" beside "triệu USD"; empty where none does.
func (h *headings) contradicting(unit []*catalogue.Scale, nearest int) string {
	for i, m := range h.Meanings[:nearest] {
		for _, s := range m.Scales {
			if s.Unit == unit[0].Unit && !slices.ContainsFunc(unit, func(u *catalogue.Scale) bool { return u.Factor.Equal(s.Factor) }) {
				return unit[0].Text + " / " + strings.Join(strings.Fields(h.labels[i].Text), " ")
			}
		}
	}
	return ""
}

// ofOtherMeasure tells whether a unit is given as that of one measure, as of capital in
// "Dự án FDI (vốn: triệu USD)", and the labels do not name that one.
func ofOtherMeasure(scales []*catalogue.Scale, a axes) bool {
	of := scales[0].Of
	return of != catalogue.None && of != a.col.Facets[catalogue.Measure] && of != a.row.Facets[catalogue.Measure]
}

// ofOtherColumns tells whether the unit of a row can only be that of other columns:
// the row is of FDI, the column counts projects, and the unit is one of money.
func (r *run) ofOtherColumns(scales []*catalogue.Scale, a axes) bool {
	measure := a.col.Facets[catalogue.Measure]
	if ofOtherMeasure(scales, a) {
		return true
	}
	if measure == catalogue.None || a.row.Facets[catalogue.Measure] != catalogue.None || a.row.Facets[catalogue.WeakMeasure] == catalogue.Capital {
		return false
	}
	return r.catalogue.CountedIn(measure, func(u *catalogue.Unit) bool { return u.Count && label.Fitting(scales, u.ID) == nil })
}
