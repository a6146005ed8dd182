package report_test

import (
	"slices"
	"strings"

	"bloc/pkg/figure"
	"bloc/pkg/sheet"
)

// drawn is what of a report surroundings are put around: its heads and its tables. All
// addresses move along when rows are put in.
type drawn struct {
	heads     []*spot // the titles
	unitLines []*spot // over the tables
	areas     []*area
}

// spot is a cell of a sheet.
type spot struct {
	sheet    *sheet.Sheet
	row, col int
	whole    bool // of a title: a line below it gives the last day of the year
}

// area is a table with its figures.
type area struct {
	sheet       *sheet.Sheet
	top, bottom int
	figures     []*shown
	headers     map[int]string // what stands over each column, in plain words
	line        string         // what stands in the current row before its figures
	row         int            // the current row
	left        int            // the columns left blank before it
	results     bool           // its title or a heading calls its figures results
}

// shown is a cell with a figure, and what its labels say in plain words.
type shown struct {
	spot
	header, label string
	of            *area
}

// table writes a table, so that its place is known.
func (p *page) table(write func(*page)) {
	p.area = &area{sheet: p.sheet, top: p.row + 1, headers: map[int]string{}, left: p.left, results: isOfResults(p.title)}
	a := p.area
	write(p)
	if a.bottom = p.row; len(a.figures) > 0 {
		p.areas = append(p.areas, a)
	}
	p.area = nil
}

// notes takes in a text of a table.
func (p *page) notes(col int, text string) {
	a := p.area
	if a == nil {
		return
	}
	a.results = a.results || len(a.headers) > 0 && isOfResults(text)
	if len(a.figures) == 0 {
		a.headers[col] += " " + text
	}
	if a.row != p.row {
		a.line, a.row = "", p.row
	}
	a.line += " " + text
}

// shows takes in a figure of a table.
func (p *page) shows(col int) {
	a := p.area
	if a == nil {
		return
	}
	if a.row != p.row {
		a.line, a.row = "", p.row
	}
	a.figures = append(a.figures, &shown{spot{sheet: p.sheet, row: p.row, col: col + p.left}, a.headers[col], a.line, a})
}

// margin puts texts around the tables of a report, and into them.
type margin struct{ *office }

// insert puts an empty row before a row of a sheet.
func (o margin) insert(s *sheet.Sheet, row int) {
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Row() >= row {
			*c = moved(c, c.Row()+1)
		}
	}
	down := func(n *int) {
		if *n >= row {
			*n++
		}
	}
	for i := range s.Merges {
		down(&s.Merges[i].Top)
		down(&s.Merges[i].Bottom)
	}
	for _, h := range slices.Concat(o.heads, o.unitLines) {
		if h.sheet == s {
			down(&h.row)
		}
	}
	for _, a := range o.areas {
		if a.sheet != s {
			continue
		}
		down(&a.top)
		down(&a.bottom)
		for _, f := range a.figures {
			down(&f.row)
		}
	}
}

// write puts a text into a cell, over whatever stands there.
func (o margin) writeAt(at spot, text string) {
	at.sheet.Cells = slices.DeleteFunc(at.sheet.Cells, func(c sheet.Cell) bool { return c.Row() == at.row && c.Col() == at.col })
	c := sheet.NewCell(at.row, at.col, sheet.Text, o.typing.write(text))
	c.Style = &sheet.Style{Format: "General", Font: o.typing.font}
	at.sheet.Cells = append(at.sheet.Cells, c)
	slices.SortStableFunc(at.sheet.Cells, func(a, b sheet.Cell) int {
		if a.Row() != b.Row() {
			return a.Row() - b.Row()
		}
		return a.Col() - b.Col()
	})
}

// cellAt returns the cell at a place, nil for none.
func cellAt(s *sheet.Sheet, row, col int) *sheet.Cell {
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Row() == row && c.Col() == col {
			return c
		}
	}
	return nil
}

// first returns the first row of an area with figures.
func (a *area) first() int {
	row := a.figures[0].row
	for _, f := range a.figures {
		row = min(row, f.row)
	}
	return row
}

// columns returns the first and the last column of an area with figures.
func (a *area) columns() (left, right int) {
	left, right = a.figures[0].col, a.figures[0].col
	for _, f := range a.figures {
		left, right = min(left, f.col), max(right, f.col)
	}
	return left, right
}

// beside returns the label of a figure, nil for none: the last text with words before the
// figures of its row that is no unit.
func (a *area) beside(f *shown) *sheet.Cell {
	left, _ := a.columns()
	var label *sheet.Cell
	for i := range a.sheet.Cells {
		c := &a.sheet.Cells[i]
		if c.Row() == f.row && c.Col() < left && c.Kind == sheet.Text && len([]rune(c.Text)) > 3 {
			isUnit := strings.Contains(a.headers[c.Col()-a.left], "ĐVT") || strings.Contains(a.headers[c.Col()-a.left], "Đơn vị tính")
			if isUnit || strings.HasPrefix(a.headers[c.Col()-a.left], " Đơn vị") && c.Col() > a.left+1 {
				continue
			}
			if label == nil || len(c.Text) > len(label.Text) {
				label = c
			}
		}
	}
	return label
}

// over returns the header next above a figure, nil for none.
func (a *area) over(f *shown) *sheet.Cell {
	var header *sheet.Cell
	for i := range a.sheet.Cells {
		c := &a.sheet.Cells[i]
		if c.Col() == f.col && a.top <= c.Row() && c.Row() < a.first() && c.Kind == sheet.Text && len([]rune(strings.Trim(c.Text, "()"))) > 1 {
			header = c
		}
	}
	return header
}

// isOfResults reports whether a title or a heading calls figures results.
func isOfResults(text string) bool {
	return strings.Contains(text, "Kết quả") || strings.Contains(text, "KẾT QUẢ")
}

// plans reports whether a table has a column of planned figures.
func (a *area) plans() bool {
	for _, header := range a.headers {
		if strings.Contains(header, "KH ") || strings.Contains(header, "Kế hoạch ") {
			return true
		}
	}
	return false
}

// ofYear reports whether a figure is one that the year's totals may take.
func ofYear(f *figure.Figure) bool {
	return f.Period == figure.YearOf(2018) && (f.Role == figure.Actual || f.Role == figure.Estimate)
}

// append adds a text to that of a cell.
func (o margin) append(c *sheet.Cell, text string) {
	if text[0] != ',' && text[0] != '*' {
		text = " " + text
	}
	c.Text += o.typing.write(text)
}

// free returns the first column to the right of a table.
func (a *area) free() int {
	col := 0
	for i := range a.sheet.Cells {
		if c := &a.sheet.Cells[i]; a.top <= c.Row() && c.Row() <= a.bottom {
			col = max(col, c.Col())
		}
	}
	for _, m := range a.sheet.Merges {
		if a.top <= m.Bottom && m.Top <= a.bottom {
			col = max(col, m.Right)
		}
	}
	return col + 1
}

// format gives figures a number format, and returns those that are numbers.
func (o margin) format(text string, figures []*shown) (list []*shown) {
	format := strings.ReplaceAll(text, "{0}", o.one("#,##0", "0.00", "#,##0.00", "0"))
	for _, f := range figures {
		if c := cellAt(f.sheet, f.row, f.col); c.Kind == sheet.Number {
			style := *c.Style
			style.Format = format
			c.Style = &style
			list = append(list, f)
		}
	}
	return list
}
