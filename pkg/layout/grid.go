package layout

import (
	"regexp"
	"slices"
	"strings"

	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// grid is a sheet by row and column, with merges known from every cell they cover.
type grid struct {
	sheet  *sheet.Sheet
	first  int   // the leftmost column that holds something
	rows   []int // numbers of the rows that hold something, ascending
	byRow  map[int][]*sheet.Cell
	merges map[[2]int]sheet.Range // by the row and column of every covered cell
	origin map[[2]int]*sheet.Cell // by the top-left of a merge
}

// maxSpread bounds how many cells of one merge are remembered: a header is no larger.
const maxSpread = 4096

func newGrid(s *sheet.Sheet) *grid {
	g := &grid{sheet: s, byRow: map[int][]*sheet.Cell{}, merges: map[[2]int]sheet.Range{}, origin: map[[2]int]*sheet.Cell{}}
	for i := range s.Cells {
		c := &s.Cells[i]
		if c.Kind == sheet.Text && strings.TrimSpace(c.Text) == "" {
			continue
		}
		if g.first == 0 || c.Col < g.first {
			g.first = c.Col
		}
		if g.byRow[c.Row] == nil {
			g.rows = append(g.rows, c.Row)
		}
		g.byRow[c.Row] = append(g.byRow[c.Row], c)
		g.origin[[2]int{c.Row, c.Col}] = c
	}
	slices.Sort(g.rows)
	for _, m := range s.Merges {
		for r := m.Top; r <= m.Bottom && r < m.Top+maxSpread; r++ {
			for c := m.Left; c <= m.Right && (r-m.Top+1)*(c-m.Left+1) <= maxSpread; c++ {
				g.merges[[2]int{r, c}] = m
			}
		}
	}
	return g
}

// merge returns the range that covers a cell, a single cell where none does.
func (g *grid) merge(row, col int) sheet.Range {
	if m, ok := g.merges[[2]int{row, col}]; ok {
		return m
	}
	return sheet.Range{Top: row, Left: col, Bottom: row, Right: col}
}

// at returns the cell whose value shows at a place: its own, or that of the merge over it.
func (g *grid) at(row, col int) *sheet.Cell {
	m := g.merge(row, col)
	return g.origin[[2]int{m.Top, m.Left}]
}

// isFigure tells whether a person would see a figure in the cell, or the want of one.
func isFigure(c *sheet.Cell) bool {
	switch c.Kind {
	case sheet.Number, sheet.Uncached, sheet.Error, sheet.Date, sheet.Bool:
		return true
	case sheet.Text:
		return quantity.LooksNumeric(c.Text) && !multiple.MatchString(c.Text)
	}
	return false
}

// multiple is a unit such as "1.000 USD". As a figure among figures it still counts:
// every text in a column of figures is taken for one.
var multiple = regexp.MustCompile(`^\s*1[., ]?000\s*\pL`)

// isLabel tells whether the cell is a text that is no figure.
func isLabel(c *sheet.Cell) bool { return c.Kind == sheet.Text && !isFigure(c) }

// isYear tells whether the cell holds nothing but a year.
func isYear(c *sheet.Cell) bool {
	t := strings.TrimSpace(c.Text)
	return (c.Kind == sheet.Number || c.Kind == sheet.Text) && len(t) == 4 && "1990" <= t && t <= "2100" &&
		strings.Trim(t, "0123456789") == ""
}
