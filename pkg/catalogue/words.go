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
}

// Match is a phrase found in a text: the words from Start up to End mean one of
// Senses, to be tried in order.
type Match struct {
	Start, End int
	Senses     []*Phrase
}

// Vocabulary finds phrases in texts. It is read-only once built.
type Vocabulary struct {
	steps []step                 // of all lines
	first [2]map[string][]int32  // those that a line may begin with, by form and word
	short map[string][]viet.Word // abbreviations by their word with marks
	known map[string][]viet.Word // the words of the vocabulary, each read once
	lossy lossy
	// Conditions are the axes other than measure and event on which phrases depend.
	Conditions []Axis
}

// What is a little more than the embedded vocabulary has, so that it need not move to
// larger room on its way.
const (
	usualSteps = 3000
	usualWords = 450
	usualFirst = 250
)

func newVocabulary(short map[string]string) *Vocabulary {
	v := &Vocabulary{
		steps: make([]step, 0, usualSteps),
		first: [2]map[string][]int32{make(map[string][]int32, usualFirst), make(map[string][]int32, usualFirst)},
		short: map[string][]viet.Word{},
		known: make(map[string][]viet.Word, usualWords),
	}
	for abbreviation, long := range short {
		v.short[viet.Key(abbreviation)] = viet.Words(long)
		// Typed without marks, two letters may stand for too much.
		if plain := viet.Fold(abbreviation); len(plain) > 2 {
			v.short[plain] = viet.Words(long)
		}
	}
	return v
}

// Words splits a text into its words, abbreviations written out. The words of one
// abbreviation all have its place in the text. Where nothing has marks, two letters
// that may also be a syllable are one unless it alone is in capitals: "Số DA", but "đã" in "da cap".
func (v *Vocabulary) Words(text string) []viet.Word {
	words := viet.Words(text)
	if marked(words) {
		return v.long(words)
	}
	mixed := strings.ToUpper(text) != text || len(words) == 1
	kept := map[int]bool{}
	for _, w := range words {
		if typed := text[w.Start:w.End]; len(w.Plain) <= 2 && strings.ContainsAny(w.Plain, "aeiouy") && !(mixed && strings.ToUpper(typed) == typed) {
			kept[w.Start] = true
		}
	}
	return v.longBut(words, kept)
}

func (v *Vocabulary) long(words []viet.Word) []viet.Word { return v.longBut(words, nil) }

// longBut writes abbreviations out but for those that begin at the places in kept.
func (v *Vocabulary) longBut(words []viet.Word, kept map[int]bool) []viet.Word {
	for i, w := range words {
		if v.short[w.Marked] == nil || kept[w.Start] {
			continue
		}
		long := slices.Clone(words[:i])
		for _, w := range words[i:] {
			parts := v.short[w.Marked]
			if kept[w.Start] {
				parts = nil
			}
			if parts == nil {
				long = append(long, w)
			}
			for n, part := range parts {
				part.Start, part.End, part.Sep = w.Start, w.End, ""
				if n == 0 {
					part.Sep = w.Sep
				}
				long = append(long, part)
			}
		}
		return long
	}
	return words
}

// add lets what a line of the vocabulary stands for mean a phrase. Lines are tried
// in the order in which they were added.
func (v *Vocabulary) add(text string, meaning Phrase) error {
	p := pattern{Vocabulary: v, rest: text}
	return p.read(&meaning)
}

// words reads a word of a line, which an abbreviation makes several.
func (v *Vocabulary) words(text string) []viet.Word {
	words, ok := v.known[text]
	if !ok {
		words = v.long(viet.Words(text))
		v.known[text] = words
	}
	return words
}

// Split finds the phrases of a text such that as few words as can be stay
// without one, and as few phrases as can be are needed. Words without a phrase
// are in no match. A text without a single mark is read by the words without marks.
func (v *Vocabulary) Split(words []viet.Word, allowed func(p *Phrase, start, end int) bool) []Match {
	f := withMarks
	if !marked(words) {
		f = withoutMarks
	}
	var room [usualLabel]path
	best := append(room[:0], make([]path, len(words)+1)...) // the best reading of the words from here on
	var open, next []int32                                  // the steps that the words so far lead to
	for start := len(words) - 1; start >= 0; start-- {
		best[start] = path{unread: best[start+1].unread + 1, phrases: best[start+1].phrases, end: start + 1}
		open = append(open[:0], v.first[f][f.of(words[start])]...)
		for end := start; len(open) > 0; end++ {
			senses := v.hold(open, func(p *Phrase) bool { return allowed(p, start, end+1) })
			// "<=" prefers the longer phrase among equals.
			p := path{best[end+1].unread, best[end+1].phrases + 1, end + 1, senses}
			if len(senses) > 0 && p.cost() <= best[start].cost() {
				best[start] = p
			}
			if end+1 == len(words) {
				break
			}
			next = v.follow(next[:0], open, f, f.of(words[end+1]))
			open, next = next, open
		}
	}
	var found []Match
	for at := 0; at < len(words); at = best[at].end {
		if best[at].senses != nil {
			found = append(found, Match{at, best[at].end, best[at].senses})
		}
	}
	return found
}

// usualLabel is more words than nearly all labels have.
const usualLabel = 24

type path struct {
	unread, phrases, end int
	senses               []*Phrase
}

func (p path) cost() int { return p.unread*1000 + p.phrases }

// follow appends the steps of a word that may come behind those that are open.
func (v *Vocabulary) follow(to, open []int32, f form, word string) []int32 {
	for _, i := range open {
		for _, n := range v.steps[i].next {
			if v.steps[n].forms[f] == word && !slices.Contains(to, n) {
				to = append(to, n)
			}
		}
	}
	return to
}

// hold lists what the lines mean that may end at one of the steps, and is allowed there.
func (v *Vocabulary) hold(steps []int32, allowed func(*Phrase) bool) []*Phrase {
	var list []*Phrase
	for _, i := range steps {
		if p := v.steps[i].ends; p != nil && !slices.Contains(list, p) && allowed(p) {
			list = append(list, p)
		}
	}
	return list
}

// marked tells whether a word was typed with marks. The words of an abbreviation
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
