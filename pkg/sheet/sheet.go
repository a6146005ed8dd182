// Package sheet holds what workbooks of all formats share: plain grids of cells, with what
// later stages need of a cell, as it was written: its kind, its raw text, its format and its
// place. It knows nothing of industrial zones, and nothing of how a format is stored; each
// format has a package of its own, such as xlsx.
//
// A figure must not be lost on the way in. A formula that was never computed is not a blank, an
// error is not its text, the number 1.234 is not the text "1.234", and a damaged file is an
// error, not a shorter file.
//
// # What stands where
//
//   - sheet.go: the book, its sheets, cells and styles. refs.go: addresses and ranges.
//   - number.go: a number as Excel keeps it, to 15 digits. dates.go: serial dates.
//   - formats.go: which number formats there are and which show a date. display.go: what
//     a number format shows beside the digits.
//   - formula.go: a formula moved to another cell. stale.go: formulas that are recomputed.
//   - limits.go: what a file may cost. fault.go: why it cannot be used.
//
// # Reading a format
//
// The reader of a format makes a book by a Builder, which counts cells and texts against the
// limits (builder.go, texts.go), and each sheet by a Draft (draft.go):
//
//  1. It takes the draft of a sheet.
//  2. It enters each place in reading order, and stores a cell if the place holds something. It
//     notes merges, hidden rows and hidden columns. If places turn out not to be in order, it
//     reads the sheet again, into the draft that Again returns.
//  3. Sort puts the cells in order if they were not.
//  4. Finish takes out what lies under merged cells, and reports it (merges.go).
//
// What is wrong is a Fault, and Finding makes a finding of it. A book that is no longer needed
// may leave its memory to others (room.go).
package sheet

import "fmt"

// Kind says what a cell holds. The zero value, Blank, is a cell without a value; blank cells
// are not stored.
type Kind uint8

// The kinds of cells.
const (
	Blank    Kind = iota
	Number        // a finite decimal; Text is its digits, up to 15 significant ones, as Excel keeps it
	Text          // Text is the text, with runs of rich text joined, without phonetic runs
	Bool          // Text is "TRUE" or "FALSE"
	Error         // Text is the error value, as "#DIV/0!"
	Date          // a number shown as a date or a time; Text is the stored serial number
	Uncached      // a formula whose value is not in the file; Text is empty
)

// Cell is one cell of a sheet that holds something. A sheet of details has hundreds of
// thousands of them, and every step goes through them all. So a cell is kept small.
type Cell struct {
	Text    string  // the raw value; see Kind
	Style   *Style  // never nil
	formula *string // nil for a constant
	row     int32
	col     int16
	Kind    Kind
	part    uint8 // of a text with several labels and their figures: twice the number of the label, plus one for its figure
}

// NewCell returns a constant at row and col, from 1, without a style.
func NewCell(row, col int, kind Kind, text string) Cell {
	return Cell{row: int32(row), col: int16(col), Kind: kind, Text: text}
}

// InRow returns a cell in another row.
func (c Cell) InRow(row int) Cell {
	c.row = int32(row)
	return c
}

// InCol returns a cell in another column.
func (c Cell) InCol(col int) Cell {
	c.col = int16(col)
	return c
}

// Within returns a part of a cell's text as a cell in the next column. It has the place of the
// whole cell.
func (c Cell) Within(text string) Cell {
	c.Text, c.col, c.part = text, c.col+1, c.part|1
	return c
}

// MostParts is how many labels with their figures one text may hold.
const MostParts = 100

// Part returns one of the labels with figures that a cell holds, from 0, as a cell in a line
// of its own.
func (c Cell) Part(n int, label string) Cell {
	c.Text, c.part = label, uint8(2*n)
	return c
}

// Line returns the number of the label to which the cell belongs, among those of one text; 0
// if it is the only one.
func (c *Cell) Line() int { return int(c.part / 2) }

// Equal reports whether two cells stand at the same place, hold the same and look the same.
func (c Cell) Equal(o Cell) bool {
	return c.row == o.row && c.col == o.col && c.Kind == o.Kind && c.Text == o.Text && c.Formula() == o.Formula() && *c.Style == *o.Style
}

// Row returns the number of the cell's row, from 1.
func (c *Cell) Row() int { return int(c.row) }

// Col returns the number of the cell's column, from 1.
func (c *Cell) Col() int { return int(c.col) }

// Formula returns the formula without its "=", empty for a constant.
func (c *Cell) Formula() string {
	if c.formula == nil {
		return ""
	}
	return *c.formula
}

// SetFormula gives a cell another formula, without its "=".
func (c *Cell) SetFormula(formula string) { c.formula = &formula }

// Ref returns the cell's address, as "E12".
func (c *Cell) Ref() string {
	if c.part%2 == 1 {
		return Ref(c.Row(), c.Col()-1)
	}
	return Ref(c.Row(), c.Col())
}

// Style is the part of a cell's appearance that may bear on its meaning.
// Cells of one look share one Style.
type Style struct {
	Format string // the number format code, "General" by default
	Font   string // the name of the font; empty if the file names none
	Bold   bool
	Italic bool
	Struck bool // the text is struck through
	Indent int  // steps of the alignment's indent, 0 or more
}

// Range is a rectangle of cells, both corners included, from 1.
type Range struct{ Top, Left, Bottom, Right int }

// Contains reports whether the cell at row and col lies within the range.
func (r Range) Contains(row, col int) bool {
	return r.Top <= row && row <= r.Bottom && r.Left <= col && col <= r.Right
}

// String returns the range as "A1:C3".
func (r Range) String() string {
	return fmt.Sprintf("%s:%s", Ref(r.Top, r.Left), Ref(r.Bottom, r.Right))
}

// Sheet is one worksheet: its cells in reading order, row by row, and the properties of whole
// rows, columns and ranges.
type Sheet struct {
	Name       string
	Hidden     bool // hidden or very hidden
	VeryHidden bool // hidden so that the menu of Excel does not list it
	Cells      []Cell
	Merges     []Range      // the top left cell holds the value; the others hold none of their own
	HiddenRows map[int]bool // nil if no row is hidden
	HiddenCols map[int]bool
	Floating   []Floating
	Filtered   []Range // ranges with a filter: rows below the first are hidden if they do not pass it
}

// Book is a workbook: every worksheet of the file, hidden ones too, in the order of their tabs.
type Book struct {
	Sheets     []*Sheet
	Date1904   bool              // serial dates count from 1904-01-01
	Properties map[string]string // the custom document properties, by name; nil if the file has none
	SHA256     string            // of the file's bytes, 64 hex digits
}
