package layout

import (
	"strconv"
	"strings"
)

// isRemark reports whether a line is a single text that does not belong to the structure.
func (g *Grid) isRemark(lines []*line, i int) bool {
	l := lines[i]
	if !l.isLone() {
		return false
	}
	text := Label{l.cells[0].Text, l.cells[0]}
	if g.words.IsRemark(text) {
		return true
	}
	above, below := around(lines, i)
	return g.words.IsComment != nil && above != nil && g.words.IsComment(text, below != nil && goesOn(above, below))
}

// around returns the lines of figures right above and below a run of lone texts around line i;
// nil if other lines stand there. Below is also nil if a heading with a number follows.
func around(lines []*line, i int) (above, below *line) {
	before, after := i-1, i+1
	for before >= 0 && lines[before].isLone() {
		before--
	}
	for after < len(lines) && lines[after].isLone() {
		after++
	}
	switch {
	case before < 0 || after == len(lines) || lines[before].class != body:
		return nil, nil
	case lines[after].class == body:
		return lines[before], lines[after]
	case lines[after].ordinal() == nil:
		return nil, nil // it is the header of another table
	}
	return lines[before], nil
}

// goesOn reports whether two rows count on, as from 2 to 3. A text between them that has a
// bullet, or is a sentence, belongs to the upper one: a heading of the lower one would stand
// on the level of both.
func goesOn(above, below *line) bool {
	first, okFirst := above.count()
	next, okNext := below.count()
	return okFirst && okNext && next == first+1
}

// count returns the whole number in the numbering column of a line.
func (l *line) count() (n int, ok bool) {
	c := l.ordinal()
	if c == nil {
		return 0, false
	}
	n, err := strconv.Atoi(strings.Trim(c.Text, "(). "))
	return n, err == nil
}
