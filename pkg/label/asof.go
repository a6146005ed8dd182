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
func untilIn(text cued, found []timex) []timex {
	return slices.DeleteFunc(found, func(t timex) bool {
		return !slices.ContainsFunc(text.cues[max(0, t.start-3):t.start], func(c catalogue.CueSet) bool {
			return c.Has(catalogue.CueUntil) || c.Has(catalogue.CueFiguresOf) && !t.day
		})
	})
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
