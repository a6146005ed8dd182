package catalogue

import (
	"slices"
	"strings"

	"bloc/pkg/viet"
)

// Phrase is a sense of some words.
type Phrase struct {
	Means    []Facet
	Under    []Facet // must hold on the same axis, in the label or above it
	Weak     bool    // its measure gives way to any other
	Whole    bool    // only as a whole label
	Axis     string  // "rows" or "columns" where it holds on one axis only
	Scale    *Scale  // a unit, nil for any other phrase
	Anywhere bool    // a unit wherever it stands in a label
	Line     *Saying // of a phrase of lines; nil for one of labels
	Making   Making  // of a phrase of makings; empty for any other
}

// Says reports whether a sense gives a value on an axis.
func (p *Phrase) Says(axis Axis) bool {
	return slices.ContainsFunc(p.Means, func(f Facet) bool { return f.Axis == axis })
}

// Lists reports whether a sense is that of a header over names, or over what stands beside it in
// another currency.
func (p *Phrase) Lists() bool {
	return slices.ContainsFunc(p.Means, func(f Facet) bool {
		return f.Axis == Column && (f.Value == NameColumn || f.Value == ConvertedColumn)
	})
}

// Match is a phrase found in a text: what the words from Start up to End mean, of several
// senses the first.
type Match struct {
	Start, End int
	Sense      *Phrase
}

// Vocabulary finds phrases in texts. It is read-only once built.
type Vocabulary struct {
	automata [2]automaton // of its lines, by form
	phrases  []Phrase
	meanings numbers // of the lines, the places of phrases
	short    abbreviations
	lossy    lossy
	confused map[string]string // words that are mistaken for others, each with the one that is meant
	apart    map[string]bool   // words that stay what they are, whatever marks they may have lost
	similar  similar
	// Conditions are the axes other than measure and event on which phrases depend.
	Conditions []Axis
}

// form is that by which words are compared.
type form int

const (
	withMarks form = iota
	withoutMarks
)

func (f form) of(w *viet.Word) string {
	if f == withMarks {
		return w.Marked
	}
	return w.Plain
}

// Words splits a text into its words, abbreviations written out.
func (v *Vocabulary) Words(text string) []viet.Word { return v.WriteOut(text, viet.Words(text)) }

// WriteOut returns the words of a text with abbreviations written out; the words themselves
// where there are none. The words of one abbreviation all have its place in the text. Where
// nothing has marks, two letters that may also be a syllable are one unless it alone is in
// capitals: "Số DA", but "đã" in "da cap".
func (v *Vocabulary) WriteOut(text string, words []viet.Word) []viet.Word {
	if marked(words) {
		return v.short.writeOut(words, nil)
	}
	mixed := strings.ToUpper(text) != text || len(words) == 1
	kept := map[int]bool{}
	for _, w := range words {
		if typed := text[w.Start:w.End]; len(w.Plain) <= 2 && strings.ContainsAny(w.Plain, "aeiouy") && !(mixed && strings.ToUpper(typed) == typed) {
			kept[w.Start] = true
		}
	}
	return v.short.writeOut(words, kept)
}

// EndsOutside reports whether the last word of a text is a number that is in no phrase, as
// in the name "Dự án 13438". It asks nothing else of the text, which costs next to nothing.
func (v *Vocabulary) EndsOutside(text string) bool {
	number := text[strings.LastIndexByte(text, ' ')+1:]
	for i := range len(number) {
		if number[i] < '0' || number[i] > '9' {
			return false
		}
	}
	return number != "" && v.short[number] == nil &&
		v.automata[withMarks].words.number(number) == noWord && v.automata[withoutMarks].words.number(number) == noWord
}

// marked reports whether a word was typed with marks. The words of an abbreviation
// written out share its place, and their marks prove nothing.
func marked(words []viet.Word) bool {
	for i, w := range words {
		long := i > 0 && words[i-1].Start == w.Start || i+1 < len(words) && words[i+1].Start == w.Start
		if w.Marked != w.Plain && !long {
			return true
		}
	}
	return false
}
