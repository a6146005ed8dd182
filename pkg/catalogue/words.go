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
	Whole    bool    // only if it is the whole label
	Axis     string  // "rows" or "columns" where it holds on one axis only
	Scale    *Scale  // the unit; nil for any other phrase
	Anywhere bool    // a unit at any place in a label
	Line     *Saying // of a phrase of lines; nil for one of labels
	Making   Making  // of a phrase of makings; empty for any other
}

// Says reports whether a sense gives a value on an axis.
func (p *Phrase) Says(axis Axis) bool {
	return slices.ContainsFunc(p.Means, func(f Facet) bool { return f.Axis == axis })
}

// Lists reports whether a sense is that of a header over names, or over amounts in another
// currency beside a column.
func (p *Phrase) Lists() bool {
	return slices.ContainsFunc(p.Means, func(f Facet) bool {
		return f.Axis == Column && (f.Value == NameColumn || f.Value == ConvertedColumn)
	})
}

// Match is a phrase found in a text. Sense is what the words from Start to End mean, the first
// of several senses.
type Match struct {
	Start, End int
	Sense      *Phrase
}

// Vocabulary finds phrases in texts. It is read-only once built.
type Vocabulary struct {
	automata [2]automaton // of its lines, one for each form
	phrases  []Phrase
	meanings numbers // by line, the index of its phrase
	short    abbreviations
	lossy    lossy
	confused map[string]string // words that are typed for others, each with the one that is meant
	apart    map[string]bool   // words that are never read as others with marks
	similar  similar
	// Conditions are the axes other than measure and event on which phrases depend.
	Conditions []Axis
}

// form is the form in which words are compared.
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

// Words splits a text into its words, with abbreviations written out.
func (v *Vocabulary) Words(text string) []viet.Word { return v.WriteOut(text, viet.Words(text)) }

// WriteOut returns the words of a text with abbreviations written out. Without any, it returns
// the words themselves. All words of an abbreviation have its place in the text. If no word
// has marks, two letters that may also be a syllable are an abbreviation only if they alone
// are in capitals: "Số DA", but "đã" in "da cap".
func (v *Vocabulary) WriteOut(text string, words []viet.Word) []viet.Word {
	if marked(words) {
		return v.short.writeOut(words, nil)
	}
	mixed := !viet.IsUpper(text) || len(words) == 1
	kept := map[int]bool{}
	for _, w := range words {
		if typed := text[w.Start:w.End]; len(w.Plain) <= 2 && strings.ContainsAny(w.Plain, "aeiouy") && !(mixed && viet.IsUpper(typed)) {
			kept[w.Start] = true
		}
	}
	return v.short.writeOut(words, kept)
}

// EndsOutside reports whether the last word of a text is a number that belongs to no phrase,
// as in the name "Dự án 13438". It looks at nothing else in the text, and so costs next to
// nothing.
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

// marked reports whether a word was typed with marks. The words of an abbreviation that is
// written out prove nothing: all of them have its place.
func marked(words []viet.Word) bool {
	for i, w := range words {
		long := i > 0 && words[i-1].Start == w.Start || i+1 < len(words) && words[i+1].Start == w.Start
		if w.Marked != w.Plain && !long {
			return true
		}
	}
	return false
}
