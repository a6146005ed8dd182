package layout

import (
	"slices"
	"strings"

	"bloc/pkg/sheet"
)

// block is the lines of one table.
type block struct {
	above []*line // texts before the table
	head  []*line
	rows  []*line // up to the last line with figures
	after []*line // all lines behind the table

	units  *line // the line of units below a card; nil if there is none
	goesOn bool  // it is a card right below another one, under the same titles
}

// take takes the lines of the block out of the list, as they are in a table.
func (b block) take() {
	for _, part := range [][]*line{b.above, b.head, b.rows} {
		clear(part)
	}
}

// segment cuts the lines of a sheet into tables: a table begins with each run of
// header lines that figures follow.
func segment(lines []*line) []block {
	joinPages(lines)
	lookAhead(lines)
	var blocks []block
	next := nextHead(lines, 0)
	rest := 0 // the first line that is in no table yet
	for rest < len(lines) {
		head := next
		switch {
		case int(lines[rest].body) < next.from:
			head = run{rest, rest} // figures stand before any header, or behind a table's end
		case next.from == len(lines):
			return blocks
		default:
			next = nextHead(lines, head.to)
		}
		last := restart(lines, head.to, next.from)
		end := lastBody(lines, head.to, last) + 1
		if end == 0 {
			break
		}
		end = withBroken(lines, end, last)
		head.to -= headings(lines[head.from:head.to], lines[head.to:end])
		b := block{above: lines[rest:head.from], head: lines[head.from:head.to], rows: lines[head.to:end], after: lines[end:]}
		if len(b.head) == 0 {
			b.above, b.rows = leading(b.rows)
		}
		blocks = append(blocks, b)
		rest = end
	}
	return blocks
}

// headings turns lines at the end of a header into headings of the rows behind it, and returns
// how many. Each is one text under a header of the same column, in which this table has no
// figures.
func headings(head, rows []*line) (n int) {
	figured := new(columnSet)
	for _, l := range rows {
		if l.class == body {
			figured.addLine(l)
		}
	}
	for i := len(head) - 1; i > 0; i-- {
		l := head[i]
		if !l.isLone() || figured.has(l.cells[0].Col()) {
			break
		}
		over := func(up *line) bool { return inColumn(up.labels(), l.cells[0].Col()) != nil }
		if !slices.ContainsFunc(head[:i], over) {
			break
		}
		l.class = text
		n++
	}
	return n
}

// lookAhead finds the next line with figures for each line, and whether it comes before the next
// header.
func lookAhead(lines []*line) {
	next, follows := len(lines), false
	for i, l := range slices.Backward(lines) {
		switch {
		case l.class == body:
			next, follows = i, true
		case l.isWideHeader():
			follows = false
		}
		l.body, l.follows = int32(next), follows
	}
}

// joinPages drops headers that repeat the one before, as at the top of a page. At most a blank
// row and a page number lie between such a header and the rows above.
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
			continue // it heads another table
		}
		for _, l := range lines[from : i+1] {
			l.class = aside
		}
	}
}

// isPageNumber reports whether a row is a number and nothing else.
func (l *line) isPageNumber() bool {
	return len(l.cells) == 1 && len(l.labels()) == 0 && isRun(strings.Trim(l.cells[0].Text, " -"), digits, 3)
}

// sameTexts reports whether two runs of lines have the same texts in the same columns.
func sameTexts(a, b []*line) bool {
	return slices.EqualFunc(a, b, func(x, y *line) bool {
		return slices.EqualFunc(x.cells, y.cells, func(c, d *sheet.Cell) bool { return c.Col() == d.Col() && c.Text == d.Text })
	})
}

// run is lines[from:to].
type run struct{ from, to int }

// nextHead finds the next run of header lines with figures behind it, from line i on. If there
// is none, the run is empty and at the end. The result also holds for each line before it, as
// no part of a run that is not a header is a header.
func nextHead(lines []*line, i int) run {
	for i < len(lines) {
		for i < len(lines) && lines[i].class != header {
			i++
		}
		from := i
		for i < len(lines) && lines[i].class == header && (i == from || lines[i].number <= lines[i-1].number+1) {
			i++
		}
		from = trimTitles(lines[:i], from)
		if from < i && i < len(lines) && lines[i].follows && texts(lines[from:i]) >= 2 && !standsBeside(lines[from:i], lines[i:]) && !(from == 0 && titleFollows(lines, i)) {
			return run{from, i}
		}
	}
	return run{len(lines), len(lines)}
}

// standsBeside reports whether texts that look like headers do not belong to the figures that
// come next: some stand right of these figures, none over them, and other rows come between,
// as below a letterhead.
func standsBeside(head, behind []*line) bool {
	if behind[0].class == body && behind[0].number == head[len(head)-1].number+1 {
		return false
	}
	first, last := 0, 0
	for _, l := range behind {
		if l.isWideHeader() {
			break
		}
		for _, c := range l.figures() {
			if first == 0 || c.Col() < first {
				first = c.Col()
			}
			last = max(last, c.Col())
		}
	}
	right := false
	for _, l := range head {
		for _, c := range l.cells {
			if c.Col() >= first && c.Col() <= last {
				return false
			}
			right = right || c.Col() > last
		}
	}
	return right
}

// titleFollows reports whether lines[i] is a single text with blank rows before and behind it.
// Below the first texts of a sheet it is the title, and these are a letterhead and no headers.
func titleFollows(lines []*line, i int) bool {
	return i+1 < len(lines) && lines[i].class == text && lines[i].isLone() && lines[i].number > lines[i-1].number+1 && lines[i+1].number > lines[i].number+1
}

// trimTitles skips lines at the top of a header that are not part of it: a single text with
// nothing beside it, such as a unit or the end of a title, and a title with a unit beside it.
func trimTitles(lines []*line, from int) int {
	for from < len(lines)-1 && (len(lines[from].labels()) == 1 && len(lines[from].figures()) == 0 || lines[from].titled) {
		from++
	}
	return from
}

func texts(lines []*line) int {
	n := 0
	for _, l := range lines {
		n += len(l.labels()) + len(l.figures())
	}
	return n
}

// figuresFollow reports whether a line of figures comes before the next header.
func figuresFollow(lines []*line) bool {
	for _, l := range lines {
		if l.class == body {
			return true
		}
		if l.isWideHeader() {
			return false
		}
	}
	return false
}

// isWideHeader reports whether a line is a header of more than one text.
func (l *line) isWideHeader() bool { return l.class == header && len(l.labels()) > 1 }

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
	first := lines[end-1].figures()[0].Col()
	for end < to && lines[end].number == lines[end-1].number+1 && lines[end].isBroken(first) {
		end++
	}
	return end
}

func (l *line) isBroken(firstFigure int) bool {
	labels := l.labels()
	labelled := l.numbered > 0 || len(labels) > 0 && labels[0].Col() < firstFigure
	return labelled && slices.ContainsFunc(labels, func(c *sheet.Cell) bool {
		return c.Col() >= firstFigure && c.Text != "" && c.Text[0] >= '0' && c.Text[0] <= '9'
	})
}

// leading splits off the texts before the first line with figures. A numbered text right above
// that line heads its section, and is no title of the table.
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
