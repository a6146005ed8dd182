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
// the plan or of a part of the year. Sizes are compared by their powers of ten.
const (
	fewestLowered   = 4    // rows that fit the rows beside them
	fewestMisplaced = 2    // rows among them that do not fit their own
	farthestLowered = 0.35 // how far each may be from the size in the row beside it
	leastMisplaced  = 0.5  // how far a figure is that does not fit its row
	leastLowered    = 3.0  // how much better all of them together fit the rows beside them
)

// loweredColumns finds columns whose figures stand a row off.
type loweredColumns struct{ *settler }

// figuresByRow is a column: its claims by the number of the row.
type figuresByRow map[int]*Claim

// doubtColumns asks about columns of results whose figures seem to stand a row off.
func (s loweredColumns) doubtColumns() {
	results, others := s.columns()
	byPlace := func(a, b column) int { return cmp.Or(a.table.number-b.table.number, a.col-b.col) }
	for _, at := range slices.SortedFunc(maps.Keys(results), byPlace) {
		for _, beside := range slices.SortedFunc(maps.Keys(others), byPlace) {
			if beside.table != at.table || len(others[beside]) < fewestLowered {
				continue
			}
			if list := results[at].lowered(others[beside]); list != nil {
				s.columnLowered(list, others[beside][list[0].Row])
				break
			}
		}
	}
}

// columns returns the columns of results of the period, and those of anything else.
func (s loweredColumns) columns() (results, others map[column]figuresByRow) {
	results, others = map[column]figuresByRow{}, map[column]figuresByRow{}
	for _, c := range s.claims {
		if !c.isWhole() {
			continue
		}
		k, to := c.Figure.Key, others
		if k.Period == s.Target && (k.Role == figure.Actual || k.Role == figure.Estimate) {
			to = results
		}
		at := column{c.Table, c.Col}
		if to[at] == nil {
			to[at] = figuresByRow{}
		}
		to[at][c.Row] = c
	}
	return results, others
}

// lowered returns the figures of a column that stand a row lower, or higher, than in another column;
// nil if there are none.
func (f figuresByRow) lowered(other figuresByRow) []*Claim {
	rows := slices.Sorted(maps.Keys(other))
	for range 2 {
		var run misplaced
		for i := 1; i < len(rows); i++ {
			c, own, beside := f[rows[i]], other[rows[i]], other[rows[i-1]]
			if c == nil || c.Indicator != own.Indicator || !run.add(c, apart(c.size(), own.size()), apart(c.size(), beside.size())) {
				if run.holds() {
					break
				}
				run = misplaced{}
			}
		}
		if run.holds() {
			return run.claims
		}
		slices.Reverse(rows)
	}
	return nil
}

// misplaced are figures in rows that follow each other, each of the size of the row beside it.
type misplaced struct {
	claims []*Claim
	far    int     // how many do not fit their own rows
	gain   float64 // how much better they fit the rows beside them
}

// add adds a figure that is own powers of ten from the size of its row, and there from that of the
// row beside it. It reports whether it fits there.
func (m *misplaced) add(c *Claim, own, there float64) bool {
	if !(there <= farthestLowered) {
		return false
	}
	m.claims = append(m.claims, c)
	m.gain += own - there
	if own >= leastMisplaced {
		m.far++
	}
	return true
}

// holds reports whether the figures are too many to be of these sizes by chance.
func (m *misplaced) holds() bool {
	return len(m.claims) >= fewestLowered && m.far >= fewestMisplaced && m.gain >= leastLowered
}

// columnLowered reports figures that seem to stand a row off, by another column.
func (s loweredColumns) columnLowered(list []*Claim, beside *Claim) {
	slices.SortFunc(list, func(a, b *Claim) int { return a.Row - b.Row })
	f := diag.ColumnLowered.At(list[0].Place)
	f.Period, f.Count = s.Target.String(), len(list)
	for _, c := range list {
		f.AddIndicators(c.Figure.Indicator)
	}
	for _, c := range list[1:] {
		f.Also = append(f.Also, c.Place)
	}
	s.findings.Add(f.With("number", diag.Same(strconv.Itoa(f.Count))).With("because", diag.Same(list[0].because())).With("other", diag.Same(beside.because())))
}
