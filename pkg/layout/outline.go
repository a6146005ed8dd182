package layout

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// outline turns the lines below the header into rows, each with its parent.
func (b block) outline(g *Grid, data *columnSet) []*Row {
	firstData := data.first()
	keys := b.findKeys(g, firstData)
	main := b.mainColumn(g, firstData, keys)
	shape := rowShape{main, firstData, data, keys, b.isFlat(), b.isCoded()}
	rows := g.arena.rowLists.Take(len(b.rows))
	groups := rowGroups{grid: g, main: main}
	for i, l := range b.rows {
		r := g.arena.rows.New()
		r.Index = int32(i)
		b.row(r, g, l, shape)
		groups.carry(r)
		rows[i], b.rows[i] = r, nil // a sheet of a million rows leaves no room for both
	}
	evenOut(rows)
	nest(g, rows)
	return rows
}

// evenOut gives a heading that has something stray on its row the style of the other headings. It
// must be the only one of the rows that look alike with more than a label, and at least two rows
// must have just a label.
func evenOut(rows []*Row) {
	bare, full := map[style]int{}, map[style]*Row{}
	for _, r := range rows {
		switch known, met := full[r.key]; {
		case r.Kind == Aside || r.key.mark != plain:
		case r.key.bare:
			bare[r.key]++
		case !met:
			full[r.key] = r
		case known != nil:
			full[r.key] = nil // there is more than one
		}
	}
	for key, r := range full {
		if key.bare = true; r != nil && bare[key] > 1 {
			r.key = key
		}
	}
}

// rowGroups are the labels left of the main column that hold for the rows to come, ordered
// from the right. Each holds until the next one in its column.
type rowGroups struct {
	grid *Grid
	main int
	list []rowGroup
}

// rowGroup is a label left of those of several rows, with the style of its first row.
type rowGroup struct {
	Label
	key style
}

// carry gives a row the groups whose labels stand left of its own in a row above, merged down or
// not. A row without a number is a sibling of the group's first row.
func (g *rowGroups) carry(r *Row) {
	if r.Kind == Aside || len(r.Labels) == 0 {
		return
	}
	if r.Labels[0].Cell.Col() < g.main {
		g.list = g.list[:0]
	}
	if c := r.known().ordinal; c != nil {
		if i, known := g.find(c.Col()); known {
			g.list = slices.Delete(g.list, i, i+1)
		}
	}
	own := r.Labels
	for _, l := range own {
		if l.Cell.Col() < g.main {
			g.meet(r, l)
		}
	}
	g.endUnder(own)
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

// endUnder ends the groups that a row's own label lies over, as "Tổng cộng" merged over the
// column of the zones above it.
func (g *rowGroups) endUnder(own []Label) {
	g.list = slices.DeleteFunc(g.list, func(known rowGroup) bool {
		return slices.ContainsFunc(own, func(l Label) bool {
			return l.Cell.Row() > known.Cell.Row() && l.Cell.Col() < known.Cell.Col() && g.grid.merge(l.Cell.Row(), l.Cell.Col()).Right >= known.Cell.Col()
		})
	})
}

// meet takes in a row's own label left of the main column. The row joins the group of that label,
// or is the first of a new one.
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

// find returns the index of the group in a column.
func (g *rowGroups) find(col int) (int, bool) {
	return slices.BinarySearchFunc(g.list, col, func(group rowGroup, col int) int { return col - group.Cell.Col() })
}

// join makes a row without a number a sibling of the rows of a style.
func (r *Row) join(key style) {
	if rest := r.known(); rest.ordinal == nil && rest.numbering == "" {
		r.key = key
	}
}

// rowShape says which columns of a table hold what.
type rowShape struct {
	main      int // the column of labels with the most different texts
	firstData int
	data      *columnSet
	keys      *columnSet // columns that say nothing about their rows
	flat      bool       // the numbers only count the rows, and say nothing about the outline
	coded     bool       // they are codes of three digits, beside labels with numbers of their own
}

// isFlat reports whether the numbers rise by one through the whole table, as the codes of a form
// do. A dash before a label then says more than the numbers do.
func (b block) isFlat() bool {
	last, first := 0, true
	for _, l := range b.rows {
		c := l.ordinal()
		if c == nil {
			continue
		}
		n, err := strconv.Atoi(strings.Trim(c.Text, "() "))
		if err != nil || !first && n != last+1 {
			return false
		}
		last, first = n, false
	}
	return !first
}

// isCoded reports whether the numbers are codes of three digits that rise from row to row, as
// "111" beside "- Số dự án". The numbers before the labels then say more than they do.
func (b block) isCoded() bool {
	last, own := 0, false
	for _, l := range b.rows {
		c := l.ordinal()
		if c == nil || l.class == aside || l.class == header {
			continue
		}
		n, err := strconv.Atoi(strings.Trim(c.Text, "() "))
		if err != nil || n <= max(last, leastCode-1) {
			return false
		}
		last = n
		for _, one := range l.labels() {
			number, _ := prefix(one.Text)
			own = own || number != ""
		}
	}
	return own
}

// leastCode is the first code of three digits.
const leastCode = 100

// mainColumn finds the column that names the rows; 0 if there is none. It stands left of the
// figures, is about as full as the fullest column, and is the first with about as many different
// texts as any. A column of units repeats itself, and a column that only groups the rows of the
// next one has gaps.
func (b block) mainColumn(g *Grid, firstData int, keys *columnSet) int {
	full := slices.DeleteFunc(b.fullColumns(g, firstData), keys.has)
	switch len(full) {
	case 0:
		return 0
	case 1:
		return full[0]
	}
	distinct, best := make([]int, len(full)), 0
	for i, col := range full {
		distinct[i] = b.distinctLabels(g, col)
		best = max(best, distinct[i])
	}
	for i, col := range full[:len(full)-1] {
		next := full[i+1]
		if distinct[i]*3 >= best*2 && !(distinct[i+1]*3 >= best*2 && b.groups(g, col, next)) {
			return col
		}
		if distinct[i]*3 >= best*2 {
			return next
		}
	}
	return full[len(full)-1]
}

// groups reports whether a column only groups the rows that the next column names, as in a pivot
// table. The next column fills its gaps and alone names the rows of sums.
func (b block) groups(g *Grid, col, next int) bool {
	gaps, sums, both := 0, 0, 0
	for _, l := range b.rows {
		if l.class != body {
			continue
		}
		own, other := l.hasName(g, col), l.hasName(g, next)
		switch {
		case own && other:
			both++
		case own:
			sums++
		case other:
			gaps++
		default:
			return false
		}
	}
	return gaps > 0 && sums > 0 && both > 0 && sums <= gaps+both
}

// hasName reports whether a row has a text in a column that names it.
func (l *line) hasName(g *Grid, col int) bool {
	return slices.ContainsFunc(l.labels(), func(c *sheet.Cell) bool { return c.Col() == col && l.names(g, c) })
}

// fullColumns lists the columns of labels left of the figures that are about as full as the
// fullest, from the left.
func (b block) fullColumns(g *Grid, firstData int) []int {
	var filled []filling
	most := 0
	for _, l := range b.rows {
		for _, c := range l.labels() {
			if c.Col() >= firstData {
				break
			}
			if !l.names(g, c) {
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
func (b block) distinctLabels(g *Grid, col int) int {
	texts := map[string]bool{}
	for _, l := range b.rows {
		if c := inColumn(l.labels(), col); c != nil && l.names(g, c) {
			texts[c.Text] = true
		}
	}
	return len(texts)
}

// names reports whether one of the labels of a line is a text, and no year.
func (l *line) names(g *Grid, label *sheet.Cell) bool { return !l.odd || !g.isFigure(label) }
