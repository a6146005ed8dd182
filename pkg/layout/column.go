package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/sheet"
)

// Beside returns the column of figures right behind c, nil where there is none.
func (t *Table) Beside(c *Column) *Column {
	i, found := t.column(c.Col + 1)
	if !found {
		return nil
	}
	return t.Columns[i]
}

// column returns the index of the column of figures that stands at a column of the sheet, or
// else of the next one.
func (t *Table) column(col int) (int, bool) {
	return slices.BinarySearchFunc(t.Columns, col, func(c *Column, col int) int { return c.Col - col })
}

// AsFull reports whether a column has cells in at least half of the rows in which another column
// has cells.
func (t *Table) AsFull(c, other *Column) bool {
	if t.rowsOf == nil {
		t.rowsOf = t.listRows()
	}
	own, all := t.rowsOf[c.Col], t.rowsOf[other.Col]
	both := 0
	for _, row := range all {
		for len(own) > 0 && own[0] < row {
			own = own[1:]
		}
		if len(own) > 0 && own[0] == row {
			both++
		}
	}
	return both*2 >= len(all) && len(all) > 0
}

// listRows lists, for each column, the indexes of the rows with a cell in it.
func (t *Table) listRows() map[int][]int32 {
	list := map[int][]int32{}
	for _, r := range t.Rows {
		if r.Kind == Aside {
			continue
		}
		for _, c := range r.Cells {
			list[c.Col()] = append(list[c.Col()], r.Index)
		}
	}
	return list
}

// columns finds the columns of figures and the headers over them.
func (b block) columns(g *Grid, data *columnSet) []*Column {
	list := make([]*Column, 0, data.size())
	for col := range data.all() {
		c := g.arena.columns.New()
		c.Col, c.Hidden = col, g.sheet.HiddenCols[col]
		list = append(list, c)
	}
	if len(b.head) > 0 {
		b.headers(g, list)
	}
	for _, c := range list {
		c.Stacked = stacked(g, c.Labels)
	}
	return list
}

// headers collects the texts over the columns, the lowest first. A row of the header that
// is empty over a column may belong to the text on its left, as the spanner of several
// columns; nothing merged says so, so these come last and are counted.
func (b block) headers(g *Grid, columns []*Column) {
	lowest := make([]*sheet.Cell, len(columns)) // the last text met over each
	maybe := make([][]Label, len(columns))
	for n, l := range slices.Backward(b.head) {
		row := g.walk(l)
		var left place // the last text, unless a column without figures lies between
		for i, c := range columns {
			if i > 0 && columns[i-1].Col < c.Col-1 {
				left = place{}
			}
			p := row.at(c.Col)
			switch {
			case g.isSpelled(p.cell):
				left = place{}
				continue
			case p.cell == nil:
				c.BlankSpanner = c.BlankSpanner || p.wide
				if left.cell != nil && !left.wide && len(c.Labels) > 0 && !goesOnApart(b.head[:n], left.cell, c.Col) {
					maybe[i] = append(maybe[i], Label{left.cell.Text, left.cell})
				}
				continue
			case p.cell != lowest[i]:
				c.Labels = g.arena.labels.Append(c.Labels, Label{p.cell.Text, p.cell})
			}
			left, lowest[i] = p, p.cell
		}
	}
	for i, c := range columns {
		c.Labels, c.Doubtful = append(c.Labels, maybe[i]...), len(maybe[i])
	}
}

// goesOnApart reports whether a text continues the one above it, as its small first letter shows,
// while the column beside has a text of its own in that row: "Vốn DDI" over "thực hiện" over "lũy
// kế", beside "Doanh" over "thu". Such a text does not reach over the column beside.
func goesOnApart(above []*line, text *sheet.Cell, col int) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(text.Text))
	return unicode.IsLower(first) && slices.ContainsFunc(above, func(l *line) bool {
		return inColumn(l.labels(), text.Col()) != nil && inColumn(l.labels(), col) != nil
	})
}

// stacked reports whether no label is merged over other columns.
func stacked(g *Grid, labels []Label) bool {
	for _, l := range labels {
		if m := g.merge(l.Cell.Row(), l.Cell.Col()); m.Left != m.Right {
			return false
		}
	}
	return true
}

// place is what shows in one column of a row.
type place struct {
	cell *sheet.Cell // nil for nothing
	wide bool        // a merge over other columns too lies there
}

// walker goes along a row from the left.
type walker struct {
	grid   *Grid
	cells  []*sheet.Cell // cells of the row, from the column asked for on
	merges []sheet.Range // merges over the row, from the column asked for on
	top    *sheet.Cell   // the cell of the first merge
	topOf  sheet.Range   // the merge that top is of
}

// walk starts to go along the row of a line.
func (g *Grid) walk(l *line) *walker {
	return &walker{grid: g, cells: l.cells, merges: g.hanging(int(l.number))}
}

// at returns what shows in a column, which must not lie left of the one before. A program may
// leave texts under a merge; they still head their columns.
func (w *walker) at(col int) place {
	for len(w.cells) > 0 && w.cells[0].Col() < col {
		w.cells = w.cells[1:]
	}
	for len(w.merges) > 0 && w.merges[0].Right < col {
		w.merges = w.merges[1:]
	}
	var p place
	merged := len(w.merges) > 0 && w.merges[0].Left <= col
	if merged {
		p.wide = w.merges[0].Left != w.merges[0].Right
	}
	switch {
	case len(w.cells) > 0 && w.cells[0].Col() == col:
		p.cell = w.cells[0]
	case merged:
		p.cell = w.topOfMerge()
	}
	return p
}

// topOfMerge returns the cell of the first merge.
func (w *walker) topOfMerge() *sheet.Cell {
	if m := w.merges[0]; m != w.topOf {
		w.top, w.topOf = w.grid.at(m.Top, m.Left), m
	}
	return w.top
}

// under returns the columns that a merge lies over, nil when it is only one.
func (t *Table) under(m sheet.Range) []*Column {
	from, _ := t.column(m.Left)
	to, _ := t.column(m.Right + 1)
	if to-from < 2 {
		return nil
	}
	return t.Columns[from:to:to]
}
