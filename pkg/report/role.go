package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// periodAndRole settles the period and the role of a place. ok is false if row and column name
// different periods.
func (t *periods) periodAndRole(p *place) (period figure.Period, role figure.Role, ok bool) {
	own := t.titles.period
	if p.col.soFar && !t.titles.done.IsZero() && len(p.row.Periods) == 0 {
		return t.titles.done, figure.Actual, true
	}
	period, ok = t.named(p)
	if !ok {
		return period, 0, false
	}
	switch time := p.Facets[catalogue.Time]; {
	case len(p.row.Periods)+len(p.col.Periods) == 0:
		period = relative(time, t.ownOf(time))
	case time == catalogue.YearStart, time == catalogue.PeriodStart:
		period = relative(time, period)
	case time == catalogue.PreviousYear && (period == own || ofNoYear(p) || len(p.col.Periods) == 0 && p.col.Facets[catalogue.Time] == time):
		period = period.Previous()
	}
	if period != own && p.row.Facets[catalogue.Role] == catalogue.None && p.col.Facets[catalogue.Role] == catalogue.None {
		return period, figure.Actual, true // a title speaks of its own period
	}
	return period, roleOf(p.Facets[catalogue.Role]), true
}

// ownOf returns the period from which a word is seen: that of the table. Beside a column of the
// whole year, the year before is a whole one too.
func (t *periods) ownOf(time catalogue.Value) figure.Period {
	own := t.titles.period
	year := figure.YearOf(own.Year)
	isWhole := func(h headings) bool { return len(h.Periods) == 1 && h.Periods[0] == year && !h.Ratio }
	if time == catalogue.PreviousYear && own != year && slices.ContainsFunc(t.head.cols, isWhole) {
		return year
	}
	return own
}

// roleOf returns the role that labels give. Without a word for a role a figure is actual.
func roleOf(said catalogue.Value) figure.Role {
	switch said {
	case catalogue.Plan:
		return figure.Plan
	case catalogue.Estimate:
		return figure.Estimate
	}
	return figure.Actual
}

// isEstimatedOver reports whether a label farther off calls figures estimates that a nearer
// one calls results: "Số sơ bộ" over "TH năm 2018".
func (n *spot) isEstimatedOver() bool {
	for _, h := range []*headings{n.row, n.col} {
		if len(h.Meanings) > 1 && slices.ContainsFunc(h.Meanings[1:], func(m *label.Meaning) bool { return m.Facets[catalogue.Role] == catalogue.Estimate }) {
			return true
		}
	}
	return false
}

// named returns the period that row and column name, or else that of the table. The row may name
// the period of the table or of the report although its column names another one.
func (t *periods) named(p *place) (period figure.Period, ok bool) {
	own := t.titles.period
	inRow, inCol := dated(p.row.Periods, own.Year), dated(p.col.Periods, own.Year)
	switch {
	case len(inCol) > 1 || len(inRow) > 1:
		return own, false
	case len(inCol) == 0 && len(inRow) == 0:
		return own, true
	case len(inCol) == 0:
		return inRow[0], true
	case len(inRow) == 0:
		return inCol[0], true
	}
	period = inCol[0]
	return period, inRow[0] == period || inRow[0] == t.report.Period || inRow[0] == own
}

// ofNoYear reports whether the labels name periods without a year, as "cùng kỳ 6 tháng".
func ofNoYear(p *place) bool {
	return !slices.ContainsFunc(slices.Concat(p.row.Periods, p.col.Periods), func(named figure.Period) bool { return named.Year != 0 })
}

// relative returns the period that a word means, seen from that of the table.
func relative(time catalogue.Value, own figure.Period) figure.Period {
	switch time {
	case catalogue.PreviousYear:
		return own.Previous()
	case catalogue.NextYear:
		own.Year++
	case catalogue.YearStart:
		return figure.YearOf(own.Year - 1)
	case catalogue.PeriodStart:
		return own.Before()
	case catalogue.YearToDate:
		return figure.FromMonths(own.Year, int(own.End().Month()))
	case catalogue.WholeYear:
		return figure.YearOf(own.Year)
	}
	return own
}

// dated gives periods without a year the year of their table.
func dated(list []figure.Period, year int) []figure.Period {
	if !slices.ContainsFunc(list, func(p figure.Period) bool { return p.Year == 0 }) {
		return list
	}
	out := slices.Clone(list)
	for i := range out {
		if out[i].Year == 0 {
			out[i].Year = year
		}
	}
	return out
}
