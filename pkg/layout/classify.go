package layout

import (
	"slices"

	"bloc/pkg/sheet"
)

// line is a row of the grid before it has a place in a table.
type line struct {
	cells    []*sheet.Cell
	split    *split // nil if the figures lie side by side, and so do the labels
	low      uint64 // the columns of the figures, as far as they are among the first 64
	figured  part   // the figures, outside the numbering column
	labelled part
	number   int32
	body     int32 // the index of the next line with figures, perhaps its own; the number of lines if there is none
	numbered int16 // 1 + the index of the cell in the numbering column; 0 if there is none
	titled   bool  // a title with a line of units beside it
	class    class
	odd      bool // a label is a figure by its look: a year, or a text in the numbering column
	follows  bool // a line with figures comes before the next header, perhaps this one
}

// part is a stretch of a row's cells, by their indexes.
type part struct{ from, to int16 }

// split lists the figures of a row that do not lie side by side, and the labels; nil for those
// that do.
type split struct{ figures, labels []*sheet.Cell }

// figures returns the figures outside the numbering column, from the left.
func (l *line) figures() []*sheet.Cell {
	if l.split != nil && l.split.figures != nil {
		return l.split.figures
	}
	return l.cells[l.figured.from:l.figured.to:l.figured.to]
}

// labels returns the texts that are no figures, from the left.
func (l *line) labels() []*sheet.Cell {
	if l.split != nil && l.split.labels != nil {
		return l.split.labels
	}
	return l.cells[l.labelled.from:l.labelled.to:l.labelled.to]
}

// ordinal returns what stands in the numbering column, nil for nothing.
func (l *line) ordinal() *sheet.Cell {
	if l.numbered == 0 {
		return nil
	}
	return l.cells[l.numbered-1]
}

// allLabels makes every cell of a row without figures a label.
func (l *line) allLabels() {
	l.split, l.numbered = nil, 0
	l.figured, l.labelled = part{}, part{0, int16(len(l.cells))}
}

// isLone reports whether a row is one text and nothing else.
func (l *line) isLone() bool { return len(l.cells) == 1 && len(l.labels()) == 1 && l.class != body }

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
	g.headDates()
	speller{g}.headers()
	speller{g}.labels()
	g.years = yearsColumn(g)
	numbering := numberingColumn(g)
	lines := g.arena.lineLists.Take(len(g.rows))
	for i, n := range g.rows {
		lines[i] = g.arena.lines.New() // one by one, as each may go before the others
		g.newLine(lines[i], n, g.cells(i), numbering)
	}
	lines = g.dropStrays(lines)
	var hasFigures columnSet
	for _, l := range lines {
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
		case g.titlesNext(lines, i):
			l.class = header
		case g.tookText(lines, i):
		case l.numbered == 0:
			l.class = header
		case beginsAnew(lines[i+1:]) && manyAbove(l, &hasFigures):
			l.class = header
			l.allLabels()
		}
		l.titled = l.class == header && g.isTitleWithUnit(l)
		above.add(l)
	}
	return lines
}

// newLine finds what a row looks like whatever stands around it.
func (g *Grid) newLine(l *line, number int32, cells []*sheet.Cell, numbering int) {
	l.number, l.cells = number, cells
	for i, c := range cells {
		figure := false
		switch {
		case c.Col() == numbering && isOrdinal(c):
			l.numbered = int16(i + 1)
			continue
		case g.isFigure(c):
			figure = !g.isYearLabel(c) && !(c.Col() == numbering && c.Kind == sheet.Text)
			l.odd = l.odd || !figure
		}
		l.take(i, figure)
	}
	l.class = text
	if len(l.figures()) > 0 {
		l.class = body
	}
	if isCounting(l) {
		l.class = aside
	}
}

// take adds the next cell as a figure or a label. As long as the cells of a kind lie side by
// side, as they mostly do, they are a part of the row's cells and take no room of their own.
func (l *line) take(i int, figure bool) {
	p := &l.labelled
	if figure {
		p = &l.figured
		if c := l.cells[i]; c.Col() < 64 {
			l.low |= 1 << c.Col()
		}
	}
	switch {
	case p.to == 0:
		*p = part{int16(i), int16(i + 1)}
	case int(p.to) == i:
		p.to++
	default:
		l.set(i, p, figure)
	}
}

// set adds a cell that does not lie beside the others of its kind.
func (l *line) set(i int, p *part, figure bool) {
	if l.split == nil {
		l.split = new(split)
	}
	list := &l.split.labels
	if figure {
		list = &l.split.figures
	}
	if *list == nil {
		*list = append(make([]*sheet.Cell, 0, int(p.to-p.from)+len(l.cells)-i), l.cells[p.from:p.to]...)
	}
	*list = append(*list, l.cells[i])
}

// isLabel is isLabel of the grid for a cell that shows in the row.
func (l *line) isLabel(g *Grid, c *sheet.Cell) bool {
	if c.Row() == int(l.number) && c != l.ordinal() && !l.odd {
		return inColumn(l.labels(), c.Col()) != nil
	}
	return g.isLabel(c)
}

// numberingColumn returns the column that numbers the rows; 0 if there is none. Right behind most
// of its numbers stands the first text of the row, or the first one that is not a key.
func numberingColumn(g *Grid) int {
	numbering, last := map[int]int{}, 0
	keyed := counted{}
	for i := range g.runs {
		cells := g.cells(i)
		if cells = keyed.behindKey(cells); len(cells) == 0 {
			continue
		}
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

// numbersIn counts the numbers in each column up to a last one.
func (g *Grid) numbersIn(columns map[int]int, last int) map[int]int {
	count := map[int]int{}
	for i := range g.runs {
		cells := g.cells(i)
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

// beginsAnew reports whether the next number of a row is the first of a series, or no number
// follows.
func beginsAnew(lines []*line) bool {
	for _, l := range lines {
		if c := l.ordinal(); c != nil {
			n, ok := ordinal(c.Text)
			return ok && n == 1
		}
	}
	return true
}

// manyAbove reports whether texts stand in two columns of figures or more.
func manyAbove(l *line, hasFigures *columnSet) bool {
	n := 0
	for _, c := range l.labels() {
		if hasFigures.has(c.Col()) {
			n++
		}
	}
	return n > 1
}

// aboveFigures reports whether the row has a text over a column of figures that does
// not also lie over the first column, as a title does.
func aboveFigures(g *Grid, l *line, hasFigures *columnSet) bool {
	return slices.ContainsFunc(l.labels(), func(c *sheet.Cell) bool {
		m := g.merge(c.Row(), c.Col())
		return hasFigures.hasAny(m.Left, m.Right) && (m.Left > g.first || hasFigures.hasAll(m.Left, m.Right))
	})
}
