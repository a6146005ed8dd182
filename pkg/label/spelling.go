package label

import (
	"iter"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// maxSpellings is how many ways are tried to read a text with mistyped words.
const maxSpellings = 16

// respelled reads a text that is not understood as it would be with the words that its own
// are mistyped for, as "Thực hiên" for "Thực hiện". It is m where no such words make the
// text understood, or several that mean different things do.
func (r *Reader) respelled(text string, on Axis, above *catalogue.Facets, m *Meaning) *Meaning {
	if m.Unknown == "" || m.Clash != "" {
		return m
	}
	found := m
	for s := range r.spellings(text, strings.Split(m.Unknown, " ")) {
		again := r.read(s.text, on, above)
		if !again.Understood() || !r.belongs(s) {
			continue
		}
		if found == m {
			respelled := *again
			respelled.rare = &rare{s.text, again.subjects()}
			found = &respelled
		}
		if !found.alike(again) {
			return m
		}
	}
	return found
}

// respelledUnit reads a text that should be a unit as respelled reads a label. It is nil if
// no words make the text a unit.
func (r *Reader) respelledUnit(text string) []*catalogue.Scale {
	for s := range r.spellings(text, nil) {
		if scales := r.unitIn(s.text); scales != nil {
			return scales
		}
	}
	return nil
}

// mostUnitWords is how many words a mistyped unit has at most.
const mostUnitWords = 4

// spelling is a text with mistyped words replaced.
type spelling struct {
	text string
	at   []int // where the new words begin
}

// belongs reports whether each new word of a spelling has its place in a phrase of several
// words, or names what is counted. A small word may be meant for too many: "lạ" for "là".
func (r *Reader) belongs(s spelling) bool {
	words := r.wordsOf(s.text)
	matches := r.catalogue.Words.Split(words, func(*catalogue.Phrase, int, int) bool { return true })
	for _, at := range s.at {
		if !slices.ContainsFunc(matches, func(m catalogue.Match) bool {
			covers := words[m.Start].Start <= at && at < words[m.End-1].End
			return covers && (m.End-m.Start > 1 || m.Sense.Scale != nil || m.Sense.Says(catalogue.Measure))
		}) {
			return false
		}
	}
	return true
}

// spellings yields a text with its mistyped words replaced, in all ways. Only those in a list
// may be, as written; any where there is none. It yields nothing if one of the words is
// similar to none.
func (r *Reader) spellings(text string, mistyped []string) iter.Seq[spelling] {
	return func(yield func(spelling) bool) {
		ways, end := []spelling{{}}, 0
		words, similar := r.tokens(text).typed.words, r.catalogue.Words.Similar
		if mistyped == nil {
			if similar = r.catalogue.Words.Alike; len(words) > mostUnitWords {
				return
			}
		}
		unknown := unknownWords(words, text, mistyped)
		for i, w := range words {
			if mistyped != nil && !unknown[i] {
				continue
			}
			meant := similar(&w)
			if len(meant) == 0 || len(ways)*len(meant) > maxSpellings {
				return
			}
			var longer []spelling
			for _, way := range ways {
				for _, word := range meant {
					longer = append(longer, way.with(text[end:w.Start], text[w.Start:w.End], word, w.Marked))
				}
			}
			ways, end = longer, w.End
		}
		for _, way := range ways {
			if way.text += text[end:]; len(way.at) > 0 && !yield(way) {
				return
			}
		}
	}
}

// with adds a word, and what stands before it, to a spelling. A word that is the one typed
// stays as written.
func (s spelling) with(before, typed, word, marked string) spelling {
	s.text += before
	if word == marked {
		s.text += typed
		return s
	}
	s.at = append(slices.Clip(s.at), len(s.text))
	s.text += viet.Spell(word)
	return s
}

// unknownWords says which words of a text are among those that are not understood, given as
// written.
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
