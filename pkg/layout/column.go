package layout

import (
	"slices"

	"bloc/pkg/sheet"
)

// Beside returns the column of figures right behind c, nil where there is none.
func (t *Table) Beside(c *Column) *Column {
	i := slices.IndexFunc(t.Columns, func(other *Column) bool { return other.Col == c.Col+1 })
	if i < 0 {
		return nil
	}
	return t.Columns[i]
}

// AsFull tells whether a column has cells in half of the rows or more in which another has one.
func (t *Table) AsFull(c, other *Column) bool {
	own, all := 0, 0
	for _, r := range t.Rows {
		if r.Kind == Counting || !r.has(other) {
			continue
		}
		if all++; r.has(c) {
			own++
		}
	}
	return own*2 >= all && all > 0
}

func (r *Row) has(c *Column) bool {
	return slices.ContainsFunc(r.Cells, func(cell *sheet.Cell) bool { return cell.Col == c.Col })
}
