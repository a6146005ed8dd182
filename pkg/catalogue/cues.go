package catalogue

import (
	"sort"
	"strings"
	"unicode"

	"bloc/pkg/viet"
)

// Cues finds the words of cues in texts, as whole words and without regard to marks. It is
// read-only once built.
type Cues struct {
	automaton
	lines numbers // by line, its cue and its kind
	stems numbers // of the words that stand for all that begin so, as "kcn*"
}

// The kinds of lines, beside those that count wherever they stand.
const (
	atFirst = 1 << 8 << iota // it counts at the beginning of a text
	ofNone                   // it hides its cue in all of its words
)

// says is what words mean.
type says struct {
	found  CueSet // their cues
	first  CueSet // their cues at the beginning of a text
	except CueSet // the cues that they hide
}

// says returns what the words that lead to a state mean.
func (c *Cues) says(s int32) (all says) {
	for i, last := c.ends.of(s); i < last; i++ {
		line := c.lines.at(c.ends.all.at(i) - 1)
		switch set := setOf(Cue(line)); {
		case line&atFirst != 0:
			all.first = all.first.with(set)
		case line&ofNone != 0:
			all.except = all.except.with(set)
		default:
			all.found = all.found.with(set)
		}
	}
	return all
}

// In returns the cues that stand in a text as viet.Fold writes it.
func (c *Cues) In(folded string) (found CueSet) {
	var room [usualLine]int32
	numbers := room[:0]
	for word := range strings.SplitSeq(folded, " ") {
		numbers = append(numbers, c.number(word))
	}
	var in passing
	for i := range numbers {
		found = found.with(in.at(c, numbers, i))
	}
	return found
}

// passing is a way through a text. It knows which cues are hidden by the words of a longer
// phrase.
type passing struct {
	except CueSet
	end    int // where these words end
}

// at is the cues that begin at a word. The words are taken in order.
func (p *passing) at(c *Cues, numbers []int32, i int) CueSet {
	if i >= p.end {
		p.except = CueSet{}
	}
	here, n := c.begins(numbers, i)
	if here.except != (CueSet{}) {
		p.except, p.end = here.except, i+n
	}
	return here.found.without(p.except)
}

// usualLine is more words than nearly all lines have.
const usualLine = 32

// At appends to a list, for each word of a text, the cues that begin there.
func (c *Cues) At(list []CueSet, words []viet.Word) []CueSet {
	var room [usualLine]int32
	numbers := room[:0]
	for i := range words {
		numbers = append(numbers, c.number(words[i].Plain))
	}
	var in passing
	for i := range numbers {
		list = append(list, in.at(c, numbers, i))
	}
	return list
}

// Cut cuts the words of a cue, the longest that fit, from the beginning of a text as viet.Fold
// writes it; ok is false if it begins with none.
func (c *Cues) Cut(folded string, cue Cue) (rest string, ok bool) {
	var s int32
	for left := folded; left != ""; {
		var word string
		word, left, _ = strings.Cut(left, " ")
		var known bool
		if s, known = c.follow(s, c.number(word)); !known {
			break
		}
		here := c.says(s)
		if here.except.Has(cue) {
			return "", false
		}
		if here.found.Has(cue) || here.first.Has(cue) {
			rest, ok = left, true
		}
	}
	return rest, ok
}

// Excuses reports whether what a board wrote beside a question explains nothing: it is empty,
// has no word in it, or consists of such phrases.
func (c *Catalogue) Excuses(words string) bool {
	rest := viet.Fold(words)
	for rest != "" {
		behind, ok := c.Cues.Cut(rest, CueExcuse)
		if !ok {
			return !strings.ContainsFunc(rest, unicode.IsLetter)
		}
		rest = behind
	}
	return true
}

// Opening returns all cues with which a text, as viet.Fold writes it, begins.
func (c *Cues) Opening(folded string) CueSet {
	var found, except CueSet
	var s int32
	for word := range strings.SplitSeq(folded, " ") {
		var known bool
		if s, known = c.follow(s, c.number(word)); !known {
			break
		}
		here := c.says(s)
		found, except = found.with(here.found).with(here.first), except.with(here.except)
	}
	return found.without(except)
}

// begins returns what the words that begin at one of them mean, and how many words they are at
// most.
func (c *Cues) begins(numbers []int32, at int) (all says, n int) {
	var s int32
	for i := at; i < len(numbers) && numbers[i] != noWord; i++ {
		var known bool
		if s, known = c.follow(s, numbers[i]); !known {
			break
		}
		here := c.says(s)
		if at == 0 {
			here.found = here.found.with(here.first)
		}
		if here != (says{}) {
			n = i + 1 - at
		}
		all.found, all.except = all.found.with(here.found), all.except.with(here.except)
	}
	return all, n
}

// number returns the number of a word, or of the longest stem that it begins with; noWord for
// any other.
func (c *Cues) number(word string) int32 {
	if n := c.words.number(word); n != noWord || word == "" {
		return n
	}
	// Stems are in the order of words, so that those that fit stand before the word, the longest one last.
	for i := sort.Search(c.stems.len(), func(i int) bool { return c.stem(i) > word }) - 1; i >= 0; i-- {
		begin := c.stem(i)
		if begin[0] != word[0] {
			break
		}
		if strings.HasPrefix(word, begin) {
			return c.stems.at(int32(i))
		}
	}
	return noWord
}

// stem returns a stem as words begin with it.
func (c *Cues) stem(i int) string {
	word := c.words.word(c.stems.at(int32(i)))
	return word[:len(word)-len(stem)]
}
