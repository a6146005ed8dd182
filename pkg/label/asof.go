package label

import (
	"slices"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// asOf reports whether a line gives the day up to which figures go.
func (l *Line) asOf() bool {
	return l.says(catalogue.CueAsOf)
}

// untilIn returns those of the times in a line up to which figures go, or to which they
// belong.
func (p *lineParse) untilIn() []timex {
	list := slices.Clone(p.times)
	shareYear(list)
	var until []timex
	for i, t := range withoutBareYears(p.cued, list) {
		if p.times[i].since || p.standing(i) == aside || p.standing(i) == coming || p.isEstimatedPart(i) {
			continue
		}
		if p.says(max(0, t.start-3), t.start, catalogue.CueUntil, catalogue.CueFiguresOf) {
			until = append(until, t)
		}
	}
	return until
}

// LastDay returns the day up to which a line says the figures of a period go. It is zero
// if the line names that very period, or no time.
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
