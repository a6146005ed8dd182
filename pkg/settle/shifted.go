package settle

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Broken is a count with a value that no count can have, as 410.5 workers.
type Broken struct {
	Table *Table
	Row   int
	Col   int
	Value quantity.Decimal // as printed
}

// A row of a zone is shifted if it has a blank cell and its figures fit much better into the
// columns that lie one step nearer to the blank. They then have the size that the other rows show
// there. Sizes are compared by their powers of ten.
const (
	fewestZones   = 3   // rows that show the size of figures in a column, including the shifted one
	fewestMoved   = 2   // figures of the row that are compared
	leastGain     = 2.0 // powers of ten by which all of them together fit better
	farthestMoved = 1.2 // powers of ten by which each of them may still be off
	misfitOfCount = 3.0 // misfit of an amount in a column of counts
)

// zoneCell is a figure of a zone, or a count with a value that no count can have.
type zoneCell struct {
	col   int
	size  float64 // as printed; 0 if there is none
	whole bool
	group *group // nil for a broken count
	claim *Claim // nil for a broken count
}

// zoneTable is the rows of zones in a table, by the number of the row, with their cells by
// column.
type zoneTable struct {
	rows   map[int]map[int]zoneCell
	counts map[int]bool // columns of counts
	sizes  map[int][]float64
}

// shiftedRows finds rows of zones whose figures stand a column off.
type shiftedRows struct{ *settler }

// doubtRows asks about rows of zones whose figures seem to stand a column off.
func (s shiftedRows) doubtRows() {
	tables := s.zoneTables()
	for _, t := range slices.SortedFunc(maps.Keys(tables), func(a, b *Table) int { return a.number - b.number }) {
		zones := tables[t]
		if len(zones.rows) < fewestZones {
			continue
		}
		for _, row := range slices.Sorted(maps.Keys(zones.rows)) {
			if moved := zones.shifted(row); moved != nil {
				s.rowShifted(moved)
			}
		}
	}
}

// zoneTables returns the tables that list zones, with the figures of the target in them.
func (s shiftedRows) zoneTables() map[*Table]*zoneTable {
	tables := map[*Table]*zoneTable{}
	for i := range s.groups {
		g := &s.groups[i]
		if s.beside(g.key()) != "" {
			continue
		}
		for _, p := range g.parts {
			if p.Table != nil && p.Table.Zones >= fewestZones {
				size, ok := p.printed()
				if !ok {
					continue
				}
				zonesIn(tables, p.Table).add(p.Row, zoneCell{p.Col, size.Abs().InexactFloat64(), size.Equal(size.Truncate(0)), g, p}, p.Indicator.In.Count)
			}
		}
	}
	for _, b := range s.Broken {
		if t := tables[b.Table]; t != nil && t.rows[b.Row] != nil {
			t.add(b.Row, zoneCell{col: b.Col, size: b.Value.Abs().InexactFloat64()}, true)
		}
	}
	return tables
}

// printed returns the number that a cell shows, in its own unit. ok is false for a sum of parts.
func (c *Claim) printed() (size quantity.Decimal, ok bool) {
	return quantity.Quotient(c.Figure.Value, c.Figure.Factor, c.Figure.Places+1)
}

// zonesIn returns what is known of a table, which at first is nothing.
func zonesIn(tables map[*Table]*zoneTable, t *Table) *zoneTable {
	if tables[t] == nil {
		tables[t] = &zoneTable{map[int]map[int]zoneCell{}, map[int]bool{}, map[int][]float64{}}
	}
	return tables[t]
}

func (t *zoneTable) add(row int, c zoneCell, count bool) {
	if t.rows[row] == nil {
		t.rows[row] = map[int]zoneCell{}
	}
	t.rows[row][c.col] = c
	t.counts[c.col] = t.counts[c.col] || count
	if c.claim != nil && c.size > 0 {
		t.sizes[c.col] = append(t.sizes[c.col], c.size)
	}
}

// shifted returns the cells of a row that fit better one column nearer to a blank; nil if
// there are none.
func (t *zoneTable) shifted(row int) []zoneCell {
	cells := t.rows[row]
	for col := range t.sizes {
		if _, filled := cells[col]; filled {
			continue
		}
		for _, step := range []int{1, -1} {
			if moved := t.moved(cells, col, step); moved != nil {
				return moved
			}
		}
	}
	return nil
}

// moved returns the cells from a blank column on, to the right or to the left, if they fit the
// columns one step nearer to the blank much better than their own; nil if they do not.
func (t *zoneTable) moved(cells map[int]zoneCell, blank, step int) (moved []zoneCell) {
	gain, compared := 0.0, 0
	for col := blank + step; ; col += step {
		c, filled := cells[col]
		if !filled {
			break
		}
		moved = append(moved, c)
		there, known := t.misfit(c, col-step)
		here, knownHere := t.misfit(c, col)
		if !known || there > farthestMoved {
			if known {
				return nil
			}
			continue
		}
		if knownHere {
			gain, compared = gain+here-there, compared+1
		}
	}
	if compared < fewestMoved || gain < leastGain {
		return nil
	}
	return moved
}

// misfit returns by how many powers of ten a figure differs from the others of a column. known is
// false if these are too few.
func (t *zoneTable) misfit(c zoneCell, col int) (off float64, known bool) {
	if c.size == 0 {
		return 0, false
	}
	others := slices.Clone(t.sizes[col])
	if i := slices.Index(others, c.size); c.col == col && i >= 0 {
		others = slices.Delete(others, i, i+1)
	}
	if len(others) < fewestZones-1 {
		return 0, false
	}
	if t.counts[col] && !c.whole {
		return misfitOfCount, true
	}
	slices.Sort(others)
	return math.Abs(math.Log10(c.size / others[len(others)/2])), true
}

// rowShifted reports the figures of a row that seem to stand a column off, and the totals that
// add them up.
func (s shiftedRows) rowShifted(moved []zoneCell) {
	var doubted []*Claim
	for _, c := range moved {
		if c.claim != nil {
			doubted = append(doubted, c.claim)
			doubted = append(doubted, c.group.totals...)
		}
	}
	if len(doubted) == 0 {
		return
	}
	slices.SortStableFunc(doubted, func(a, b *Claim) int { return cmp.Compare(a.Row, b.Row) })
	f := diag.RowShifted.At(doubted[0].Place)
	f.Period = s.Target.String()
	for _, c := range doubted {
		f.AddIndicators(c.Figure.Indicator)
	}
	for _, c := range doubted[1:] {
		f.Related = append(f.Related, c.Place)
	}
	s.findings.Add(f.With("number", diag.Same(strconv.Itoa(len(doubted)))))
}
