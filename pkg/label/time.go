package label

import (
	"strings"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// timex is a time that a text names; the name is short for "temporal expression". It covers the
// words from start up to end.
type timex struct {
	start, end int
	period     figure.Period // zero for a day that ends no month, such as 15/12/2018
	within     bool          // "trong năm 2018": what happened in it
	summed     bool          // "lũy kế 12 tháng": added up from January, unlike "lũy kế đến 31/12"
	day        bool          // it was given as its last day
	months     bool          // it was given as months
	since      bool          // a range begins with it: "từ 01/4/2018", "2016 - 2018"
	ends       bool          // a range ends with it
	whole      bool          // it was called whole: "cả năm 2018"
	on         time.Time     // the day by which it was given, if that has a year
	year       int
}

// findTimes finds the times in a text: years, quarters, months and days. A part of a year
// takes the year that stands elsewhere in the text. That year is then not a time of its own.
func findTimes(c cued) []timex {
	found := timesIn(c)
	shareYear(found)
	return withoutBareYears(found)
}

// timesIn finds the times in a text, each as it stands there.
func timesIn(c cued) []timex {
	var found []timex
	for i := 0; i < len(c.words); {
		t, ok := timeAt(c, i)
		if !ok {
			i++
			continue
		}
		t.within = c.has(i-1, catalogue.CueWithin)
		t.summed = !t.day && c.has(i-2, catalogue.CueSummed)
		t.whole = c.has(t.start, catalogue.CueWhole)
		found = append(found, t)
		i = t.end
	}
	markRanges(c, found)
	return found
}

// shareYear gives "9 tháng" the year that stands elsewhere in the text.
func shareYear(found []timex) {
	for i := range found {
		for _, other := range found {
			if found[i].period.Year == 0 && found[i].period.Span != 0 && other.year != 0 {
				found[i].period.Year = other.year
			}
		}
	}
}

// withoutBareYears drops a year that only gives another period its year. "Cả năm 2018" stays:
// it is the whole year, whatever stands beside it.
func withoutBareYears(found []timex) []timex {
	partial := false
	for _, t := range found {
		partial = partial || t.period.Span > figure.Year
	}
	for i := range found {
		if partial && found[i].period.Span == figure.Year && !found[i].whole {
			found[i].period = figure.Period{}
		}
	}
	return found
}

// timeAt reads a time that begins at word i.
func timeAt(c cued, i int) (timex, bool) {
	s := scanner{cued: c, start: i, at: i}
	if n, ok := s.number(); ok {
		return s.timeOfNumber(n)
	}
	switch {
	case s.is(0, catalogue.CueQuarter), s.isShort(0, catalogue.CueQuarterShort) && !s.isCode(), s.isDotted(catalogue.CueQuarterShort):
		return s.quarter()
	case s.is(0, catalogue.CueMonth), s.isShort(0, catalogue.CueMonthShort), s.isDotted(catalogue.CueMonthShort):
		return s.month()
	case s.is(0, catalogue.CueDay) && s.peekDay(1):
		s.at++
		return s.date()
	case s.is(0, catalogue.CueYear), s.is(0, catalogue.CueWhole) && s.is(1, catalogue.CueYear):
		return s.wholeYear()
	}
	return timex{}, false
}

// isCode reports whether a letter and a number with a leading zero stand alone, as "q02" in the
// name of a file. That is not a quarter.
func (s *scanner) isCode() bool {
	return s.start == 0 && len(s.words) == 2 && strings.HasPrefix(s.words[1].Plain, "0")
}

// timeOfNumber reads a time that begins with a number: a day, months, or a year.
func (s *scanner) timeOfNumber(n int) (timex, bool) {
	if t, ok := s.fromNewYear(); ok {
		return t, true
	}
	switch {
	case s.isDay():
		return s.date()
	case s.isMonthOfRange():
		return s.monthOfRange(n)
	case s.beginsMonth(n):
		return s.beginningOf()
	case s.until() && (s.dayOfMonth() || s.isDashed(n)), s.isLastDay(n):
		return s.lastDay(n)
	}
	if n := s.monthsCounted(n); n > 0 {
		return s.months(n)
	}
	if all, ok := s.numberAt(1); ok && all == 12 && s.sep(1) == "/" && s.is(2, catalogue.CueMonth) { // "10/12 tháng"
		s.at++
		return s.months(n)
	}
	return s.wholeYear()
}

// monthsCounted returns how many months from the beginning of a year are counted here, in
// months or in quarters; 0 if none are. n is the number that stands here.
func (s *scanner) monthsCounted(n int) int {
	switch {
	case n < 1:
	case n <= 12 && (s.is(1, catalogue.CueMonth) || s.is(1, catalogue.CueMonthShort) && s.touches(1)):
		return n
	case n <= 3 && s.is(1, catalogue.CueQuarter) && (n > 1 || s.is(2, catalogue.CueFirst)), n == 3 && s.is(1, catalogue.CueQuarterShort) && s.touches(1):
		return 3 * n
	}
	return 0
}

// wholeYear reads "2018", "năm 2018" and "cả năm 2018".
func (s *scanner) wholeYear() (timex, bool) {
	year := s.year()
	return s.found(timex{period: figure.YearOf(year), year: year}), year > 0
}

// lastDay reads the last day of a month, without a year: "đến 31/12". n is the number of the
// day.
func (s *scanner) lastDay(n int) (timex, bool) {
	s.at += 2
	month, _ := s.numberAt(-1)
	p := figure.FromMonths(0, month)
	return s.found(timex{period: p, day: true}), p.End().Day() == n
}

// months reads "9 tháng", "6 tháng đầu năm 2018" and "6 tháng cuối năm", the second half.
// There is no period for other last months of a year.
func (s *scanner) months(n int) (timex, bool) {
	s.at += 2
	last := s.is(0, catalogue.CueLast)
	s.beginning()
	year := s.year()
	period := figure.FromMonths(year, n)
	if last {
		period = figure.Period{Year: year, Span: figure.Half, N: 2}
	}
	return s.found(timex{period: period, year: year, months: true}), !last || n == 6
}

// quarter reads "quý III", "quý 3/2018".
func (s *scanner) quarter() (timex, bool) {
	s.at++
	n, ok := s.ordinal()
	last := n
	if ok && n == 1 && s.sep(0) == "-" { // "Quý I-III"
		if m, more := s.ordinal(); more && m > n && m <= 4 {
			last = m
		}
	}
	year := s.year()
	if last > n {
		return s.found(timex{period: figure.FromMonths(year, 3*last), year: year, months: true}), true
	}
	return s.found(timex{period: figure.Period{Year: year, Span: figure.Quarter, N: n}, year: year}), ok && n <= 4
}

// month reads "tháng 5" and "tháng 5/2018". It stands for its last day if figures go up to
// it.
func (s *scanner) month() (timex, bool) {
	s.at++
	n, ok := s.number()
	s.at++
	year := s.year()
	t := timex{period: figure.Period{Year: year, Span: figure.Month, N: n}, year: year}
	if s.until() {
		t.period, t.day = figure.FromMonths(year, n), true
	}
	return s.found(t), ok && n >= 1 && n <= 12
}

// monthAlone reads a label that is just a month in numbers: "01/2018".
func monthAlone(c cued) (timex, bool) {
	s := scanner{cued: c}
	n, ok := s.number()
	year, dated := s.numberAt(1)
	if len(c.words) != 2 || !ok || !dated || n < 1 || n > 12 || !isYear(year) || !isDateSep(s.sep(1)) {
		return timex{}, false
	}
	return timex{end: 2, period: figure.Period{Year: year, Span: figure.Month, N: n}, year: year}, true
}

// date reads a day with its year. The last day of a month ends a period counted from January.
func (s *scanner) date() (timex, bool) {
	day, month, year := s.dayParts()
	t := timex{year: year, day: true, on: time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)}
	if whole := figure.FromMonths(year, month); whole.End().Day() == day {
		t.period = whole
	}
	return s.found(t), true
}
