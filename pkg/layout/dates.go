package layout

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// headDates turns the dates that head columns into texts: "31/12/2018" over the figures of that
// day. They stand beside a text, in a row without numbers, and right over numbers.
func (g *Grid) headDates() {
	if g.words.DateShown == nil || !g.dates {
		return
	}
	for i := range len(g.rows) - 1 {
		cells := g.cells(i)
		if !hasDate(cells) || !headsColumns(cells, g.firstFigures(i+1, cells)) {
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

// hasDate reports whether one of some cells is a date.
func hasDate(cells []*sheet.Cell) bool {
	return slices.ContainsFunc(cells, func(c *sheet.Cell) bool { return c.Kind == sheet.Date })
}

// mostHeadings is how many headings of rows may stand between the dates over columns and the
// first figure.
const mostHeadings = 3

// firstFigures returns the first row, from a given one on, that has something in the column of
// one of the dates. Headings of row groups, "I | Dự án FDI", may stand before it.
func (g *Grid) firstFigures(row int, above []*sheet.Cell) []*sheet.Cell {
	last := min(row+mostHeadings, len(g.rows)-1)
	for i := row; i < last; i++ {
		cells := g.cells(i)
		if slices.ContainsFunc(cells, func(c *sheet.Cell) bool {
			at := inColumn(above, c.Col())
			return c.Kind != sheet.Text || at != nil && at.Kind == sheet.Date
		}) {
			return cells
		}
	}
	return g.cells(last)
}

// nameDates turns the dates that name rows into texts. There are two or more below each other,
// each the first cell of its row except for a number, with a figure behind it. No other figure
// stands between them in their column.
func (g *Grid) nameDates() {
	run := dateRun{grid: g}
	for i := range g.rows {
		cells := behindNumber(g.cells(i))
		switch c := cells[0]; {
		case c.Kind == sheet.Date && len(cells) > 1 && g.isFigure(cells[1]):
			run.add(i, c.Col())
		case c.Kind == sheet.Date || c.Col() == run.col && g.isFigure(c):
			run.end()
		}
	}
	run.end()
}

// dateRun is some rows that are named by dates in one column.
type dateRun struct {
	grid *Grid
	rows []int
	col  int
}

// add adds a row to the run. A date in another column starts another run.
func (r *dateRun) add(row, col int) {
	if col != r.col {
		r.end()
	}
	r.rows, r.col = append(r.rows, row), col
}

// end turns the dates of the run into texts.
func (r *dateRun) end() {
	if len(r.rows) > 1 {
		dates := make([]*sheet.Cell, len(r.rows))
		for n, i := range r.rows {
			dates[n] = behindNumber(r.grid.cells(i))[0]
		}
		series := r.grid.isSeries(dates)
		for n, i := range r.rows {
			behindNumber(r.grid.cells(i))[0] = r.grid.dateAsText(dates[n], series)
		}
	}
	r.rows = r.rows[:0]
}

// behindNumber returns the cells of a row behind its number if a date stands there; otherwise all
// cells.
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

// dateShown returns the date of a header as it is read. A date that shows only its month is that
// month, unless it is the last day of the month and the dates are no series.
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
