package layout

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// line is a row of the grid before it has a place in a table.
type line struct {
	number  int
	cells   []*sheet.Cell
	figures []*sheet.Cell // outside the numbering column
	labels  []*sheet.Cell
	ordinal *sheet.Cell // what stands in the numbering column
	class   class
	odd     bool // a label is a figure by its look: a year, or a text in the numbering column
	taken   bool // it is in a table
	follows bool // of it and the lines behind it one has figures, before the next header
	body    int  // the next line with figures, it or one behind it; the number of lines for none
}

// isLone reports whether a row is one text and nothing else.
func (l *line) isLone() bool { return len(l.cells) == 1 && len(l.labels) == 1 && l.class != body }

// class is what a row looks like on its own.
type class uint8

const (
	text   class = iota // texts in the stub only, or over the whole width
	header              // texts in columns that elsewhere hold figures
	body                // figures
	aside               // the numbers of the columns, or what a new page repeats
)

// classify finds what each row of the grid looks like.
func classify(g *Grid, namesFigures func(Label) bool) []*line {
	g.years = yearsColumn(g)
	numbering := numberingColumn(g)
	lines, each := g.arena.lineLists.Take(len(g.rows)), g.arena.lines.Take(len(g.rows))
	var hasFigures columnSet
	for i, n := range g.rows {
		l := &each[i]
		g.newLine(l, n, g.cells[i], numbering)
		lines[i] = l
		if l.class == body {
			hasFigures.addCells(l.figures)
		}
	}
	above := linesAbove{}
	for i, l := range lines {
		switch {
		case l.class == body && onlyYears(l) && above.nameYears(lines[i:], namesFigures):
			l.class = header
		case l.class != text || !aboveFigures(g, l, &hasFigures):
		case l.ordinal == nil:
			l.class = header
		case beginsAnew(lines[i+1:]) && manyAbove(l, &hasFigures):
			l.class, l.labels, l.ordinal = header, l.cells, nil
		}
		above.add(l)
	}
	return lines
}

// newLine finds what a row looks like whatever stands around it.
func (g *Grid) newLine(l *line, number int, cells []*sheet.Cell, numbering int) {
	l.number, l.cells = number, cells
	for i, c := range cells {
		figure := false
		switch {
		case c.Col() == numbering && isOrdinal(c):
			l.ordinal = c
			continue
		case isFigure(c):
			figure = !g.isYearLabel(c) && !(c.Col() == numbering && c.Kind == sheet.Text)
			l.odd = l.odd || !figure
		}
		if figure {
			l.figures = take(l.figures, cells, i)
		} else {
			l.labels = take(l.labels, cells, i)
		}
	}
	l.class = text
	if len(l.figures) > 0 {
		l.class = body
	}
	if isCounting(l) {
		l.class = aside
	}
}

// isLabel is isLabel of the grid for a cell that shows in the row.
func (l *line) isLabel(g *Grid, c *sheet.Cell) bool {
	if c.Row() == l.number && c != l.ordinal && !l.odd {
		return inColumn(l.figures, c.Col()) == nil
	}
	return g.isLabel(c)
}

// take appends cells[i] to a list of some of them that came before. As long as they stand
// side by side, as they mostly do, the list is a part of the row and takes no room.
func take(list, cells []*sheet.Cell, i int) []*sheet.Cell {
	first := i - len(list)
	if len(list) == 0 || list[0] == cells[first] {
		return cells[first : i+1 : i+1]
	}
	return append(slices.Grow(list, len(cells)-i), cells[i])
}

// numberingColumn returns the column that numbers the rows, 0 when there is none:
// one most of whose numbers have the first text of their row right behind them.
func numberingColumn(g *Grid) int {
	numbering, last := map[int]int{}, 0
	for _, cells := range g.cells {
		if c := cells[0]; len(cells) > 1 && cells[1].Col() <= c.Col()+2 && g.isLabel(cells[1]) && isOrdinal(c) {
			numbering[c.Col()]++
			last = max(last, c.Col())
		}
	}
	if len(numbering) == 0 {
		return 0
	}
	all := g.numbersIn(numbering, last)
	best := 0
	for col, n := range numbering {
		if n*10 >= all[col]*6 && (n > numbering[best] || n == numbering[best] && col < best) {
			best = col
		}
	}
	return best
}

// numbersIn counts the numbers in each of some columns, of which one is the last.
func (g *Grid) numbersIn(columns map[int]int, last int) map[int]int {
	count := map[int]int{}
	for _, cells := range g.cells {
		for _, c := range cells {
			if c.Col() > last {
				break
			}
			if columns[c.Col()] > 0 && !g.isYearLabel(c) && (isFigure(c) || isOrdinal(c)) {
				count[c.Col()]++
			}
		}
	}
	return count
}

// yearsColumn returns the column that names the rows by years written as numbers, 0
// when there is none: two years or more, each the first cell of its row but for its
// number, with something that is no year behind it, and no other figure so.
func yearsColumn(g *Grid) int {
	years, others := map[int]map[string]bool{}, map[int]bool{}
	for _, cells := range g.cells {
		if len(cells) > 1 && isOrdinal(cells[0]) {
			cells = cells[1:]
		}
		c := cells[0]
		switch {
		case isYear(c) && slices.ContainsFunc(cells, func(c *sheet.Cell) bool { return !isYear(c) }):
			if years[c.Col()] == nil {
				years[c.Col()] = map[string]bool{}
			}
			years[c.Col()][c.Text] = true
		case isFigure(c):
			others[c.Col()] = true
		}
	}
	best := 0
	for col, list := range years {
		if len(list) > 1 && !others[col] && (best == 0 || col < best) {
			best = col
		}
	}
	return best
}

func isOrdinal(c *sheet.Cell) bool {
	if c.Kind != sheet.Text && c.Kind != sheet.Number {
		return false
	}
	_, ok := numbered(c.Text)
	return ok
}

// onlyYears tells whether the figures of a row look like years, and do not follow its number.
func onlyYears(l *line) bool {
	return len(l.figures) > 0 && l.ordinal == nil && !slices.ContainsFunc(l.figures, func(c *sheet.Cell) bool { return !isYear(c) })
}

// linesAbove is what stands above a line.
type linesAbove struct {
	last    *line                // right above it
	figures bool                 // some line has figures
	headers map[stubHeading]bool // the first labels of headers
}

// stubHeading is the first label of a header.
type stubHeading struct {
	col  int
	text string
}

func (a *linesAbove) add(l *line) {
	a.last = l
	a.figures = a.figures || l.class == body
	if l.class == header && len(l.labels) > 0 {
		if a.headers == nil {
			a.headers = map[stubHeading]bool{}
		}
		a.headers[stubHeading{l.labels[0].Col(), l.labels[0].Text}] = true
	}
}

// nameYears reports whether the first of the lines, whose figures all look like years, is a
// header of columns: 2000 may be so many hectares as well. It is one below another header
// unless both have a label there and its own names figures, and where it begins the first
// table of the sheet. Further down it has to repeat the label of a header above, or its years
// follow one another behind a gap.
func (a *linesAbove) nameYears(lines []*line, namesFigures func(Label) bool) bool {
	l := lines[0]
	above := a.last
	if above == nil {
		above = l
	}
	switch {
	case len(l.labels) == 0:
		return endsHeader(above, l) && figuresFollow(lines[1:])
	case above.class == header && above.number == l.number-1:
		return !above.hasText(l.labels[0].Col()) || !slices.ContainsFunc(l.labels, func(c *sheet.Cell) bool {
			return c.Col() < l.figures[0].Col() && namesFigures(Label{c.Text, c})
		})
	case !a.figures:
		return true
	}
	apart := above.class != body || above.number < l.number-1
	return apart && inSequence(l.figures) && figuresFollow(lines[1:]) || a.headers[stubHeading{l.labels[0].Col(), l.labels[0].Text}]
}

// inSequence tells whether two years or more follow one another, up or down.
func inSequence(years []*sheet.Cell) bool {
	step := 0
	for i, c := range years {
		if i == 0 {
			continue
		}
		// Of four digits each, as onlyYears has seen to.
		before, _ := strconv.Atoi(strings.TrimSpace(years[i-1].Text))
		year, _ := strconv.Atoi(strings.TrimSpace(c.Text))
		d := year - before
		if d != 1 && d != -1 || i > 1 && d != step {
			return false
		}
		step = d
	}
	return len(years) > 1
}

// hasText tells whether the row has a text in a column.
func (l *line) hasText(col int) bool {
	return slices.ContainsFunc(l.labels, func(c *sheet.Cell) bool { return c.Col() == col })
}

// endsHeader tells whether a row may be the last of a header whose labels all stand
// above it: the names of its other columns are merged down to it.
func endsHeader(above, l *line) bool {
	return above.class == header && len(above.labels) > 1 && l.number == above.number+1
}

// beginsAnew tells whether the next number of a row is a first one, or none follows.
func beginsAnew(lines []*line) bool {
	for _, l := range lines {
		if l.ordinal != nil {
			n, ok := ordinal(l.ordinal.Text)
			return ok && n == 1
		}
	}
	return true
}

// manyAbove tells whether texts stand in two columns of figures or more.
func manyAbove(l *line, hasFigures *columnSet) bool {
	n := 0
	for _, c := range l.labels {
		if hasFigures.has(c.Col()) {
			n++
		}
	}
	return n > 1
}

// aboveFigures reports whether the row has a text over a column of figures that does
// not also lie over the first column, as a title does.
func aboveFigures(g *Grid, l *line, hasFigures *columnSet) bool {
	return slices.ContainsFunc(l.labels, func(c *sheet.Cell) bool {
		m := g.merge(c.Row(), c.Col())
		return hasFigures.hasAny(m.Left, m.Right) && (m.Left > g.first || hasFigures.hasAll(m.Left, m.Right))
	})
}
