package label

import (
	"time"

	"bloc/pkg/catalogue"
)

// takeDay takes the word for a day before its date.
func (w *whole) takeDay(i int) {
	if w.has(i, catalogue.CueDay) {
		w.take(i, i+1)
	}
}

// takeLastDay takes the day up to which figures go where it is within a month and without its
// year: "cập nhật tới 25/11".
func (w *whole) takeLastDay() {
	for i := range w.words {
		s := scanner{cued: w.cued, start: i, at: i}
		before := i - 1
		if w.has(before, catalogue.CueDay) {
			before--
		}
		if w.read[i] || !w.has(before, catalogue.CueUntil) || !s.dayOfMonth() {
			continue
		}
		day, _ := s.number()
		month, _ := s.numberAt(1)
		w.said.Timed, w.said.Until = true, time.Date(1, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		w.take(i, i+2)
		w.takeDay(i - 1)
	}
}

// takeClock takes the time of day beside a date: "09/01/2019 08:15", "8:15 ngày 09/01/2019".
func (w *whole) takeClock() {
	for _, t := range w.dates {
		if t.on.IsZero() {
			continue
		}
		before := t.start - 2
		if w.has(t.start-1, catalogue.CueDay) {
			before--
		}
		for _, at := range []int{t.end, before} {
			if s := (scanner{cued: w.cued, at: at}); at >= 0 && at+1 < len(w.words) && s.isClock() {
				w.take(at, at+2)
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
