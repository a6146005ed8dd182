package layout

import (
	"slices"

	"bloc/pkg/sheet"
)

// answers reports whether a question about a text is asked at all, and answered with yes.
func answers(question func(Label) bool, l Label) bool { return question != nil && question(l) }

// isTitleWithUnit reports whether a line is a title, or nothing, with a line of units beside
// it. It is not a header, although the unit stands over a column of figures.
func (g *Grid) isTitleWithUnit(l *line) bool {
	if len(l.labels()) > 3 || len(l.figures()) > 0 {
		return false
	}
	others, units := 0, 0
	for _, c := range l.labels() {
		if answers(g.words.GivesUnit, Label{c.Text, c}) {
			units++
			continue
		}
		others++
	}
	return units > 0 && others <= 1
}

// titlesNext reports whether a line is a title with a line of units beside it, right over a row of
// headers. The unit is then no text in the place of a figure.
func (g *Grid) titlesNext(lines []*line, i int) bool {
	if i+1 == len(lines) || lines[i+1].class != text || len(lines[i+1].labels()) < 2 || lines[i+1].number != lines[i].number+1 {
		return false
	}
	return g.isTitleWithUnit(lines[i])
}

// withoutUnits takes the row of units out of the header of a block and returns it; nil if
// there is none. The texts of that row are units, with nothing beside them but a word for
// units.
func (b *block) withoutUnits(g *Grid, data *columnSet) *line {
	for i, l := range slices.Backward(b.head) {
		if i > 0 && b.isUnitRow(g, data, i) {
			b.head = slices.Delete(slices.Clone(b.head), i, i+1)
			return l
		}
	}
	return nil
}

// isUnitRow reports whether a line of the header is a row of units. If no label says so, it
// must be the last line, and each of its columns must have a header of its own above.
func (b *block) isUnitRow(g *Grid, data *columnSet, i int) bool {
	units, named := 0, false
	for _, c := range b.head[i].labels() {
		l := Label{c.Text, c}
		switch {
		case data.has(c.Col()) && answers(g.words.IsUnit, l):
			units++
		case units == 0 && answers(g.words.HeadsUnit, l): // over labels, or over years
			named = true
		default:
			return false
		}
	}
	if units == 0 || len(b.head[i].figures()) > 0 {
		return false
	}
	return named || i == len(b.head)-1 && b.headedApart(g, i)
}

// headedApart reports whether each text of a line stands under a header of its column alone.
func (b *block) headedApart(g *Grid, i int) bool {
	above := g.walk(b.head[i-1])
	return !slices.ContainsFunc(b.head[i].labels(), func(c *sheet.Cell) bool {
		p := above.at(c.Col())
		return p.cell == nil || p.wide || p.cell.Col() != c.Col()
	})
}

// setUnits gives the columns the units of a row of units.
func (g *Grid) setUnits(columns []*Column, units *line) {
	if units == nil {
		return
	}
	row := g.walk(units)
	for _, c := range columns {
		if p := row.at(c.Col); p.cell != nil {
			c.Unit = Label{p.cell.Text, p.cell}
		}
	}
}
