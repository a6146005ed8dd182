// Package sheet reads a workbook file as plain grids of cells.
//
// It is the only package that knows how workbooks are stored. What it hands on
// is what later stages need and what was written: the kind of a cell, its raw
// text, its format and its place. It knows nothing of industrial zones.
//
// A figure must not be lost on the way in. A formula that was never computed is
// not a blank, an error is not its text, the number 1.234 is not the text
// "1.234", and a file that is damaged is an error and not a shorter file.
//
// # A file from end to end
//
// An .xlsx file is a ZIP archive of XML parts (ECMA-376). Read goes through it
// so, each step in the files named:
//
//  1. Only a regular file is opened, and it is read whole, so that its SHA-256
//     is that of the bytes that were read (read.go). Its first bytes tell what it
//     is; anything but an archive is named, with what to do (format.go). Of a file
//     under a password the archive is decrypted first (encrypted.go).
//  2. The archive's directory gives the parts by name. A part is inflated as it
//     is read, and it counts only once its end is reached with the length and
//     the CRC right (container.go). Pictures, themes and caches are never asked for.
//  3. Parts point to each other by relationships: the package to the workbook,
//     the workbook to its sheets, styles and texts (relations.go, workbook.go).
//     Custom document properties are read on the way (properties.go).
//  4. The styles say how a cell looks, and so whether its number is a date
//     (styles.go, formats.go). These common parts, and the texts that cells share,
//     are often the same to the byte in many files; then what they say is known
//     already (known.go).
//  5. Each worksheet is a list of rows of cells (worksheet.go). Rows and cells in
//     the spellings that programs write are read straight from the bytes
//     (quick.go, quick_cell.go, quick_number.go), all others with all that the
//     format allows (cell.go, number.go, dates.go, formula.go). Texts that cells
//     share are read when the first cell refers to one (strings.go). What lies
//     under merged cells is taken out and reported (merges.go).
//
// Under all of it lies a scanner for XML (xml.go and the files beside it), and
// over it the limits of what a file may cost (limits.go). A fault of a common
// part costs the file, a fault of a sheet that sheet alone (fault.go).
//
// # Why the reader is ours
//
// The libraries at hand are made to show whatever a file still yields. excelize
// accepts wrong checksums, ends at broken XML without an error and so returns
// fewer rows, and takes a cell's word for its place. It also takes some twenty times
// as long: on the machine where this was written, a sheet of 20,000 rows and 30
// columns takes it 1,190 ms and us 68 ms, of which 15 ms are inflating; a report of
// 60 rows 2.1 ms and 0.10 ms. To measure:
//
//	go test ./pkg/sheet -run none -bench . -cpu 1
//
// What that time goes into, and so what is worth care: in a large sheet a third each
// into inflating, into looking through cells and into the memory of 600,000 of them;
// in a small report a third into inflating, of which a third makes tables of codes,
// and the rest into the tags of six parts.
//
// The tests compare the two readers cell by cell.
package sheet

import "fmt"

// Kind says what a cell holds. The zero value, Blank, is a cell without a value;
// blank cells are not stored.
type Kind uint8

// The kinds of cells.
const (
	Blank    Kind = iota
	Number        // a finite decimal; Text is it, read to 15 significant digits as Excel keeps it
	Text          // Text is the text, runs of rich text joined, phonetic runs left out
	Bool          // Text is "TRUE" or "FALSE"
	Error         // Text is the error value, as "#DIV/0!"
	Date          // a number shown as a date or a time; Text is the stored serial number
	Uncached      // a formula whose value is not in the file; Text is empty
)

// Cell is one cell of a sheet that holds something. A sheet of details has hundreds of
// thousands of them, and every step goes through them all, so that a cell is kept small.
type Cell struct {
	Text    string  // the raw value; see Kind
	Style   *Style  // never nil
	formula *string // nil for a constant
	row     int32
	col     int16
	Kind    Kind
}

// NewCell returns a constant at row and col, from 1, without a style so far.
func NewCell(row, col int, kind Kind, text string) Cell {
	return Cell{row: int32(row), col: int16(col), Kind: kind, Text: text}
}

// Equal tells whether two cells stand at one place and hold and look the same.
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

// SetFormula makes the formula of a cell, without its "=", another one.
func (c *Cell) SetFormula(formula string) { c.formula = &formula }

// Ref returns the cell's address, as "E12".
func (c *Cell) Ref() string { return Ref(c.Row(), c.Col()) }

// Style is what a cell's appearance may tell about its meaning.
// Cells of one look share one Style.
type Style struct {
	Format string // the number format code, "General" by default
	Font   string // the font's name, empty when the file names none
	Bold   bool
	Struck bool // the text is struck through
	Indent int  // steps of the alignment's indent, 0 or more
}

// Range is a rectangle of cells, both corners included, from 1.
type Range struct{ Top, Left, Bottom, Right int }

// Contains tells whether the cell at row and col lies within the range.
func (r Range) Contains(row, col int) bool {
	return r.Top <= row && row <= r.Bottom && r.Left <= col && col <= r.Right
}

// String returns the range as "A1:C3".
func (r Range) String() string {
	return fmt.Sprintf("%s:%s", Ref(r.Top, r.Left), Ref(r.Bottom, r.Right))
}

// Sheet is one worksheet: its cells in reading order, row by row, and what is
// said of whole rows, columns and ranges.
type Sheet struct {
	Name       string
	Hidden     bool // hidden or very hidden
	Cells      []Cell
	Merges     []Range      // top-left cells hold the value; the cells below a merge hold none of their own
	HiddenRows map[int]bool // nil when no row is hidden
	HiddenCols map[int]bool
}

// Book is a workbook: every worksheet of the file, hidden ones too, in the order of their tabs.
type Book struct {
	Sheets     []*Sheet
	Date1904   bool              // serial dates count from 1904-01-01
	Properties map[string]string // the custom document properties, by name; nil when the file has none
	SHA256     string            // of the file's bytes, 64 hex digits
}
