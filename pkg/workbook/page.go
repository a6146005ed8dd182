package workbook

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
)

// page is a worksheet before it is written.
type page struct {
	name    string
	widths  []float64 // of the columns, in letters
	rows    [][]cell
	heights map[int]float64 // in points, by row; other rows fit their text
	merges  []sheet.Range
	links   map[string]link
	charts  []placedChart
	breaks  []int  // rows that begin a new printed page
	head    int    // rows down to here are frozen
	left    int    // columns up to here are frozen
	repeat  [2]int // first and last row that every printed page repeats
	filter  bool   // the rows below head can be filtered
	whole   bool   // it is printed on one page
	form    *form  // what a person may fill in; nil for nothing
	lists   []list
	ranges  []string // of each list, where its texts stand
}

// cell is a cell of a page: a value, or a formula with the value it has now. The
// zero cell is empty and has no border.
type cell struct {
	value   any
	formula string
	look    look
	mark    string // behind a number, as "(5/11)"
}

// computed is a cell with a formula. A change that is too small for the decimals that are
// shown is written as none: it would show as "-0.00".
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

// line appends a row with one text over all columns, as high as the text needs:
// programs fit rows to their texts, but not where cells are merged.
func (p *page) line(text string, l look) {
	cells := make([]cell, len(p.widths))
	cells[0] = cell{value: text, look: l}
	row := p.add(cells...)
	p.merges = append(p.merges, sheet.Range{Top: row, Left: 1, Bottom: row, Right: len(p.widths)})
	p.height(row, lineHeight*max(1, math.Ceil(float64(utf8.RuneCountInString(text))/p.width())))
}

// width is the width of all columns, in letters.
func (p *page) width() float64 {
	sum := 0.0
	for _, w := range p.widths {
		sum += w
	}
	return sum
}

// titles appends the lines of a title block: the bloc, what the page is, and what
// keeps it from being final.
func (p *page) titles(lines []string) {
	for i, line := range lines {
		p.line(line, []look{heading, title, alert}[min(i, 2)])
	}
}

// fit gives the last row the height that its texts need: not every program fits
// rows by itself when it opens a file.
func (p *page) fit() {
	lines := 1.0
	for i, c := range p.rows[len(p.rows)-1] {
		if text, ok := c.value.(string); ok {
			// A letter is about a unit of width, and words do not fill a line to its end.
			lines = max(lines, math.Ceil(float64(utf8.RuneCountInString(text))/(p.widths[i]-2)))
		}
	}
	p.height(len(p.rows), lines*lineHeight)
}

// tall is the height of the page so far, in points.
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

// write streams the page into the file: only a stream keeps a formula's value.
func (p *page) write(f *excelize.File, s *styles) error {
	if err := p.setUp(f); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	// Each width goes before those set earlier, and readers want them in order.
	for i := len(p.widths); i > 0; i-- {
		if err := w.SetColWidth(i, i, p.widths[i-1]); err != nil {
			return err
		}
	}
	if p.head > 0 {
		if err := w.SetPanes(p.panes()); err != nil {
			return err
		}
	}
	for i, row := range p.rows {
		if err := p.writeRow(w, s, i+1, row); err != nil {
			return err
		}
	}
	for _, m := range p.merges {
		if err := w.MergeCell(sheet.Ref(m.Top, m.Left), sheet.Ref(m.Bottom, m.Right)); err != nil {
			return err
		}
	}
	return w.Flush()
}

func (p *page) panes() *excelize.Panes {
	active := "bottomLeft"
	if p.left > 0 {
		active = "bottomRight"
	}
	return &excelize.Panes{
		Freeze: true, XSplit: p.left, YSplit: p.head,
		TopLeftCell: sheet.Ref(p.head+1, p.left+1), ActivePane: active,
	}
}

func (p *page) writeRow(w *excelize.StreamWriter, s *styles, number int, row []cell) error {
	values := make([]any, len(row))
	for i, c := range row {
		if c == (cell{}) {
			continue
		}
		id, err := s.id(style{c.look, c.mark})
		if err != nil {
			return err
		}
		if text, ok := c.value.(string); ok {
			if c.value = writable(text); text == "" {
				c.value = nil // which is shorter than an empty text, and shows the same
			}
		}
		values[i] = excelize.Cell{StyleID: id, Formula: c.formula, Value: c.value}
	}
	var opts []excelize.RowOpts
	if h := p.heights[number]; h > 0 {
		opts = append(opts, excelize.RowOpts{Height: min(h, excelize.MaxRowHeight)})
	}
	return w.SetRow(sheet.Ref(number, 1), values, opts...)
}

// halves are the codes of half a letter, which a cell would read as one.
var halves = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)_xd[89a-f][0-9a-f]{2}_`) })

// writable is a text as a cell can hold it: shortened where it is too long, and with a
// sign in the place of each letter that may not stand in XML. What a page shows, and what
// the book remembers of it, both go through here, or a fresh book would look edited.
func writable(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff' {
			return utf8.RuneError
		}
		return r
	}, s)
	if strings.Contains(s, "_x") || strings.Contains(s, "_X") {
		s = halves().ReplaceAllString(s, "_xFFFD_")
	}
	if len(s) <= chunk {
		return s
	}
	if utf8.RuneCountInString(s) <= chunk {
		return s
	}
	return string([]rune(s)[:chunk]) + "…"
}

// setUp makes the page A4 landscape and one page wide, with its links. It comes
// before the stream, which would drop what is set up later.
func (p *page) setUp(f *excelize.File) error {
	size, wide, tall, fit, landscape := 9, 1, 0, true, "landscape"
	margin, edge := 0.4, 0.5
	if p.whole {
		tall = 1
	}
	width := 1
	for _, r := range p.rows {
		width = max(width, len(r))
	}
	steps := []func() error{
		func() error { return p.names(f) }, // the filter resets the properties that follow
		func() error { return f.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &fit}) },
		func() error {
			return f.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall})
		},
		func() error {
			return f.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &edge, Bottom: &edge, Horizontally: &fit})
		},
		func() error {
			return f.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddFooter: `&C&"Times New Roman,Regular"&10&P/&N`})
		},
		func() error { return f.SetSheetDimension(p.name, "A1:"+sheet.Ref(max(1, len(p.rows)), width)) },
		func() error { return p.addLinks(f) },
		func() error { return p.addCharts(f) },
		func() error { return p.addLists(f) },
	}
	for _, row := range p.breaks {
		steps = append(steps, func() error { return f.InsertPageBreak(p.name, sheet.Ref(row, 1)) })
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// names sets the rows that are printed on every page, and the filter.
func (p *page) names(f *excelize.File) error {
	if p.filter && len(p.rows) > p.head {
		area := fmt.Sprintf("A%d:%s", p.head, sheet.Ref(len(p.rows), len(p.widths)))
		if err := f.AutoFilter(p.name, area, nil); err != nil {
			return err
		}
	}
	if p.repeat[0] == 0 {
		return nil
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: p.name,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", p.name, p.repeat[0], p.repeat[1]),
	})
}

// addLinks adds the links, in the order of rows. The place within the other file
// travels as a tooltip; see attributes.
func (p *page) addLinks(f *excelize.File) error {
	for row := range p.rows {
		for col := range p.widths {
			at := sheet.Ref(row+1, col+1)
			l, ok := p.links[at]
			if !ok {
				continue
			}
			if err := f.SetCellHyperLink(p.name, at, l.file, "External", excelize.HyperlinkOpts{Tooltip: &l.place}); err != nil {
				return err
			}
		}
	}
	return nil
}

// addLists lets cells be picked from lists. A text that is in none is told, and stays.
func (p *page) addLists(f *excelize.File) error {
	for i, l := range p.lists {
		v := excelize.NewDataValidation(true)
		v.Sqref = l.cell
		v.SetSqrefDropList(p.ranges[i])
		if err := f.AddDataValidation(p.name, v); err != nil {
			return err
		}
	}
	return nil
}
