package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// whole is the state of reading one text as a whole.
type whole struct {
	*Reader
	cued
	text  string
	of    []*catalogue.Phrase // by word, the phrase that it is in; nil for none
	alone []bool              // by word, that it is a phrase of its own
	read  []bool              // by word
	upper bool                // the text has no capitals, or no other letters, and no word shows that it is a name
	said  *Said

	street    bool // it names a street, so that the district behind it is that of an address
	explained span // of an explanation what stands behind a limit in it
	times     []span
	dates     []timex // those times
	ofUnits   ofUnits
}

// readWhole reads a text: the documents that it cites, its times, the phrases of lines and
// then those of labels. What no phrase covers is left over.
func (r *Reader) readWhole(text string) *Said {
	c := r.withoutSums(text, r.spelt(text))
	words, n := c.words, len(c.words)
	w := whole{Reader: r, cued: c, text: text, of: make([]*catalogue.Phrase, n), alone: make([]bool, n), read: make([]bool, n), said: &Said{}}
	w.upper = strings.ToUpper(text) == text || strings.ToLower(text) == text
	w.skipNumbering()
	for _, paper := range citations(w.cued) {
		end := paper.end
		for end < len(words) && w.isJoined(end) && !strings.Contains(words[end].Sep, ".") {
			end++ // the rest of an abbreviation, of "QH13", or of "03/KCN-HT"
		}
		w.take(paper.start, end)
		w.said.Harmless = document
	}
	w.takeUnits()
	for _, t := range findTimes(w.cued) {
		if !w.read[t.start] {
			w.times, w.dates = append(w.times, span{t.start, t.end}), append(w.dates, t)
			w.take(t.start, t.end)
			w.takeDay(t.start - 1)
		}
	}
	w.takeLastDay()
	w.takeClock()
	row := w.takeRows()
	end := 0
	for _, m := range w.split() {
		switch {
		case m.Start < end: // it is in a name, or in a clause
		case m.Sense.Line == nil:
			end = w.label(m)
		default:
			end = w.say(m)
		}
	}
	w.takeSections(row)
	w.said.States = w.said.States || w.callsMeasure()
	w.said.Timed = w.said.Timed || len(w.times) > 0
	w.said.Of, w.said.First = w.subject(), w.opening()
	w.limitUnits()
	w.leaveCalendar()
	w.partMeasures()
	w.exceptNamed()
	w.leave()
	return w.said
}

// take notes that words are read.
func (w *whole) take(start, end int) {
	for i := start; i < end; i++ {
		w.read[i] = true
	}
}

// callsMeasure reports whether a text says what the figures of a measure are: "doanh thu là …".
func (w *whole) callsMeasure() bool {
	for i := 1; i+1 < len(w.words); i++ {
		if !w.has(i, catalogue.CueIs) || w.of[i-1] == nil || isDigits(w.words[i+1].Plain) {
			continue
		}
		if slices.ContainsFunc(w.of[i-1].Means, func(f catalogue.Facet) bool { return f.Axis == catalogue.Measure }) {
			return !w.said.Prose
		}
	}
	return false
}

// skipNumbering takes the number before a text, as in "II. Kết quả" and "1.2) Thu hút".
func (w *whole) skipNumbering() {
	if t, ok := timeAt(w.cued, 0); ok && t.day {
		return // "01/01/2018 - 31/12/2018"
	}
	end := 0
	for end < len(w.words) && end < 3 && isNumeral(w.words[end].Plain) {
		end++
	}
	if end > 0 && end < len(w.words) && strings.ContainsAny(w.words[end].Sep, ".)-/:") {
		w.take(0, end)
		w.said.Numbered = true
	}
}

// isNumeral reports whether a word is a number of at most two digits, a Roman number or a
// letter, as numbers of sections are.
func isNumeral(word string) bool {
	return len(word) <= 2 && isDigits(word) || strings.Trim(word, "ivx") == "" || len(word) == 1
}

func isDigits(word string) bool { return strings.Trim(word, "0123456789") == "" }

// say takes what a phrase of lines says, and returns where its words end.
func (w *whole) say(m catalogue.Match) int {
	end, counted := m.End, false
	if m.Sense.Line.Takes == catalogue.TakesName {
		if end = w.name(m.End); end == m.End {
			counted = m.Sense.Line.Limit == zone && w.isPartOfZones(m.Start)
			m.Sense = w.unnamed(m)
		}
	}
	end = w.behind(m, end)
	m.Start = w.startOf(m)
	w.take(m.Start, end)
	line := m.Sense.Line
	if line.Harmless == document {
		w.times = slices.DeleteFunc(w.times, func(t span) bool { return t.start >= m.Start && t.end <= end })
	}
	w.record(m, end)
	if counted {
		line = someSaying // "số liệu của 3 KCN"
	}
	if line.Limit != catalogue.Unlimited && (counted || w.limits(m, end)) {
		before := len(w.said.Limits)
		w.limit(line, span{m.Start, end}, m.End)
		for i := before; i < len(w.said.Limits); i++ {
			var on Subject
			on.add(m.Sense)
			w.said.Limits[i].On = on.Measures
		}
	}
	return end
}

// behind returns where the words end that a phrase of lines takes behind it; the end that is
// given where it takes none, or a name.
func (w *whole) behind(m catalogue.Match, end int) int {
	switch m.Sense.Line.Takes {
	case catalogue.TakesNumber:
		return w.number(m.End)
	case catalogue.TakesClause:
		return w.clause(m)
	case catalogue.TakesReason:
		return w.reason(m)
	case catalogue.TakesAll:
		return len(w.words)
	case catalogue.TakesProse:
		w.said.Prose, w.explained = true, span{m.End, len(w.words)}
		w.take(m.End, len(w.words))
	}
	return end
}

// startOf returns where a phrase of lines begins with the numbers before it: "10 doanh nghiệp lớn
// nhất", "30/45 doanh nghiệp".
func (w *whole) startOf(m catalogue.Match) int {
	line := m.Sense.Line
	if (line.Limit == catalogue.Unlimited || isWording(line.Limit)) && line.Takes != catalogue.TakesCount {
		return m.Start
	}
	for m.Start > 0 && isDigits(w.words[m.Start-1].Plain) && !w.read[m.Start-1] {
		m.Start--
	}
	return m.Start
}

// record notes what a phrase of lines with the words up to an end says, but for its limit.
func (w *whole) record(m catalogue.Match, end int) {
	line := m.Sense.Line
	w.said.Numbered = w.said.Numbered || line.Harmless == formNumber && end > m.End && end < len(w.words) && w.startsText(m.Start)
	w.street = w.street || line.Harmless == address && end > m.End
	w.said.Figures = w.said.Figures || line.Figures
	w.said.States = w.said.States || line.States
	if line.Tells {
		w.explain(m.Start)
	}
	if line.Above != catalogue.NotAbove && w.startsText(m.Start) {
		w.said.Above = line.Above
	}
	if w.said.Harmless == "" && !w.onlyDates(m) {
		w.said.Harmless = line.Harmless
	}
}

// unnamed returns what a phrase says that would take the name behind it, where there is none: "KCX" is of
// some zones, as "KCX Linh Trung" is of one.
func (w *whole) unnamed(m catalogue.Match) *catalogue.Phrase {
	plain := w.catalogue.Lines.Senses(w.words, m, func(p *catalogue.Phrase, _, _ int) bool { return p.Line.Takes == catalogue.TakesNothing })
	return append(plain, m.Sense)[0]
}

// onlyDates reports whether nothing but a time stands behind a phrase that explains: "phát sinh quý IV".
func (w *whole) onlyDates(m catalogue.Match) bool {
	line := m.Sense.Line
	return line.First && line.Takes == catalogue.TakesReason && len(w.times) > 0 && m.End < len(w.words) && !slices.Contains(w.read[m.End:], false)
}

// label takes the words of a label, which may end like the name of a zone: "dự án trong KCN
// Đồng Văn I".
func (w *whole) label(m catalogue.Match) int {
	w.take(m.Start, m.End)
	opens := m.End - zoneWords
	if opens < m.Start || !w.has(opens, catalogue.CueZone) {
		return m.End
	}
	end := w.name(m.End)
	if end > m.End {
		w.take(m.End, end)
		w.limit(zoneSaying, span{opens, end}, m.End)
	}
	return end
}

// zoneWords is how many words the kinds of zones have, such as "khu công nghiệp", written out.
const zoneWords = 3

// isSignal reports whether a word that is left over makes all of them matter in a note.
func (w *whole) isSignal(i int) bool {
	return len(w.catalogue.Lines.Split(w.words[i:i+1], func(p *catalogue.Phrase, _, _ int) bool { return p.Line.Signal })) > 0
}

// leave lists the words that are left over.
func (w *whole) leave() {
	var last viet.Word
	for i, word := range w.words {
		if w.read[i] || isFootnote(word) || word.Start == last.Start && i > 0 {
			continue
		}
		w.said.Unknown = append(w.said.Unknown, w.text[word.Start:word.End])
		w.said.Signal = w.said.Signal || w.isSignal(i)
		last = word
	}
	if viet.IsForeign(w.text) && len(w.said.Limits) == 0 {
		w.said.Unknown, w.said.Harmless = nil, "translation"
	}
}
