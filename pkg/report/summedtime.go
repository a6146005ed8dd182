package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
)

// findDatedTotals finds the rows that totals of another time than that of the table add up:
// below zones, "Tổng cộng 7 tháng" says that their figures are of seven months as well. So are
// its own if its period is not understood.
func (t *periods) findDatedTotals() {
	for _, row := range t.table.Rows {
		if row.Kind != layout.Body || t.stub.own(row)[catalogue.Breakdown] != catalogue.Total || !t.isOfOtherTime(row) {
			continue
		}
		for _, part := range append(t.stub.addedUp(row), row) {
			if len(t.stub.nameOf(part).Periods) > 0 {
				continue
			}
			if t.totalOf == nil {
				t.totalOf = map[*layout.Row]layout.Label{}
			}
			t.totalOf[part] = row.Labels[0]
		}
	}
}

// isOfOtherTime reports whether the label of a row names a time, and not that of the table.
func (t *periods) isOfOtherTime(row *layout.Row) bool {
	own := t.titles.period
	if list := dated(t.stub.nameOf(row).Periods, own.Year); len(list) > 0 {
		return !slices.Contains(list, own)
	}
	e := t.Line(t.text(row.Labels[0])).Extent()
	return e.Vague && !e.Whole && own.Span == figure.Year
}

// agreesWithTotal reports whether no total that adds up the row of a cell names another time
// than its figure.
func (t *periods) agreesWithTotal(p *place, period figure.Period) bool {
	by, added := t.totalOf[p.ctx.Row]
	if !added || period != t.titles.period {
		return true
	}
	at := limit{source: source{text: oneLine(t.text(by)), place: t.findings.at(t.sheet, by.Ref())}, year: period.Year}
	t.contradicts(p.spot, &at, t.namesPeriod(p, by.Ref()), period)
	return false
}

// addedUp returns the rows whose sums the figures of a total are: all that are no totals, or
// those since the total before; nil for none.
func (st *stub) addedUp(total *layout.Row) []*layout.Row {
	t := totalRows{stub: st, rows: st.table.Rows}
	for _, n := range []quantity.Notation{quantity.Vietnamese, quantity.English} {
		for _, items := range [][]*layout.Row{t.items(0, len(t.rows)), t.items(t.lastTotal(total), int(total.Index))} {
			of := sums{notation: n}
			for _, row := range items {
				of.add(row)
			}
			if t.equals(total, &of) {
				return items
			}
		}
	}
	return nil
}

// items returns the rows from an index up to another that totals may add up, without those
// over others.
func (t *totalRows) items(from, to int) (list []*layout.Row) {
	for _, row := range t.rows[from:to] {
		if t.isItem(row) && !t.stub.nameOf(row).Summarises() && !t.stub.of(row).overBody {
			list = append(list, row)
		}
	}
	return list
}

// lastTotal returns the index behind the last total before a row.
func (t *totalRows) lastTotal(before *layout.Row) int {
	for i, row := range slices.Backward(t.rows[:before.Index]) {
		if t.stub.nameOf(row).Summarises() {
			return i + 1
		}
	}
	return 0
}
