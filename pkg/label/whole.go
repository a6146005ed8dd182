package label

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// whole is the state of reading a text as a whole: the passage, each thing that it says, and the
// result.
type whole struct {
	passage
	names     names
	days      days
	units     sentenceUnits
	sections  sections
	explained explanation
	events    events
	limits    limits
	makings   makings
	said      *Said
}

// newWhole returns the state for a text of which nothing is read yet. It takes the room of the
// text before.
func (r *wholeReader) newWhole(text string) *whole {
	c := withoutSums(text, r.words.spelt(text))
	n, w := len(c.words), r.state
	*w = whole{passage: passage{cued: c, catalogue: r.catalogue, text: text, of: blank(w.of, n), alone: blank(w.alone, n), read: blank(w.read, n)}, said: &Said{}}
	p := &w.passage
	p.upper = viet.IsUpper(text)
	w.names = names{passage: p, plain: p.upper || strings.ToLower(text) == text}
	w.days.passage, w.sections.passage, w.explained.passage = p, p, p
	w.events.passage = p
	w.units = sentenceUnits{passage: p, units: r.units}
	w.limits = limits{passage: p, explained: &w.explained}
	w.makings = makings{passage: p, plain: w.names.plain}
	return w
}

// blank returns n zero values in the room of a list.
func blank[T any](list []T, n int) []T {
	list = slices.Grow(list[:0], n)[:n]
	clear(list)
	return list
}

// read reads a text: the documents that it cites, its units and times, then the phrases of lines
// and of labels. Words that no phrase covers are left over.
func (r *wholeReader) read(text string) *Said {
	w := r.newWhole(text)
	w.skipNumbering()
	w.takeNumbersOfItems()
	w.takePapers()
	w.takePhones()
	w.takeAddresses()
	w.units.takeUnits()
	w.days.takeTimes()
	w.days.takeLastDay()
	w.days.takeClock()
	row := w.sections.takeRows()
	w.takePhrases()
	if row < 0 {
		w.sections.takeSections(w.said.Figures)
	} else if w.limits.speakOf(row) {
		w.said.Harmless = ""
	}
	w.settleLimits()
	w.makings.find()
	w.conclude()
	w.leave()
	return w.said
}

// takePapers takes the documents that the text cites.
func (w *whole) takePapers() {
	for _, paper := range citations(w.cued) {
		end := paper.end
		for end < len(w.words) && w.isJoined(end) && !strings.Contains(w.words[end].Sep, ".") {
			end++ // the rest of an abbreviation, of "QH13", or of "03/KCN-HT"
		}
		w.take(paper.start, end)
		w.said.Harmless = catalogue.AsDocument
	}
}

// takePhrases takes the sentences of events, and then the phrases of lines and of labels,
// with the words that they take behind them.
func (w *whole) takePhrases() {
	end := 0
	found, event := w.events.take()
	w.said.Harmless = cmp.Or(w.said.Harmless, event)
	for _, m := range found {
		switch {
		case m.Start < end: // it is part of a name or of a clause
		case m.Sense.Line == nil:
			end = w.label(m)
		default:
			end = w.say(m)
		}
	}
}

// settleLimits settles the limits after all of the text is read.
func (w *whole) settleLimits() {
	w.said.Of, w.said.First = w.subject(), w.opening()
	if w.units.some.units != nil {
		w.limits.holdOn(w.units.some.span, w.units.some.measures(w.catalogue))
	}
	if w.said.Harmless != catalogue.AsSource {
		w.limits.list = slices.DeleteFunc(w.limits.list, func(l Limited) bool { return l.In == catalogue.InSource })
	}
	if !w.days.offCalendar() {
		w.limits.leave(catalogue.Fiscal)
	}
	if w.days.latest().IsZero() {
		w.limits.leave(catalogue.Later)
	}
	if w.said.Harmless == catalogue.AsRate && !w.said.Figures {
		w.limits.leave(catalogue.Void) // "Tỷ giá 22.900 đồng (để tham khảo)"
	}
	if len(w.said.Of.Measures) > 0 {
		w.limits.partMeasures()
	}
	if slices.ContainsFunc(w.limits.list, func(l Limited) bool { return l.parted }) {
		w.said.Harmless, w.said.Figures = "", true
	}
	if w.said.Figures {
		w.limits.voidFigures()
	}
	w.limits.settleUnsent()
	w.limits.partTimes()
	w.limits.withWhole()
	if !w.said.Figures {
		w.limits.explainExamples()
	}
}

// conclude records in the result what the text says of each thing.
func (w *whole) conclude() {
	w.said.Year = w.days.opening()
	if w.events.tellAll() || w.tellsEvent() {
		w.said.Event, w.said.Harmless = true, cmp.Or(w.said.Harmless, catalogue.AsExplanation)
	}
	w.said.Limits, w.said.Sections, w.said.Makings = w.limits.list, w.sections.numbers, w.makings.list
	w.units.conclude(w.said)
	w.said.Renames, w.said.Ahead = w.renames(), w.days.ahead()
	w.said.Tables, w.said.Titles = w.sections.tables()
	w.said.Timed, w.said.Until, w.said.Latest = w.days.timed || len(w.times) > 0, w.days.until, w.days.latest()
	w.said.Prose, w.said.Asks = w.explained.prose || w.events.tellAll(), strings.Contains(w.text, "?")
	w.said.States, w.said.Belongs = w.said.States || w.callsMeasure(), w.belongsTo()
	w.said.words = w.words
}

// callsMeasure reports whether a text says what the figures of a measure are: "doanh thu là …".
func (w *whole) callsMeasure() bool {
	for i := 1; i+1 < len(w.words); i++ {
		if !w.has(i, catalogue.CueIs) || w.of[i-1] == nil || isDigits(w.words[i+1].Plain) {
			continue
		}
		if namesMeasure(w.of[i-1]) {
			return !w.explained.prose
		}
	}
	return false
}

// say takes a phrase of lines and returns the end of its words.
func (w *whole) say(m catalogue.Match) int {
	end, counted := m.End, false
	if m.Sense.Line.Takes == catalogue.TakesName {
		if end = w.names.name(m.End); end == m.End {
			counted = m.Sense.Line.Limit == zone && w.limits.isPartOfZones(m.Start)
			m.Sense = w.unnamed(m)
		}
	}
	if end = w.behind(m, end); end == m.End && m.Sense.Line.Takes == catalogue.TakesClause {
		m.Sense = w.unnamed(m)
	}
	m.Start = w.startOf(m)
	w.take(m.Start, end)
	line := m.Sense.Line
	if line.Harmless == catalogue.AsDocument {
		w.times = slices.DeleteFunc(w.times, func(t span) bool { return t.start >= m.Start && t.end <= end })
	}
	w.record(m, end)
	if counted {
		line = someSaying // "số liệu của 3 KCN"
	}
	if line.Limit != catalogue.Unlimited && (counted || w.limits.isStated(m, end)) {
		if l := w.limits.add(line, span{m.Start, end}, m.End); l != nil {
			var on Subject
			on.add(m.Sense)
			l.On = on.Measures
		}
	}
	return end
}

// behind returns the end of the words behind a phrase of lines that belong to it. It returns the
// given end if there are none, or if they are a name.
func (w *whole) behind(m catalogue.Match, end int) int {
	switch m.Sense.Line.Takes {
	case catalogue.TakesNumber:
		return w.names.number(m.End)
	case catalogue.TakesClause:
		return w.clause(m)
	case catalogue.TakesReason, catalogue.TakesPart:
		return w.explained.reason(m)
	case catalogue.TakesAll:
		return w.toLimit(m.End, len(w.words))
	case catalogue.TakesProse:
		w.explained.prose, w.explained.span = true, span{m.End, len(w.words)}
		w.take(m.End, len(w.words))
	}
	return end
}

// startOf returns the beginning of a phrase of lines, with the numbers before it: "10 doanh
// nghiệp lớn nhất", "30/45 doanh nghiệp".
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

// record records what a phrase of lines says besides its limit. end is the end of its words.
func (w *whole) record(m catalogue.Match, end int) {
	line := m.Sense.Line
	numbers, goesOn := line.Harmless == catalogue.AsFormNumber, end < len(w.words)
	w.said.Numbered = w.said.Numbered || numbers && end > m.End && goesOn && w.startsText(m.Start)
	w.limits.street = w.limits.street || line.Harmless == catalogue.AsAddress && end > m.End
	w.said.Figures = w.said.Figures || line.Figures
	w.said.States = w.said.States || line.States
	if line.Tells && !w.upper { // a title only says whose figures are meant
		w.limits.explain(m.Start)
	}
	if line.Above != catalogue.NotAbove && w.startsText(m.Start) {
		w.said.Above = line.Above
	}
	w.harmless(m, numbers && end == m.End && goesOn)
}

// harmless keeps the first reason why the text limits nothing. The name of a form without its
// number is none in front of other words.
func (w *whole) harmless(m catalogue.Match, unnumbered bool) {
	if !unnumbered && !w.onlyDates(m) {
		w.said.Harmless = cmp.Or(w.said.Harmless, m.Sense.Line.Harmless)
	}
}

// onlyDates reports whether a phrase that explains is followed only by a time: "phát sinh quý
// IV".
func (w *whole) onlyDates(m catalogue.Match) bool {
	line := m.Sense.Line
	return line.First && line.Takes == catalogue.TakesReason && len(w.times) > 0 && m.End < len(w.words) && !slices.Contains(w.read[m.End:], false)
}

// label takes the words of a label. It may end like the name of a zone: "dự án trong KCN Đồng
// Văn I".
func (w *whole) label(m catalogue.Match) int {
	w.take(m.Start, m.End)
	opens := m.End - zoneWords
	if opens < m.Start || !w.has(opens, catalogue.CueZone) {
		return m.End
	}
	end := w.names.name(m.End)
	if end > m.End {
		w.take(m.End, end)
		w.limits.add(zoneSaying, span{opens, end}, m.End)
	}
	return end
}

// zoneWords is the number of words in the full name of a kind of zone, as in "khu công nghiệp".
const zoneWords = 3
