package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// divideLines divides the cells above the first table that hold a label and its figure in
// one text, alone in their rows, as "- Tổng doanh thu: 121.050,25 tỷ đồng": the figure stands
// as if it were typed in the next column, and its place is that of the text. Below a table
// such a line repeats or explains what stands in the table.
func (f *file) divideLines(s *sheet.Sheet) {
	var divided []sheet.Cell
	top := firstTableRow(s.Cells)
	for i := range s.Cells {
		if s.Cells[i].Row() >= top {
			if divided != nil {
				divided = append(divided, s.Cells[i:]...)
			}
			break
		}
		c := s.Cells[i]
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

// line returns the label and the figure of a cell that holds both.
func (f *file) line(cells []sheet.Cell, i int) (name, value string, ok bool) {
	c := &cells[i]
	if c.Kind != sheet.Text || i > 0 && cells[i-1].Row() == c.Row() || i+1 < len(cells) && cells[i+1].Row() == c.Row() {
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
