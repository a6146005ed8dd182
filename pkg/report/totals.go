package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// findTotals finds the rows whose labels say that they sum rows above them, with words that
// do not say which: "Tổng cộng: 6 KCN đang hoạt động", "Grand Total". The figures decide:
// the row is a total if it is the sum of the rows above in every column. Numbers that are typed
// as texts are taken in the notation in which they add up.
func (st *stub) findTotals() {
	for _, row := range st.table.Rows {
		if row.Kind == layout.Body && row.Parent != nil && !st.of(row).maySum {
			st.of(row.Parent).overBody = true
		}
	}
	for _, n := range []quantity.Notation{quantity.Vietnamese, quantity.English} {
		if rows := st.upToHint(); rows != nil {
			st.findTotalsIn(rows, n)
		}
	}
}

// findTotalsIn finds the totals among rows whose texts write numbers in a notation.
func (st *stub) findTotalsIn(rows []*layout.Row, n quantity.Notation) {
	last := st.lastItem()
	all, since := sums{notation: n}, sums{notation: n} // of the rows above, and of those since the last total
	for i, row := range rows {
		if row.Kind != layout.Body || st.of(row).overBody && !(st.of(row).maySum && st.isSum(row, &since)) {
			continue // a sum below its rows may seem to stand over those behind it
		}
		if !st.of(row).maySum {
			all.add(row)
			since.add(row)
			continue
		}
		breakdown := catalogue.None
		switch {
		case i > last && st.isLastTotal(row) && st.isOfArea(row):
		case i > last && st.isSum(row, &all):
			breakdown = catalogue.Total
		case st.isSum(row, &since):
			breakdown = catalogue.Section
		}
		if breakdown != catalogue.None {
			said := *st.nameOf(row)
			if event := said.Facets[catalogue.Event]; breakdown == catalogue.Total && st.catalogue.CountsBy(catalogue.Zones, event) {
				st.head.state = event // "Tổng cộng: 4 KCN đang hoạt động"
			}
			said.Facets = &catalogue.Facets{catalogue.Breakdown: breakdown}
			if said.Unknown != "" { // "Yên Phong" is a district, and no sum in yen
				said.Scales = slices.DeleteFunc(slices.Clone(said.Scales), func(s *catalogue.Scale) bool { return s.Foreign })
			}
			said.Unknown, said.Clash, said.Zone, said.Weak = "", "", false, catalogue.None
			st.of(row).name = &said
		}
		since = sums{notation: n}
	}
}

// isLastTotal reports whether no row behind another is a total or may be one.
func (st *stub) isLastTotal(row *layout.Row) bool {
	return !slices.ContainsFunc(st.table.Rows[row.Index+1:], func(r *layout.Row) bool { return st.of(r).maySum })
}

// isOfArea reports whether a label names a part of the province, so that its row is no total of the
// board even where no other rows are there: "Cộng các KCN huyện Duy Tiên".
func (st *stub) isOfArea(row *layout.Row) bool {
	said := st.Said(st.text(row.Labels[0]))
	return !said.Whole() && slices.ContainsFunc(said.Limits, func(l label.Limited) bool { return l.IsArea() && !l.Explained })
}

// upToHint returns the rows up to the last that only hints at a total. Below it there is
// nothing to sum for, and in nearly all tables no row does.
func (st *stub) upToHint() []*layout.Row {
	for i, row := range slices.Backward(st.table.Rows) {
		if row.Kind == layout.Body && !st.nameOf(row).Summarises() && st.of(row).maySum {
			return st.table.Rows[:i+1]
		}
	}
	return nil
}

// lastItem returns the index of the last row of figures that is no total.
func (st *stub) lastItem() int {
	for i, row := range slices.Backward(st.table.Rows) {
		if row.Kind == layout.Body && !st.of(row).maySum {
			return i
		}
	}
	return -1
}

// maySum reports whether a label has a word for a total and does not say what is counted.
func (st *stub) maySum(row *layout.Row) bool {
	if len(row.Labels) == 0 {
		return false
	}
	m := st.nameOf(row)
	if m.Facets[catalogue.Breakdown] == catalogue.Total || m.Facets[catalogue.Breakdown] == catalogue.Section {
		return true
	}
	counts := m.Facets[catalogue.Measure] != catalogue.None || m.Facets[catalogue.Origin] != catalogue.None || m.Ratio || len(m.Periods) > 0
	return !counts && (m.Weak == catalogue.None || m.Weak == catalogue.Zones) && st.SaysTotal(st.text(row.Labels[0]))
}

// isSum reports whether a row that is not understood as a total is the sum of others. A column in
// which one of them gives no figure says nothing, unless they are more without it. Of a single row,
// as of the only zone in a district, it is one if several figures are the same.
func (st *stub) isSum(row *layout.Row, of *sums) bool {
	if st.nameOf(row).Summarises() || of.rows == 0 {
		return false
	}
	same := 0
	for _, c := range row.Cells {
		own, ok := printed(c, of.notation)
		sum, summed := of.columns[c.Col()]
		switch {
		case st.head.isRatio(c.Col()):
		case ok && of.counts[c.Col()] < of.rows && own.Low.GreaterThan(sum.High):
		case !ok || !summed || !own.Meets(sum):
			return false
		default:
			same++
		}
	}
	return same > 1 || same > 0 && of.rows > 1
}

// sums are the sums of some rows by column, as intervals of what their printed figures may
// stand for.
type sums struct {
	notation quantity.Notation // of numbers that are typed as texts
	rows     int
	columns  map[int]quantity.Interval
	counts   map[int]int // of the rows that give a figure
}

func (s *sums) add(row *layout.Row) {
	if s.columns == nil {
		s.columns, s.counts = map[int]quantity.Interval{}, map[int]int{}
	}
	counted := false
	for _, c := range row.Cells {
		if shown, ok := printed(c, s.notation); ok {
			s.columns[c.Col()] = s.columns[c.Col()].Add(shown)
			s.counts[c.Col()]++
			counted = true
		}
	}
	if counted {
		s.rows++
	}
}

// printed returns what the number in a cell may stand for; a whole number is exact. A text is read
// in a notation, and is no number where that is Unknown.
func printed(c *sheet.Cell, n quantity.Notation) (shown quantity.Interval, ok bool) {
	d, ok := numberIn(c, n)
	if !ok {
		return shown, false
	}
	if places := quantity.Places(d); places > 0 {
		return quantity.Shown(d, places), true
	}
	return quantity.Interval{Low: d, High: d}, true
}

// numberIn reads the number in a cell, likewise.
func numberIn(c *sheet.Cell, n quantity.Notation) (d quantity.Decimal, ok bool) {
	if c.Kind == sheet.Number {
		d, err := quantity.FromStored(c.Text)
		return d, err == nil
	}
	if c.Kind != sheet.Text || n == quantity.Unknown || !quantity.LooksNumeric(c.Text) {
		return d, false
	}
	num, err := quantity.Parse(c.Text, n)
	return num.Value, err == nil && num.Kind == quantity.Value && !num.Bound
}
