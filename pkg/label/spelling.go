package label

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// maxSpellings is how many ways of reading a text with mistyped words are tried at most.
const maxSpellings = 16

// respelled reads a text that is not understood with words that it may have meant, as "Thực hiện"
// for "Thực hiên". It is m if no such words make the text understood, or if several do and mean
// different things.
func (r *labelReader) respelled(text string, on Axis, above *catalogue.Facets, m *Meaning) *Meaning {
	if m.Unknown == "" {
		return m
	}
	words := r.words.asTyped(text)
	unknown := unknownWords(words, text, strings.Split(m.Unknown, " "))
	choices, mistyped := r.spelling.similar(words, unknown)
	if choices == nil {
		return m
	}
	read := func(s spelling) (*Meaning, fit) {
		again := r.read(s.text, on, above)
		if !again.Understood() {
			return nil, unfit
		}
		return r.meantOtherwise(Text{Raw: s.text}, on, above, again), r.spelling.fitOf(s, m.Zone)
	}
	if mistyped {
		if found := firstOf(spellings(text, words, choices), m, read); found != m {
			return found
		}
	}
	r.spelling.addMarked(choices, words, unknown)
	return firstOf(spellings(text, words, choices), m, read)
}

// meantOtherwise reads a text with words that are listed as easily mistaken for its own, as
// "số lượng dự án" for "số lương dự án". It does so if the text contradicts itself, or counts
// what the bloc does not add up. It is m if the new words count nothing either.
func (r *labelReader) meantOtherwise(t Text, on Axis, above *catalogue.Facets, m *Meaning) *Meaning {
	measure := m.Facets[catalogue.Measure]
	if m.Ratio || m.Unknown != "" || m.Clash == "" && m.subjects() == nil && (measure == catalogue.None || r.catalogue.Counts(measure)) {
		return m
	}
	text := viet.Decode(t.Raw, t.Font)
	words := r.words.asTyped(text)
	choices := make([][]choice, len(words))
	for i := range words {
		if meant := r.catalogue.Words.Confused(&words[i]); meant != "" {
			choices[i] = []choice{{word: meant, known: true}}
		}
	}
	return firstOf(spellings(text, words, choices), m, func(s spelling) (*Meaning, fit) {
		again := r.read(s.text, on, above)
		counts := r.catalogue.Counts(again.Facets[catalogue.Measure]) || r.catalogue.Counts(again.Weak)
		if !again.Understood() || !counts {
			return nil, unfit
		}
		return again, r.spelling.fitOf(s, false)
	})
}

// fit is how well the new words of a spelling fit at their places.
type fit int

const (
	unfit   fit = iota
	alone       // one of them is a phrase of its own
	phrased     // each is in a phrase of several words
)

// firstOf returns the meaning of a text in the spellings that fit best. It is m if there are
// none, or if they have different meanings.
func firstOf(ways iter.Seq[spelling], m *Meaning, read func(spelling) (*Meaning, fit)) *Meaning {
	found, best, differ := m, unfit, false
	for s := range ways {
		again, fits := read(s)
		if fits == unfit || fits < best {
			continue
		}
		if fits > best {
			respelled := *again
			respelled.rare = &rare{cmp.Or(again.Respelled(), s.text), again.subjects(), again.said().beside}
			found, best, differ = &respelled, fits, false
		}
		differ = differ || !found.alike(again)
	}
	if differ {
		return m
	}
	return found
}

// speller finds words of the vocabulary that a text may have meant by mistyped ones.
type speller struct {
	catalogue *catalogue.Catalogue
	words     *tokenizer
}

// choice is a word that may have been meant by a typed word.
type choice struct {
	word  string // as viet.Word.Marked
	known bool   // the vocabulary has the typed word too
	lost  bool   // the typed word is this one with some marks missing
}

// similar lists the similar words of the vocabulary for each word of a text that is not
// understood and not in the vocabulary. It is nil if one of them has no similar word. mistyped
// is false if there are no such words.
func (p *speller) similar(words []viet.Word, unknown []bool) (list [][]choice, mistyped bool) {
	list = make([][]choice, len(words))
	for i := range words {
		w := &words[i]
		if !unknown[i] || p.catalogue.Words.Knows(w) {
			continue
		}
		mistyped = true
		for _, word := range p.catalogue.Words.Similar(w) {
			list[i] = append(list[i], choice{word: word, lost: viet.Loses(w.Marked, word)})
		}
		if list[i] == nil {
			return nil, true
		}
	}
	return list, mistyped
}

// addMarked adds words of the vocabulary to the choices for known words. A word that is not a
// phrase here may have lost its marks, as "an" in "dự an". So may a word beside it, as "ha" in
// "ha tầng", which reads as a unit. Any word may be listed as easily mistaken for another.
func (p *speller) addMarked(choices [][]choice, words []viet.Word, unknown []bool) {
	lone := func(i int) bool {
		return i >= 0 && i < len(words) && unknown[i] && p.catalogue.Words.Knows(&words[i])
	}
	for i := range words {
		w := &words[i]
		if choices[i] != nil || !p.catalogue.Words.Knows(w) {
			continue
		}
		var list []choice
		if meant := p.catalogue.Words.Confused(w); meant != "" {
			list = append(list, choice{word: meant, known: true})
		}
		if lone(i) || lone(i-1) || lone(i+1) {
			for _, word := range p.catalogue.Words.Marked(w) {
				list = append(list, choice{word, true, true})
			}
		}
		if list != nil {
			choices[i] = append(list, choice{word: w.Marked})
		}
	}
}

// spelling is a text with mistyped words replaced.
type spelling struct {
	text    string
	changes []change
}

// change is a word of a spelling that differs from the typed one.
type change struct {
	choice
	at int // where it begins
}

// fitOf returns how well the new words of a spelling fit. Each must stand in a phrase of several
// words, or be a phrase of its own in the place of a word that nobody knows. A small word is
// similar to too many: "lạ" to "là". So is a word in the name of a zone.
func (p *speller) fitOf(s spelling, ofZone bool) fit {
	words := p.words.wordsOf(s.text)
	matches := p.catalogue.Words.Split(words, func(*catalogue.Phrase, int, int) bool { return true })
	worst := phrased
	for _, c := range s.changes {
		at := slices.IndexFunc(matches, func(m catalogue.Match) bool {
			return words[m.Start].Start <= c.at && c.at < words[m.End-1].End
		})
		switch {
		case at < 0:
			return unfit
		case matches[at].End-matches[at].Start > 1:
		case c.known || !standsAlone(c, matches[at], words, ofZone):
			return unfit
		default:
			worst = alone
		}
	}
	return worst
}

// standsAlone reports whether a new word may be a phrase of its own. It names what is counted, or
// is the typed word with its marks. A word that only fills must stand before others.
func standsAlone(c change, m catalogue.Match, words []viet.Word, ofZone bool) bool {
	if m.Sense.Scale != nil || m.Sense.Says(catalogue.Measure) {
		return true
	}
	if !c.lost || ofZone {
		return false
	}
	fills := len(m.Sense.Means) == 0
	return !fills || m.End < len(words) && strings.TrimSpace(words[m.End].Sep) == ""
}

// spellings yields a text with its words replaced by those that may have been meant, in all
// combinations. It yields none if these are too many.
func spellings(text string, words []viet.Word, choices [][]choice) iter.Seq[spelling] {
	return func(yield func(spelling) bool) {
		ways, end := []spelling{{}}, 0
		for i, meant := range choices {
			if len(meant) == 0 {
				continue
			}
			w := words[i]
			if len(ways)*len(meant) > maxSpellings || w.Start < end { // "½" is two words in one place
				return
			}
			var longer []spelling
			for _, way := range ways {
				for _, c := range meant {
					longer = append(longer, way.with(text[end:w.Start], text[w.Start:w.End], c, w.Marked))
				}
			}
			ways, end = longer, w.End
		}
		for _, way := range ways {
			if way.text += text[end:]; len(way.changes) > 0 && !yield(way) {
				return
			}
		}
	}
}

// with adds a word, and what stands before it, to a spelling. A word that was not replaced
// stays as written.
func (s spelling) with(before, typed string, c choice, marked string) spelling {
	s.text += before
	if c.word == marked {
		s.text += typed
		return s
	}
	s.changes = append(slices.Clip(s.changes), change{c, len(s.text)})
	s.text += inCase(viet.Spell(c.word), typed)
	return s
}

// inCase writes a word in capitals, or with a first capital, as another word is typed.
func inCase(word, typed string) string {
	first, size := utf8.DecodeRuneInString(word)
	switch {
	case viet.IsUpper(typed) && utf8.RuneCountInString(typed) > 1:
		return strings.ToUpper(word)
	case strings.IndexFunc(typed, unicode.IsUpper) == 0:
		return string(unicode.ToUpper(first)) + word[size:]
	}
	return word
}

// unknownWords returns which words of a text are among those that are not understood. These are
// given as written.
func unknownWords(words []viet.Word, text string, unknown []string) []bool {
	list := make([]bool, len(words))
	for i, w := range words {
		if len(unknown) > 0 && text[w.Start:w.End] == unknown[0] {
			list[i], unknown = true, unknown[1:]
		}
	}
	return list
}

// alike reports whether two meanings say the same of a figure.
func (m *Meaning) alike(o *Meaning) bool {
	sameUnit := func(a, b *catalogue.Scale) bool {
		return a.Unit == b.Unit && a.Of == b.Of && a.Factor.Equal(b.Factor)
	}
	return *m.Facets == *o.Facets && m.Weak == o.Weak && m.Ratio == o.Ratio &&
		slices.Equal(m.Periods, o.Periods) && slices.EqualFunc(m.Scales, o.Scales, sameUnit)
}
