package layout

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// outline turns the lines below the header into rows, each with its parent.
func (b block) outline(g *Grid, data *columnSet) []*Row {
	firstData := data.first()
	main := b.mainColumn(firstData)
	shape := rowShape{main, firstData, data, b.isFlat()}
	rows, each := g.arena.rowLists.Take(len(b.rows)), g.arena.rows.Take(len(b.rows))
	groups := rowGroups{main: main}
	for i, l := range b.rows {
		r := &each[i]
		r.Index = i
		b.row(r, g, l, shape)
		groups.carry(r)
		rows[i] = r
	}
	nest(rows)
	return rows
}

// rowGroups are the labels left of the main column that hold for the rows to come, each
// until the next one in its column, from the right.
type rowGroups struct {
	main int
	list []rowGroup
}

// rowGroup is a label left of those of several rows, with the style of its first row.
type rowGroup struct {
	Label
	key style
}

// carry gives a row the groups that stand left of its label in a row above it, merged over
// its rows or not. Without a number of its own the row is a sibling of the group's first row.
func (g *rowGroups) carry(r *Row) {
	if r.Kind == Aside || len(r.Labels) == 0 {
		return
	}
	if r.Labels[0].Cell.Col() < g.main {
		g.list = g.list[:0]
	}
	if r.ordinal != nil {
		if i, known := g.find(r.ordinal.Col()); known {
			g.list = slices.Delete(g.list, i, i+1)
		}
	}
	own := r.Labels
	for _, l := range own {
		if l.Cell.Col() < g.main {
			g.meet(r, l)
		}
	}
	for _, known := range g.list {
		for len(own) > 0 && own[0].Cell.Col() > known.Cell.Col() {
			own = own[1:]
		}
		if len(own) == 0 || own[0].Cell.Col() < known.Cell.Col() {
			r.Labels = append(r.Labels, known.Label)
			r.join(known.key)
		}
	}
}

// meet takes a row's own label left of the main column in: the row joins the group of the
// label, or is the first of a new one.
func (g *rowGroups) meet(r *Row, l Label) {
	i, known := g.find(l.Cell.Col())
	switch group := (rowGroup{l, r.key}); {
	case !known:
		g.list = slices.Insert(g.list, i, group)
	case g.list[i].Cell == l.Cell:
		r.join(g.list[i].key)
	default:
		g.list[i] = group
	}
}

// find returns the place of the group in a column.
func (g *rowGroups) find(col int) (int, bool) {
	return slices.BinarySearchFunc(g.list, col, func(group rowGroup, col int) int { return col - group.Cell.Col() })
}

// join makes a row without a number a sibling of the rows of a style.
func (r *Row) join(key style) {
	if r.ordinal == nil && r.Numbering == "" {
		r.key = key
	}
}

// rowShape says which columns of a table hold what.
type rowShape struct {
	main      int // the column of labels with the most different texts
	firstData int
	data      *columnSet
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
// any. A column of units repeats itself, one of groups has gaps. It is 0 for none.
func (b block) mainColumn(firstData int) int {
	full := b.fullColumns(firstData)
	switch len(full) {
	case 0:
		return 0
	case 1:
		return full[0]
	}
	distinct, best := make([]int, len(full)), 0
	for i, col := range full {
		distinct[i] = b.distinctLabels(col)
		best = max(best, distinct[i])
	}
	return full[slices.IndexFunc(distinct, func(n int) bool { return n*3 >= best*2 })]
}

// fullColumns lists the columns of labels left of the figures that are about as full as the
// fullest, from the left.
func (b block) fullColumns(firstData int) []int {
	var filled []filling
	most := 0
	for _, l := range b.rows {
		for _, c := range l.labels {
			if c.Col() >= firstData {
				break
			}
			if !l.names(c) {
				continue
			}
			i, known := slices.BinarySearchFunc(filled, c.Col(), func(f filling, col int) int { return f.col - col })
			if !known {
				filled = slices.Insert(filled, i, filling{col: c.Col()})
			}
			filled[i].labels++
			most = max(most, filled[i].labels)
		}
	}
	var full []int
	for _, f := range filled {
		if f.labels*10 >= most*7 {
			full = append(full, f.col)
		}
	}
	return full
}

// filling is how many labels stand in a column.
type filling struct{ col, labels int }

// distinctLabels counts the different labels in a column.
func (b block) distinctLabels(col int) int {
	texts := map[string]bool{}
	for _, l := range b.rows {
		if c := inColumn(l.labels, col); c != nil && l.names(c) {
			texts[c.Text] = true
		}
	}
	return len(texts)
}

// names reports whether one of the labels of a line is a text, and no year.
func (l *line) names(label *sheet.Cell) bool { return !l.odd || !isFigure(label) }

// row reads one line: what numbers it, what names it, what else it says, and its figures.
func (b block) row(r *Row, g *Grid, l *line, shape rowShape) {
	r.Number, r.Hidden = l.number, g.sheet.HiddenRows[l.number]
	switch l.class {
	case body:
		r.Kind = Body
	case aside:
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
		if !l.names(c) {
			r.Ordinals = append(r.Ordinals, c) // a year that names the row
		}
	}
	groups := r.stub(g, l, shape)
	r.behindStub(g, l, shape, len(groups) > 0)
	r.Labels = append(r.Labels, groups...)
	r.key = rowStyle(g, r, shape)
}

// stub takes the labels and other texts of a row that stand left of the figures. It
// returns the labels of the groups that the row is in, the nearest first.
func (r *Row) stub(g *Grid, l *line, shape rowShape) (groups []Label) {
	for c := range g.shown(l, shape.firstData) {
		if c == l.ordinal || !l.isLabel(g, c) {
			continue
		}
		switch label := (Label{c.Text, c}); {
		case c.Col() < shape.main:
			groups = append(groups, label)
		case len(r.Labels) == 0:
			r.Labels = g.arena.labels.Append(nil, label)
		default:
			r.Attributes = g.arena.labels.Append(r.Attributes, label)
		}
	}
	slices.Reverse(groups)
	return groups
}

// shown yields the cells that show left of a column in a row: its own, and those merged
// down over it from a row above. A cell below a merge does not show.
func (g *Grid) shown(l *line, end int) iter.Seq[*sheet.Cell] {
	return func(yield func(*sheet.Cell) bool) {
		hanging, right := g.hanging(l.number), 0 // the last column of the merge before
		for _, c := range l.cells {
			if c.Col() >= end {
				break
			}
			for len(hanging) > 0 && hanging[0].Left < c.Col() {
				if !g.yieldFrom(hanging[0], l.number, yield) {
					return
				}
				hanging, right = hanging[1:], hanging[0].Right
			}
			if c.Col() > right && !yield(c) {
				return
			}
			if len(hanging) > 0 && hanging[0].Left == c.Col() {
				hanging, right = hanging[1:], hanging[0].Right
			}
		}
		for len(hanging) > 0 && hanging[0].Left < end && g.yieldFrom(hanging[0], l.number, yield) {
			hanging = hanging[1:]
		}
	}
}

// yieldFrom yields the cell of a merge in a row of it, if it has one from above.
func (g *Grid) yieldFrom(m sheet.Range, row int, yield func(*sheet.Cell) bool) bool {
	if m.Top == row {
		return true
	}
	c := g.at(row, m.Left)
	return c == nil || yield(c)
}

// behindStub takes the cells of a row in the columns of figures and the texts beside them. A
// text out of place is the label of a heading that has no other.
func (r *Row) behindStub(g *Grid, l *line, shape rowShape, grouped bool) {
	inData := func(c *sheet.Cell) bool { return shape.data.has(c.Col()) }
	rest := l.labels
	if r.Cells = l.figures; r.Kind != Body || slices.ContainsFunc(l.labels, inData) {
		r.Cells, rest = nil, l.cells
	}
	for _, c := range rest {
		switch {
		case inData(c) && (r.Kind == Body || len(r.Labels) > 0 || isFigure(c)):
			r.Cells = append(r.Cells, c)
		case c.Col() > shape.firstData && !inData(c) && l.isLabel(g, c):
			r.Attributes = append(r.Attributes, Label{c.Text, c})
		case l.isLabel(g, c) && r.Kind == Heading && len(r.Labels) == 0 && !grouped:
			r.Labels = append(r.Labels, Label{c.Text, c})
		}
	}
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
