package label

import (
	"slices"
	"time"

	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// asOf reports whether a line says up to which day figures go.
func (l *Line) asOf() bool {
	return l.says("tinh den", "den ngay", "so lieu", "den het", "luy ke")
}

// untilIn keeps of the times in a line those up to which it says that figures go, or of
// which they are.
func untilIn(words []viet.Word, found []timex) []timex {
	return slices.DeleteFunc(found, func(t timex) bool {
		before := words[max(0, t.start-3):t.start]
		return !slices.ContainsFunc(before, func(w viet.Word) bool {
			return w.Plain == "den" || w.Plain == "toi" || w.Plain == "lieu" && !t.day
		})
	})
}

// LastDay returns the day up to which a line says that the figures of a period go; zero
// where it names that very period, or no time.
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
