package label

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// isMonthOfRange reports whether a month in numbers begins here, at one end of a range with
// another such month: "04/2018-03/2019", "04/2018 đến 03/2019". Alone, such numbers may be
// anything.
func (s *scanner) isMonthOfRange() bool {
	if !s.isMonthAndYear(0) {
		return false
	}
	if s.is(2, catalogue.CueUntil, catalogue.CueUpTo) && s.isMonthAndYear(3) || s.is(-1, catalogue.CueUntil, catalogue.CueUpTo) && s.isMonthAndYear(-3) {
		return true
	}
	return s.isMonthAndYear(2) && isDash(s.sep(2)) || s.isMonthAndYear(-2) && isDash(s.sep(0))
}

func isDash(sep string) bool { return strings.TrimSpace(sep) == "-" }

// isMonthAndYear reports whether the numbers of a month and of a year begin n words ahead, as
// in "04/2018".
func (s *scanner) isMonthAndYear(n int) bool {
	if s.at+n < 0 {
		return false
	}
	month, ok := s.numberAt(n)
	year, dated := s.numberAt(n + 1)
	return ok && dated && month >= 1 && month <= 12 && isYear(year) && s.sep(n+1) == "/"
}

// monthOfRange reads a month in numbers. n is the number of the month.
func (s *scanner) monthOfRange(n int) (timex, bool) {
	year, _ := s.numberAt(1)
	s.at += 2
	return s.found(timex{period: figure.Period{Year: year, Span: figure.Month, N: n}, year: year}), true
}

// beginsMonth reports whether a range begins here with the first day of a month, without a year:
// "từ 01/7", "từ ngày 01/7". n is the number of the day.
func (s *scanner) beginsMonth(n int) bool {
	before := s.start - 1
	if s.has(before, catalogue.CueDay) {
		before--
	}
	return n == 1 && before >= 0 && s.since(before) && s.dayOfMonth()
}

// beginningOf reads such a first day.
func (s *scanner) beginningOf() (timex, bool) {
	month, _ := s.numberAt(1)
	s.at += 2
	if s.has(s.start-1, catalogue.CueDay) {
		s.start--
	}
	return s.found(timex{period: figure.Period{Span: figure.Month, N: month}}), true
}
