package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// events are the sentences of a text that tell what happened to somebody or something other than
// the figures: "Bão số 4 làm tốc mái một nhà xưởng". A place, a day or a number in such a sentence
// is that of the event.
type events struct{ *passage }

// take takes each sentence of a text that tells an event, with its times. It returns the phrases
// outside of these sentences, and why the events limit nothing; empty for no event.
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
		found = e.split(false) // words of an event say something else where they tell none
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

// tellAll reports whether a text tells events and nothing else.
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

// tells reports whether a sentence with a word for an event tells that event. It must be long
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

// hasSubject reports whether the words before a verb name somebody or something: a word that nobody
// knows, a zone, or an office. "12 doanh nghiệp bị xử phạt" only says which enterprises are meant.
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

// speaksOfReport reports whether the phrase of a word names what is counted, says what figures are,
// or states a limit that no event has.
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

// shortestSentence is how many words a sentence has at least that tells an event.
const shortestSentence = 6
