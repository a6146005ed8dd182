package catalogue

import (
	"slices"
	"strings"

	"bloc/pkg/viet"
)

// Phrase is a sense of some words.
type Phrase struct {
	Means    Facets
	Under    Facets // must hold on the same axis, in the label or above it
	Weak     bool   // its measure gives way to any other
	Whole    bool   // only as a whole label
	Axis     string // "rows" or "columns" where it holds on one axis only
	Scale    *Scale // a unit, nil for any other phrase
	Anywhere bool   // a unit wherever it stands in a label
}

// Match is a phrase found in a text: the words from Start up to End mean one of
// Senses, to be tried in order.
type Match struct {
	Start, End int
	Senses     []*Phrase
}

// Vocabulary finds phrases in texts. It is read-only once built.
type Vocabulary struct {
	marked, plain *node                  // by the words with their marks, and without
	short         map[string][]viet.Word // abbreviations by their word with marks
	known         map[string][]viet.Word // the words of the vocabulary, each read once
}

type node struct {
	next   map[string]*node
	senses []*Phrase
}

func newVocabulary(short map[string]string) *Vocabulary {
	v := &Vocabulary{&node{}, &node{}, map[string][]viet.Word{}, map[string][]viet.Word{}}
	for abbreviation, long := range short {
		v.short[viet.Key(abbreviation)] = viet.Words(long)
		// Typed without marks, two letters may stand for too much.
		if plain := viet.Fold(abbreviation); len(plain) > 2 {
			v.short[plain] = viet.Words(long)
		}
	}
	return v
}

// Long writes abbreviations out. The words of one abbreviation all have its place in the text.
func (v *Vocabulary) Long(words []viet.Word) []viet.Word {
	for i, w := range words {
		if v.short[w.Marked] == nil {
			continue
		}
		long := slices.Clone(words[:i])
		for _, w := range words[i:] {
			parts := v.short[w.Marked]
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

func (v *Vocabulary) add(text string, p Phrase) error {
	spellings, err := expand(text)
	if err != nil {
		return err
	}
	if p.Scale != nil && p.Scale.Text == "" {
		scale := *p.Scale
		p.Scale = &scale
	}
	for _, s := range spellings {
		words := v.words(s)
		v.marked.insert(words, &p, func(w viet.Word) string { return w.Marked })
		v.plain.insert(words, &p, func(w viet.Word) string { return w.Plain })
	}
	return nil
}

// words reads a spelling, word by word: the vocabulary has few words and many spellings of them.
func (v *Vocabulary) words(spelling string) []viet.Word {
	var words []viet.Word
	for text := range strings.SplitSeq(spelling, " ") {
		one, ok := v.known[text]
		if !ok {
			one = v.Long(viet.Words(text))
			v.known[text] = one
		}
		words = append(words, one...)
	}
	return words
}

func (n *node) insert(words []viet.Word, p *Phrase, key func(viet.Word) string) {
	for _, w := range words {
		child := n.next[key(w)]
		if child == nil {
			if n.next == nil {
				n.next = map[string]*node{}
			}
			child = &node{}
			n.next[key(w)] = child
		}
		n = child
	}
	if !slices.Contains(n.senses, p) {
		n.senses = append(n.senses, p)
	}
}

// Split finds the phrases of a text such that as few words as can be stay
// without one, and as few phrases as can be are needed. Words without a phrase
// are in no match. A text without a single mark is read by the words without marks.
func (v *Vocabulary) Split(words []viet.Word, allowed func(p *Phrase, start, end int) bool) []Match {
	root, key := v.marked, func(w viet.Word) string { return w.Marked }
	if !marked(words) {
		root, key = v.plain, func(w viet.Word) string { return w.Plain }
	}
	best := make([]path, len(words)+1) // the best reading of the words from here on
	for start := len(words) - 1; start >= 0; start-- {
		best[start] = path{unread: best[start+1].unread + 1, phrases: best[start+1].phrases, end: start + 1}
		n := root
		for end := start; end < len(words); end++ {
			if n = n.next[key(words[end])]; n == nil {
				break
			}
			senses := hold(n.senses, start, end+1, allowed)
			if len(senses) == 0 {
				continue
			}
			// "<=" prefers the longer phrase among equals.
			p := path{best[end+1].unread, best[end+1].phrases + 1, end + 1, senses}
			if p.cost() <= best[start].cost() {
				best[start] = p
			}
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

type path struct {
	unread, phrases, end int
	senses               []*Phrase
}

func (p path) cost() int { return p.unread*1000 + p.phrases }

func hold(senses []*Phrase, start, end int, allowed func(*Phrase, int, int) bool) []*Phrase {
	var list []*Phrase
	for _, s := range senses {
		if allowed(s, start, end) {
			list = append(list, s)
		}
	}
	return list
}

// marked tells whether a word was typed with marks.
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
