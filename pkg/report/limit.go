package report

import (
	"strings"

	"bloc/pkg/figure"
)

// limit is a text over a table that makes its figures cover less than the year, or more.
type limit struct {
	source
	year int
}

// limitOf returns the nearest text that makes the figures of a table cover less than its year,
// or several years together; nil if there is none. Texts farther off than one that says the
// whole year do not limit the figures. A nearer title of one year overrides several years,
// unless the name of the sheet adds them up.
func limitOf(sources []source, own figure.Period) *limit {
	named := false
	for i := range sources {
		src := &sources[i]
		if !src.IsDateline() && !src.note {
			if src.limits(own, named) {
				return &limit{source: *src, year: own.Year}
			}
			if src.saysWhole(own) {
				return nil
			}
		}
		e := src.Extent()
		named = named || src.Titles() && e.Period == figure.YearOf(own.Year) && !e.Years
	}
	return nil
}

// limits reports whether a text makes the figures of a year cover less than that year, or more.
// named says whether a nearer text names the year.
func (s *source) limits(own figure.Period, named bool) bool {
	if s.crosses(own) {
		return true
	}
	e := s.Extent()
	if e.Whole || !s.isOfYear(own) {
		return false
	}
	return s.narrows(own) || e.Years && !named || e.Summed && !s.title && s.place.Sheet != ""
}

// saysWhole reports whether a text says that figures cover the whole of a year.
func (s *source) saysWhole(own figure.Period) bool { return s.Extent().Whole && s.isOfYear(own) }

// isOfYear reports whether a text names no other year than the given one.
func (s *source) isOfYear(own figure.Period) bool {
	year := s.Extent().Period.Year
	return year == 0 || year == own.Year
}

// crosses reports whether a text gives a range that begins well within a year and ends in
// another, as a fiscal year may do.
func (s *source) crosses(own figure.Period) bool {
	first, ok := s.Extent().Since(own.Year)
	return ok && first.Year() == own.Year && first.YearDay() > graceful && s.Extent().Period.Year > own.Year
}

// narrows reports whether a text is about less than the year of its table. A month in the name
// of a file may be the one in which the file was made. A month in the name of a sheet may be
// the last of the year.
func (s *source) narrows(own figure.Period) bool {
	e := s.Extent()
	if first, ok := e.Since(own.Year); ok && first.Sub(figure.YearOf(own.Year-1).End()).Hours()/24 > graceful {
		return true
	}
	part := e.Period.Span > figure.Year
	if s.place.Sheet == "" {
		return part && e.Period.Span != figure.Month
	}
	if !s.title && isLastMonth(e.Period, own) {
		return false
	}
	return e.Vague && !s.IsUnitLine() && (s.title || len(strings.Fields(s.text)) > 2) || part && s.headsPart(own)
}

// headsPart reports whether a text that names a part of a year can be about the figures of its
// table.
func (s *source) headsPart(own figure.Period) bool {
	return s.Titles() || s.counts || !s.title || s.IsAsOf() && (own.Span != figure.Year || s.LastDay(own).IsZero())
}

// isLastMonth reports whether a month is the last one of a period.
func isLastMonth(month, of figure.Period) bool {
	return month.Span == figure.Month && month.N == int(of.End().Month())
}
