package layout

import (
	"slices"

	"bloc/pkg/sheet"
)

// sides cuts a grid with tables beside each other into one grid for each table, and appends
// these to a list. Such tables repeat the header of their first column in one row, with
// figures below and between. What stands above both tables goes to each. The grid itself keeps
// what the cuts leave.
func (g *Grid) sides(list []*Grid) []*Grid {
	c := cutter{grid: g}
	c.cut(0, len(g.rows))
	g.rows, g.runs = g.rows[:c.kept], g.runs[:c.kept]
	list = append(list, g)
	for _, right := range slices.Backward(c.rights) {
		list = right.sides(list)
	}
	return list
}

// cutter goes through the rows of a grid from the top and takes tables on the right out.
type cutter struct {
	grid   *Grid
	kept   int // so many rows at the beginning were gone through and stay
	rights []*Grid
}

// cut goes through the rows from one index up to another, block by block.
func (c *cutter) cut(from, to int) {
	g := c.grid
	for from < to {
		at := side{grid: g, above: c.kept, from: from, end: g.blank(from, to)}
		if at.find() {
			right, end := at.cut()
			c.rights = append(c.rights, right)
			c.cut(from, end)
		} else {
			if c.kept < from {
				copy(g.rows[c.kept:], g.rows[from:at.end])
				copy(g.runs[c.kept:], g.runs[from:at.end])
			}
			c.kept += at.end - from
		}
		from = at.end
	}
}

// side is where a grid is cut: at a column, from the texts right above the header to the next
// blank row.
type side struct {
	grid                        *Grid
	above, from, head, end, col int
	below                       tablesBelow // what stands below the header
}

// repeats returns the column of the text in row i that is the same as the first, 0 where
// there is none or the row has figures.
func (g *Grid) repeats(i int) int {
	cells := g.cells(i)
	first := cells[0]
	if first.Kind != sheet.Text {
		return 0
	}
	again := slices.IndexFunc(cells[1:], func(c *sheet.Cell) bool { return c.Kind == sheet.Text && c.Text == first.Text })
	if again < 1 || int(g.rows[i]) != g.cutOff.head && slices.ContainsFunc(cells, func(c *sheet.Cell) bool { return g.isFigure(c) && !isYear(c) }) {
		return 0
	}
	return cells[again+1].Col()
}

// blank returns the first row behind row i, and up to end, that follows a blank one.
func (g *Grid) blank(i, end int) int {
	for i++; i < end && g.rows[i] == g.rows[i-1]+1; i++ {
	}
	return i
}

// find finds the first row of a block at which two tables begin, and the column
// at which they have to be cut. It reports whether there is one.
func (at *side) find() bool {
	g := at.grid
	var heads []int // rows that repeat their first text, from below
	for i := at.end - 1; i >= at.from; i-- {
		if g.repeats(i) > 0 {
			heads = append(heads, i)
		}
	}
	var below tablesBelow
	i := at.end - 1
	if len(heads) > 0 && int(g.rows[heads[0]]) == g.cutOff.head && int(g.rows[i]) == g.cutOff.end {
		i, below = heads[0], g.cutOff.below
	}
	for _, head := range heads {
		for ; i > head; i-- {
			below.add(g, g.cells(i))
		}
		if col := g.repeats(head); below.beside(g.cells(head)[0].Col(), col) {
			at.head, at.col, at.below = head, col, below.clone()
		}
	}
	return at.col > 0
}

// cutOff is what a cut has found out about the grid that it made. In a row of many tables,
// each is cut off from all that follow, and none should go through all the others again.
type cutOff struct {
	head, end int // the numbers of the header's row and of the last row of its block
	below     tablesBelow
}

// tablesBelow is what stands in the rows below a header.
type tablesBelow struct {
	first, lastFigure       int       // columns
	figures, labels, values columnSet // values are figures that do not number rows
}

func (t *tablesBelow) clone() tablesBelow {
	c := *t
	for _, set := range []*columnSet{&c.figures, &c.labels, &c.values} {
		set.high = slices.Clone(set.high)
	}
	return c
}

func (t *tablesBelow) add(g *Grid, cells []*sheet.Cell) {
	if col := cells[0].Col(); t.first == 0 || col < t.first {
		t.first = col
	}
	header := !slices.ContainsFunc(cells, g.isFigure) // its texts do not name rows
	for _, c := range cells {
		switch {
		case g.isFigure(c):
			t.figures.add(c.Col())
			t.lastFigure = max(t.lastFigure, c.Col())
			if !isOrdinal(c) {
				t.values.add(c.Col())
			}
		case c.Kind == sheet.Text && !header:
			t.labels.add(c.Col())
		}
	}
}

// beside reports whether both tables would have labels, in their first column or right behind its
// numbers, with figures behind these.
func (t *tablesBelow) beside(first, cut int) bool {
	if t.first < first || t.values.has(first) || t.values.has(cut) {
		return false
	}
	left := t.labels.hasAny(first, min(first+1, cut-1)) && t.figures.hasAny(first+1, cut-1)
	return left && t.labels.hasAny(cut, cut+1) && t.lastFigure > cut
}

// cut takes the table on the right out of the grid. Each table gets the texts right above its
// header, and those over both. The rows of the block in which something is left move up to
// its new end.
func (at *side) cut() (right *Grid, end int) {
	g := at.grid
	zone, top := at.texts()
	titled := at.titled(zone)
	r := *g
	right = &r
	right.rows, right.runs = nil, nil
	right.first, right.from = at.col, int(g.rows[zone])
	right.cutOff = cutOff{head: int(g.rows[at.head]), end: int(g.rows[at.end-1]), below: at.below}
	right.cutOff.below.first = at.col // the rest of the row is gone
	g.cutOff = cutOff{}               // its rows have changed
	for i := top; i < at.above; i++ {
		right.keep(g.rows[i], g.runs[i])
	}
	end = zone
	for i := zone; i < at.end; i++ {
		row, run := g.rows[i], g.runs[i]
		own, others := run, run
		own.from = run.to - int32(len(onward(g.cells(i), at.col)))
		others.to = own.from
		if i < at.head && (i < titled || titled < 0 || g.spans(g.all[others.from:others.to], at.col)) {
			own = run
		}
		right.keep(row, own)
		if others.from < others.to {
			g.rows[end], g.runs[end] = row, others
			end++
		}
	}
	return right, end
}

// texts returns the first row of the texts right above a header. If that row begins its block,
// top is the first row of the texts above the block, with no figure between.
func (at *side) texts() (zone, top int) {
	g := at.grid
	zone, top = at.head, at.above
	for zone > at.from && !g.hasFigure(zone-1) {
		zone--
	}
	for zone == at.from && top > 0 && !g.hasFigure(top-1) {
		top--
	}
	return zone, top
}

// titled returns the lowest row right above the header with a text of the right table alone,
// -1 when there is none. Texts on the left below that row belong to the left table.
func (at *side) titled(zone int) int {
	for i := at.head - 1; i >= zone; i-- {
		if len(onward(at.grid.cells(i), at.col)) > 0 {
			return i
		}
	}
	return -1
}

// onward returns the cells of a row from a column on.
func onward(cells []*sheet.Cell, col int) []*sheet.Cell {
	at, _ := byColumn(cells, col)
	return cells[at:]
}

// spans reports whether a text is merged over a column to the right of it.
func (g *Grid) spans(cells []*sheet.Cell, col int) bool {
	return slices.ContainsFunc(cells, func(c *sheet.Cell) bool { return g.merge(c.Row(), c.Col()).Right >= col })
}

func (g *Grid) hasFigure(i int) bool { return slices.ContainsFunc(g.cells(i), g.isFigure) }

func (g *Grid) keep(row int32, run cellRun) {
	if run.from == run.to {
		return
	}
	g.rows, g.runs = append(g.rows, row), append(g.runs, run)
	g.first = min(g.first, g.all[run.from].Col())
}
