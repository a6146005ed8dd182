package layout

import "bloc/pkg/sheet"

// headDates makes texts of the dates that head columns: "31/12/2018" over the figures of that
// day. They stand beside a text, in a row without numbers, and right over numbers.
func (g *Grid) headDates() {
	if g.words.DateShown == nil {
		return
	}
	for i := range len(g.rows) - 1 {
		cells := g.cells(i)
		if !headsColumns(cells, g.cells(i+1)) {
			continue
		}
		for at, c := range cells {
			if c.Kind == sheet.Date {
				shown := *c
				shown.Kind, shown.Text = sheet.Text, g.words.DateShown(c.Text)
				cells[at] = &shown
			}
		}
	}
}

// headsColumns reports whether a row has dates over numbers of the next, beside a text and no
// number.
func headsColumns(cells, next []*sheet.Cell) bool {
	dates, texts := 0, 0
	for _, c := range cells {
		switch c.Kind {
		case sheet.Date:
			below := inColumn(next, c.Col())
			if below == nil || below.Kind != sheet.Number {
				return false
			}
			dates++
		case sheet.Text:
			texts++
		default:
			return false
		}
	}
	return dates > 0 && texts > 0
}
