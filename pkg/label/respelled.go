package label

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// saidRespelled reads a text with words left over as it would be read with the marks that they
// have lost, as "BÁO CAO" for "BÁO CÁO". It is s where none of them read it whole, or several that
// limit its figures otherwise do.
func (r *Reader) saidRespelled(text string, s *Said) *Said {
	words := r.tokens(text).typed.words
	choices := r.marked(words, unknownWords(words, text, s.Unknown))
	found := s
	for way := range r.spellings(text, words, choices) {
		again := r.readWhole(way.text)
		if len(again.Unknown) > 0 || !r.inPhrases(way) {
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

// marked lists what words of a text may be with the marks that they have lost: those that are left
// over, and those beside one that is a word as it is typed. It is nil if one that is left over is
// a word with none.
func (r *Reader) marked(words []viet.Word, unknown []bool) [][]choice {
	knows := func(i int) bool {
		return r.catalogue.Words.Knows(&words[i]) || r.catalogue.Lines.Knows(&words[i])
	}
	lone := func(i int) bool { return i >= 0 && i < len(words) && unknown[i] && knows(i) }
	choices := make([][]choice, len(words))
	for i := range words {
		if !unknown[i] && !lone(i-1) && !lone(i+1) {
			continue
		}
		choices[i] = r.withMarks(&words[i])
		switch {
		case choices[i] == nil && unknown[i] && !knows(i):
			return nil
		case choices[i] != nil && knows(i):
			choices[i] = append(choices[i], choice{word: words[i].Marked})
		}
	}
	return choices
}

// withMarks lists the words of labels and of lines that a word is with marks lost.
func (r *Reader) withMarks(w *viet.Word) (list []choice) {
	for _, word := range append(r.catalogue.Words.Marked(w), r.catalogue.Lines.Marked(w)...) {
		if c := (choice{word, true, true}); !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// inPhrases reports whether each new word of a spelling is in a phrase of several words.
func (r *Reader) inPhrases(s spelling) bool {
	words := r.wordsOf(s.text)
	matches := r.catalogue.SplitLine(words, func(*catalogue.Phrase, int, int) bool { return true })
	for _, c := range s.changes {
		if !slices.ContainsFunc(matches, func(m catalogue.Match) bool {
			return m.End-m.Start > 1 && words[m.Start].Start <= c.at && c.at < words[m.End-1].End
		}) {
			return false
		}
	}
	return true
}

// respelledUnit reads a text that should be units as respelled reads a label. It is nil if no
// words make the text units.
func (r *Reader) respelledUnit(text string, most int, read func(text string) []*catalogue.Scale) []*catalogue.Scale {
	words := r.tokens(text).typed.words
	if len(words) > most {
		return nil
	}
	marked := slices.ContainsFunc(words, func(w viet.Word) bool { return w.Marked != w.Plain })
	choices := make([][]choice, len(words))
	for i := range words {
		w, list := &words[i], r.catalogue.Words.Alike(&words[i])
		if marked && r.catalogue.Words.Knows(w) {
			list = append(r.catalogue.Words.Marked(w), w.Marked) // of a text with marks only some are lost
		}
		if len(list) == 0 {
			return nil
		}
		for _, word := range list {
			choices[i] = append(choices[i], choice{word: word})
		}
	}
	for s := range r.spellings(text, words, choices) {
		if scales := read(s.text); scales != nil {
			return scales
		}
	}
	return nil
}

// mostUnitWords and mostLineWords are how many words a mistyped unit, and a line of units, have at
// most.
const mostUnitWords, mostLineWords = 4, 12
