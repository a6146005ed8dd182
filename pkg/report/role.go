package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// roleOf settles period and role of a place; own is the period of its table. ok is false where row and column
// name different periods.
func (r *run) roleOf(p *place, own figure.Period) (figure.Period, figure.Role, bool) {
	period := own
	inRow, inCol := dated(p.row.Periods, own.Year), dated(p.col.Periods, own.Year)
	switch {
	case len(inCol) > 1 || len(inRow) > 1:
		return period, 0, false
	case len(inCol) == 1:
		period = inCol[0]
		if len(inRow) == 1 && inRow[0] != period && inRow[0] != r.report.Period && inRow[0] != own {
			return period, 0, false
		}
	case len(inRow) == 1:
		period = inRow[0]
	}
	switch time := p.Facets[catalogue.Time]; {
	case len(inRow)+len(inCol) == 0:
		period = relative(time, own)
	case time == catalogue.YearStart, time == catalogue.PeriodStart:
		period = relative(time, period)
	case time == catalogue.PreviousYear && (period == own || ofNoYear(p)):
		period = period.Previous()
	}
	role := p.Facets[catalogue.Role]
	if period != own && p.row.Facets[catalogue.Role] == catalogue.None && p.col.Facets[catalogue.Role] == catalogue.None {
		role = catalogue.None // a title speaks of its own period
	}
	switch role {
	case catalogue.Plan:
		return period, figure.Plan, true
	case catalogue.Estimate:
		return period, figure.Estimate, true
	}
	return period, figure.Actual, true
}

// ofNoYear tells whether the periods that the labels name are without a year, as in "cùng
// kỳ 6 tháng".
func ofNoYear(p *place) bool {
	return !slices.ContainsFunc(slices.Concat(p.row.Periods, p.col.Periods), func(named figure.Period) bool { return named.Year != 0 })
}

// relative returns the period that a word names by the one of its table.
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

// dated fills in the year of periods that name none: that of their table.
func dated(list []figure.Period, year int) []figure.Period {
	if !slices.ContainsFunc(list, func(p figure.Period) bool { return p.Year == 0 }) {
		return list
	}
	var out []figure.Period
	for _, p := range list {
		if p.Year == 0 {
			p.Year = year
		}
		out = append(out, p)
	}
	return out
}
