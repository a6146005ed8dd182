package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// stretch is the part of a year that a table covers if its rows, or its columns, name parts of
// that year. A total without a period covers no more than they do.
type stretch struct {
	months uint16       // bit n for month n
	last   layout.Label // label of the part that ends last
	end    int          // its last month
	torn   bool         // among them stands a row that may be of any other part
}

// add takes in the periods that a label names.
func (s *stretch) add(l layout.Label, periods []figure.Period, year int) {
	for _, p := range dated(periods, year) {
		if p.Year != year || p.Span <= figure.Year {
			continue
		}
		end := int(p.End().Month())
		for m := firstMonth(p); m <= end; m++ {
			s.months |= 1 << m
		}
		if end > s.end {
			s.end, s.last = end, l
		}
	}
}

// firstMonth returns the month with which a part of a year begins.
func firstMonth(p figure.Period) int {
	if p.Span == figure.Months {
		return 1
	}
	end := int(p.End().Month())
	return end - 12/p.PerYear() + 1
}

// lacks reports whether there are parts that do not make up a period of the same year.
func (s *stretch) lacks(period figure.Period) bool {
	for m := 1; m <= int(period.End().Month()); m++ {
		if s.months&(1<<m) == 0 {
			return s.months != 0
		}
	}
	return false
}

// findStretches finds which parts of the year the rows and the columns name.
func (t *periods) findStretches() {
	year := t.titles.period.Year
	for _, row := range t.table.Rows {
		if row.Kind == layout.Body && len(row.Labels) > 0 {
			t.inRows.add(row.Labels[0], t.stub.nameOf(row).Periods, year)
		}
	}
	t.inRows.torn = slices.ContainsFunc(t.table.Rows, func(row *layout.Row) bool {
		return row.Kind == layout.Body && len(row.Cells) > 0 && len(t.stub.nameOf(row).Periods) == 0 && t.strangeAmongParts(row)
	})
	for i := range t.head.cols {
		h := &t.head.cols[i]
		switch {
		case h.Ratio || h.Facets[catalogue.Column] != catalogue.None || h.Facets[catalogue.Role] == catalogue.Plan:
		case len(h.Periods) > 0:
			t.inCols.add(h.labels[0], h.Periods, year)
		case h.Own[catalogue.Breakdown] != catalogue.Total && h.Facets[catalogue.Time] == catalogue.None:
			t.inCols = stretch{} // a column beside the parts may be summed as well
			return
		}
	}
}

// exactly returns the period that the parts make up. ok is false if they do not make up one
// period.
func (s *stretch) exactly(year int) (p figure.Period, ok bool) {
	if s.end == 0 {
		return p, false
	}
	list := []figure.Period{figure.FromMonths(year, s.end)}
	for _, span := range []figure.Span{figure.Half, figure.Quarter, figure.Month} {
		one := figure.Period{Year: year, Span: span}
		one.N = (s.end*one.PerYear() + 11) / 12
		list = append(list, one)
	}
	for _, p := range list {
		var of stretch
		if of.add(layout.Label{}, []figure.Period{p}, year); of.months == s.months {
			return p, true
		}
	}
	return p, false
}

// summed returns the period of a figure whose labels name none. A total of parts that do not make
// up the period of its table has the period that they do make up: "Tổng cộng" below eleven months
// covers eleven months. ok is false if they make up none.
func (t *periods) summed(p *place, i *catalogue.Indicator, period figure.Period) (of figure.Period, ok bool) {
	if len(p.row.Periods)+len(p.col.Periods) > 0 || p.Facets[catalogue.Time] != catalogue.None || period != t.titles.period {
		return period, true
	}
	if t.strangeAmongParts(p.spot.ctx.Row) {
		t.legible.nameless(p.spot, diag.HeadingsDiffer)
		return period, false
	}
	for _, one := range []struct {
		h  *headings
		of *stretch
	}{{p.row, &t.inRows}, {t.header(p.spot), &t.inCols}} {
		if one.h.Own[catalogue.Breakdown] != catalogue.Total || !one.of.lacks(period) {
			continue
		}
		by := source{text: oneLine(one.of.last.Text), place: t.findings.at(t.sheet, one.of.last.Ref())}
		if of, ok = one.of.exactly(period.Year); ok && !one.of.torn {
			t.redated.narrow(i, t.place(p.spot), &by, diag.Same(of.String()))
			return of, true
		}
		f := diag.PeriodPart.At(by.place)
		f.Found, f.Period = by.text, period.String()
		t.findings.onText(f, t.place(p.spot))
		return period, false
	}
	return period, true
}

// strangeAmongParts reports whether a row stands among rows of parts of the year, but gives no
// time, does not say what it counts, and is not the total. It may belong to any part.
func (t *periods) strangeAmongParts(row *layout.Row) bool {
	own := t.stub.own(row)
	if t.inRows.months == 0 || own[catalogue.Breakdown] == catalogue.Total || own[catalogue.Role] != catalogue.None {
		return false
	}
	origin := own[catalogue.Origin]
	return !t.stub.counts(row) && t.stub.nameOf(row).Weak == catalogue.None && (origin == catalogue.None || origin == catalogue.Unclear)
}
