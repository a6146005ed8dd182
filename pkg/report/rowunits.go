package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// rowUnits reads the units beside the labels of rows.
type rowUnits struct {
	*reader
	row   attributes
	head  *boxhead                   // boxhead of the table being read; nil if there is none
	known map[label.Text]inUnitPlace // what texts in the place of a unit say, as a list repeats most of them
}

// inUnitPlace is what a text says in the place of a unit.
type inUnitPlace struct {
	scales []*catalogue.Scale // nil if it is no unit
	ditto  bool               // it says that the unit is that above
}

// mostInUnitPlace is how many texts are remembered in a file.
const mostInUnitPlace = 4 << 10

// attributes are the texts beside the label of a row. What becomes known of them is kept for the
// next cells of the row.
type attributes struct {
	of     *layout.Row
	texts  []unitText
	listed bool
	units  []unitBeside // the units among them, once they are listed
	named  bool
	naming int // the column of the first that names figures, once it is known; 0 if none does
}

// unitText is a text with the unit that it is.
type unitText struct {
	read   bool
	scales []*catalogue.Scale // nil if it is not a unit
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

// ofRow returns the unit beside a row's label that holds for a figure in a column; nil if
// there is none. A table may have a unit before each group of figures: then it is the last one
// left of the figure, or else the first.
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
	// The attributes of a row are sorted from left to right.
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

// beside reads a text beside the label of a row as a unit; nil if it is none.
func (u *rowUnits) beside(row *layout.Row, attribute int) []*catalogue.Scale {
	text := &u.attributes(row).texts[attribute]
	if !text.read {
		at := row.Attributes()[attribute]
		says := u.inPlace(textOf(at))
		*text = unitText{true, says.scales}
		if says.scales == nil && says.ditto {
			text.scales = u.ofRowAbove(row, at.Cell.Col())
		}
	}
	return text.scales
}

// inPlace reads a text in the place of a unit.
func (u *rowUnits) inPlace(t label.Text) inUnitPlace {
	says, met := u.known[t]
	if met {
		return says
	}
	text := u.Decode(t)
	if says.scales = u.Unit(text); says.scales == nil {
		says.ditto = u.isDitto(text)
	}
	if u.known == nil {
		u.known = map[label.Text]inUnitPlace{}
	}
	if len(u.known) < mostInUnitPlace {
		u.known[t] = says
	}
	return says
}

// isDitto reports whether a text in the place of a unit says that it is the one above.
func (r *reader) isDitto(text string) bool {
	if viet.FoldsBeyond(text, longestDitto) {
		return false // as do nearly all texts of a list
	}
	if strings.Trim(text, dittoMarks) == "" {
		return strings.Trim(text, " -.") != ""
	}
	folded := viet.Fold(text)
	return len(folded) <= longestDitto && r.catalogue.Cues.In(folded).Has(catalogue.CueDitto)
}

const (
	dittoMarks   = "\"'”“″〃´`, -."
	longestDitto = 8 // bytes of a folded text
)

// ofRowAbove returns the unit that stands in a column of the row right above, or of the
// nearest that does not refer to the one above it in turn; nil for none.
func (u *rowUnits) ofRowAbove(row *layout.Row, col int) []*catalogue.Scale {
	if u.head == nil {
		return nil
	}
	for at := row; at.Index > 0; {
		above := u.head.table.Rows[at.Index-1]
		i := slices.IndexFunc(above.Attributes(), func(a layout.Label) bool { return a.Cell.Col() == col })
		if above.Number != at.Number-1 || i < 0 {
			return nil
		}
		says := u.inPlace(textOf(above.Attributes()[i]))
		if !says.ditto {
			return says.scales
		}
		at = above
	}
	return nil
}

// ofGroup returns the unit of an indicator's kind that stands once, beside a heading over a row
// without a unit of its own; nil if there is none.
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
