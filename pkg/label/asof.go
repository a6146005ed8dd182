package label

import (
	"slices"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// asOf reports whether a line gives the last day of figures.
func (l *Line) asOf() bool {
	return l.says(catalogue.CueAsOf)
}

// NamesYear reports whether a line only gives the year of figures: "(Số liệu năm 2017)".
func (l *Line) NamesYear() bool { return l.ofYear }

// namesYearOfFigures reports whether the only time in a short line is the year of figures,
// without a last day.
func (p *lineParse) namesYearOfFigures() bool {
	if len(p.times) != 1 || len(p.words) > longestOfYear {
		return false
	}
	t := p.times[0]
	of := p.says(0, t.start, catalogue.CueFiguresOf, catalogue.CueSummed) && !p.says(0, t.start, catalogue.CueUntil, catalogue.CueUpTo, catalogue.CuePlanned)
	return of && t.isYear() && !t.since && !t.ends && t.year != 0
}

// longestOfYear is how many words a line has at most that only gives the year of figures.
const longestOfYear = 8

// untilIn returns the times in a line that are the last of figures, or the period of figures.
func (p *lineParse) untilIn() []timex {
	list := slices.Clone(p.times)
	shareYear(list)
	ofWhole := slices.ContainsFunc(list, func(t timex) bool { return t.whole }) // "số liệu 6 tháng và cả năm 2018"
	var until []timex
	for i, t := range withoutBareYears(list) {
		if ofWhole && t.isPart() || p.times[i].since || p.standing(i) == aside || p.standing(i) == coming || p.isEstimatedPart(i) {
			continue
		}
		if p.says(max(0, t.start-3), t.start, catalogue.CueUntil, catalogue.CueFiguresOf) || t.ends && p.endsReport(i) {
			until = append(until, t)
		}
	}
	return until
}

// endsReport reports whether a day ends the range that a line calls the period of the report,
// or that is all it gives: "Kỳ báo cáo: 16/12/2017 - 15/6/2018", "(01/7/2017 - 30/6/2018)". A
// year of figures may end some days before that of the calendar.
func (p *lineParse) endsReport(i int) bool {
	last, alone := p.times[i].on, p.times[0].start == 0 && p.times[i].end == len(p.words)
	if last.IsZero() || !alone && !p.says(0, p.times[0].start, catalogue.CuePeriodOf) {
		return false
	}
	year := last.Sub(p.times[i-1].firstDay(last.Year())).Hours()/24 > yearAtLeast
	return !year || last.Month() != time.December
}

// yearAtLeast is how many days a year of figures has at least.
const yearAtLeast = 360

// LastDay returns the last day of the figures of a period, as a line gives it. It is zero if the
// line names that very period, or no time.
func (l *Line) LastDay(of figure.Period) (last time.Time) {
	for _, t := range l.until {
		named := t.period
		if named.Year == 0 {
			named.Year = of.Year
		}
		switch {
		case !t.on.IsZero():
			last = t.on
		case named == of:
			return time.Time{}
		case named.Span > figure.Year:
			last = named.End()
		}
	}
	return last
}
