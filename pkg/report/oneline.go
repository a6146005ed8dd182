package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// divideLines divides the cells above the first table that hold a label and its figure in
// one text, alone in their rows, as "- Tổng doanh thu: 121.050,25 tỷ đồng": the figure stands
// as if it were typed in the next column, and its place is that of the text. Below a table
// such a line repeats or explains what stands in the table.
func (f *file) divideLines(s *sheet.Sheet) {
	var divided []sheet.Cell
	delete(f.crowds, s)
	top := firstTableRow(s.Cells)
	for i := range s.Cells {
		if s.Cells[i].Row() >= top {
			if divided != nil {
				divided = append(divided, s.Cells[i:]...)
			}
			break
		}
		c := s.Cells[i]
		if n := f.figuresIn(s.Cells, i); n > 1 {
			f.crowd(s, i, n)
		}
		name, value, ok := f.line(s.Cells, i)
		if ok && divided == nil {
			divided = append(make([]sheet.Cell, 0, len(s.Cells)+1), s.Cells[:i]...)
		}
		switch {
		case ok:
			divided = append(divided, c.WithText(name), c.Within(value))
		case divided != nil:
			divided = append(divided, c)
		}
	}
	if divided != nil {
		s.Cells = divided
	}
}

// firstTableRow returns the first row with a number or with more texts than stand beside each
// other in a letterhead; one behind the last if there is none.
func firstTableRow(cells []sheet.Cell) int {
	row, texts := 0, 0
	for i := range cells {
		if cells[i].Row() != row {
			row, texts = cells[i].Row(), 0
		}
		if texts++; cells[i].Kind != sheet.Text || texts > 2 {
			return row
		}
	}
	return row + 1
}

// crowded is a line that holds several labels, each with its figure.
type crowded struct {
	cell    sheet.Cell
	figures int
}

// crowd notes a line with several figures. They are not read, and it heads no others.
func (f *file) crowd(s *sheet.Sheet, i, figures int) {
	if f.crowds == nil {
		f.crowds = map[*sheet.Sheet][]crowded{}
	}
	f.crowds[s] = append(f.crowds[s], crowded{s.Cells[i], figures})
}

// isCrowded reports whether a text is such a line.
func (f *file) isCrowded(s *sheet.Sheet, l layout.Label) bool {
	return slices.ContainsFunc(f.crowds[s], func(c crowded) bool { return c.cell.Ref() == l.Ref() })
}

// reportCrowded reports the lines of a sheet with several figures.
func (f *file) reportCrowded(s *layout.Sheet) {
	for i := range f.crowds[s.Source] {
		c := &f.crowds[s.Source][i]
		f.findings.unclear(s, f.label(layout.Label{Text: c.cell.Text, Cell: &c.cell}, label.Rows), c.figures)
	}
}

// figuresIn counts the labels with a figure each that stand in one line, as "Xuất khẩu: 865,79 triệu USD;
// nhập khẩu: 748,37 triệu USD".
func (f *file) figuresIn(cells []sheet.Cell, i int) (n int) {
	if !strings.ContainsRune(cells[i].Text, ';') {
		return 0
	}
	for part := range strings.SplitSeq(cells[i].Text, ";") {
		one := []sheet.Cell{cells[i].WithText(strings.TrimSpace(part))}
		if _, _, ok := f.line(one, 0); ok && isAlone(cells, i) {
			n++
		}
	}
	return n
}

// isAlone reports whether a cell is the only one of its row.
func isAlone(cells []sheet.Cell, i int) bool {
	row := cells[i].Row()
	return (i == 0 || cells[i-1].Row() != row) && (i+1 == len(cells) || cells[i+1].Row() != row)
}

// line returns the label and the figure of a cell that holds both.
func (f *file) line(cells []sheet.Cell, i int) (name, value string, ok bool) {
	c := &cells[i]
	if c.Kind != sheet.Text || !isAlone(cells, i) {
		return "", "", false
	}
	name, value, found := strings.Cut(c.Text, ":")
	if value = strings.TrimRight(strings.TrimSpace(value), ".;,"); !found || value == "" {
		return "", "", false
	}
	n, err := quantity.Parse(value, quantity.Unknown)
	if err != nil || n.Kind != quantity.Value || n.Unit == "" {
		return "", "", false
	}
	m := f.Read(label.Text{Raw: name, Font: c.Style.Font}, label.Rows)
	names := m.Facets[catalogue.Measure] != catalogue.None || m.Facets[catalogue.Event] != catalogue.None || m.Weak != catalogue.None
	return name, value, names && m.Facets[catalogue.Column] == catalogue.None
}
