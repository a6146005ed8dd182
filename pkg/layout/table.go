package layout

import (
	"cmp"
	"slices"
)

// table finds the columns and the rows of the block.
func (b block) table(g *Grid) *Table {
	t := &Table{}
	for _, l := range b.above {
		for _, c := range l.labels() {
			_, title := prefix(c.Text)
			t.Above = append(t.Above, Label{title, c})
		}
	}
	for _, l := range b.head {
		t.Head = append(append(t.Head, l.figures()...), g.spelledIn(l)...)
	}
	data := b.dataColumns()
	b.addWordless(g, data)
	units := cmp.Or(b.units, b.withoutUnits(g, data))
	t.Columns = b.columns(g, data)
	g.setUnits(t.Columns, units)
	b.stubhead(t, data)
	t.Rows = b.outline(g, data)
	return t
}

// dataColumns returns the columns in which some row has a figure.
func (b block) dataColumns() *columnSet {
	data := new(columnSet)
	for _, l := range b.rows {
		if l.class == body {
			data.addLine(l)
		}
	}
	return data
}

// addWordless adds the columns of a short table whose header names figures and which hold only
// texts.
func (b block) addWordless(g *Grid, data *columnSet) {
	if len(b.head) == 0 || len(b.rows) > fewRows || g.words.OfFigures == nil {
		return
	}
	for _, c := range b.head[len(b.head)-1].labels() {
		missing := func(l *line) bool {
			text := inColumn(l.labels(), c.Col())
			return text != nil && l.labels()[0] != text && !g.words.NamesFigures(Label{text.Text, text})
		}
		if !data.has(c.Col()) && g.words.OfFigures(Label{c.Text, c}) && slices.ContainsFunc(b.rows, missing) {
			data.add(c.Col())
		}
	}
}

// fewRows is the most rows that a short table has.
const fewRows = 3

// stubhead finds the headers of the columns that hold no figures.
func (b block) stubhead(t *Table, data *columnSet) {
	for _, l := range b.head {
		for _, c := range l.labels() {
			if !data.has(c.Col()) {
				if t.Stubhead == nil {
					t.Stubhead = map[int]Label{}
				}
				t.Stubhead[c.Col()] = Label{c.Text, c}
			}
		}
	}
}

// goesOn reports whether the last text above a table is numbered and the rows of the table
// count on from it. Then it is the first of their headings, and no title of them all.
func (t *Table) goesOn() bool {
	if len(t.Above) == 0 {
		return false
	}
	title := t.Above[len(t.Above)-1].Cell
	number, _ := prefix(title.Text)
	s, ok := numbered(number)
	n, counted := ordinal(number)
	if !ok || !counted {
		return false
	}
	for _, r := range t.Rows {
		if first, ok := ordinal(r.Numbering()); ok && r.key.mark == s.mark {
			return first == n+1
		}
	}
	return false
}
