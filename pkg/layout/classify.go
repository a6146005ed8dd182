package layout

import (
	"slices"

	"bloc/pkg/sheet"
)

// line is a row of the grid before it has a place in a table.
type line struct {
	number  int
	cells   []*sheet.Cell
	figures []*sheet.Cell // outside the numbering column
	labels  []*sheet.Cell
	low     uint64      // the columns of the figures, of the first 64
	ordinal *sheet.Cell // what stands in the numbering column
	class   class
	odd     bool  // a label is a figure by its look: a year, or a text in the numbering column
	taken   bool  // it is in a table
	follows bool  // of it and the lines behind it one has figures, before the next header
	body    int32 // the next line with figures, it or one behind it; the number of lines for none
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
func classify(g *Grid) []*line {
	g.years = yearsColumn(g)
	numbering := numberingColumn(g)
	lines, each := g.arena.lineLists.Take(len(g.rows)), g.arena.lines.Take(len(g.rows))
	var hasFigures columnSet
	for i, n := range g.rows {
		l := &each[i]
		g.newLine(l, n, g.cells[i], numbering)
		lines[i] = l
		if l.class == body {
			hasFigures.addLine(l)
		}
	}
	above := linesAbove{}
	for i, l := range lines {
		switch {
		case l.class == body && onlyYears(l) && above.nameYears(lines[i:], g.words.NamesFigures):
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
		case g.isFigure(c):
			figure = !g.isYearLabel(c) && !(c.Col() == numbering && c.Kind == sheet.Text)
			l.odd = l.odd || !figure
		}
		if figure {
			l.figures = take(l.figures, cells, i)
			if c.Col() < 64 {
				l.low |= 1 << c.Col()
			}
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
		return inColumn(l.labels, c.Col()) != nil
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
			if columns[c.Col()] > 0 && !g.isYearLabel(c) && (g.isFigure(c) || isOrdinal(c)) {
				count[c.Col()]++
			}
		}
	}
	return count
}

func isOrdinal(c *sheet.Cell) bool {
	if c.Kind != sheet.Text && c.Kind != sheet.Number {
		return false
	}
	_, ok := numbered(c.Text)
	return ok
}

// beginsAnew reports whether the next number of a row is a first one, or none follows.
func beginsAnew(lines []*line) bool {
	for _, l := range lines {
		if l.ordinal != nil {
			n, ok := ordinal(l.ordinal.Text)
			return ok && n == 1
		}
	}
	return true
}

// manyAbove reports whether texts stand in two columns of figures or more.
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
