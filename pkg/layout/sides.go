package layout

import (
	"slices"

	"bloc/pkg/sheet"
)

// sides cuts a grid on which tables stand beside each other into one for each of them.
// The header of the first column stands in one row again, with figures below and
// between the two. What stands above both is above each.
func sides(g *Grid) []*Grid {
	for i, cells := range g.cells {
		if cut := g.repeats(cells); cut > 0 {
			if end := g.blank(i); g.besideEachOther(i, end, cut) {
				left, right := g.cut(side{head: i, end: end, col: cut})
				return append(sides(left), sides(right)...)
			}
		}
	}
	return []*Grid{g}
}

// side is where a grid is cut: at a column, from the texts right above the header to
// the next blank row.
type side struct{ head, end, col int }

// repeats returns the column of the text that is the same as the first of its row, 0
// where there is none or the row has figures.
func (g *Grid) repeats(cells []*sheet.Cell) int {
	first := cells[0]
	if first.Kind != sheet.Text {
		return 0
	}
	i := slices.IndexFunc(cells[1:], func(c *sheet.Cell) bool { return c.Kind == sheet.Text && c.Text == first.Text })
	if i < 1 || slices.ContainsFunc(cells, func(c *sheet.Cell) bool { return isFigure(c) && !isYear(c) }) {
		return 0
	}
	return cells[i+1].Col()
}

// blank returns the first row behind row i that follows a blank one.
func (g *Grid) blank(i int) int {
	for i++; i < len(g.rows) && g.rows[i] == g.rows[i-1]+1; i++ {
	}
	return i
}

// besideEachOther tells whether a grid has labels in its first column and in the one at
// which it would be cut, or right behind their numbers, and figures behind both.
func (g *Grid) besideEachOther(head, end, cut int) bool {
	first := g.cells[head][0].Col()
	var labels, figures [2]bool
	for i := head + 1; i < end; i++ {
		for _, c := range g.cells[i] {
			begin, n := first, 0
			if c.Col() >= cut {
				begin, n = cut, 1
			}
			switch {
			case c.Col() < first || isFigure(c) && c.Col() == begin && !isOrdinal(c):
				return false
			case !isFigure(c):
				labels[n] = labels[n] || c.Kind == sheet.Text && c.Col() <= begin+1
			case c.Col() > begin:
				figures[n] = true
			}
		}
	}
	return labels == [2]bool{true, true} && figures == labels
}

// cut makes two grids of one. Of the texts right above the header each has its own, and
// those that stand over both.
func (g *Grid) cut(at side) (left, right *Grid) {
	zone, top := g.above(at.head)
	titled := g.titled(zone, at)
	l, r := *g, *g
	left, right = &l, &r
	left.rows, left.cells, right.rows, right.cells = nil, nil, nil, nil
	right.first, right.from = at.col, g.rows[zone]
	for i, row := range g.rows {
		own := g.onward(i, at.col)
		others := g.cells[i][:len(g.cells[i])-len(own)]
		switch {
		case i >= zone && i < at.end:
			left.keep(row, others)
		default:
			left.keep(row, g.cells[i])
		}
		switch {
		case i < top || i >= at.end:
		case i < zone, i < at.head && (i < titled || titled < 0 || g.spans(others, at.col)):
			right.keep(row, g.cells[i])
		default:
			right.keep(row, own)
		}
	}
	return left, right
}

// above returns where the texts begin that stand right above a header, and where those
// begin that stand above it with no figure between.
func (g *Grid) above(head int) (zone, top int) {
	zone = head
	for zone > 0 && g.rows[zone-1] == g.rows[zone]-1 && !g.hasFigure(zone-1) {
		zone--
	}
	top = zone
	for top > 0 && !g.hasFigure(top-1) {
		top--
	}
	return zone, top
}

// titled returns the lowest row right above the header with a text of the right table
// alone, -1 when there is none: what stands below it on the left is of the left table.
func (g *Grid) titled(zone int, at side) int {
	for i := at.head - 1; i >= zone; i-- {
		if len(g.onward(i, at.col)) > 0 {
			return i
		}
	}
	return -1
}

// onward returns the cells of a row from a column on.
func (g *Grid) onward(i, col int) []*sheet.Cell {
	cells := g.cells[i]
	at, _ := slices.BinarySearchFunc(cells, col, func(c *sheet.Cell, col int) int { return c.Col() - col })
	return cells[at:]
}

// spans tells whether a text is merged over a column to the right of it.
func (g *Grid) spans(cells []*sheet.Cell, col int) bool {
	return slices.ContainsFunc(cells, func(c *sheet.Cell) bool { return g.merge(c.Row(), c.Col()).Right >= col })
}

func (g *Grid) hasFigure(i int) bool { return slices.ContainsFunc(g.cells[i], isFigure) }

func (g *Grid) keep(row int, cells []*sheet.Cell) {
	if len(cells) == 0 {
		return
	}
	g.rows, g.cells = append(g.rows, row), append(g.cells, cells)
	g.first = min(g.first, cells[0].Col())
}
