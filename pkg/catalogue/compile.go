package catalogue

import (
	"strings"

	"bloc/pkg/viet"
)

// compiler reads the lines of a vocabulary one by one.
type compiler struct {
	words    []viet.Word
	steps    []step
	first    []int32 // the steps where lines begin
	count    int32   // of the lines
	long     abbreviations
	confused map[string]string
	apart    map[string]bool
	known    map[string][]int32 // the words of each spelling that was met
	number   map[viet.Word]int32
	stems    bool // a word that ends in "*" stands for all that begin so
}

// step is a word of a line, and what may follow it there.
type step struct {
	word int32   // its index in words
	next []int32 // the steps of the same line that may follow it
	ends int32   // the number of the line, from 1, if it may end here; else 0
}

func newCompiler(d *document) *compiler {
	c := &compiler{long: abbreviations{}, confused: map[string]string{}, apart: map[string]bool{}, known: map[string][]int32{}, number: map[viet.Word]int32{}}
	for _, e := range d.Short {
		c.long[viet.Key(e.Key)] = formsOf(e.Value)
		// Typed without marks, two letters may stand for too much.
		if plain := viet.Fold(e.Key); len(plain) > 2 {
			c.long[plain] = formsOf(e.Value)
		}
	}
	for _, e := range d.Confused {
		c.confused[viet.Key(e.Key)] = viet.Key(e.Value)
	}
	for _, word := range d.Apart {
		c.apart[viet.Key(word)] = true
	}
	return c
}

// formsOf returns the words of a text without their places in it.
func formsOf(text string) []viet.Word {
	words := viet.Words(text)
	for i, w := range words {
		words[i] = viet.Word{Marked: w.Marked, Plain: w.Plain, Skeleton: w.Skeleton}
	}
	return words
}

// add reads the next line.
func (c *compiler) add(text string) error {
	c.count++
	p := pattern{c, text}
	return p.read()
}

// finish hands the vocabulary everything that was added.
func (c *compiler) finish(v *Vocabulary) {
	for f := range v.automata {
		v.automata[f] = c.automaton(form(f))
	}
	v.similar = packSimilar(&v.automata[withMarks].words)
	v.short, v.confused, v.apart = c.long, c.confused, c.apart
}

// wordsOf returns the numbers of a word of a line. An abbreviation stands for several words.
func (c *compiler) wordsOf(spelling string) []int32 {
	if known, ok := c.known[spelling]; ok {
		return known
	}
	var list []int32
	words := c.long.writeOut(formsOf(spelling), nil)
	if c.stems && strings.HasSuffix(spelling, stem) && len(words) > 0 {
		words[len(words)-1].Plain += stem
	}
	for _, w := range words {
		n, ok := c.number[w]
		if !ok {
			n = int32(len(c.words))
			c.number[w] = n
			c.words = append(c.words, w)
		}
		list = append(list, n)
	}
	c.known[spelling] = list
	return list
}
