package layout

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// outline turns the lines below the header into rows, each with its parent.
func (b block) outline(g *Grid, data columnSet, firstData int) []*Row {
	main := b.mainColumn(firstData)
	shape := rowShape{main, firstData, data, b.isFlat()}
	rows, each := g.arena.rowLists.Take(len(b.rows)), g.arena.rows.Take(len(b.rows))
	groups := map[int]sideLabel{}
	for i, l := range b.rows {
		r := &each[i]
		r.Index = i
		b.row(r, g, l, shape)
		carry(r, groups, main)
		rows[i] = r
	}
	nest(rows)
	return rows
}

// sideLabel is a label left of those of several rows, with the style of its first row.
type sideLabel struct {
	Label
	key style
}

// carry gives a row the groups that stand left of its label in a row above it: a
// group holds until the next one in its column, merged over its rows or not. Without a
// number of its own the row is a sibling of that one.
func carry(r *Row, groups map[int]sideLabel, main int) {
	if r.Kind == Aside || len(r.Labels) == 0 {
		return
	}
	if r.Labels[0].Cell.Col() < main {
		clear(groups)
	}
	if r.ordinal != nil {
		delete(groups, r.ordinal.Col())
	}
	join := func(first style) {
		if r.ordinal == nil && r.Numbering == "" {
			r.key = first
		}
	}
	for _, l := range r.Labels {
		switch known, ok := groups[l.Cell.Col()]; {
		case l.Cell.Col() >= main:
		case ok && known.Cell == l.Cell:
			join(known.key)
		default:
			groups[l.Cell.Col()] = sideLabel{l, r.key}
		}
	}
	for col := main - 1; col > 0; col-- {
		if l, ok := groups[col]; ok && !slices.ContainsFunc(r.Labels, func(own Label) bool { return own.Cell.Col() == col }) {
			r.Labels = append(r.Labels, l.Label)
			join(l.key)
		}
	}
}

// rowShape says which columns of a table hold what.
type rowShape struct {
	main      int // the column of labels with the most different texts
	firstData int
	data      columnSet
	flat      bool // the numbers count the rows and tell nothing of their outline
}

// isFlat tells whether the numbers go on by one over the whole table, as the codes
// of a form do: then a dash before a label says more than they do.
func (b block) isFlat() bool {
	last, first := 0, true
	for _, l := range b.rows {
		if l.ordinal == nil {
			continue
		}
		n, err := strconv.Atoi(strings.Trim(l.ordinal.Text, "() "))
		if err != nil || !first && n != last+1 {
			return false
		}
		last, first = n, false
	}
	return !first
}

// mainColumn finds the column that names the rows: left of the figures, of those that
// are about as full as the fullest, the first with about as many different texts as
// any. A column of units repeats itself, one of groups has gaps.
func (b block) mainColumn(firstData int) int {
	filled := make([]int, firstData)
	distinct := make([]map[string]bool, firstData)
	most := 0
	for _, l := range b.rows {
		for _, c := range l.labels {
			col := c.Col()
			if col >= firstData || l.odd && isFigure(c) {
				continue
			}
			if distinct[col] == nil {
				distinct[col] = map[string]bool{}
			}
			distinct[col][c.Text] = true
			filled[col]++
			most = max(most, filled[col])
		}
	}
	full := func(col int) bool { return filled[col]*10 >= most*7 }
	best := 0
	for col := range firstData {
		if full(col) {
			best = max(best, len(distinct[col]))
		}
	}
	for col := range firstData {
		if full(col) && len(distinct[col])*3 >= best*2 && best > 0 {
			return col
		}
	}
	return 0
}

// row reads one line: what numbers it, what names it, what else it says, and its figures.
func (b block) row(r *Row, g *Grid, l *line, shape rowShape) {
	r.Number, r.Hidden = l.number, g.sheet.HiddenRows[l.number]
	switch l.class {
	case body:
		r.Kind = Body
	case counting:
		r.Kind = Aside
		r.Cells = l.cells
		return
	}
	if r.ordinal = l.ordinal; l.ordinal != nil {
		r.Numbering = trimSpace(l.ordinal.Text)
		if isFigure(l.ordinal) {
			r.Ordinals = g.arena.cells.Append(r.Ordinals, l.ordinal)
		}
	}
	for _, c := range l.labels {
		if l.odd && isFigure(c) {
			r.Ordinals = append(r.Ordinals, c) // a year that names the row
		}
	}
	var groups []Label
	for col := 1; col < shape.firstData; col++ {
		c := g.at(l.number, col)
		if c == nil || c == l.ordinal || !l.isLabel(g, c) {
			continue
		}
		if m := g.merge(l.number, col); m.Left != col {
			continue
		}
		switch label := (Label{c.Text, c}); {
		case col < shape.main:
			groups = slices.Insert(groups, 0, label)
		case len(r.Labels) == 0:
			r.Labels = g.arena.labels.Append(nil, label)
		default:
			r.Attributes = g.arena.labels.Append(r.Attributes, label)
		}
	}
	inData := func(c *sheet.Cell) bool { return shape.data.has(c.Col()) }
	rest := l.labels
	if r.Cells = l.figures; r.Kind != Body || slices.ContainsFunc(l.labels, inData) {
		r.Cells, rest = nil, l.cells
	}
	for _, c := range rest {
		switch {
		case inData(c) && (r.Kind == Body || len(r.Labels) > 0 || isFigure(c)):
			r.Cells = append(r.Cells, c)
		case c.Col() > shape.firstData && !shape.data.has(c.Col()) && l.isLabel(g, c):
			r.Attributes = append(r.Attributes, Label{c.Text, c})
		case l.isLabel(g, c) && r.Kind == Heading && len(r.Labels) == 0 && len(groups) == 0:
			r.Labels = append(r.Labels, Label{c.Text, c})
		}
	}
	r.Labels = append(r.Labels, groups...)
	r.key = rowStyle(g, r, shape)
}

// hasDash tells whether the label of a row begins with a dash or the like.
func hasDash(r *Row) bool {
	if len(r.Labels) == 0 {
		return false
	}
	number, _ := prefix(r.Labels[0].Text)
	s, ok := numbered(number)
	return ok && s.mark >= dash
}

// rowStyle tells the row's place in the outline by its look.
func rowStyle(g *Grid, r *Row, shape rowShape) style {
	if s, ok := numbered(r.Numbering); ok && !(shape.flat && hasDash(r)) {
		return s
	}
	if len(r.Labels) == 0 {
		return style{mark: plain, column: shape.firstData}
	}
	c := r.Labels[0].Cell
	number, rest := prefix(r.Labels[0].Text)
	if s, ok := numbered(number); ok {
		r.Numbering = number
		r.Labels[0].Text = rest
		return s
	}
	m := g.merge(c.Row(), c.Col())
	if r.Kind == Heading && m.Right >= shape.firstData && m.Left < shape.firstData {
		return style{mark: spanning}
	}
	return style{
		mark: plain, column: c.Col(), bold: c.Style.Bold,
		indent: c.Style.Indent*3 + len(c.Text) - len(strings.TrimLeft(c.Text, " \t")),
		bare:   r.Kind == Heading && len(r.Attributes) == 0,
	}
}
