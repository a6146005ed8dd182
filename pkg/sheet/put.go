package sheet

import (
	"cmp"
	"slices"
)

// Put puts a constant into a cell of the sheet and returns what stood there. A blank takes the
// cell out. A number gets a plain style, as the old one belonged to what stood there.
func (s *Sheet) Put(ref string, kind Kind, text string) (was string) {
	row, col, ok := ParseRef([]byte(ref))
	if !ok {
		return ""
	}
	c := NewCell(row, col, kind, text)
	c.Style = &Style{Format: "General"}
	i, found := slices.BinarySearchFunc(s.Cells, c, func(a, b Cell) int {
		return cmp.Or(cmp.Compare(a.Row(), b.Row()), cmp.Compare(a.Col(), b.Col()))
	})
	switch {
	case found && kind == Blank:
		was = s.Cells[i].Text
		s.Cells = slices.Delete(s.Cells, i, i+1)
		return was
	case kind == Blank:
		return ""
	case !found:
		s.Cells = slices.Insert(s.Cells, i, c)
		return ""
	}
	old := &s.Cells[i]
	was = old.Text
	if kind == Text {
		c.Style = &Style{Format: "General", Bold: old.Style.Bold, Indent: old.Style.Indent}
	}
	*old = c
	return was
}
