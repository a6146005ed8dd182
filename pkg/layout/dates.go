package layout

import (
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

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
		series := g.isSeries(cells)
		for at, c := range cells {
			if c.Kind == sheet.Date {
				cells[at] = g.dateAsText(c, series)
			}
		}
	}
	g.nameDates()
}

// nameDates makes texts of the dates that name rows: two or more in a column, each the first cell of
// its row but for its number, with a number behind it, and no other figure so.
func (g *Grid) nameDates() {
	dates := map[int][]*sheet.Cell{}
	for i := range g.rows {
		cells := behindNumber(g.cells(i))
		if len(cells) > 1 && cells[0].Kind == sheet.Date && cells[1].Kind == sheet.Number {
			dates[cells[0].Col()] = append(dates[cells[0].Col()], cells[0])
		}
	}
	for i := range g.rows {
		if len(dates) == 0 {
			return
		}
		if c := behindNumber(g.cells(i))[0]; c.Kind != sheet.Date && g.isFigure(c) || len(dates[c.Col()]) == 1 {
			delete(dates, c.Col())
		}
	}
	for i := range g.rows {
		cells := behindNumber(g.cells(i))
		if c := cells[0]; c.Kind == sheet.Date && dates[c.Col()] != nil {
			cells[0] = g.dateAsText(c, g.isSeries(dates[c.Col()]))
		}
	}
}

// behindNumber returns the cells of a row behind its number, if a date stands there; else all.
func behindNumber(cells []*sheet.Cell) []*sheet.Cell {
	if len(cells) > 1 && cells[1].Kind == sheet.Date && isOrdinal(cells[0]) {
		return cells[1:]
	}
	return cells
}

// dateAsText returns a cell with a date as a text.
func (g *Grid) dateAsText(c *sheet.Cell, series bool) *sheet.Cell {
	shown := *c
	shown.Kind, shown.Text = sheet.Text, g.dateShown(c, series)
	return &shown
}

// dateShown returns the date of a header as it is to be read: one that shows its month alone is
// that month, unless it is the last day of it and no other month of a series.
func (g *Grid) dateShown(c *sheet.Cell, series bool) string {
	day := g.words.DateShown(c.Text)
	if c.Style == nil || !sheet.ShowsMonth(c.Style.Format) || len(day) != len("31/12/2018") {
		return day
	}
	serial, _ := strconv.Atoi(c.Text)
	if !series && strings.HasPrefix(g.words.DateShown(strconv.Itoa(serial+1)), "01/") {
		return day
	}
	return day[len("31/"):]
}

// isSeries reports whether two of the dates over columns are of one year.
func (g *Grid) isSeries(cells []*sheet.Cell) bool {
	years := map[string]bool{}
	for _, c := range cells {
		day := g.words.DateShown(c.Text)
		if c.Kind != sheet.Date || len(day) != len("31/12/2018") {
			continue
		}
		if years[day[len("31/12/"):]] {
			return true
		}
		years[day[len("31/12/"):]] = true
	}
	return false
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
