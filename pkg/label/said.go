package label

import (
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// Said is what a whole text says of the figures in its reach: to what it limits them, and
// which of its words nobody knows. It is about titles, names of sheets, notes, letterheads
// and all other texts that are no label of a number.
type Said struct {
	Limits   []Limited
	Harmless string   // why it limits nothing, as far as a phrase of the catalogue says so
	Unknown  []string // the words left over, as written
	Signal   bool     // some word of it makes the words left over matter in a note as well
	Timed    bool     // it names a time
}

// Limited is one limit that a text states.
type Limited struct {
	To    catalogue.Limit
	Words string            // that state it, as written
	Of    []catalogue.Value // the measures that its clause names before it; nil for all
}

// Narrows reports whether a text narrows figures.
func (s *Said) Narrows() bool {
	return slices.ContainsFunc(s.Limits, func(l Limited) bool { return l.narrows() })
}

func (l *Limited) narrows() bool { return l.To != catalogue.Whole && l.To != catalogue.Except }

// Excepts returns the first remainder that a text takes out of its figures, nil for none.
func (s *Said) Excepts() *Limited { return s.first(catalogue.Except) }

// Whole reports whether a text says that its figures are of the whole board.
func (s *Said) Whole() bool { return s.first(catalogue.Whole) != nil }

// Narrowing returns the first limit that narrows figures, nil for none.
func (s *Said) Narrowing() *Limited {
	for i := range s.Limits {
		if s.Limits[i].narrows() {
			return &s.Limits[i]
		}
	}
	return nil
}

func (s *Said) first(to catalogue.Limit) *Limited {
	for i := range s.Limits {
		if s.Limits[i].To == to {
			return &s.Limits[i]
		}
	}
	return nil
}

// Concerns reports whether a limit is on figures of a measure.
func (l *Limited) Concerns(measure catalogue.Value) bool {
	return len(l.Of) == 0 || slices.Contains(l.Of, measure)
}

// Said reads a text in Unicode as a whole. What it returns is shared and must not be
// changed.
func (r *Reader) Said(text string) *Said {
	s, met := r.memory.said[text]
	if !met {
		s = r.readWhole(text)
		r.memory.said.keep(text, s)
	}
	return s
}

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
}

// readWhole reads a text: the documents that it cites, its times, the phrases of lines and
// then those of labels. What no phrase covers is left over.
func (r *Reader) readWhole(text string) *Said {
	words := withoutSums(text, r.catalogue.Words.Words(text))
	n := len(words)
	w := whole{Reader: r, cued: r.cued(words), text: text, of: make([]*catalogue.Phrase, n), alone: make([]bool, n), read: make([]bool, n), said: &Said{}}
	w.upper = strings.ToUpper(text) == text || strings.ToLower(text) == text
	w.skipNumbering()
	for _, s := range r.papers(w.cued) {
		w.take(s.start, s.end)
		w.said.Harmless = paperHarmless
	}
	for _, t := range findTimes(w.cued) {
		if !w.read[t.start] {
			w.said.Timed = true
			w.take(t.start, t.end)
		}
	}
	end := 0
	for _, m := range w.split() {
		switch {
		case m.Start < end: // it is in a name, or in a clause
		case m.Sense.Line == nil:
			w.take(m.Start, m.End)
		default:
			end = w.say(m)
		}
	}
	w.leave()
	return w.said
}

// take notes that words are read.
func (w *whole) take(start, end int) {
	for i := start; i < end; i++ {
		w.read[i] = true
	}
}

// skipNumbering takes the number before a text, as in "II. Kết quả" and "1.2) Thu hút".
func (w *whole) skipNumbering() {
	end := 0
	for end < len(w.words) && end < 3 && isNumeral(w.words[end].Plain) {
		end++
	}
	if end > 0 && end < len(w.words) && strings.ContainsAny(w.words[end].Sep, ".)-/:") {
		w.take(0, end)
	}
}

// isNumeral reports whether a word is a number of at most two digits, a Roman number or a
// letter, as numbers of sections are.
func isNumeral(word string) bool {
	return len(word) <= 2 && isDigits(word) || strings.Trim(word, "ivx") == "" || len(word) == 1
}

func isDigits(word string) bool { return strings.Trim(word, "0123456789") == "" }

// split finds the phrases among the words that are in no document and no time.
func (w *whole) split() []catalogue.Match {
	var found []catalogue.Match
	for start := 0; start < len(w.words); {
		if w.read[start] {
			start++
			continue
		}
		end := start
		for end < len(w.words) && !w.read[end] {
			end++
		}
		for _, m := range w.catalogue.SplitLine(w.words[start:end], func(p *catalogue.Phrase, s, _ int) bool { return w.fits(p, start+s) }) {
			found = append(found, catalogue.Match{Start: start + m.Start, End: start + m.End, Sense: m.Sense})
		}
		start = end
	}
	for _, m := range found {
		for i := m.Start; i < m.End; i++ {
			w.of[i], w.alone[i] = m.Sense, m.End-m.Start == 1
		}
	}
	return found
}

// free reports whether no phrase and no time has a word yet.
func (w *whole) free(i int) bool { return w.of[i] == nil && !w.read[i] }

// fits reports whether a phrase of lines may stand at a word.
func (w *whole) fits(p *catalogue.Phrase, start int) bool {
	switch {
	case p.Line == nil:
		return true
	case isPaper(p), p.Line.Signal:
		return false
	case p.Line.First:
		return start == 0 || w.read[start-1] && w.startsText(start) || strings.ContainsAny(w.words[start].Sep, ".;:\n")
	case p.Line.Takes == catalogue.TakesCount:
		return start > 0 && isDigits(w.words[start-1].Plain)
	}
	return true
}

// startsText reports whether only the number of a text stands before a word.
func (w *whole) startsText(i int) bool {
	for _, before := range w.words[:i] {
		if !isNumeral(before.Plain) {
			return false
		}
	}
	return true
}

// say takes what a phrase of lines says, and returns where its words end.
func (w *whole) say(m catalogue.Match) int {
	line, end := m.Sense.Line, m.End
	switch line.Takes {
	case catalogue.TakesName:
		end = w.name(m.End)
	case catalogue.TakesNumber:
		end = w.number(m.End)
	case catalogue.TakesClause:
		end = w.clauseOf(m)
	case catalogue.TakesAll:
		end = len(w.words)
	}
	if m.Start > 0 && line.Limit != catalogue.Unlimited && isDigits(w.words[m.Start-1].Plain) && !w.read[m.Start-1] {
		m.Start-- // "10 doanh nghiệp lớn nhất"
	}
	w.take(m.Start, end)
	if end == m.End && (line.Takes == catalogue.TakesName || line.Takes == catalogue.TakesClause) {
		return end // nothing that it would be about
	}
	if line.Harmless != "" && w.said.Harmless == "" {
		w.said.Harmless = line.Harmless
	}
	if line.Limit != catalogue.Unlimited {
		l := Limited{To: line.Limit, Words: w.text[w.words[m.Start].Start:w.words[end-1].End], Of: w.measures(m.Start)}
		w.said.Limits = append(w.said.Limits, l)
	}
	return end
}

// clauseOf returns where the clause ends that a phrase takes. An explanation does not hide
// a limit that stands in it.
func (w *whole) clauseOf(m catalogue.Match) int {
	end := w.clauseEnd(m.End)
	for i := m.End; i < end && m.Sense.Line.Limit == catalogue.Unlimited; i++ {
		if p := w.of[i]; p != nil && p.Line != nil && p.Line.Limit != catalogue.Unlimited {
			return i
		}
	}
	return end
}

// measures lists the measures that a clause names before a word.
func (w *whole) measures(before int) []catalogue.Value {
	var list []catalogue.Value
	for i := before - 1; i >= 0; i-- {
		if p := w.of[i]; p != nil && !p.Weak {
			for _, says := range p.Means {
				if says.Axis == catalogue.Measure && !slices.Contains(list, says.Value) {
					list = append(list, says.Value)
				}
			}
		}
		if strings.ContainsAny(w.words[i].Sep, ".;:") {
			break
		}
	}
	return list
}

// name returns where the names end that begin at a word: words that nobody knows, those
// with a capital in a text that has others, and the numbers behind them.
func (w *whole) name(i int) int {
	start := i
	for i < len(w.words) {
		next := i
		if i > start && w.joins(i) {
			next++ // "Đồng Văn và Hòa Mạc"
		}
		if next == len(w.words) || !w.inName(next, start) {
			break
		}
		i = next + 1
	}
	return i
}

// inName reports whether a word may be part of a name that begins at start.
func (w *whole) inName(i, start int) bool {
	word := w.words[i]
	if w.read[i] || strings.ContainsAny(word.Sep, "();./\n") || strings.Contains(word.Sep, ":") && i > start {
		return false
	}
	if isNumeral(word.Plain) || isDigits(word.Plain) {
		return i > start || w.of[i] == nil
	}
	if w.of[i] == nil {
		return true
	}
	if !w.alone[i] {
		return false
	}
	if w.upper {
		return isFiller(w.of[i])
	}
	return w.isCapital(i)
}

// isFiller reports whether a word that may be one of a name says nothing of figures.
func isFiller(p *catalogue.Phrase) bool {
	return p.Scale != nil || p.Line != nil && p.Line.Limit == catalogue.Unlimited && p.Line.Takes == catalogue.TakesNothing
}

// number returns where the number ends that begins at a word, as in "Biểu 01/BC-KCN".
func (w *whole) number(i int) int {
	start := i
	for i < len(w.words) && !w.read[i] && !strings.ContainsAny(w.words[i].Sep, "();,\n") {
		joined := i > start && (w.words[i].Start == w.words[i-1].Start || strings.ContainsAny(w.words[i].Sep, "/.-_"))
		if !joined && (i > start && !isDigits(w.words[i].Plain) || !isNumeral(w.words[i].Plain)) {
			break
		}
		i++
	}
	return i
}

// joins reports whether a word joins two names.
func (w *whole) joins(i int) bool { return w.has(i, catalogue.CueAnd) }

// isCapital reports whether a word begins with a capital letter.
func (w *whole) isCapital(i int) bool {
	for _, first := range w.text[w.words[i].Start:] {
		return unicode.IsUpper(first)
	}
	return false
}

// leave lists the words that are left over.
func (w *whole) leave() {
	var last viet.Word
	for i, word := range w.words {
		if w.read[i] || isFootnote(word) || word.Start == last.Start && i > 0 {
			continue
		}
		w.said.Unknown = append(w.said.Unknown, w.text[word.Start:word.End])
		last = word
	}
	if len(w.said.Unknown) > 0 {
		w.said.Signal = len(w.catalogue.Lines.Split(w.words, func(p *catalogue.Phrase, _, _ int) bool { return p.Line.Signal })) > 0
	}
}
