// Package layout finds the structure of a sheet: its tables, which rows and
// columns are headers, the outline of its rows, and from these the context of
// every number cell. It knows no word of the domain; numbering, merges,
// indentation, bold type and the mere place of texts and numbers are all it uses.
//
// The way of a sheet through it: newGrid lays the cells out with merges spread
// over their range; classify tells what each row holds; segment cuts the rows
// into tables; each table finds its columns and the outline of its rows.
package layout

import "bloc/pkg/sheet"

// Label is a text of a sheet with its place.
type Label struct {
	Text string // as written, runs of white space kept
	Cell *sheet.Cell
}

// Ref returns the address of the label's cell.
func (l Label) Ref() string { return l.Cell.Ref() }

// Sheet is the structure of one sheet.
type Sheet struct {
	Source *sheet.Sheet
	Tables []*Table
	Lines  []Label // texts outside every table, from the top
	Loose  []*sheet.Cell
}

// Table is a block of rows under one header.
type Table struct {
	Above   []Label // the texts between the table before and this one, nearest last
	Columns []*Column
	Rows    []*Row
	Head    []*sheet.Cell // number cells within the header, such as years
	Corner  map[int]Label // headers of the columns that hold labels, by column
}

// Column is a column of figures.
type Column struct {
	Col    int
	Labels []Label // nearest first: the lowest header, then the groups above it
	// Doubtful is how many of the last labels only may belong to the column: texts
	// of the header to the left of it with nothing merged over the gap.
	Doubtful int
	Stacked  bool // every label is of this column alone: texts over each other
	Hidden   bool
}

// RowKind tells what a row of a table is.
type RowKind uint8

// The kinds of rows.
const (
	Heading  RowKind = iota // no figures of its own, though perhaps a text in the place of one
	Body                    // figures
	Counting                // the numbers of the columns: A, B, 1, 2, 3=2/1
)

// Row is a row of a table's body.
type Row struct {
	Number     int
	Kind       RowKind
	Numbering  string  // "I", "1.1", "a", "-"; empty for none
	Labels     []Label // its own, the most special first
	Attributes []Label // other texts of the row, such as a unit or a note
	Parent     *Row    // the row whose part this one is in the outline; nil at the top
	Orphan     bool    // a heading whose place in the outline is not sure
	Hidden     bool
	Cells      []*sheet.Cell // number cells and texts in the columns of figures
	Ordinals   []*sheet.Cell // number cells that number the row

	key style
}

// Context is where a number cell stands.
type Context struct {
	Cell    *sheet.Cell
	Table   *Table
	Row     *Row
	Column  *Column
	Covered []*Column // the columns a merged cell lies over, when more than one
}

// Of returns the structure of a sheet.
func Of(s *sheet.Sheet) *Sheet {
	g := newGrid(s)
	rows := classify(g)
	out := &Sheet{Source: s}
	taken := map[int]bool{}
	for _, b := range segment(rows) {
		t := b.table(g)
		out.Tables = append(out.Tables, t)
		for _, r := range b.all() {
			taken[r.number] = true
		}
	}
	for _, r := range rows {
		if taken[r.number] {
			continue
		}
		for _, c := range r.cells {
			if isFigure(c) {
				out.Loose = append(out.Loose, c)
			} else if c.Kind == sheet.Text {
				out.Lines = append(out.Lines, Label{c.Text, c})
			}
		}
	}
	return out
}

// Contexts returns the context of every cell in the columns of figures, in reading order.
func (t *Table) Contexts(merges func(*sheet.Cell) (sheet.Range, bool)) []Context {
	var list []Context
	for _, r := range t.Rows {
		if r.Kind == Counting {
			continue
		}
		for _, c := range r.Cells {
			ctx := Context{Cell: c, Table: t, Row: r, Column: t.column(c.Col)}
			if m, ok := merges(c); ok {
				for _, col := range t.Columns {
					if m.Left <= col.Col && col.Col <= m.Right {
						ctx.Covered = append(ctx.Covered, col)
					}
				}
				if len(ctx.Covered) < 2 {
					ctx.Covered = nil
				}
			}
			list = append(list, ctx)
		}
	}
	return list
}

func (t *Table) column(col int) *Column {
	for _, c := range t.Columns {
		if c.Col == col {
			return c
		}
	}
	return nil
}
