package layout

import (
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// Grid is a sheet by row and column, with merges known from every cell they cover.
type Grid struct {
	Formulas bool // some cell has one

	texts  int           // how many cells hold one
	styled []*sheet.Cell // the first number of each style
	dates  bool          // some cell is a date
	firsts []int32       // the rows with a cell that may be the first of a series, ascending

	sheet   *sheet.Sheet
	words   Words
	first   int                   // the leftmost column that holds something
	rows    []int32               // numbers of the rows that hold something, ascending
	runs    []cellRun             // where the cells of each of these rows are
	all     []*sheet.Cell         // row by row, from the left
	style   *sheet.Style          // of the last number
	styles  map[*sheet.Style]bool // those of numbers, if there are many
	merges  merges
	from    int // the first row that belongs to this grid alone; 0 if all do
	years   int // the column of years that name the rows, 0 for none
	cutOff  cutOff
	strays  []*sheet.Cell
	spelled map[*sheet.Cell]*sheet.Cell // the text of the number of a month, by its cell; the word over such numbers, by itself
	last    lastRow
	arena   *Arena
}

// lastRow keeps what shows in the last row that was looked at.
type lastRow struct {
	cells   []*sheet.Cell
	hanging []sheet.Range // the merges over it
	stretch int           // the stretch of rows that these merges lie over
}

// cellRun is the range of a row's cells among all cells of a grid. A sheet may have a million
// rows of one cell each, so it is small.
type cellRun struct{ from, to int32 }

// Grid lays out the cells of a sheet in the arena. It calls meet with the index of each text
// among the cells. The caller may need all texts before it can answer Words, and a sheet of
// details has too many cells to go over them twice.
func (a *Arena) Grid(s *sheet.Sheet, meet func(text int)) *Grid {
	g := &Grid{sheet: s, merges: a.merges(s.Merges), arena: a}
	g.lay(meet)
	return g
}

// lay puts the cells in which a person sees something into rows.
func (g *Grid) lay(meet func(text int)) {
	s := g.sheet
	ordered := true
	g.all = g.arena.cells.Take(len(s.Cells))[:0]
	if n := len(s.Cells); n > 0 {
		rows := max(0, min(n, s.Cells[n-1].Row()-s.Cells[0].Row()+1))
		g.rows, g.runs = g.arena.indexes.Take(rows)[:0], g.arena.runs.Take(rows)[:0]
	}
	for i := range s.Cells {
		c := &s.Cells[i]
		g.Formulas = g.Formulas || c.Formula() != ""
		if c.Kind == sheet.Text {
			g.texts++
			meet(i)
			if c = seen(c); isBlank(c.Text) {
				continue
			}
		} else {
			c = g.meetValue(c)
		}
		if n := len(g.all); n > 0 {
			ordered = ordered && inOrder(g.all[n-1], c) <= 0
		}
		g.all = append(g.all, c)
		g.put(len(g.all) - 1)
	}
	if ordered {
		return
	}
	slices.SortStableFunc(g.all, inOrder)
	g.first, g.rows, g.runs, g.firsts = 0, nil, nil, nil
	for i := range g.all {
		g.put(i)
	}
}

// meetValue notes what a cell that holds no text shows of its sheet, and returns it as a
// person sees it.
func (g *Grid) meetValue(c *sheet.Cell) *sheet.Cell {
	switch c.Kind {
	case sheet.Date:
		g.dates = true
	case sheet.Number:
		if c.Style != g.style {
			g.style = c.Style
			g.meetStyle(c)
		}
	}
	if isYear(c) {
		return yearShown(c)
	}
	return c
}

// meetStyle notes a number if it is the first of its style.
func (g *Grid) meetStyle(c *sheet.Cell) {
	if len(g.styled) < fewStyles {
		if !slices.ContainsFunc(g.styled, func(known *sheet.Cell) bool { return known.Style == c.Style }) {
			g.styled = append(g.styled, c)
		}
		return
	}
	if g.styles == nil {
		g.styles = map[*sheet.Style]bool{}
		for _, known := range g.styled {
			g.styles[known.Style] = true
		}
	}
	if !g.styles[c.Style] {
		g.styles[c.Style] = true
		g.styled = append(g.styled, c)
	}
}

// fewStyles is how many styles are looked through one by one.
const fewStyles = 32

// put adds the cell at an index, which follows those before it, to the last row or to a
// new one.
func (g *Grid) put(i int) {
	c := g.all[i]
	if g.first == 0 || c.Col() < g.first {
		g.first = c.Col()
	}
	last := len(g.rows) - 1
	if last < 0 || g.rows[last] != int32(c.Row()) || c.Line() != g.all[i-1].Line() {
		g.rows, g.runs = append(g.rows, int32(c.Row())), append(g.runs, cellRun{int32(i), int32(i)})
		last++
	}
	g.runs[last].to++
	if n := len(g.firsts); isFirst(c) && (n == 0 || g.firsts[n-1] != g.rows[last]) {
		g.firsts = append(g.firsts, g.rows[last])
	}
}

// cells returns the cells of the row at i, from the left.
func (g *Grid) cells(i int) []*sheet.Cell {
	r := g.runs[i]
	return g.all[r.from:r.to:r.to]
}

// yearShown returns a year as a person sees it: the number format may show words with it, as
// in "Kế hoạch năm 2018".
func yearShown(c *sheet.Cell) *sheet.Cell {
	d := c.Style.Display(c.Text)
	text := d.Around(c.Text)
	switch {
	case !strings.ContainsFunc(d.Text, unicode.IsLetter):
		return c
	case !quantity.LooksNumeric(text):
	case strings.Contains(text, "("):
		text = d.Text + " " + c.Text // "2018 (kế hoạch)" is no figure with its unit
	default:
		return c
	}
	shown := *c
	shown.Kind, shown.Text = sheet.Text, strings.TrimSpace(text)
	return &shown
}

// inOrder compares cells by rows and, in a row, from the left; the labels of one text follow
// each other.
func inOrder(a, b *sheet.Cell) int {
	switch {
	case a.Row() != b.Row():
		return a.Row() - b.Row()
	case a.Line() != b.Line():
		return a.Line() - b.Line()
	}
	return a.Col() - b.Col()
}

// merge returns the range that covers a cell: a single cell if nothing is merged there.
func (g *Grid) merge(row, col int) sheet.Range {
	if m, ok := g.merges.over(row, col); ok {
		return m
	}
	return sheet.Range{Top: row, Left: col, Bottom: row, Right: col}
}

// at returns the cell whose value shows at a place: its own, or that of the merge over it.
func (g *Grid) at(row, col int) *sheet.Cell {
	m := g.merge(row, col)
	if m.Top != row || m.Left != col {
		// A program may leave texts under a merge. What they head they head all the same.
		if i, found := slices.BinarySearch(g.rows, int32(row)); found {
			if own := g.own(i, col); own != nil {
				return own
			}
		}
	}
	if i, found := slices.BinarySearch(g.rows, int32(m.Top)); found {
		return g.own(i, m.Left)
	}
	return nil
}

// own returns the cell of the row at i that stands in a column.
func (g *Grid) own(i, col int) *sheet.Cell { return inColumn(g.cells(i), col) }

// inColumn returns the cell in a column among those of one row, nil where there is none.
func inColumn(cells []*sheet.Cell, col int) *sheet.Cell {
	if len(cells) == 0 || col < cells[0].Col() || col > cells[len(cells)-1].Col() {
		return nil
	}
	if j := col - cells[0].Col(); j >= 0 && j < len(cells) && cells[j].Col() == col {
		return cells[j] // the row has no gaps
	}
	j, found := byColumn(cells, col)
	if !found {
		return nil
	}
	return cells[j]
}

// byColumn finds the place of a column among cells of one row.
func byColumn(cells []*sheet.Cell, col int) (int, bool) {
	return slices.BinarySearchFunc(cells, col, func(c *sheet.Cell, col int) int { return c.Col() - col })
}

// hanging returns the merges that lie over a row, from the left. They stay the same over
// many rows, so that those of the last row are kept.
func (g *Grid) hanging(row int) []sheet.Range {
	if n := g.merges.stretch(row); n != g.last.stretch {
		g.last.stretch, g.last.hanging = n, g.merges.across(n, g.last.hanging[:0])
	}
	return g.last.hanging
}
