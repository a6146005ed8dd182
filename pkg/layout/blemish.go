package layout

import (
	"math/bits"
	"slices"

	"bloc/pkg/sheet"
)

// A stray cell costs itself and nothing else: it moves no header, ends no table and makes no
// column one of figures.

// dropStrays takes out of the lines the cells that look like figures and stand where none
// belongs: alone in a row above a header, beside the texts of a header, or in a column of
// texts left of the figures.
func (g *Grid) dropStrays(lines []*line) []*line {
	t := count(lines)
	kept := lines[:0]
	var above *line
	rows := false // whether a row of figures was met
	for i, l := range lines {
		if l.class == body {
			switch {
			case standsAlone(above, lines[i:]) && !(rows && l.isPageNumber()):
				g.strays = append(g.strays, l.figures()...)
				continue
			case t.isHeader(above, l):
				g.stray(l, func(c *sheet.Cell) bool { return !isYear(c) })
			case len(l.figures()) == 1 && len(l.labels()) > 0 && amongTexts(lines[i:]):
				g.stray(l, func(*sheet.Cell) bool { return true })
			case t[l.figures()[0].Col()] == 1 && betweenTexts(kept, lines[i:]):
				first := l.figures()[0]
				g.stray(l, func(c *sheet.Cell) bool { return c == first })
			}
		}
		above, rows = l, rows || l.class == body
		kept = append(kept, l)
	}
	return kept
}

// tally is how many lines have a figure in each column.
type tally []int32

// count counts the figures of some lines by column.
func count(lines []*line) tally {
	width := 0
	for _, l := range lines {
		width = max(width, l.cells[len(l.cells)-1].Col()+1)
	}
	t := make(tally, width)
	for _, l := range lines {
		if l.class != body {
			continue
		}
		for near := l.low; near != 0; near &= near - 1 {
			t[bits.TrailingZeros64(near)]++
		}
		figures := l.figures()
		for i := len(figures) - 1; i >= 0 && figures[i].Col() >= 64; i-- {
			t[figures[i].Col()]++
		}
	}
	return t
}

// amongTexts reports whether the first of some lines has a single figure, in a column that holds
// texts left of the figures in the lines right below.
func amongTexts(lines []*line) bool {
	col, texts := lines[0].figures()[0].Col(), 0
	for i, l := range lines[1:min(len(lines), nearRows)] {
		switch {
		case l.number != lines[i].number+1 || inColumn(l.figures(), col) != nil:
			return texts > 1
		case l.class == body && l.figures()[0].Col() > col && inColumn(l.labels(), col) != nil:
			texts++
		}
	}
	return texts > 1
}

// betweenTexts reports whether the first figure of a row stands in a column of texts left of
// the figures, as the rows right above and below show: a total that was typed a column off.
func betweenTexts(above, lines []*line) bool {
	l, texts := lines[0], 0
	col, before, behind := l.figures()[0].Col(), l.number, l.number
	if len(l.figures()) < 2 {
		return false
	}
	for i := len(above) - 1; i >= 0 && above[i].number == before-1 && above[i].hasTextLeft(col) && texts < 2; i-- {
		texts, before = texts+1, before-1
	}
	for _, next := range lines[1:] {
		if texts > 1 || next.number != behind+1 || !next.hasTextLeft(col) {
			break
		}
		texts, behind = texts+1, behind+1
	}
	return texts > 1
}

// hasTextLeft reports whether a line has figures, and a text in a column left of them.
func (l *line) hasTextLeft(col int) bool {
	return l.class == body && l.figures()[0].Col() > col && inColumn(l.labels(), col) != nil
}

// nearRows is how many rows below a row show what its columns hold.
const nearRows = 8

// standsAlone reports whether the first of some lines is a figure and nothing else, and belongs
// to no row above or below it.
func standsAlone(above *line, lines []*line) bool {
	l := lines[0]
	if len(l.cells) > 1 || above != nil && above.number == l.number-1 && (above.class == body || len(above.cells) > 1) {
		return false
	}
	return len(lines) > 1 && lines[1].number <= l.number+2 && len(lines[1].cells) > 1
}

// isHeader reports whether a line with figures is a header: its texts stand over columns of
// figures, its own figures (years aside) in columns without others, and no row of figures
// is right above it.
func (t tally) isHeader(above, l *line) bool {
	if above != nil && above.class == body && above.number == l.number-1 {
		return false
	}
	over, strays := 0, 0
	for _, c := range l.labels() {
		if t[c.Col()] > 0 {
			over++
		}
	}
	for _, c := range l.figures() {
		switch {
		case isYear(c) && t[c.Col()] > 1:
			over++
		case t[c.Col()] > 1:
			return false
		default:
			strays++
		}
	}
	return over > 0 && strays > 0 && len(l.labels()) > 1 && l.numbered == 0
}

// stray marks figures of a line as strays, and takes them out of it.
func (g *Grid) stray(l *line, such func(*sheet.Cell) bool) {
	if !slices.ContainsFunc(l.figures(), such) {
		return
	}
	var kept []*sheet.Cell
	for _, c := range l.figures() {
		if such(c) {
			g.strays = append(g.strays, c)
		} else {
			kept = append(kept, c)
		}
	}
	ordinal, labels := l.ordinal(), l.labels()
	l.cells = slices.DeleteFunc(slices.Clone(l.cells), func(c *sheet.Cell) bool { return slices.Contains(g.strays, c) })
	l.numbered = int16(slices.Index(l.cells, ordinal) + 1)
	l.divide(kept, labels)
}

// divide makes other cells the figures and the labels of a line.
func (l *line) divide(figures, labels []*sheet.Cell) {
	l.split, l.low = &split{figures, labels}, 0
	l.figured, l.labelled = part{}, part{}
	for _, c := range figures {
		if c.Col() < 64 {
			l.low |= 1 << c.Col()
		}
	}
	if l.class = text; len(figures) > 0 {
		l.class = body
	}
}

// lacksFigure reports whether a line of texts is a row of the body with a text where a figure
// belongs, and returns the columns of the figures around it. The line goes on from the row
// above. Either a text beside its label stands in the same column of another row with
// figures, as a unit does; or its label names figures and the text heads no column.
func (g *Grid) lacksFigure(lines []*line, i int) (data *columnSet, lacks bool) {
	l := lines[i]
	if i == 0 || lines[i-1].number != l.number-1 || len(l.labels()) < 2 {
		return nil, false
	}
	data = columnsAround(lines, i)
	in, label := l.texts(data), l.labels()[0]
	if len(in) == 0 || label.Col() >= in[0].Col() || data.has(label.Col()) || g.merge(label.Row(), label.Col()).Right >= in[0].Col() {
		return nil, false
	}
	if l.repeatsBeside(lines[max(0, i-farRows):min(len(lines), i+farRows)], in[0].Col()) {
		return data, true
	}
	return data, g.words.OfFigures != nil && g.hasTextForFigure(lines, i, in)
}

// hasTextForFigure reports whether the texts of a line in columns of figures stand for
// figures: none heads a column, and the line is either a heading right below the header, or
// goes on from a row of the body with a label that names figures.
func (g *Grid) hasTextForFigure(lines []*line, i int, in []*sheet.Cell) bool {
	l, above := lines[i], lines[i-1]
	if slices.ContainsFunc(in, func(c *sheet.Cell) bool { return g.words.Heads(Label{c.Text, c}) }) {
		return false
	}
	label := l.labels()[0]
	switch {
	case above.class == header:
		return above.hasText(label.Col()) && l.looksLikeHeadings(lines[i+1:min(len(lines), i+farRows)])
	case above.class != body && (above.class != text || len(above.labels()) > 1):
		return false
	}
	return g.words.OfFigures(Label{label.Text, label})
}

// looksLikeHeadings reports whether the label of a line right below a header is in bold, like
// two or more headings below it that have nothing beside them.
func (l *line) looksLikeHeadings(below []*line) bool {
	label, alike := l.labels()[0], 0
	for _, other := range below {
		if other.class == text && other.isLone() && other.labels()[0].Col() == label.Col() && other.labels()[0].Style.Bold {
			alike++
		}
	}
	return label.Style.Bold && alike > 1
}

// columnsAround returns the columns of the figures in the rows right above a line, up to a
// header or a gap. Where there are none, it takes the rows right below.
func columnsAround(lines []*line, i int) *columnSet {
	data := new(columnSet)
	for n := i - 1; n >= max(0, i-farRows) && lines[n].class != header && lines[n].number == lines[n+1].number-1; n-- {
		if lines[n].class == body {
			data.addLine(lines[n])
		}
	}
	if !data.isEmpty() {
		return data
	}
	for n := i + 1; n < min(len(lines), i+farRows) && lines[n].number == lines[n-1].number+1; n++ {
		if lines[n].class == body {
			data.addLine(lines[n])
		}
	}
	return data
}

// farRows is how far off other rows of the body are looked for.
const farRows = 60

// texts returns the labels of a line that stand in columns of figures.
func (l *line) texts(data *columnSet) []*sheet.Cell {
	var list []*sheet.Cell
	for _, c := range l.labels() {
		if data.has(c.Col()) {
			list = append(list, c)
		}
	}
	return list
}

// repeatsBeside reports whether a text between the label of a line and a column stands in the
// same column of another line that has figures. A header of years is no such line: "ĐVT"
// stands over another table too.
func (l *line) repeatsBeside(lines []*line, before int) bool {
	return slices.ContainsFunc(l.labels()[1:], func(c *sheet.Cell) bool {
		return c.Col() < before && slices.ContainsFunc(lines, func(other *line) bool {
			same := inColumn(other.labels(), c.Col())
			return other != l && other.class == body && !onlyYears(other) && same != nil && same.Text == c.Text
		})
	})
}

// tookText makes a line one of the body if a text stands in the place of a figure. It reports
// whether it did.
func (g *Grid) tookText(lines []*line, i int) bool {
	data, lacks := g.lacksFigure(lines, i)
	if !lacks {
		return false
	}
	l := lines[i]
	l.divide(l.texts(data), slices.DeleteFunc(slices.Clone(l.labels()), func(c *sheet.Cell) bool { return data.has(c.Col()) }))
	return true
}
