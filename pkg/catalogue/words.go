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
	lines
	meanings []*Phrase             // of the lines
	first    [2]map[string][]int32 // the steps that lines may begin with, by form and word
	short    abbreviations
	lossy    lossy
	// Conditions are the axes other than measure and event on which phrases depend.
	Conditions []Axis
}

// use takes over the lines that the phrases are the meanings of.
func (v *Vocabulary) use(l lines) {
	v.lines = l
	for f, starts := range l.starts {
		v.first[f] = make(map[string][]int32, len(starts))
		for _, s := range starts {
			v.first[f][s.word] = s.steps
		}
	}
	v.short = make(abbreviations, len(l.short))
	for _, a := range l.short {
		v.short[a.text] = a.words
	}
}

// form tells by which form words are compared.
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

// Words splits a text into its words, abbreviations written out. The words of one
// abbreviation all have its place in the text. Where nothing has marks, two letters
// that may also be a syllable are one unless it alone is in capitals: "Số DA", but "đã" in "da cap".
func (v *Vocabulary) Words(text string) []viet.Word {
	words := viet.Words(text)
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
		open = append(open[:0], v.first[f][f.of(&words[start])]...)
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
			next = v.follow(next[:0], open, f, f.of(&words[end+1]))
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
			if f.of(&v.words[v.steps[n].word]) == word && !slices.Contains(to, n) {
				to = append(to, n)
			}
		}
	}
	return to
}

// hold lists what the lines mean that may end at one of the steps, and is allowed
// there: once for each of the lines.
func (v *Vocabulary) hold(steps []int32, allowed func(*Phrase) bool) []*Phrase {
	var list []*Phrase
	for at, i := range steps {
		line := v.steps[i].ends
		if line == 0 || slices.ContainsFunc(steps[:at], func(i int32) bool { return v.steps[i].ends == line }) {
			continue
		}
		if p := v.meanings[line-1]; allowed(p) {
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
