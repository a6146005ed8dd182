package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// events are the sentences of a text about what happened to somebody or something other than the
// figures: "Bão số 4 làm tốc mái một nhà xưởng". A place, a day or a number in such a sentence is
// that of the event.
type events struct{ *passage }

// take takes each sentence of an event, with its times. It returns the phrases outside of these
// sentences, and why the events limit nothing; empty for no event.
func (e *events) take() (rest []catalogue.Match, harmless string) {
	found, any := e.split(true), false
	for _, m := range found {
		if !isEvent(m.Sense) {
			continue
		}
		any = true
		if s := e.sentence(m.Start); !e.read[m.Start] && e.tells(s, m) {
			e.leaveOut(s)
			harmless = m.Sense.Line.Harmless
		}
	}
	if any {
		clear(e.of)
		found = e.split(false) // words of an event mean something else where there is none
	}
	return found, harmless
}

// isEvent reports whether a phrase is one for an event.
func isEvent(p *catalogue.Phrase) bool {
	return p.Line != nil && p.Line.Takes == catalogue.TakesEvent
}

// leaveOut takes a sentence with its times.
func (e *events) leaveOut(s span) {
	e.passage.take(s.start, s.end)
	e.told = append(e.told, s)
	e.times = slices.DeleteFunc(e.times, func(t span) bool { return t.start >= s.start && t.end <= s.end })
}

// tellAll reports whether a text consists of events.
func (e *events) tellAll() bool {
	words := 0
	for _, s := range e.told {
		words += s.end - s.start
	}
	return len(e.told) > 0 && words == len(e.words)
}

// sentence returns the sentence in which a word stands.
func (e *events) sentence(i int) span {
	s := span{i, clauseEnd(e.cued, i+1)}
	for s.start > 0 && !strings.Contains(e.words[s.start].Sep, ";") && !e.onNewLine(s.start) && !e.endsBefore(s.start) {
		s.start--
	}
	for at := i + 1; at < s.end; at++ {
		if e.onNewLine(at) {
			s.end = at
		}
	}
	return s
}

// endsBefore reports whether a full stop stands before a word, and not within a number.
func (e *events) endsBefore(i int) bool {
	return strings.Contains(e.words[i].Sep, ".") && !isDigits(e.words[i].Plain)
}

// tells reports whether a sentence with a word for an event is about that event. It must be long
// enough to be a sentence, be no title in capitals, and not speak of figures.
func (e *events) tells(s span, verb catalogue.Match) bool {
	if e.upper || s.end-s.start < shortestSentence {
		return false
	}
	for i := s.start; i < s.end; i++ {
		if e.speaksOfReport(i) && !e.hasNumber(i, s.end) || !e.read[i] && e.has(i, catalogue.CueOfReporting) {
			return false
		}
	}
	begin := e.pastTimes(s.start)
	if begin == verb.Start && begin > s.start { // "Tháng 11/2018 khởi công nhà máy KCN Mỹ Trung"
		return e.hasSubject(span{verb.End, s.end})
	}
	return verb.Sense.Line.First || e.hasSubject(span{begin, verb.Start})
}

// hasSubject reports whether the words before a verb name somebody or something: a word that
// nobody knows, a zone, or an office. "12 doanh nghiệp bị xử phạt" only says which enterprises
// are meant.
func (e *events) hasSubject(s span) bool {
	if e.has(s.start, catalogue.CueSeveral) {
		return false
	}
	for i := s.start; i < s.end; i++ {
		switch p := e.of[i]; {
		case e.has(i, catalogue.CueAuthority, catalogue.CueDepartment):
			return true
		case p == nil:
			if !isDigits(e.words[i].Plain) && !e.isOfTime(i) {
				return true
			}
		case p.Line != nil && (p.Line.Limit == zone || p.Line.Limit == partLimit || p.Line.Harmless != ""):
			return true
		}
	}
	return false
}

// pastTimes returns the first word from one on that belongs to no time and is no number.
func (e *events) pastTimes(i int) int {
	for i < len(e.words) && (e.isOfTime(i) || isDigits(e.words[i].Plain)) {
		i++
	}
	return i
}

// speaksOfReport reports whether the phrase of a word names what is counted, says what figures
// are, or states a limit that no event has.
func (e *events) speaksOfReport(i int) bool {
	p := e.of[i]
	if p == nil {
		return false
	}
	if p.Line == nil {
		return !p.Weak && namesMeasure(p)
	}
	switch to := p.Line.Limit; to {
	case catalogue.Void, catalogue.Thing, catalogue.Whole:
		return true
	default:
		return p.Line.Figures || p.Line.States || !to.Explains()
	}
}

// hasNumber reports whether a measure is counted by a number of its own, as those of a single
// project are: "khởi công nhà máy, vốn 120 triệu USD".
func (e *events) hasNumber(i, end int) bool {
	p := e.of[i]
	if p.Line != nil {
		return false
	}
	for i < end && e.of[i] == p {
		i++
	}
	return i < end && isDigits(e.words[i].Plain) && !e.isOfTime(i)
}

// shortestSentence is how many words the sentence of an event has at least.
const shortestSentence = 6

// tellsEvent reports whether a text is about an event although it has no word for one. Such a
// text opens with a day or a month, or with a zone and what it did, and nothing in it speaks
// of figures: "Tháng 9/2018, cầu Bạch Đằng đi vào khai thác", "KCN Phú Thái đã lắp xong trạm
// quan trắc". The zone is then no limit.
func (w *whole) tellsEvent() bool {
	if w.said.Figures || !w.said.Of.IsEmpty() || w.saysOfFigures() {
		return false
	}
	if list := w.limits.list; len(list) > 0 {
		zoned := list[0].To == zone && list[0].start == 0 && w.has(list[0].end, catalogue.CuePredicate)
		for i := range list {
			list[i].Explained = list[i].Explained || zoned && list[i].To.Explains()
		}
		return zoned
	}
	return w.opensWithDay() && len(w.words)-w.days.dates[0].end >= shortestEvent && slices.Contains(w.read, false)
}

// shortestEvent is how many words at least follow the day of an event.
const shortestEvent = 5

// saysOfFigures reports whether a text has words for how figures came about, or for the day up to
// which they go.
func (w *whole) saysOfFigures() bool {
	for i := range w.words {
		if w.has(i, catalogue.CueReporting, catalogue.CueAsOf) {
			return true
		}
	}
	return false
}

// opensWithDay reports whether a text begins with its only time, a day or a month of a year,
// and a comma.
func (w *whole) opensWithDay() bool {
	if len(w.days.dates) != 1 {
		return false
	}
	t := w.days.dates[0]
	ofDay := !t.on.IsZero() || t.period.Span == figure.Month && t.year != 0 && !t.months
	return ofDay && t.start <= 1 && t.end < len(w.words) && strings.Contains(w.words[t.end].Sep, ",")
}
