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
		if r.Kind == Aside || !r.has(other) {
			continue
		}
		if all++; r.has(c) {
			own++
		}
	}
	return own*2 >= all && all > 0
}

func (r *Row) has(c *Column) bool {
	return slices.ContainsFunc(r.Cells, func(cell *sheet.Cell) bool { return cell.Col() == c.Col })
}

// header collects the texts over a column, the lowest first. A row of the header
// that is empty over the column may belong to the text on its left, as the group
// of several columns; nothing merged says so, so these come last and are counted.
func (b block) header(g *Grid, col int, data columnSet) (labels []Label, doubtful int) {
	var maybe []Label
	var previous *sheet.Cell
	for i := len(b.head) - 1; i >= 0; i-- {
		row := b.head[i].number
		c := g.at(row, col)
		if c == nil {
			if left := group(g, row, col, data); left != nil && len(labels) > 0 {
				maybe = append(maybe, Label{left.Text, left})
			}
			continue
		}
		if c != previous {
			labels = g.arena.labels.Append(labels, Label{c.Text, c})
		}
		previous = c
	}
	return append(labels, maybe...), len(maybe)
}

// blank tells whether the header has a cell over the column that is merged over others
// too, and nothing in it.
func (b block) blank(g *Grid, col int) bool {
	return slices.ContainsFunc(b.head, func(l *line) bool {
		m := g.merge(l.number, col)
		return m.Left != m.Right && g.at(l.number, col) == nil
	})
}

// stacked tells whether no label is merged over other columns.
func stacked(g *Grid, labels []Label) bool {
	for _, l := range labels {
		if m := g.merge(l.Cell.Row(), l.Cell.Col()); m.Left != m.Right {
			return false
		}
	}
	return true
}

// group returns the header text left of a place that could stretch over it.
func group(g *Grid, row, col int, data columnSet) *sheet.Cell {
	for left := col - 1; left > 0 && data.has(left); left-- {
		if c := g.at(row, left); c != nil {
			if m := g.merge(row, left); m.Left != m.Right {
				return nil
			}
			return c
		}
	}
	return nil
}
