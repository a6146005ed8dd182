// Package table lays results out for people and writes them: as aligned text and as
// Markdown.
//
// A result becomes blocks (block.go): tables of typed cells (table.go), lists, paragraphs.
// What builds them knows the domain: Summary and ByMember the totals, Compare and
// CompareByMember a comparison, Trend a series, Check a check. The writers (write.go)
// know only blocks. All words stand in one table of texts (words.go). The workbook is
// laid out by the same outlines and headings, so that all outputs say the same.
package table

import (
	"bloc/pkg/quantity"
)

// Cell is one cell: a text, or a number in the notation of the reader. The zero Cell is empty.
type Cell struct {
	text   string // for a number, the mark behind it
	number *quantity.Decimal
	places int32
	about  About
}

// About is what a cell shows: an indicator or a ratio by its code, and the member if it
// belongs to one. The zero value stands for nothing that could be looked up.
type About struct{ Indicator, Member string }

// Text is a cell with a text, aligned left.
func Text(s string) Cell { return Cell{text: s} }

// Number is a cell with a number of the given decimals, aligned right.
func Number(d quantity.Decimal, places int32) Cell { return Cell{number: &d, places: places} }

// of returns the cell with what it shows.
func (c Cell) of(indicator, member string) Cell {
	c.about = About{indicator, member}
	return c
}

// About returns what the cell shows.
func (c Cell) About() About { return c.about }

// Number returns the exact number of the cell; it is not valid for a text.
func (c Cell) Number() quantity.Optional {
	if c.number == nil {
		return quantity.Optional{}
	}
	return quantity.Some(*c.number)
}

// Mark returns the mark behind the number of the cell; empty for a text.
func (c Cell) Mark() string {
	if c.number == nil {
		return ""
	}
	return c.text
}

// In returns the cell as written in a language.
func (c Cell) In(lang string) string {
	if c.number == nil {
		return c.text
	}
	text := quantity.Format(*c.number, c.places, lang)
	if c.text != "" {
		text += " " + c.text
	}
	return text
}

// Table is a table with the lines around it. Every row has as many cells as the header.
type Table struct {
	Title  []string // lines above, centred if the writer can
	Header []string
	Right  []bool // columns of numbers; nil if there are none
	Rows   [][]Cell
	Notes  []string // lines below
	Minor  [][]int  // columns that a narrow terminal drops, entry by entry in this order

	texts []int // the widths at which texts of columns are broken; 0 for no break, nil for none at all
}

func (t *Table) textsOf(col int) int {
	if col < len(t.texts) {
		return t.texts[col]
	}
	return 0
}

// IsRight reports whether a column holds numbers.
func (t *Table) IsRight(col int) bool { return col < len(t.Right) && t.Right[col] }
