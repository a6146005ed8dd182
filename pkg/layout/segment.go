package layout

import (
	"slices"
	"strings"

	"bloc/pkg/sheet"
)

// block is the lines of one table.
type block struct {
	above []*line // texts before it
	head  []*line
	rows  []*line // up to the last line with figures
}

func (b block) all() []*line {
	var lines []*line
	lines = append(lines, b.above...)
	lines = append(lines, b.head...)
	return append(lines, b.rows...)
}

// segment cuts the lines of a sheet into tables: a table begins with each run of
// header lines that figures follow.
func segment(lines []*line) []block {
	joinPages(lines)
	var blocks []block
	rest := 0 // the first line that is in no table yet
	for rest < len(lines) {
		from, to := nextHead(lines, rest)
		if bodyBefore(lines, rest, from) {
			// Figures before any header, or behind a table's end: a table without one.
			from, to = rest, rest
		}
		if from == len(lines) {
			break
		}
		end, _ := nextHead(lines, to)
		last := restart(lines, to, end)
		end = lastBody(lines, to, last) + 1
		if end == 0 {
			break
		}
		end = withBroken(lines, end, last)
		b := block{above: lines[rest:from], head: lines[from:to], rows: lines[to:end]}
		if len(b.head) == 0 {
			b.above, b.rows = leading(b.rows)
		}
		blocks = append(blocks, b)
		rest = end
	}
	return blocks
}

// joinPages makes headers count for nothing that repeat the one before, as at the top of
// a page, where at most a blank row and a page's number lie between them and the rows above.
func joinPages(lines []*line) {
	var head []*line
	for i := 0; i < len(lines); i++ {
		if lines[i].class != header {
			continue
		}
		from := i
		for i+1 < len(lines) && lines[i+1].class == header {
			i++
		}
		run := lines[from : i+1]
		if !sameTexts(head, run) {
			head = run
			continue
		}
		for from > 0 && lines[from-1].isPageNumber() {
			from--
		}
		if above := lines[from-1]; above.class != body || lines[from].number > above.number+2 {
			continue // another table
		}
		for _, l := range lines[from : i+1] {
			l.class = counting
		}
	}
}

// isPageNumber tells whether a row is a number and nothing else.
func (l *line) isPageNumber() bool {
	return len(l.cells) == 1 && len(l.labels) == 0 && isRun(strings.Trim(l.cells[0].Text, " -"), digits, 3)
}

// sameTexts tells whether two runs of lines have the same texts in the same columns.
func sameTexts(a, b []*line) bool {
	return slices.EqualFunc(a, b, func(x, y *line) bool {
		return slices.EqualFunc(x.cells, y.cells, func(c, d *sheet.Cell) bool { return c.Col() == d.Col() && c.Text == d.Text })
	})
}

// restart returns where in lines[from:to] another table begins whose header is
// missing: behind two blank rows or more the numbers start anew, or figures stand in
// a column that had none, or one of the columns stays empty, or a title stands before
// them. It is to where none does.
func restart(lines []*line, from, to int) int {
	seen, columns := map[style]int{}, columnSet{} // the last number of each style
	top := plain                                  // the highest kind of number so far
	gap := -1                                     // the line behind the last gap, until a row goes on with what was before
	for i := from; i < to; i++ {
		l := lines[i]
		if !columns.isEmpty() && l.number > lines[i-1].number+2 {
			if gap = i; lines[i-1].isLone() && lines[i-1].number > lines[i-2].number+1 {
				return i - 1
			}
		}
		if gap > 0 && !columns.holds(l.columns) {
			return gap
		}
		columns.addAll(l.columns)
		number := l.mark()
		s, ok := numbered(number)
		if !ok {
			continue
		}
		n, ok := ordinal(number)
		if gap > 0 && ok && n == 1 && (seen[s] > 0 || s.mark < top || s.mark <= letter) {
			return gap
		}
		if n == seen[s]+1 && n > 1 {
			gap = -1
		}
		seen[s], top = n, min(top, s.mark)
	}
	if gap > 0 && narrower(lines[gap:to], columns) {
		return gap
	}
	return to
}

// narrower tells whether one of the columns has no figure in the lines.
func narrower(lines []*line, columns columnSet) bool {
	var own columnSet
	for _, l := range lines {
		own.addAll(l.columns)
	}
	return !own.holds(columns)
}

// mark is what numbers the line: in a column of its own or before the first label.
func (l *line) mark() string {
	if l.ordinal != nil {
		return l.ordinal.Text
	}
	if len(l.labels) == 0 {
		return ""
	}
	number, _ := prefix(l.labels[0].Text)
	return number
}

// nextHead finds the next run of header lines with figures behind it, from line i on.
func nextHead(lines []*line, i int) (from, to int) {
	for i < len(lines) {
		for i < len(lines) && lines[i].class != header {
			i++
		}
		from = i
		for i < len(lines) && lines[i].class == header && (i == from || lines[i].number <= lines[i-1].number+1) {
			i++
		}
		from = trimTitles(lines[:i], from)
		if from < i && texts(lines[from:i]) >= 2 && figuresFollow(lines[i:]) {
			return from, i
		}
	}
	return len(lines), len(lines)
}

// trimTitles skips the lines at the top of a header that are no part of it: a
// single text with no other beside it, such as a unit or the end of a title.
func trimTitles(lines []*line, from int) int {
	for from < len(lines)-1 && len(lines[from].labels) == 1 && len(lines[from].figures) == 0 {
		from++
	}
	return from
}

func texts(lines []*line) int {
	n := 0
	for _, l := range lines {
		n += len(l.labels) + len(l.figures)
	}
	return n
}

// figuresFollow tells whether a line of figures comes before the next header.
func figuresFollow(lines []*line) bool {
	for _, l := range lines {
		if l.class == body {
			return true
		}
		if l.class == header && len(l.labels) > 1 {
			return false
		}
	}
	return false
}

func bodyBefore(lines []*line, from, to int) bool { return lastBody(lines, from, to) >= 0 }

// lastBody returns the last line of figures in lines[from:to], -1 when there is none.
func lastBody(lines []*line, from, to int) int {
	for i := to - 1; i >= from; i-- {
		if lines[i].class == body {
			return i
		}
	}
	return -1
}

// withBroken moves the end of a table behind the rows right below it that have a label,
// and among the figures a text that begins like one: "2.500 (nữ: 1.500)".
func withBroken(lines []*line, end, to int) int {
	first := lines[end-1].figures[0].Col()
	for end < to && lines[end].number == lines[end-1].number+1 && lines[end].isBroken(first) {
		end++
	}
	return end
}

func (l *line) isBroken(firstFigure int) bool {
	labelled := l.ordinal != nil || len(l.labels) > 0 && l.labels[0].Col() < firstFigure
	return labelled && slices.ContainsFunc(l.labels, func(c *sheet.Cell) bool {
		return c.Col() >= firstFigure && c.Text != "" && c.Text[0] >= '0' && c.Text[0] <= '9'
	})
}

// leading splits the texts off that stand before the first line with figures. What is
// numbered right above that line heads its section, and is no title of all.
func leading(rows []*line) (above, rest []*line) {
	i := slices.IndexFunc(rows, func(l *line) bool { return l.class == body })
	if i < 0 {
		return rows, nil
	}
	for i > 0 && rows[i-1].mark() != "" && rows[i-1].number == rows[i].number-1 {
		i--
	}
	return rows[:i], rows[i:]
}

// table finds the columns and the rows of the block.
func (b block) table(g *Grid) *Table {
	t := &Table{Stubhead: map[int]Label{}}
	for _, l := range b.above {
		for _, c := range l.labels {
			_, title := prefix(c.Text)
			t.Above = append(t.Above, Label{title, c})
		}
	}
	for _, l := range b.head {
		t.Head = append(t.Head, l.figures...)
	}
	data := b.dataColumns()
	for col := range data.all() {
		c := g.arena.columns.New()
		c.Col, c.Hidden = col, g.sheet.HiddenCols[col]
		c.Labels, c.Doubtful = b.header(g, col, data)
		c.BlankSpanner = b.blank(g, col)
		c.Stacked = stacked(g, c.Labels)
		t.Columns = append(t.Columns, c)
	}
	b.corner(t, data)
	t.Rows = b.outline(g, data, data.first())
	return t
}

// dataColumns returns the columns in which some row has a figure.
func (b block) dataColumns() columnSet {
	var data columnSet
	for _, l := range b.rows {
		if l.class == body {
			data.addAll(l.columns)
		}
	}
	return data
}

// corner finds the headers of the columns that hold no figures.
func (b block) corner(t *Table, data columnSet) {
	for _, l := range b.head {
		for _, c := range l.labels {
			if !data.has(c.Col()) {
				t.Stubhead[c.Col()] = Label{c.Text, c}
			}
		}
	}
}
