// Package layout finds the structure of a sheet: its tables, their boxheads and
// stubs, the outline of their rows, and from these the context of every number
// cell. It knows no word of the domain; numbering, merges, indentation, bold type
// and the mere place of texts and numbers are all it uses, and what it cannot see
// it asks of Words.
//
// # The parts of a table
//
// The names are those of statistical tables. The boxhead is the rows of headers over
// the columns of figures; a header over several columns is a spanner. The stub is
// the columns left of the figures, whose texts name the rows; the stubhead is the
// headers over them. Rows under a heading, or beside a label that stands for all of
// them, are a row group.
//
// # A sheet from end to end
//
//  1. Arena.Grid puts the cells into rows (grid.go) and makes the merges known from
//     every place that they cover (merges.go). What a person takes for a figure, a blank
//     or a year is said in figure.go.
//  2. Tables that stand beside each other become a grid each (sides.go).
//  3. Each row is a line: of figures, of headers, of other texts, or aside
//     (classify.go). Years may be figures, headers, or names of rows (years.go); rows that
//     number the columns are in counting.go, numbers of months in spelled.go and
//     spelledrows.go, dates in dates.go. Stray cells (blemish.go) and remarks (remark.go)
//     are taken out.
//  4. The lines are cut into tables (segment.go), also where a header is missing
//     (restart.go).
//  5. A table gets its titles and its stubhead (table.go), and its columns with the headers
//     over them (column.go, columnset.go).
//  6. Each line under the boxhead becomes a row: its number, its label, its other texts
//     but for keys (keys.go), and its cells (row.go), with the row groups it is in
//     (outline.go). The way that a row is numbered, or how it looks, is its style
//     (numbering.go, prefix.go); from the styles each row gets its parent (nest.go, openrows.go).
//
// Contexts then goes over the cells of a row, each with its column. All of it lies in
// an arena (arena.go), and takes time and memory for the cells that are there, wherever they
// stand: nothing goes over the columns or rows between them. To measure:
//
//	go test ./pkg/layout -run none -bench . -cpu 1
//
// The tests compare structures with those in testdata/layout, one case a file.
package layout

import (
	"iter"
	"slices"

	"bloc/pkg/sheet"
)

// Label is a text of a sheet with its place.
type Label struct {
	Text string // as written, runs of white space kept
	Cell *sheet.Cell
}

// Ref returns the address of the label's cell.
func (l Label) Ref() string { return l.Cell.Ref() }

// Sheet is the structure of one sheet.
type Sheet struct {
	Source  *sheet.Sheet
	Texts   int           // how many cells hold a text
	Styled  []*sheet.Cell // the first number of each style
	Tables  []*Table
	Lines   []Label // texts outside every table, from the top
	Remarks []Label // texts among the rows of tables, or beside them, that are no part of them
	Loose   []*sheet.Cell
	Strays  []*sheet.Cell // figures by their look where none belongs: beside a header, or among texts

	merges merges
}

// Table is a block of rows under one header.
type Table struct {
	Above    []Label // the texts between the table before and this one, nearest last
	Columns  []*Column
	Rows     []*Row
	Head     []*sheet.Cell // number cells within the header, such as years
	Stubhead map[int]Label // headers of the columns without figures, by column; nil for none

	rowsOf map[int][]int32 // of listRows, once it is asked for
}

// Column is a column of figures.
type Column struct {
	Col    int
	Labels []Label // nearest first: the lowest header, then the groups above it
	// Doubtful is how many of the last labels only may belong to the column: texts
	// of the header to the left of it with nothing merged over the gap.
	Doubtful     int
	BlankSpanner bool  // a merged cell without a text lies over it and others
	Stacked      bool  // every label is of this column alone: texts over each other
	Unit         Label // its unit, from a row of units under the headers; zero for none
	Hidden       bool
}

// RowKind is what a row of a table is.
type RowKind uint8

// The kinds of rows.
const (
	Heading RowKind = iota // no figures of its own, though perhaps a text in the place of one
	Body                   // figures
	Aside                  // no row of the table: the numbers of its columns (A, B, 1, 2, 3=2/1), or its header and page number printed again
)

// Row is a row of a table's body.
type Row struct {
	Labels []Label       // its own, the most special first, then those of the row groups it is in
	Cells  []*sheet.Cell // number cells and texts in the columns of figures
	Parent *Row          // the row whose part this one is in the outline; nil at the top
	rest   *rowRest      // nil for nothing
	Index  int32         // its place among the rows of its table
	Number int32         // in the sheet, from 1
	key    style

	Kind     RowKind
	Unsure   bool // its place in the outline is not sure
	Restarts bool // the numbers start again at it or before it, with no heading between
	Hidden   bool
}

// rowRest is what many rows do not have, kept apart because a sheet may have a million
// rows.
type rowRest struct {
	numbering  string
	attributes []Label
	ordinals   []*sheet.Cell
	ordinal    *sheet.Cell // what stands in the column of numbers
	unlisted   bool
}

// nothing is the rest of a row that has none; it must not be changed.
var nothing rowRest

// known returns the rest of a row, to be read.
func (r *Row) known() *rowRest {
	if r.rest == nil {
		return &nothing
	}
	return r.rest
}

// Numbering returns what numbers the row: "I", "1.1", "a", "-"; empty for nothing.
func (r *Row) Numbering() string { return r.known().numbering }

// Attributes returns the other texts of the row, such as a unit or a note, from the left.
func (r *Row) Attributes() []Label { return r.known().attributes }

// Ordinals returns the number cells that number the row.
func (r *Row) Ordinals() []*sheet.Cell { return r.known().ordinals }

// Unlisted reports whether the row has no mark, and the rows before it, under a heading like
// it, have bullets.
func (r *Row) Unlisted() bool { return r.known().unlisted }

// Context is where a number cell stands.
type Context struct {
	Cell    *sheet.Cell
	Table   *Table
	Row     *Row
	Column  *Column
	Index   int       // the index of the column in the table
	Covered []*Column // the columns a merged cell lies over, when more than one
	Below   []*Row    // the other rows with labels that a merged cell lies over
}

// Words answers questions about texts that need knowledge of the domain.
type Words struct {
	IsRemark func(Label) bool // whether a text alone in its row is no part of the structure
	// IsComment reports whether a text alone between rows of figures is a comment on those above;
	// goesOn, that the numbers of the rows go on around it. Nil for none.
	IsComment    func(text Label, goesOn bool) bool
	NamesFigures func(Label) bool       // whether a text names figures or their unit, so that its row is no header
	OfFigures    func(Label) bool       // whether the label of a row or column is that of figures; nil where nothing is known
	Heads        func(Label) bool       // whether a text may head a column of figures; nil where nothing is known
	IsMonth      func(word string) bool // whether the folded word behind a number counts months: "6 tháng" is no figure
	// These six may be nil: no text is any of it.
	NamesTime func(Label) bool       // whether a text names a month or another period
	IsQuarter func(word string) bool // whether the folded word counts quarters
	Compares  func(word string) bool // whether the folded word behind a year says what is compared with it: "2018 so với"
	IsUnit    func(Label) bool       // whether a text is nothing but a unit
	HeadsUnit func(Label) bool       // whether it is what stands over or beside units, as "ĐVT"
	GivesUnit func(Label) bool       // whether it is a line that gives the unit of a table
	// DateShown returns a date as a header shows it, "31/12/2018"; nil leaves dates as they are.
	DateShown func(serial string) string
}

// Structure returns the structure of a sheet, which lies in the same arena.
func (g *Grid) Structure(w Words) *Sheet {
	out := &Sheet{Source: g.sheet, Texts: g.texts, Styled: g.styled, merges: g.merges}
	g.words = w
	for _, side := range g.sides(nil) {
		out.read(side)
	}
	return out
}

// read finds the tables of a grid, and what stands outside them.
func (s *Sheet) read(g *Grid) {
	lines := classify(g)
	rows := make([]*line, 0, len(lines))
	for i, l := range lines {
		if !g.isRemark(lines, i) {
			rows = append(rows, l)
			continue
		}
		s.Remarks = append(s.Remarks, Label{l.cells[0].Text, l.cells[0]})
	}
	s.Strays = append(s.Strays, g.strays...)
	blocks := segment(rows)
	joinCards(g, blocks)
	for i, b := range blocks {
		t := b.table(g)
		if t.goesOn() {
			last := len(t.Above) - 1
			s.Lines, t.Above = append(s.Lines, t.Above[last]), t.Above[:last]
		}
		if b.goesOn && i > 0 {
			t.Above = s.Tables[len(s.Tables)-1].Above
		}
		s.Tables = append(s.Tables, t)
		b.take()
	}
	for _, r := range rows {
		if r == nil || int(r.number) < g.from {
			continue
		}
		for _, c := range r.cells {
			if g.isFigure(c) {
				s.Loose = append(s.Loose, c)
			} else if c.Kind == sheet.Text {
				s.Lines = append(s.Lines, Label{c.Text, c})
			}
		}
	}
	slices.SortStableFunc(s.Lines, func(a, b Label) int { return a.Cell.Row() - b.Cell.Row() })
}

// Contexts yields the context of every cell of a row in the columns of figures, in
// reading order; none of a row that numbers the columns. A context is good until the next.
func (s *Sheet) Contexts(t *Table, r *Row) iter.Seq[*Context] {
	return func(yield func(*Context) bool) {
		if r.Kind == Aside {
			return
		}
		ctx := Context{Table: t, Row: r}
		for _, c := range r.Cells {
			if t.Columns[ctx.Index].Col < c.Col() {
				if ctx.Index++; t.Columns[ctx.Index].Col < c.Col() {
					ctx.Index, _ = t.column(c.Col()) // behind columns that are empty in the row
				}
			}
			ctx.Cell, ctx.Column = c, t.Columns[ctx.Index]
			ctx.Covered, ctx.Below = nil, nil
			if m, merged := s.merge(c); merged {
				ctx.Covered, ctx.Below = t.under(m), t.below(r, m.Bottom)
			}
			if !yield(&ctx) {
				return
			}
		}
	}
}

// merge returns the range that a cell is merged over, if it is.
func (s *Sheet) merge(c *sheet.Cell) (m sheet.Range, ok bool) {
	m, ok = s.merges.over(c.Row(), c.Col())
	return m, ok && m.Top == c.Row() && m.Left == c.Col()
}

// SameColumns reports whether two cells lie over the same columns.
func (s *Sheet) SameColumns(a, b *sheet.Cell) bool {
	return a.Col() == b.Col() && s.lastCol(a) == s.lastCol(b)
}

// lastCol returns the last column that a cell lies over.
func (s *Sheet) lastCol(c *sheet.Cell) int {
	if m, ok := s.merge(c); ok {
		return m.Right
	}
	return c.Col()
}

// below returns the rows with labels of their own below one, down to a row of the sheet.
func (t *Table) below(r *Row, bottom int) []*Row {
	var list []*Row
	for _, row := range t.Rows[r.Index+1:] {
		if int(row.Number) > bottom {
			break
		}
		if len(row.Labels) > 0 && row.Labels[0].Cell.Row() == int(row.Number) {
			list = append(list, row)
		}
	}
	return list
}
