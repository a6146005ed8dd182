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
	class   class
	figures []*sheet.Cell // outside the numbering column
	labels  []*sheet.Cell
	ordinal *sheet.Cell // what stands in the numbering column
	taken   bool        // it is in a table
}

// class is what a row looks like on its own.
type class uint8

const (
	text     class = iota // texts in the columns of labels only, or over the whole width
	header                // texts in columns that elsewhere hold figures
	body                  // figures
	counting              // the numbers of the columns
)

// classify tells what each row of the grid looks like.
func classify(g *grid) []*line {
	numbering := numberingColumn(g)
	lines := make([]*line, len(g.rows))
	var hasFigures columnSet
	for i, n := range g.rows {
		l := newLine(n, g.cells[i], numbering)
		lines[i] = l
		if l.class == body {
			for _, c := range l.figures {
				hasFigures.add(c.Col)
			}
		}
	}
	for _, l := range lines {
		if l.class == text && l.ordinal == nil && aboveFigures(g, l, hasFigures) {
			l.class = header
		}
	}
	return lines
}

// newLine tells what a row looks like but for what stands below it.
func newLine(number int, cells []*sheet.Cell, numbering int) *line {
	l := &line{number: number, cells: cells}
	first := 0
	for i, c := range cells {
		switch {
		case c.Col == numbering && isOrdinal(c):
			l.ordinal = c
		case isFigure(c):
			if len(l.figures) == 0 {
				first = i
			}
			if first+len(l.figures) == i {
				l.figures = cells[first : i+1 : i+1] // side by side as they mostly are
			} else {
				l.figures = append(slices.Grow(l.figures, len(cells)-i), c)
			}
		default:
			l.labels = append(l.labels, c)
		}
	}
	l.class = text
	if len(l.figures) > 0 {
		l.class = body
	}
	if isCounting(l) {
		l.class = counting
	} else if isYears(l) {
		l.class = header
	}
	return l
}

// numberingColumn returns the column that numbers the rows, 0 when there is none:
// one most of whose numbers have the first text of their row right behind them.
func numberingColumn(g *grid) int {
	numbering, all := map[int]int{}, map[int]int{}
	for _, cells := range g.cells {
		if c := cells[0]; len(cells) > 1 && cells[1].Col <= c.Col+2 && isLabel(cells[1]) && isOrdinal(c) {
			numbering[c.Col]++
		}
	}
	for col := range numbering {
		for i := range g.cells {
			if c := g.own(i, col); c != nil && (isFigure(c) || isOrdinal(c)) {
				all[col]++
			}
		}
	}
	best := 0
	for col, n := range numbering {
		if n*10 >= all[col]*6 && (n > numbering[best] || n == numbering[best] && col < best) {
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

// columnNumber reads the number of a column, such as "3", "(3)" or "3=2/1".
func columnNumber(text string) (int, bool) {
	text = strings.TrimPrefix(strings.TrimSpace(text), "(")
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits < 1 || digits > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(text[:digits])
	rest := strings.TrimLeft(strings.TrimPrefix(text[digits:], ")"), " \t\n\f\r")
	return n, err == nil && (rest == "" || rest[0] == '=' && !strings.Contains(rest, "\n"))
}

// isCounting recognises the row that numbers the columns: single letters and
// whole numbers that rise by one, nothing else, three or more of them.
func isCounting(l *line) bool {
	if len(l.cells) < 3 {
		return false
	}
	next, numbers := 0, 0
	for _, c := range l.cells {
		t := strings.Trim(strings.TrimSpace(c.Text), "()")
		if n, ok := columnNumber(c.Text); ok && c.Kind != sheet.Error {
			if numbers > 0 && n != next {
				return false
			}
			next = n + 1
			numbers++
		} else if len(t) != 1 || t[0] < 'A' || t[0] > 'Z' {
			return false
		}
	}
	return numbers >= 2 && next-numbers <= 3
}

// isYears recognises a header row whose columns are years, at least one of them a number.
func isYears(l *line) bool {
	for _, c := range l.figures {
		if !isYear(c) {
			return false
		}
	}
	return len(l.figures) > 0 && len(l.labels) > 0 && l.ordinal == nil
}

// aboveFigures tells whether the row has a text over a column of figures that does
// not also lie over the first column, as a title does.
func aboveFigures(g *grid, l *line, hasFigures columnSet) bool {
	for _, c := range l.labels {
		m := g.merge(c.Row, c.Col)
		over, beside := false, false
		for col := m.Left; col <= m.Right && col < m.Left+maxSpread; col++ {
			if hasFigures.has(col) {
				over = true
			} else {
				beside = true
			}
		}
		if over && (!beside || m.Left > g.first) {
			return true
		}
	}
	return false
}
