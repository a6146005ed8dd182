package settle

import (
	"cmp"
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// A column stands a row off if some of its figures in rows that follow each other have the
// sizes of the row above, or of the row below, in a column of the same indicators: that of the
// year before, of the plan or of a part of the year. A row may stand a column off in the same
// way. Sizes are compared by their powers of ten.
const (
	fewestBeside    = 4    // figures that fit the places beside theirs
	fewestMisplaced = 2    // figures among them that do not fit their own
	farthestBeside  = 0.35 // how far each may be from the size in the place beside it
	leastMisplaced  = 0.5  // how far a figure is that does not fit its place
	leastBetter     = 3.0  // how much better all of them together fit the places beside theirs
)

// misplacedLines finds columns whose figures stand a row off, and rows whose figures stand a
// column off.
type misplacedLines struct{ *settler }

// line is the figures of a column of a table, or of a row.
type line struct {
	table   *Table
	at      int     // the number of the column or the row
	figures []sized // by rising place
}

// sized is a figure, or a count with a value that no count can have, with its size as printed.
// Its place is that in its line: in a column the row, in a row the column.
type sized struct {
	claim     *Claim // nil for a broken count
	table     *Table
	at, place int
	size      float64
	result    bool // of the period; a broken count is one beside others
}

// doubtLines asks about lines of results whose figures seem to stand off.
func (s misplacedLines) doubtLines() {
	inRows := s.sized()
	inColumns := append(s.Room.sized.Take(len(inRows))[:0], inRows...)
	for i := range inColumns {
		f := &inColumns[i]
		f.at, f.place = f.place, f.at
	}
	s.doubtAmong(inColumns, false)
	s.doubtAmong(inRows, true)
}

// sized returns the figures, in reading order, and the broken counts. Each is in its row.
func (s misplacedLines) sized() []sized {
	list := s.Room.sized.Take(len(s.claims) + len(s.Broken))[:0]
	for _, c := range s.claims {
		if c.isWhole() {
			k := c.Figure.Key
			result := k.Period == s.Target && (k.Role == figure.Actual || k.Role == figure.Estimate)
			list = append(list, sized{c, c.Table, c.Row, c.Col, c.size(), result})
		}
	}
	for _, b := range s.Broken {
		list = append(list, sized{nil, b.Table, b.Row, b.Col, b.Value.Abs().InexactFloat64(), true})
	}
	return list
}

// doubtAmong asks about the columns, or the rows, of some figures.
func (s misplacedLines) doubtAmong(figures []sized, areRows bool) {
	slices.SortFunc(figures, func(a, b sized) int {
		return cmp.Or(a.table.number-b.table.number, a.at-b.at, a.place-b.place)
	})
	others := s.linesOf(figures, false)
	if len(others) == 0 {
		return
	}
	for _, l := range s.linesOf(figures, true) {
		for _, beside := range l.nearest(others) {
			if list := l.misplaced(&beside); list != nil {
				s.misplaced(list, &beside, areRows)
				break
			}
		}
	}
}

// linesOf divides ordered figures, the results of the period or all others, into lines. It
// returns the lines with enough of them, and not with broken counts alone.
func (s misplacedLines) linesOf(figures []sized, results bool) (list []line) {
	room := s.Room.sized.Take(len(figures))[:0]
	claims := false
	for i, first := 0, 0; i < len(figures); i++ {
		if f := figures[i]; f.result == results {
			room, claims = append(room, f), claims || f.claim != nil
		}
		if f := figures[i]; i+1 < len(figures) && figures[i+1].table == f.table && figures[i+1].at == f.at {
			continue
		}
		if claims && len(room)-first >= fewestBeside {
			list = append(list, line{figures[i].table, figures[i].at, room[first:]})
		}
		first, claims = len(room), false
	}
	return list
}

// compare orders lines by table and number.
func (l line) compare(other line) int {
	return cmp.Or(l.table.number-other.table.number, l.at-other.at)
}

// nearest returns those of some ordered lines that lie in the same table as a line, and near it.
func (l line) nearest(list []line) []line {
	at, _ := slices.BinarySearchFunc(list, l, line.compare)
	first, last := at, at
	inTable := func(i int) bool {
		return i >= 0 && i < len(list) && list[i].table == l.table
	}
	for first > at-mostBeside && inTable(first-1) {
		first--
	}
	for last < at+mostBeside && inTable(last) {
		last++
	}
	return list[first:last]
}

// mostBeside is how many lines on each side of a line are compared with it: the months of a year.
const mostBeside = 12

// misplaced returns the figures of a line that stand a place before or behind that of their
// size in another line; nil if there are none.
func (l *line) misplaced(other *line) []*Claim {
	places := other.figures
	for _, step := range []int{1, -1} {
		i := step
		if step < 0 {
			i = len(places) - 2
		}
		var run misplaced
		for ; i >= 0 && i < len(places); i += step {
			if !run.add(l.in(places[i].place), places[i], places[i-step]) {
				if run.holds() {
					break
				}
				run = misplaced{}
			}
		}
		if run.holds() {
			return run.claims
		}
	}
	return nil
}

// in returns the figure of a line in a place, whose size is unknown if there is none.
func (l *line) in(place int) sized {
	i, found := slices.BinarySearchFunc(l.figures, place, func(f sized, place int) int { return f.place - place })
	if !found {
		return sized{}
	}
	return l.figures[i]
}

// misplaced are figures in places that follow each other, each of the size of the place beside
// it.
type misplaced struct {
	claims []*Claim // but for broken counts
	count  int
	far    int     // how many do not fit their own places
	gain   float64 // how much better they fit the places beside theirs
}

// add adds a figure that has the size of the place beside its own. It reports whether the
// figure has.
func (m *misplaced) add(f, own, beside sized) bool {
	there := apart(f.size, beside.size)
	if f.claim != nil && f.claim.Indicator != own.claim.Indicator || !(there <= farthestBeside) {
		return false
	}
	if m.count++; f.claim != nil {
		m.claims = append(m.claims, f.claim)
	}
	here := apart(f.size, own.size)
	m.gain += here - there
	if here >= leastMisplaced {
		m.far++
	}
	return true
}

// holds reports whether the figures are too many to be of these sizes by chance.
func (m *misplaced) holds() bool {
	return len(m.claims) > 0 && m.count >= fewestBeside && m.far >= fewestMisplaced && m.gain >= leastBetter
}

// misplaced reports the figures of a line that seem to stand off, by those of another line.
func (s misplacedLines) misplaced(list []*Claim, other *line, areRows bool) {
	slices.SortFunc(list, func(a, b *Claim) int { return cmp.Or(a.Row-b.Row, a.Col-b.Col) })
	name, step, place := diag.ColumnName, diag.RowName, list[0].Row
	if areRows {
		name, step, place = diag.RowName, diag.ColumnName, list[0].Col
	}
	beside := other.in(place).claim
	f := diag.FiguresMisplaced.At(list[0].Place).With("line", name).With("step", step)
	f.Period, f.Count = s.Target.String(), len(list)
	for _, c := range list {
		f.AddIndicators(c.Figure.Indicator)
	}
	for _, c := range list[1:] {
		f.Also = append(f.Also, c.Place)
	}
	s.findings.Add(f.With("number", diag.Same(strconv.Itoa(f.Count))).With("because", diag.Same(list[0].because())).With("other", diag.Same(beside.because())))
}
