package layout

import (
	"bloc/pkg/sheet"
	"slices"
	"strings"
)

// row reads one line: what numbers it, what names it, what else it says, and its figures.
func (b block) row(r *Row, g *Grid, l *line, shape rowShape) {
	r.Number, r.Hidden = l.number, g.sheet.HiddenRows[int(l.number)]
	switch l.class {
	case body:
		r.Kind = Body
	case aside:
		r.Kind = Aside
		r.Cells = l.cells
		return
	}
	if c := l.ordinal(); c != nil {
		rest := r.more(g)
		rest.ordinal, rest.numbering = c, trimSpace(c.Text)
		if g.isFigure(c) {
			rest.ordinals = g.arena.cells.Append(rest.ordinals, c)
		}
	}
	for _, c := range l.labels() {
		if !l.names(g, c) {
			rest := r.more(g)
			rest.ordinals = append(rest.ordinals, c) // it is a year that names the row
		}
		if number := g.spelled[c]; number != nil && g.isFigure(number) {
			rest := r.more(g)
			rest.ordinals = append(rest.ordinals, number) // it is the number of a month that names the row
		}
	}
	groups := r.stub(g, l, shape)
	r.behindStub(g, l, shape, len(groups) > 0)
	r.Labels = append(r.Labels, groups...)
	r.key = rowStyle(g, r, shape)
}

// more returns the rest of a row, so that it can be changed.
func (r *Row) more(g *Grid) *rowRest {
	if r.rest == nil {
		r.rest = g.arena.rests.New()
	}
	return r.rest
}

// stub takes the labels and other texts of a row that stand left of the figures. It
// returns the labels of the groups that the row is in, the nearest first.
func (r *Row) stub(g *Grid, l *line, shape rowShape) (groups []Label) {
	ordinal := l.ordinal()
	for _, c := range g.shown(l, shape.firstData) {
		if c == ordinal || !l.isLabel(g, c) || shape.keys.has(c.Col()) {
			continue
		}
		switch label := (Label{c.Text, c}); {
		case c.Col() < shape.main:
			groups = append(groups, label)
		case len(r.Labels) == 0:
			r.Labels = g.arena.labels.Append(nil, label)
		default:
			rest := r.more(g)
			rest.attributes = g.arena.labels.Append(rest.attributes, label)
		}
	}
	slices.Reverse(groups)
	return groups
}

// shown returns the cells that show left of a column in a row: its own, and those merged down
// over it from a row above. A cell under a merge does not show. The slice is only valid until
// the next call.
func (g *Grid) shown(l *line, end int) []*sheet.Cell {
	n := 0
	for n < len(l.cells) && l.cells[n].Col() < end {
		n++
	}
	own, merges := l.cells[:n], g.hanging(int(l.number))
	if len(merges) == 0 {
		return own
	}
	list := g.last.cells[:0]
	for _, m := range merges {
		if m.Left >= end {
			break
		}
		before, _ := byColumn(own, m.Left)
		list, own = append(list, own[:before]...), own[before:]
		if c := g.shownBy(m, int(l.number), own); c != nil {
			list = append(list, c)
		}
		under, _ := byColumn(own, m.Right+1)
		own = own[under:]
	}
	g.last.cells = append(list, own...)
	return g.last.cells
}

// shownBy returns what a merge shows in a row, given the row's own cells from its column on.
func (g *Grid) shownBy(m sheet.Range, row int, own []*sheet.Cell) *sheet.Cell {
	switch {
	case len(own) > 0 && own[0].Col() == m.Left:
		return own[0]
	case m.Top == row:
		return nil
	}
	return g.at(m.Top, m.Left)
}

// behindStub takes the cells of a row in the columns of figures and the texts beside them. A
// text out of place is the label of a heading that has no other.
func (r *Row) behindStub(g *Grid, l *line, shape rowShape, grouped bool) {
	inData := func(c *sheet.Cell) bool { return shape.data.has(c.Col()) }
	others := l.labels()
	if r.Cells = l.figures(); r.Kind != Body || slices.ContainsFunc(others, inData) {
		r.Cells, others = nil, l.cells
	}
	for _, c := range others {
		switch {
		case inData(c) && (r.Kind == Body || len(r.Labels) > 0 || g.isFigure(c)):
			r.Cells = append(r.Cells, c)
		case c.Col() > shape.firstData && !inData(c) && l.isLabel(g, c):
			rest := r.more(g)
			rest.attributes = append(rest.attributes, Label{c.Text, c})
		case r.Kind == Heading && len(r.Labels) == 0 && !grouped && l.isLabel(g, c):
			r.Labels = append(r.Labels, Label{c.Text, c})
		}
	}
}

// hasDash reports whether the label of a row begins with a dash or the like.
func hasDash(r *Row) bool {
	if len(r.Labels) == 0 {
		return false
	}
	number, _ := prefix(r.Labels[0].Text)
	s, ok := numbered(number)
	return ok && s.mark >= dash
}

// dropRepeated drops the number of a row from its label if a cell before it has it too: "1 | 1. Vốn".
func (r *Row) dropRepeated() {
	if len(r.Labels) == 0 {
		return
	}
	if number, rest := prefix(r.Labels[0].Text); number != "" && number == trimMarks(r.Numbering()) {
		r.Labels[0].Text = rest
	}
}

// rowStyle returns the style of a row, which decides its place in the outline.
func rowStyle(g *Grid, r *Row, shape rowShape) style {
	if s, ok := numbered(r.Numbering()); ok && !shape.coded && !(shape.flat && hasDash(r)) {
		r.dropRepeated()
		return s
	}
	if len(r.Labels) == 0 {
		return style{mark: plain, column: int32(shape.firstData)}
	}
	c := r.Labels[0].Cell
	number, rest := prefix(r.Labels[0].Text)
	if s, ok := numbered(number); ok {
		r.more(g).numbering = number
		r.Labels[0].Text = rest
		return s
	}
	m := g.merge(c.Row(), c.Col())
	if r.Kind == Heading && m.Right >= shape.firstData && m.Left < shape.firstData {
		return style{mark: spanning}
	}
	return style{
		mark: plain, column: int32(c.Col()), bold: c.Style.Bold,
		indent: shortened(c.Style.Indent*3 + len(c.Text) - len(strings.TrimLeft(c.Text, " \t"))),
		bare:   r.Kind == Heading && len(r.Attributes()) == 0,
	}
}
