package label

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// respelled reads a text that has words left over with marks that it may have lost, as "BÁO CÁO"
// for "BÁO CAO". It is s if that does not make the text understood as a whole, or if several ways
// do and limit its figures differently.
func (r *wholeReader) respelled(text string, s *Said) *Said {
	words := r.words.asTyped(text)
	choices := r.spelling.marked(words, unknownWords(words, text, s.Unknown))
	found := s
	for way := range spellings(text, words, choices) {
		again := r.read(way.text)
		if len(again.Unknown) > 0 || !r.spelling.inPhrases(way) {
			continue
		}
		if found == s {
			found, again.Respelled = again, way.text
		}
		if !slices.EqualFunc(found.Limits, again.Limits, func(a, b Limited) bool { return a.To == b.To }) {
			return s
		}
	}
	return found
}

// marked lists the words that the words of a text may have been before they lost their marks:
// those of the words left over, and of their neighbours that are words as typed. It is nil if
// a word left over has none.
func (p *speller) marked(words []viet.Word, unknown []bool) [][]choice {
	knows := func(i int) bool {
		return p.catalogue.Words.Knows(&words[i]) || p.catalogue.Lines.Knows(&words[i])
	}
	lone := func(i int) bool { return i >= 0 && i < len(words) && unknown[i] && knows(i) }
	choices := make([][]choice, len(words))
	for i := range words {
		if !unknown[i] && !lone(i-1) && !lone(i+1) {
			continue
		}
		choices[i] = p.withMarks(&words[i])
		switch {
		case choices[i] == nil && unknown[i] && !knows(i):
			return nil
		case choices[i] != nil && knows(i):
			choices[i] = append(choices[i], choice{word: words[i].Marked})
		}
	}
	return choices
}

// withMarks lists the words of labels and of lines that lose marks to become a word.
func (p *speller) withMarks(w *viet.Word) (list []choice) {
	for _, word := range append(p.catalogue.Words.Marked(w), p.catalogue.Lines.Marked(w)...) {
		if c := (choice{word, true, true}); !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// inPhrases reports whether each new word of a spelling is in a phrase of several words.
func (p *speller) inPhrases(s spelling) bool {
	words := p.words.wordsOf(s.text)
	matches := p.catalogue.SplitLine(words, func(*catalogue.Phrase, int, int) bool { return true })
	for _, c := range s.changes {
		if !slices.ContainsFunc(matches, func(m catalogue.Match) bool {
			return m.End-m.Start > 1 && words[m.Start].Start <= c.at && c.at < words[m.End-1].End
		}) {
			return false
		}
	}
	return true
}

// respelled reads a mistyped text as units. It is nil if no similar words make the text units.
func (r *unitReader) respelled(text string, most int, read func(text string) []*catalogue.Scale) []*catalogue.Scale {
	words := r.words.asTyped(text)
	if len(words) > most {
		return nil
	}
	marked := slices.ContainsFunc(words, func(w viet.Word) bool { return w.Marked != w.Plain })
	choices := make([][]choice, len(words))
	for i := range words {
		w, list := &words[i], r.vocabulary.Alike(&words[i])
		if marked && r.vocabulary.Knows(w) {
			list = append(r.vocabulary.Marked(w), w.Marked) // a text with marks has lost only some
		}
		if len(list) == 0 {
			return nil
		}
		for _, word := range list {
			choices[i] = append(choices[i], choice{word: word})
		}
	}
	for s := range spellings(text, words, choices) {
		if scales := read(s.text); scales != nil {
			return scales
		}
	}
	return nil
}

// mostUnitWords and mostLineWords are how many words a mistyped unit, and a mistyped line of
// units, have at most.
const mostUnitWords, mostLineWords = 4, 12
