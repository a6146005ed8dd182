package catalogue

import "bloc/pkg/viet"

// Split finds the phrases of a text. It leaves as few words as possible without a phrase, and
// uses as few phrases as possible. Words without a phrase are in no match. A text without any
// marks is read by the words without marks.
func (v *Vocabulary) Split(words []viet.Word, allowed func(p *Phrase, start, end int) bool) []Match {
	var room [usualLabel]int32
	w := v.walk(words, room[:0])
	w.allowed = allowed
	var paths [usualLabel]path
	best := append(paths[:0], make([]path, len(words)+1)...) // by word, the best reading from there on
	for start := len(words) - 1; start >= 0; start-- {
		best[start] = path{unread: best[start+1].unread + 1, phrases: best[start+1].phrases, end: start + 1}
		w.improve(best, start)
	}
	return matches(best)
}

// SplitLine does the same for a line, with the phrases of lines and those of labels. Of two
// readings that are as good, the one with a phrase of lines is taken.
func (c *Catalogue) SplitLine(words []viet.Word, allowed func(p *Phrase, start, end int) bool) []Match {
	var ofLabels, ofLines [usualLabel]int32
	labels, lines := c.Words.walk(words, ofLabels[:0]), c.Lines.walk(words, ofLines[:0])
	labels.allowed, lines.allowed = allowed, allowed
	var paths [usualLabel]path
	best := append(paths[:0], make([]path, len(words)+1)...)
	for start := len(words) - 1; start >= 0; start-- {
		best[start] = path{unread: best[start+1].unread + 1, phrases: best[start+1].phrases, end: start + 1}
		labels.improve(best, start)
		lines.improve(best, start)
	}
	return matches(best)
}

// Opens reports whether a phrase begins with the first of some words.
func (v *Vocabulary) Opens(words []viet.Word, allowed func(p *Phrase, start, end int) bool) bool {
	var room [usualLabel]int32
	w := v.walk(words, room[:0])
	w.allowed = allowed
	return w.opens(0)
}

// Holds reports whether a phrase stands anywhere in a text, whatever marks its words have.
func (v *Vocabulary) Holds(words []viet.Word, allowed func(p *Phrase, start, end int) bool) bool {
	var room [usualLabel]int32
	w := v.walkIn(withoutMarks, words, room[:0])
	w.allowed = allowed
	for start := range words {
		if w.opens(start) {
			return true
		}
	}
	return false
}

// opens reports whether a phrase begins with a word.
func (w *walk) opens(start int) bool {
	var s int32
	for end, found := start, true; end < len(w.numbers); {
		if s, found = w.follow(s, w.numbers[end]); !found {
			break
		}
		if end++; w.sense(s, start, end) != nil {
			return true
		}
	}
	return false
}

// improve finds better readings of the words from one of them on, by the phrases that begin
// there.
func (w *walk) improve(best []path, start int) {
	var s int32
	for end, found := start, true; end < len(w.numbers); {
		if s, found = w.follow(s, w.numbers[end]); !found {
			break
		}
		end++
		p := path{best[end].unread, best[end].phrases + 1, end, nil}
		// "<=" prefers the longer phrase among equals.
		if p.cost() <= best[start].cost() {
			if p.phrase = w.sense(s, start, end); p.phrase != nil {
				best[start] = p
			}
		}
	}
}

// matches lists the phrases of a reading.
func matches(best []path) []Match {
	words := best[:len(best)-1]
	var found []Match
	for at := 0; at < len(words); at = best[at].end {
		if best[at].phrase != nil {
			found = append(found, Match{at, best[at].end, best[at].phrase})
		}
	}
	return found
}

// usualLabel is more words than nearly all labels have.
const usualLabel = 24

// path is a reading of the words from some place on.
type path struct {
	unread, phrases int
	end             int     // the end of its first phrase, or of the word that it leaves unread
	phrase          *Phrase // the first phrase; nil for a word without one
}

func (p path) cost() int { return p.unread*1000 + p.phrases }

// walk goes over the words of a text.
type walk struct {
	*automaton
	vocabulary *Vocabulary
	numbers    []int32 // of the text's words; noWord for a word that is in no line
	allowed    func(p *Phrase, start, end int) bool
}

// walk begins a walk over words. It keeps their numbers in the given room if that is large
// enough.
func (v *Vocabulary) walk(words []viet.Word, room []int32) walk {
	if marked(words) {
		return v.walkIn(withMarks, words, room)
	}
	return v.walkIn(withoutMarks, words, room)
}

// walkIn begins a walk over words that are compared in one form.
func (v *Vocabulary) walkIn(f form, words []viet.Word, room []int32) walk {
	a := &v.automata[f]
	for i := range words {
		room = append(room, a.words.number(f.of(&words[i])))
	}
	return walk{automaton: a, vocabulary: v, numbers: room}
}

// meaning returns what a line means, given its index among the lines that end in states.
func (w *walk) meaning(at int32) *Phrase {
	v := w.vocabulary
	return &v.phrases[v.meanings.at(w.ends.all.at(at)-1)]
}

// sense returns the meaning of the first line that may end in a state and is allowed there;
// nil if there is none.
func (w *walk) sense(s int32, start, end int) *Phrase {
	for i, last := w.ends.of(s); i < last; i++ {
		if p := w.meaning(i); w.allowed(p, start, end) {
			return p
		}
	}
	return nil
}

// Senses lists everything that the words of a match may mean, in the order in which it is to
// be tried.
func (v *Vocabulary) Senses(words []viet.Word, m Match, allowed func(p *Phrase, start, end int) bool) []*Phrase {
	w := v.walk(words, nil)
	var s int32
	for _, n := range w.numbers[m.Start:m.End] {
		s, _ = w.follow(s, n)
	}
	var list []*Phrase
	for i, last := w.ends.of(s); i < last; i++ {
		if p := w.meaning(i); allowed(p, m.Start, m.End) {
			list = append(list, p)
		}
	}
	return list
}
