package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// totalRows finds the rows whose labels say that they sum rows above them, but not which: "Tổng
// cộng: 6 KCN đang hoạt động", "Grand Total". The figures decide: the row is a total if it is the
// sum of the rows above in every column. Numbers typed as texts are read in the notation in which
// they add up.
type totalRows struct {
	stub  *stub
	rows  []*layout.Row // rows of the table
	all   sums          // sums of all rows above
	since sums          // sums of the rows since the last total
}

// findTotals finds the totals among the rows of a stub.
func findTotals(st *stub) {
	t := totalRows{stub: st, rows: st.table.Rows}
	for _, row := range t.rows {
		if row.Parent != nil && t.isItem(row) {
			st.of(row.Parent).overBody = true
		}
	}
	for _, n := range []quantity.Notation{quantity.Vietnamese, quantity.English} {
		if rows := t.upToHint(); rows != nil {
			t.find(rows, n)
		}
	}
}

// find finds the totals among rows whose texts write numbers in a notation.
func (t *totalRows) find(rows []*layout.Row, n quantity.Notation) {
	last := t.lastItem()
	t.all, t.since = sums{notation: n}, sums{notation: n}
	for i, row := range rows {
		facts := t.stub.of(row)
		if !t.isItem(row) && !facts.maySum || facts.overBody && !(facts.maySum && t.isSum(row, &t.since)) {
			continue // a total below its rows may seem to stand over the rows behind it
		}
		if !facts.maySum {
			t.all.add(row)
			t.since.add(row)
			continue
		}
		switch {
		case i > last && t.isLast(row) && t.isOfArea(row):
		case i > last && t.isSum(row, &t.all):
			t.name(row, catalogue.Total)
		case t.isSum(row, &t.since):
			t.name(row, catalogue.Section)
		}
		t.since = sums{notation: n}
	}
}

// name makes a row the total of all rows above it, or of a section.
func (t *totalRows) name(row *layout.Row, breakdown catalogue.Value) {
	said := *t.stub.nameOf(row)
	if event := said.Facets[catalogue.Event]; breakdown == catalogue.Total && t.stub.catalogue.CountsBy(catalogue.Zones, event) {
		t.stub.head.state = event // "Tổng cộng: 4 KCN đang hoạt động"
	}
	said.Facets = &catalogue.Facets{catalogue.Breakdown: breakdown}
	if said.Unknown != "" { // "Yên Phong" is a district, and no sum in yen
		said.Scales = slices.DeleteFunc(slices.Clone(said.Scales), func(s *catalogue.Scale) bool { return s.Foreign })
	}
	said.Unknown, said.Clash, said.Zone, said.Weak = "", "", false, catalogue.None
	t.stub.of(row).name = &said
}

// isLast reports whether no row behind another is a total or may be one.
func (t *totalRows) isLast(row *layout.Row) bool {
	return !slices.ContainsFunc(t.rows[row.Index+1:], func(r *layout.Row) bool { return t.stub.of(r).maySum })
}

// isOfArea reports whether a label names a part of the province. Its row is not a total of the
// board, even if there are no other rows: "Cộng các KCN huyện Duy Tiên".
func (t *totalRows) isOfArea(row *layout.Row) bool {
	said := t.stub.Said(t.stub.text(row.Labels[0]))
	return !said.Whole() && slices.ContainsFunc(said.Limits, func(l label.Limited) bool { return l.IsArea() && !l.Explained })
}

// upToHint returns the rows up to the last one that hints at a total. Rows below that one need no
// sums. In nearly all tables no row hints at a total.
func (t *totalRows) upToHint() []*layout.Row {
	for i, row := range slices.Backward(t.rows) {
		if row.Kind == layout.Body && !t.isNamed(row) && t.stub.of(row).maySum {
			return t.rows[:i+1]
		}
	}
	return nil
}

// lastItem returns the index of the last row that a total may add up.
func (t *totalRows) lastItem() int {
	for i, row := range slices.Backward(t.rows) {
		if t.isItem(row) {
			return i
		}
	}
	return -1
}

// isItem reports whether a row has figures that a total may add up. Totals are none, nor are
// averages and shares.
func (t *totalRows) isItem(row *layout.Row) bool {
	return row.Kind == layout.Body && !t.stub.of(row).maySum && !t.stub.nameOf(row).Ratio
}

// isSum reports whether a row that is not understood as a total is the sum of others. A column
// in which one of the rows has no figure does not count, unless the others already exceed the
// total. A sum of a single row, as of the only zone in a district, needs several equal
// figures.
func (t *totalRows) isSum(row *layout.Row, of *sums) bool {
	return !t.isNamed(row) && t.equals(row, of)
}

// isNamed reports whether a row is known as a total, or as no sum, by its label. That of "Tổng
// cộng hai quý đầu năm" only has a time besides.
func (t *totalRows) isNamed(row *layout.Row) bool {
	breakdown := t.stub.own(row)[catalogue.Breakdown]
	return breakdown == catalogue.Total || breakdown == catalogue.Section || t.stub.nameOf(row).Ratio
}

// equals reports whether the figures of a row are the sums of others.
func (t *totalRows) equals(row *layout.Row, of *sums) bool {
	if of.rows == 0 {
		return false
	}
	same := 0
	for _, c := range row.Cells {
		own, ok := printed(c, of.notation)
		sum, summed := of.columns[c.Col()]
		switch {
		case t.stub.head.isRatio(c.Col()):
		case ok && of.counts[c.Col()] < of.rows && own.Low.GreaterThan(sum.High):
		case !ok || !summed || !own.Meets(sum):
			return false
		default:
			same++
		}
	}
	return same > 1 || same > 0 && of.rows > 1
}

// maySum reports whether a label has a word for a total and does not say what is counted.
// Where the columns say that, "TỔNG SỐ CÁC KCN" counts no zones.
func (st *stub) maySum(row *layout.Row) bool {
	if len(row.Labels) == 0 {
		return false
	}
	m := st.nameOf(row)
	if m.Facets[catalogue.Breakdown] == catalogue.Total || m.Facets[catalogue.Breakdown] == catalogue.Section {
		return true
	}
	ofZones := m.Facets[catalogue.Measure] == catalogue.Zones && m.Facets[catalogue.Event] == catalogue.None && st.head.saysMeasures()
	counts := m.Facets[catalogue.Measure] != catalogue.None && !ofZones || m.Facets[catalogue.Origin] != catalogue.None || m.Ratio
	if counts || m.Weak != catalogue.None && m.Weak != catalogue.Zones && !st.endsInCount(row) {
		return false
	}
	return st.SaysTotal(st.text(row.Labels[0]))
}

// endsInCount reports whether a label ends in a count: "Tổng cộng: 44 dự án".
func (st *stub) endsInCount(row *layout.Row) bool {
	_, unit := st.countIn(row.Labels[0])
	return unit != ""
}

// saysMeasures reports whether the headers of columns name several measures.
func (b *boxhead) saysMeasures() bool {
	first := catalogue.None
	return slices.ContainsFunc(b.cols, func(h headings) bool {
		own := h.Facets[catalogue.Measure]
		if first == catalogue.None {
			first = own
		}
		return own != first
	})
}

// sums are the sums of some rows, by column, as intervals: a printed figure stands for any value
// that it may be rounded from.
type sums struct {
	notation quantity.Notation // notation of numbers that are typed as texts
	rows     int
	columns  map[int]quantity.Interval
	counts   map[int]int // number of rows that give a figure
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

// printed returns what the number in a cell may stand for. A whole number is exact. A text is
// read in a notation; with Unknown it is not a number.
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

// numberIn returns the number in a cell. A text is read in a notation; with Unknown it is not a
// number.
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
