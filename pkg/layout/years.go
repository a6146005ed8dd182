package layout

import (
	"bloc/pkg/sheet"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// yearsColumn returns the column that names the rows by years written as numbers; 0 if there is
// none. It holds two years or more, each the first cell of its row except for a number, with
// something other than a year behind it. No other figure stands in such a place.
func yearsColumn(g *Grid) int {
	years, others := map[int]map[string]bool{}, map[int]bool{}
	for i := range g.runs {
		cells := g.cells(i)
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
		case g.isFigure(c):
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

// onlyYears reports whether the figures of a row look like years and do not count on from its
// number. The last one may be the year that the others are compared with, as in "2017 (%)".
func onlyYears(l *line) bool {
	years := l.figures()
	if len(years) == 0 || l.numbered > 0 || !isYear(years[0]) {
		return false
	}
	return !slices.ContainsFunc(years, func(c *sheet.Cell) bool { return !isYear(c) && !isYearWithSign(c) })
}

// isYearWithSign reports whether a text is a year with signs behind it, and no word.
func isYearWithSign(c *sheet.Cell) bool {
	t := trimSpace(c.Text)
	return c.Kind == sheet.Text && len(t) > 4 && isYearText(t[:4]) && strings.ContainsRune(t, '%') && !strings.ContainsFunc(t[4:], isLetterOrDigit)
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

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
	if labels := l.labels(); l.class == header && len(labels) > 0 {
		if a.headers == nil {
			a.headers = map[stubHeading]bool{}
		}
		a.headers[stubHeading{labels[0].Col(), labels[0].Text}] = true
	}
}

// nameYears reports whether the first of the lines, whose figures all look like years, is a
// header of columns; 2000 may also be so many hectares. It is a header at the beginning of the
// first table of the sheet. Below another header it is one unless both have a label and its
// own label names figures, with none right below it. Further down, it must repeat the label of
// a header above, or its years must follow one another behind a gap.
func (a *linesAbove) nameYears(lines []*line, namesFigures func(Label) bool) bool {
	l := lines[0]
	labels := l.labels()
	above := a.last
	if above == nil {
		above = l
	}
	switch {
	case len(labels) == 0:
		return endsHeader(above, l) && figuresFollow(lines[1:])
	case above.class == header && above.number == l.number-1:
		return !above.hasText(labels[0].Col()) || !slices.ContainsFunc(labels, func(c *sheet.Cell) bool {
			return c.Col() < l.figures()[0].Col() && namesFigures(Label{c.Text, c}) && !isOverFigure(c, lines[1:])
		})
	case !a.figures:
		return true
	}
	apart := above.class != body || above.number < l.number-1
	return apart && inSequence(l.figures()) && figuresFollow(lines[1:]) || a.headers[stubHeading{labels[0].Col(), labels[0].Text}]
}

// isOverFigure reports whether the first of some lines with figures has one in the column of a
// text.
func isOverFigure(c *sheet.Cell, lines []*line) bool {
	i := slices.IndexFunc(lines, func(l *line) bool { return len(l.figures()) > 0 })
	return i >= 0 && slices.ContainsFunc(lines[i].figures(), func(f *sheet.Cell) bool { return f.Col() == c.Col() })
}

// inSequence reports whether two years or more follow one another, up or down.
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

// hasText reports whether the row has a text in a column.
func (l *line) hasText(col int) bool {
	return slices.ContainsFunc(l.labels(), func(c *sheet.Cell) bool { return c.Col() == col })
}

// endsHeader reports whether a row may be the last of a header whose labels all stand above
// it: those of the other columns are merged down to it.
func endsHeader(above, l *line) bool {
	return above.class == header && len(above.labels()) > 1 && l.number == above.number+1
}
