package label

import (
	"strings"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// markRanges marks the times with which a range begins: those behind "từ", and those with only
// "đến" or a dash before a later time.
func markRanges(c cued, found []timex) {
	for i := range found {
		t := &found[i]
		t.since = c.since(t.start - 1)
		if i+1 == len(found) {
			continue
		}
		next := &found[i+1]
		if t.firstDay(next.year).Before(next.lastDay(t.year)) && t.reaches(c, next) {
			t.since, next.ends = true, true
			next.countFrom(t)
		}
	}
}

// countFrom turns the month or the quarter that ends a range into the months from January, if the
// range begins in January: "tháng 1 - tháng 9".
func (t *timex) countFrom(first *timex) {
	if first.fromJanuary() && (t.period.Span == figure.Month || t.period.Span == figure.Quarter) {
		t.period = figure.FromMonths(t.period.Year, int(t.period.End().Month()))
	}
}

// since reports whether a range begins behind a word. Without its tone mark it is another word,
// as in "đầu tư 2018", unless it begins a clause of a text without marks.
func (c cued) since(i int) bool {
	if !c.has(i, catalogue.CueSince) {
		return false
	}
	return strings.Contains(c.words[i].Marked, grave) || (i == 0 || c.words[i].Sep != "") && c.unmarked()
}

// grave is the tone mark of "từ", as a word is spelled for comparing.
const grave = "\u0300"

// reaches reports whether a range begins with one time and ends with the next.
func (t *timex) reaches(c cued, next *timex) bool {
	if next.start == t.end {
		return (t.day || t.period.Span == next.period.Span) && t.day == next.day && strings.TrimSpace(c.words[next.start].Sep) == "-"
	}
	for i := t.end; i < next.start; i++ {
		if !c.has(i, catalogue.CueUntil, catalogue.CueUpTo) || c.words[i].Sep != "" && c.words[i].Sep != "-" {
			return false
		}
	}
	return true
}

// firstDay returns the day on which a time begins, in a given year if it names none.
func (t *timex) firstDay(year int) time.Time {
	p := t.period
	if t.year != 0 {
		year = t.year
	}
	month := time.January
	switch {
	case !t.on.IsZero():
		return t.on
	case p.Span == figure.Month:
		month = time.Month(p.N)
	case p.Span == figure.Quarter:
		month = time.Month(3*p.N - 2)
	case p.Span == figure.Half:
		month = time.Month(6*p.N - 5)
	}
	return time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
}

// lastDay returns the day on which a time ends, in a given year if it names none.
func (t *timex) lastDay(year int) time.Time {
	if !t.on.IsZero() {
		return t.on
	}
	p := t.period
	if p.Year == 0 {
		p.Year = year
	}
	return p.End()
}

// isYear reports whether a time is a year alone.
func (t *timex) isYear() bool { return t.period.Span == figure.Year && !t.day && !t.months }

// fromJanuary reports whether a range that begins with a time begins on the first of January of
// any year.
func (t *timex) fromJanuary() bool {
	first := t.firstDay(1)
	return first.Month() == time.January && first.Day() == 1
}
