package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// rowUnits reads the units beside the labels of rows.
type rowUnits struct {
	*reader
	row  attributes
	head *boxhead // of the table that is read; nil for none
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
func (u *rowUnits) attributes(row *layout.Row) *attributes {
	if a := &u.row; a.of != row {
		*a = attributes{of: row, texts: append(a.texts[:0], make([]unitText, len(row.Attributes()))...), units: a.units[:0]}
	}
	return &u.row
}

// ofRow returns the unit that stands beside a row's label, for a figure in a column: of
// several, as in a table with a unit before each group of figures, the last one left of
// the figure, else the first; nil for none.
func (u *rowUnits) ofRow(row *layout.Row, col int) []*catalogue.Scale {
	if len(row.Attributes()) == 0 {
		return nil
	}
	list := u.list(row)
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0].scales
	}
	// The attributes of a row stand in it from the left.
	i, _ := slices.BinarySearchFunc(list, col, func(u unitBeside, col int) int { return u.col - col })
	return list[max(0, i-1)].scales
}

// list returns the units beside the label of a row.
func (u *rowUnits) list(row *layout.Row) []unitBeside {
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
func (u *rowUnits) isNote(a layout.Label, scales []*catalogue.Scale) bool {
	if u.head == nil || u.head.stubhead[a.Cell.Col()] != catalogue.NoteColumn {
		return false
	}
	return !slices.ContainsFunc(scales, func(s *catalogue.Scale) bool { return s.Unit == nil || !s.Unit.Count })
}

// beside reads a text beside the label of a row as a unit, nil when it is none.
func (u *rowUnits) beside(row *layout.Row, attribute int) []*catalogue.Scale {
	text := &u.attributes(row).texts[attribute]
	if !text.read {
		*text = unitText{true, u.Unit(u.text(row.Attributes()[attribute]))}
	}
	return text.scales
}

// ofGroup returns the unit of an indicator's kind that stands once beside a heading over a
// row without one; nil for none.
func (u *rowUnits) ofGroup(row *layout.Row, col int, i *catalogue.Indicator) []*catalogue.Scale {
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
