package settle

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// A column stands a row off if some of its figures in rows that follow each other have the sizes of
// the row above, or of the row below, in a column of the same indicators: that of the year before, of
// the plan or of a part of the year. A row may stand a column off in the same way. Sizes are compared
// by their powers of ten.
const (
	fewestBeside    = 4    // figures that fit the places beside theirs
	fewestMisplaced = 2    // figures among them that do not fit their own
	farthestBeside  = 0.35 // how far each may be from the size in the place beside it
	leastMisplaced  = 0.5  // how far a figure is that does not fit its place
	leastBetter     = 3.0  // how much better all of them together fit the places beside theirs
)

// misplacedLines finds columns whose figures stand a row off, and rows whose figures stand a column
// off.
type misplacedLines struct{ *settler }

// line is a column of a table, or a row.
type line struct {
	table *Table
	isRow bool
	at    int // the number of the column or the row
}

// figuresAlong are the figures of a line: of a column by their rows, of a row by their columns.
type figuresAlong map[int]sized

// sized is a figure, or a count with a value that no count can have, with its size as printed.
type sized struct {
	claim *Claim // nil for a broken count
	size  float64
}

// doubtLines asks about lines of results whose figures seem to stand off.
func (s misplacedLines) doubtLines() {
	results, others := s.lines()
	besides := sorted(others)
	for _, at := range sorted(results) {
		for _, beside := range at.nearest(besides) {
			if list := results[at].misplaced(others[beside]); list != nil {
				s.misplaced(at, list, others[beside])
				break
			}
		}
	}
}

// sorted lists the lines that hold enough figures, in the order of their places.
func sorted(lines map[line]figuresAlong) (list []line) {
	for at, figures := range lines {
		if len(figures) >= fewestBeside {
			list = append(list, at)
		}
	}
	slices.SortFunc(list, line.compare)
	return list
}

// compare orders lines: columns before rows, then by table and number.
func (l line) compare(other line) int {
	if l.isRow != other.isRow {
		if l.isRow {
			return 1
		}
		return -1
	}
	return cmp.Or(l.table.number-other.table.number, l.at-other.at)
}

// nearest returns those of some ordered lines that lie in the same table as a line, and near it.
func (l line) nearest(list []line) []line {
	at, _ := slices.BinarySearchFunc(list, l, line.compare)
	first, last := at, at
	inTable := func(i int) bool {
		return i >= 0 && i < len(list) && list[i].isRow == l.isRow && list[i].table == l.table
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

// lines returns the lines of results of the period, and those of anything else. Broken counts belong
// to the lines of results in which they stand.
func (s misplacedLines) lines() (results, others map[line]figuresAlong) {
	results, others = map[line]figuresAlong{}, map[line]figuresAlong{}
	for _, c := range s.claims {
		if !c.isWhole() {
			continue
		}
		k, to, f := c.Figure.Key, others, sized{c, c.size()}
		if k.Period == s.Target && (k.Role == figure.Actual || k.Role == figure.Estimate) {
			to = results
		}
		put(to, line{c.Table, false, c.Col}, c.Row, f)
		put(to, line{c.Table, true, c.Row}, c.Col, f)
	}
	for _, b := range s.Broken {
		f := sized{size: b.Value.Abs().InexactFloat64()}
		if at := (line{b.Table, false, b.Col}); results[at] != nil {
			results[at][b.Row] = f
		}
		if at := (line{b.Table, true, b.Row}); results[at] != nil {
			results[at][b.Col] = f
		}
	}
	return results, others
}

func put(to map[line]figuresAlong, at line, place int, f sized) {
	if to[at] == nil {
		to[at] = figuresAlong{}
	}
	to[at][place] = f
}

// misplaced returns the figures of a line that stand a place before or behind that of their size in
// another line; nil if there are none.
func (f figuresAlong) misplaced(other figuresAlong) []*Claim {
	places := slices.Sorted(maps.Keys(other))
	for range 2 {
		var run misplaced
		for i := 1; i < len(places); i++ {
			if !run.add(f[places[i]], other[places[i]], other[places[i-1]]) {
				if run.holds() {
					break
				}
				run = misplaced{}
			}
		}
		if run.holds() {
			return run.claims
		}
		slices.Reverse(places)
	}
	return nil
}

// misplaced are figures in places that follow each other, each of the size of the place beside it.
type misplaced struct {
	claims []*Claim // but for broken counts
	count  int
	far    int     // how many do not fit their own places
	gain   float64 // how much better they fit the places beside theirs
}

// add adds a figure that has the size of the place beside its own. It reports whether the figure has.
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
func (s misplacedLines) misplaced(at line, list []*Claim, other figuresAlong) {
	slices.SortFunc(list, func(a, b *Claim) int { return cmp.Or(a.Row-b.Row, a.Col-b.Col) })
	name, step, beside := diag.ColumnName, diag.RowName, other[list[0].Row].claim
	if at.isRow {
		name, step, beside = diag.RowName, diag.ColumnName, other[list[0].Col].claim
	}
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
