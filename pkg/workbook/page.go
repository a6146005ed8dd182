package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
)

// page is a worksheet before it is written.
type page struct {
	name    string
	widths  []float64
	rows    [][]cell
	heights map[int]float64
	merges  []sheet.Range
	head    int // the last row of the header: frozen, and repeated on every printed page
	links   map[string]string
}

// cell is a cell of a page: a value, or a formula with the value it has now. The
// zero cell is empty and has no border.
type cell struct {
	value   any
	formula string
	look    look
}

// add appends a row and returns its number.
func (p *page) add(cells ...cell) int {
	p.rows = append(p.rows, cells)
	return len(p.rows)
}

// line appends a row with one text over the given columns.
func (p *page) line(text string, l look, left, right int) {
	cells := make([]cell, right)
	cells[left-1] = cell{value: text, look: l}
	row := p.add(cells...)
	if left < right {
		p.merges = append(p.merges, sheet.Range{Top: row, Left: left, Bottom: row, Right: right})
	}
}

func (p *page) height(row int, points float64) {
	if p.heights == nil {
		p.heights = map[int]float64{}
	}
	p.heights[row] = points
}

// write streams the page into the file: only a stream keeps a formula's value.
func (p *page) write(f *excelize.File, s *styles) error {
	if err := setUp(f, p); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	for i, width := range p.widths {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if p.head > 0 {
		if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: p.head, TopLeftCell: fmt.Sprintf("A%d", p.head+1), ActivePane: "bottomLeft"}); err != nil {
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

func (p *page) writeRow(w *excelize.StreamWriter, s *styles, number int, row []cell) error {
	values := make([]any, len(row))
	for i, c := range row {
		if c == (cell{}) {
			continue
		}
		id, err := s.id(c.look)
		if err != nil {
			return err
		}
		values[i] = excelize.Cell{StyleID: id, Formula: c.formula, Value: c.value}
	}
	var opts []excelize.RowOpts
	if h := p.heights[number]; h > 0 {
		opts = append(opts, excelize.RowOpts{Height: h})
	}
	return w.SetRow(sheet.Ref(number, 1), values, opts...)
}

// setUp makes the page A4 landscape, one page wide, with its header on each page.
// It comes before the stream, which would drop it.
func setUp(f *excelize.File, p *page) error {
	size, wide, tall, fit, landscape := 9, 1, 0, true, "landscape"
	margin, edge := 0.4, 0.5
	if err := f.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := f.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	if err := f.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &edge, Bottom: &edge, Horizontally: &fit}); err != nil {
		return err
	}
	if err := f.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddFooter: "&C&P/&N"}); err != nil {
		return err
	}
	width := 1
	for _, r := range p.rows {
		width = max(width, len(r))
	}
	if err := f.SetSheetDimension(p.name, "A1:"+sheet.Ref(max(1, len(p.rows)), width)); err != nil {
		return err
	}
	if p.head == 0 {
		return nil
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: p.name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", p.name, p.head, p.head),
	})
}
