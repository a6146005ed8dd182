package label

import (
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// scanner walks over the words of a time.
type scanner struct {
	cued
	start int // the first word of the time
	at    int // the next word
}

// found returns a time with its words: all words up to the next one.
func (s *scanner) found(t timex) timex {
	t.start, t.end = s.start, s.at
	return t
}

// is reports whether any of some cues begins n words ahead.
func (s *scanner) is(n int, any ...catalogue.Cue) bool { return s.has(s.at+n, any...) }

func (s *scanner) peek(n int) string {
	if s.at+n >= len(s.words) {
		return ""
	}
	return s.words[s.at+n].Plain
}

func (s *scanner) number() (int, bool) { return s.numberAt(0) }

func (s *scanner) numberAt(n int) (int, bool) {
	text := s.peek(n)
	if len(text) == 0 || len(text) > 4 || text[0] < '0' || text[0] > '9' {
		return 0, false
	}
	v, err := strconv.Atoi(text)
	return v, err == nil
}

func (s *scanner) sep(n int) string {
	if s.at+n >= len(s.words) {
		return ""
	}
	return s.words[s.at+n].Sep
}

// until reports whether the word before the time says that figures go up to it.
func (s *scanner) until() bool {
	return s.has(s.start-1, catalogue.CueUpTo)
}

// ordinal reads a Roman number up to four, or an Arabic one.
func (s *scanner) ordinal() (int, bool) {
	if n, ok := s.number(); ok {
		s.at++
		return n, n > 0
	}
	n, ok := map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}[s.peek(0)]
	if ok {
		s.at++
	}
	return n, ok
}

// isShort reports whether a letter that is short for a word of time begins n words ahead, right
// before its number: "T11", "Q4".
func (s *scanner) isShort(n int, short catalogue.Cue) bool {
	_, ok := s.numberAt(n + 1)
	return ok && s.is(n, short) && s.touches(n+1)
}

// isDotted reports whether a letter that is short for a word of time begins here, with a point
// behind it: "Q.III/2018", "T.9/2018". Such a number without a year may be that of a district.
func (s *scanner) isDotted(short catalogue.Cue) bool {
	if !s.is(0, short) || strings.TrimSpace(s.sep(1)) != "." {
		return false
	}
	ahead := *s
	ahead.at++
	_, digits := ahead.number()
	_, ok := ahead.ordinal()
	return ok && (!digits || ahead.year() > 0)
}

// touches reports whether there is nothing between the word n ahead and the one before it.
func (s *scanner) touches(n int) bool {
	i := s.at + n
	return i > 0 && i < len(s.words) && s.words[i-1].End == s.words[i].Start
}

// beginning skips "đầu năm" and "cuối năm", and "đầu" and "cuối" before a year.
func (s *scanner) beginning() {
	if !s.is(0, catalogue.CueFirst, catalogue.CueLast) {
		return
	}
	s.at++
	if _, year := s.numberAt(1); s.is(0, catalogue.CueYear) && !year {
		s.at++
	}
}

// year reads "2018", "năm 2018", "/2018" or "cả năm 2018". It returns 0 if there is none.
func (s *scanner) year() int {
	start := s.at
	if s.is(0, catalogue.CueWhole) {
		s.at++
	}
	if s.is(0, catalogue.CueYear) {
		s.at++
	}
	if n, ok := s.number(); ok && isYear(n) {
		s.at++
		return n
	}
	s.at = start
	return 0
}

// isYear reports whether a number is a plausible year of a report.
func isYear(n int) bool { return n >= 1990 && n <= 2100 }

// isDay reports whether day/month/year or "day tháng month năm year" begins here.
func (s *scanner) isDay() bool { return s.peekDay(0) }

func (s *scanner) peekDay(n int) bool {
	d, ok := s.numberAt(n)
	if !ok || d < 1 || d > 31 {
		return false
	}
	if m, ok := s.numberAt(n + 1); ok && m >= 1 && m <= 12 && isDateSep(s.sep(n+1)) {
		y, ok := s.numberAt(n + 2)
		return ok && isYear(y) && isDateSep(s.sep(n+2))
	}
	_, month := s.numberAt(n + 2)
	return s.is(n+1, catalogue.CueMonth) && month && s.is(n+3, catalogue.CueYear)
}

// dayOfMonth reports whether a day and a month without a year begin here, as 31/12.
func (s *scanner) dayOfMonth() bool {
	d, _ := s.number()
	m, ok := s.numberAt(1)
	_, year := s.numberAt(2)
	year = year && !(s.sep(2) == "-" && s.sep(3) == "/") // another day follows
	return ok && d <= 31 && m >= 1 && m <= 12 && s.sep(1) == "/" && !(year && isDateSep(s.sep(2)))
}

// isDashed reports whether the last day of a month begins here with a dash before the month,
// as names of sheets have it: "Den 30-9". n is the number of the day.
func (s *scanner) isDashed(n int) bool {
	month, ok := s.numberAt(1)
	return ok && month >= 1 && month <= 12 && s.sep(1) == "-" && figure.FromMonths(1, month).End().Day() == n
}

// isLastDay reports whether the last day of a month begins here, in brackets of its own or as the
// day of which figures are: "đến hết năm (31/12)", "tại 31/12". n is the number of the day.
func (s *scanner) isLastDay(n int) bool {
	if !strings.HasSuffix(s.sep(0), "(") && !s.has(s.start-1, catalogue.CueOnDay) || !s.dayOfMonth() {
		return false
	}
	month, _ := s.numberAt(1)
	return figure.FromMonths(1, month).End().Day() == n
}

// fromNewYear reads the days from the first of January to the last of a month, where the first
// of January has no year: "01/01 - 31/12", "từ ngày 01/01 đến hết 30/9/2018".
func (s *scanner) fromNewYear() (timex, bool) {
	day, _ := s.number()
	month, _ := s.numberAt(1)
	if !s.dayOfMonth() || day != 1 || month != 1 {
		return timex{}, false
	}
	last := scanner{cued: s.cued, start: s.start, at: s.at + 2}
	for last.is(0, catalogue.CueUpTo, catalogue.CueUntil, catalogue.CueDay) {
		last.at++
	}
	if last.at == s.at+2 && strings.TrimSpace(last.sep(0)) != "-" || !last.isDay() && !last.dayOfMonth() {
		return timex{}, false
	}
	for last.start > 0 && (last.has(last.start-1, catalogue.CueDay) || last.since(last.start-1)) {
		last.start--
	}
	year := 0
	if last.isDay() {
		day, month, year = last.dayParts()
	} else {
		day, _ = last.number()
		month, _ = last.numberAt(1)
		last.at += 2
	}
	t := last.found(timex{period: figure.FromMonths(year, month), year: year, months: true})
	return t, t.period.End().Day() == day
}

func isDateSep(sep string) bool { return sep == "/" || sep == "-" || sep == "." }

// dayParts reads the numbers of a day, its month and its year.
func (s *scanner) dayParts() (day, month, year int) {
	for _, part := range []*int{&day, &month, &year} {
		if s.is(0, catalogue.CueMonth, catalogue.CueYear) {
			s.at++
		}
		*part, _ = s.number()
		s.at++
	}
	return day, month, year
}
