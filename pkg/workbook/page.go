package workbook

import (
	"fmt"
	"math"
	"unicode/utf8"

	"bloc/pkg/sheet"
)

// page is a worksheet before it is written.
type page struct {
	name    string
	widths  []float64 // widths of the columns, in letters
	rows    [][]cell
	heights map[int]float64 // heights in points, by row; other rows fit their text
	merges  []sheet.Range
	links   map[string]link
	charts  []placedChart
	breaks  []int  // rows that begin a new printed page
	head    int    // rows down to here are frozen
	left    int    // columns up to here are frozen
	repeat  [2]int // first and last row that every printed page repeats
	filter  bool   // the rows below head can be filtered
	whole   bool   // it is printed on one page
	form    *form  // what a person may fill in; nil if there is nothing
	lists   []list
	ranges  []string // by list, where its texts stand
}

// cell is a cell of a page: a value, or a formula with its present value. The zero cell is
// empty and has no border.
type cell struct {
	value   any
	formula string
	look    look
	mark    string // behind a number, as "(5/11)"
}

// computed is a cell with a formula. A change that is too small for the shown decimals is
// written as zero; otherwise it would show as "-0.00".
func computed(value float64, formula string, l look) cell {
	places, change := changes[l]
	if change && value < 0 && math.Round(value*math.Pow10(places)) == 0 {
		value, formula = 0, fmt.Sprintf("ROUND(%s,%d)", formula, places)
	}
	return cell{value: value, formula: formula, look: l}
}

// link leads from a cell to a place in another workbook.
type link struct{ file, place string }

// lineHeight is the height of a line of text in points.
const lineHeight = 15.5

// add appends a row and returns its number.
func (p *page) add(cells ...cell) int {
	p.rows = append(p.rows, cells)
	return len(p.rows)
}

// line appends a row with one text over all columns, as high as the text needs: programs fit
// the height of rows to their texts, but not if cells are merged.
func (p *page) line(text string, l look) {
	cells := make([]cell, len(p.widths))
	cells[0] = cell{value: text, look: l}
	row := p.add(cells...)
	p.merges = append(p.merges, sheet.Range{Top: row, Left: 1, Bottom: row, Right: len(p.widths)})
	p.height(row, lineHeight*max(1, math.Ceil(float64(utf8.RuneCountInString(text))/p.width())))
}

// width returns the width of all columns, in letters.
func (p *page) width() float64 {
	sum := 0.0
	for _, w := range p.widths {
		sum += w
	}
	return sum
}

// titles appends the lines of a title block: the bloc, what the page is, and why it is not
// final.
func (p *page) titles(lines []string) {
	for i, line := range lines {
		p.line(line, []look{heading, title, alert}[min(i, 2)])
	}
}

// fit gives the last row the height that its texts need. Not every program fits rows when it
// opens a file.
func (p *page) fit() {
	lines := 1.0
	for i, c := range p.rows[len(p.rows)-1] {
		if text, ok := c.value.(string); ok {
			// A letter is about one unit wide, and words do not fill a line to its end.
			lines = max(lines, math.Ceil(float64(utf8.RuneCountInString(text))/(p.widths[i]-2)))
		}
	}
	p.height(len(p.rows), lines*lineHeight)
}

// tall returns the height of the page so far, in points.
func (p *page) tall() float64 {
	sum := 0.0
	for row := range p.rows {
		if h, ok := p.heights[row+1]; ok {
			sum += h
		} else {
			sum += lineHeight
		}
	}
	return sum
}

func (p *page) height(row int, points float64) {
	if p.heights == nil {
		p.heights = map[int]float64{}
	}
	p.heights[row] = points
}
