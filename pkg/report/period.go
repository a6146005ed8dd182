package report

import (
	"strconv"
	"time"

	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// stretchOfTime is a period named in a text: the words from start up to end.
type stretchOfTime struct {
	start, end int
	period     figure.Period // zero for a day that ends no month, such as 15/12/2018
	within     bool          // "trong năm 2018": what happened in it
	summed     bool          // "lũy kế 12 tháng": added up from January, unlike "lũy kế đến 31/12"
	day        bool          // it was given by its last day
	months     bool          // it was given by its months
	on         time.Time     // the day by which it was given, where that has a year
	year       int
}

// findPeriods finds what a text says of time: years, quarters, months and days.
func findPeriods(words []viet.Word) []stretchOfTime {
	var found []stretchOfTime
	for i := 0; i < len(words); {
		p, ok := periodAt(words, i)
		if !ok {
			i++
			continue
		}
		if i > 0 && words[i-1].Plain == "trong" {
			p.within = true
		}
		p.summed = i > 1 && !p.day && sumWords[words[i-2].Plain+" "+words[i-1].Plain]
		found = append(found, p)
		i = p.end
	}
	// "9 tháng" with the year somewhere else in the text belongs to that year.
	for i := range found {
		for _, other := range found {
			if found[i].period.Year == 0 && found[i].period.Span != 0 && other.year != 0 {
				found[i].period.Year = other.year
			}
		}
	}
	return withoutBareYears(words, found)
}

// sumWords make a figure cumulative.
var sumWords = map[string]bool{"luy ke": true, "cong don": true}

// withoutBareYears drops a year that only says of which year another period is. "Cả
// năm 2018" is the whole year, whatever stands beside it.
func withoutBareYears(words []viet.Word, found []stretchOfTime) []stretchOfTime {
	partial := false
	for _, p := range found {
		partial = partial || p.period.Span > figure.Year
	}
	for i := range found {
		if partial && found[i].period.Span == figure.Year && words[found[i].start].Plain != "ca" {
			found[i].period = figure.Period{}
		}
	}
	return found
}

// periodAt reads a period that begins at word i.
func periodAt(words []viet.Word, i int) (stretchOfTime, bool) {
	s := scanner{words, i}
	n, isNumber := s.number()
	word := s.word()
	switch {
	case isNumber && s.day():
		return s.date(i)
	case isNumber && i > 0 && untilWords[words[i-1].Plain] && s.dayOfMonth():
		s.at += 2
		month, _ := s.numberAt(-1)
		p := figure.FromMonths(0, month)
		if p.End().Day() != n {
			return stretchOfTime{}, false
		}
		return stretchOfTime{start: i, end: s.at, period: p, day: true}, true
	case isNumber && n >= 1 && n <= 12 && s.peek(1) == "thang":
		s.at += 2
		last := s.word() == "cuoi"
		s.beginning()
		year := s.year()
		period := figure.FromMonths(year, n)
		if last {
			// The last six months are the second half; no other last months are a period of bloc's.
			if period = (figure.Period{Year: year, Span: figure.Half, N: 2}); n != 6 {
				return stretchOfTime{}, false
			}
		}
		return stretchOfTime{start: i, end: s.at, period: period, year: year, months: true}, true
	case word == "qui": // as viet.Words writes "quý"
		s.at++
		q, ok := s.ordinal()
		if !ok || q > 4 {
			return stretchOfTime{}, false
		}
		year := s.year()
		return stretchOfTime{start: i, end: s.at, period: figure.Period{Year: year, Span: figure.Quarter, N: q}, year: year}, true
	case word == "thang":
		s.at++
		m, ok := s.number()
		if !ok || m < 1 || m > 12 {
			return stretchOfTime{}, false
		}
		s.at++
		year := s.year()
		if i > 0 && untilWords[words[i-1].Plain] {
			return stretchOfTime{start: i, end: s.at, period: figure.FromMonths(year, m), day: true, year: year}, true
		}
		return stretchOfTime{start: i, end: s.at, period: figure.Period{Year: year, Span: figure.Month, N: m}, year: year}, true
	case word == "ngay" && s.peekDay(1):
		s.at++
		return s.date(i)
	case word == "nam" || word == "ca" && s.peek(1) == "nam" || isNumber:
		if year := s.year(); year > 0 {
			return stretchOfTime{start: i, end: s.at, period: figure.YearOf(year), year: year}, true
		}
	}
	return stretchOfTime{}, false
}

// untilWords stand before the day or the month up to which figures go.
var untilWords = map[string]bool{"den": true, "het": true, "toi": true, "cuoi": true, "ngay": true}

// scanner walks over words.
type scanner struct {
	words []viet.Word
	at    int
}

func (s *scanner) word() string { return s.peek(0) }

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

// ordinal reads a Roman or Arabic number up to twelve.
func (s *scanner) ordinal() (int, bool) {
	if n, ok := s.number(); ok {
		s.at++
		return n, n > 0
	}
	n, ok := map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}[s.word()]
	if ok {
		s.at++
	}
	return n, ok
}

// beginning skips "đầu năm" and "cuối năm", and "đầu" and "cuối" before a year.
func (s *scanner) beginning() {
	if w := s.word(); w != "dau" && w != "cuoi" {
		return
	}
	s.at++
	if _, year := s.numberAt(1); s.word() == "nam" && !year {
		s.at++
	}
}

// year reads "2018", "năm 2018", "/2018" or "cả năm 2018"; 0 when there is none.
func (s *scanner) year() int {
	start := s.at
	if s.word() == "ca" {
		s.at++
	}
	if s.word() == "nam" {
		s.at++
	}
	if n, ok := s.number(); ok && n >= 1990 && n <= 2100 {
		s.at++
		return n
	}
	s.at = start
	return 0
}

// day tells whether day/month/year or "day tháng month năm year" begins here.
func (s *scanner) day() bool { return s.peekDay(0) }

func (s *scanner) peekDay(n int) bool {
	d, ok := s.numberAt(n)
	if !ok || d < 1 || d > 31 {
		return false
	}
	if m, ok := s.numberAt(n + 1); ok && m >= 1 && m <= 12 && dateSep(s.sep(n+1)) {
		y, ok := s.numberAt(n + 2)
		return ok && y >= 1990 && y <= 2100 && dateSep(s.sep(n+2))
	}
	_, month := s.numberAt(n + 2)
	return s.peek(n+1) == "thang" && month && s.peek(n+3) == "nam"
}

// dayOfMonth tells whether a day and a month without a year begin here: 31/12.
func (s *scanner) dayOfMonth() bool {
	d, _ := s.number()
	m, ok := s.numberAt(1)
	_, year := s.numberAt(2)
	return ok && d <= 31 && m >= 1 && m <= 12 && s.sep(1) == "/" && !(year && dateSep(s.sep(2)))
}

func dateSep(sep string) bool { return sep == "/" || sep == "-" || sep == "." }

// date reads a day. The last day of a month ends a period counted from January.
func (s *scanner) date(start int) (stretchOfTime, bool) {
	day, month, year := s.parts()
	out := stretchOfTime{start: start, end: s.at, year: year, day: true, on: time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)}
	if whole := figure.FromMonths(year, month); whole.End().Day() == day {
		out.period = whole
	}
	return out, true
}

func (s *scanner) parts() (day, month, year int) {
	for _, part := range []*int{&day, &month, &year} {
		if w := s.word(); w == "thang" || w == "nam" {
			s.at++
		}
		*part, _ = s.number()
		s.at++
	}
	return day, month, year
}
