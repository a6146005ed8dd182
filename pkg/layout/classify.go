package layout

import (
	"regexp"
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
	var lines []*line
	hasFigures := map[int]bool{}
	for _, n := range g.rows {
		l := &line{number: n, cells: g.byRow[n]}
		for _, c := range l.cells {
			switch {
			case c.Col == numbering && isOrdinal(c):
				l.ordinal = c
			case isFigure(c):
				l.figures = append(l.figures, c)
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
		lines = append(lines, l)
		if l.class == body {
			for _, c := range l.figures {
				hasFigures[c.Col] = true
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

// numberingColumn returns the column that numbers the rows, 0 when there is none:
// one most of whose numbers have the first text of their row right behind them.
func numberingColumn(g *grid) int {
	numbering, all := map[int]int{}, map[int]int{}
	for _, n := range g.rows {
		cells := g.byRow[n]
		for i, c := range cells {
			if !isOrdinal(c) {
				if isFigure(c) {
					all[c.Col]++
				}
				continue
			}
			all[c.Col]++
			if i == 0 && i+1 < len(cells) && isLabel(cells[i+1]) && cells[i+1].Col <= c.Col+2 {
				numbering[c.Col]++
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

var columnNumber = regexp.MustCompile(`^\(?(\d{1,2})\)?(?:\s*=.*)?$`)

// isCounting recognises the row that numbers the columns: single letters and
// whole numbers that rise by one, nothing else, three or more of them.
func isCounting(l *line) bool {
	if len(l.cells) < 3 {
		return false
	}
	next, numbers := 0, 0
	for _, c := range l.cells {
		t := strings.Trim(strings.TrimSpace(c.Text), "()")
		if m := columnNumber.FindStringSubmatch(strings.TrimSpace(c.Text)); m != nil && c.Kind != sheet.Error {
			n, _ := strconv.Atoi(m[1])
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
func aboveFigures(g *grid, l *line, hasFigures map[int]bool) bool {
	for _, c := range l.labels {
		m := g.merge(c.Row, c.Col)
		over, beside := false, false
		for col := m.Left; col <= m.Right && col < m.Left+maxSpread; col++ {
			if hasFigures[col] {
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
