package label

import (
	"time"

	"bloc/pkg/catalogue"
)

// days are the days and the other times that a text names.
type days struct {
	*passage
	dates []timex   // the times of the passage
	timed bool      // it names the last day of figures
	until time.Time // that day, of the year 1
}

// takeTimes takes the times that the text names, except those in words that are already read.
func (d *days) takeTimes() {
	for _, t := range findTimes(d.cued) {
		if !d.read[t.start] {
			d.times, d.dates = append(d.times, span{t.start, t.end}), append(d.dates, t)
			d.take(t.start, t.end)
			d.takeDay(t.start - 1)
		}
	}
}

// takeDay takes the word for a day before its date.
func (d *days) takeDay(i int) {
	if d.has(i, catalogue.CueDay) {
		d.take(i, i+1)
	}
}

// takeLastDay takes the last day of figures if it has a month and no year: "cập nhật tới 25/11".
func (d *days) takeLastDay() {
	for i := range d.words {
		s := scanner{cued: d.cued, start: i, at: i}
		before := i - 1
		if d.has(before, catalogue.CueDay) {
			before--
		}
		if d.read[i] || !d.has(before, catalogue.CueUntil) || !s.dayOfMonth() {
			continue
		}
		day, _ := s.number()
		month, _ := s.numberAt(1)
		d.timed, d.until = true, time.Date(1, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		d.take(i, i+2)
		d.takeDay(i - 1)
	}
}

// takeClock takes the time of day beside a date: "09/01/2019 08:15", "8:15 ngày 09/01/2019".
func (d *days) takeClock() {
	for _, t := range d.dates {
		if t.on.IsZero() {
			continue
		}
		before := t.start - 2
		if d.has(t.start-1, catalogue.CueDay) {
			before--
		}
		for _, at := range []int{t.end, before} {
			if s := (scanner{cued: d.cued, at: at}); at >= 0 && at+1 < len(d.words) && s.isClock() {
				d.take(at, at+2)
			}
		}
	}
}

// isClock reports whether hours and minutes begin here.
func (s *scanner) isClock() bool {
	hour, ok := s.number()
	minute, too := s.numberAt(1)
	return ok && too && hour < 24 && minute < 60 && s.sep(1) == ":"
}

// opening returns the year that a text names first to say something about its figures: "Số
// liệu năm 2017 đã quyết toán". It is 0 if there is none, if the text also names another time,
// or if it only says what has that year: "Số liệu này là của năm 2017".
func (d *days) opening() int {
	if len(d.dates) != 1 || !d.dates[0].isYear() {
		return 0
	}
	t := d.dates[0]
	if t.start > longestOpening || t.end == len(d.words) {
		return 0
	}
	for i := range t.start {
		if p := d.of[i]; d.has(i, catalogue.CueIs) || p != nil && p.Line != nil && p.Line.Above != catalogue.NotAbove {
			return 0
		}
	}
	return t.year
}

// longestOpening is how many words stand at most before the year that a text begins with.
const longestOpening = 4

// latest returns the last day of the times that have a year; zero for none.
func (d *days) latest() (last time.Time) {
	for i := range d.dates {
		if t := &d.dates[i]; t.year != 0 && t.lastDay(t.year).After(last) {
			last = t.lastDay(t.year)
		}
	}
	return last
}

// ahead returns the year of all times of the text, if they give no day; 0 if there is none.
func (d *days) ahead() (year int) {
	for i := range d.dates {
		t := &d.dates[i]
		if t.year == 0 || !t.on.IsZero() || year != 0 && t.year != year {
			return 0
		}
		year = t.year
	}
	return year
}

// offCalendar reports whether the times show a year other than the calendar's.
func (d *days) offCalendar() bool {
	year := 0
	for _, t := range d.dates {
		first, last := t.on.Month() == time.January && t.on.Day() == 1, t.on.Month() == time.December && t.on.Day() == 31
		if !t.on.IsZero() && !first && !last || t.isPart() || year != 0 && t.year != 0 && t.year != year {
			return true
		}
		year = max(year, t.year)
	}
	return false
}
