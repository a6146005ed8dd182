package layout

// restart returns the index in lines[from:to] at which another table begins whose header is
// missing; to if none does. Behind two blank rows or more, the numbers start anew, or figures
// stand in a column that had none, or a column stays empty, or a title stands before the
// figures. If the numbers go on, so does the table.
func restart(lines []*line, from, to int) int {
	t := tableSoFar{top: plain, gap: -1}
	for i := from; i < to; i++ {
		if t.meetGap(lines, i) {
			return i - 1
		}
		if t.startsAnew(lines[i].mark()) || t.gap > 0 && !t.columns.hasLine(lines[i]) {
			return t.gap
		}
		t.columns.addLine(lines[i])
	}
	if t.gap > 0 && narrower(lines[t.gap:to], &t.columns) {
		return t.gap
	}
	return to
}

// tableSoFar is what restart has seen of a table.
type tableSoFar struct {
	columns columnSet     // columns with figures
	seen    map[style]int // the last number of each style
	top     mark          // the highest kind of number
	gap     int           // the line behind the last gap, until a row continues what was before it; -1 if there is none
}

// meetGap looks for a gap before line i. It reports whether a title stands alone in it.
func (t *tableSoFar) meetGap(lines []*line, i int) bool {
	if t.columns.isEmpty() || lines[i].number <= lines[i-1].number+2 {
		return false
	}
	t.gap = i
	return lines[i-1].isLone() && lines[i-1].number > lines[i-2].number+1
}

// startsAnew takes in the number of the next line. It reports whether the numbers start anew
// behind the gap.
func (t *tableSoFar) startsAnew(number string) bool {
	s, ok := numbered(number)
	if !ok {
		return false
	}
	n, ok := ordinal(number)
	last := t.seen[s]
	if t.gap > 0 && ok && n == 1 && (last > 0 || s.mark < t.top || s.mark <= letter) {
		return true
	}
	if n == last+1 && n > 1 {
		t.gap = -1
	}
	if t.seen == nil {
		t.seen = map[style]int{}
	}
	t.seen[s], t.top = n, min(t.top, s.mark)
	return false
}

// narrower reports whether one of the columns has no figure in the lines.
func narrower(lines []*line, columns *columnSet) bool {
	var own columnSet
	for _, l := range lines {
		own.addLine(l)
	}
	return own.size() < columns.size() // it has no others
}

// mark is what numbers the line: in a column of its own or before the first label.
func (l *line) mark() string {
	if c := l.ordinal(); c != nil {
		return c.Text
	}
	labels := l.labels()
	if len(labels) == 0 {
		return ""
	}
	number, _ := prefix(labels[0].Text)
	return number
}
