package catalogue

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// automaton reads all lines of a vocabulary at once, word by word: from each state a word
// leads to one other at most (a deterministic finite automaton).
type automaton struct {
	words  []string // of the lines as one form writes them, numbered in their order
	states []state  // begins with the one before any word
}

// state is what words read so far lead to.
type state struct {
	words []int32 // the numbers of those that may follow, ascending
	to    []int32 // the states that they lead to
	ends  []int32 // the numbers of the lines, from 1, that may end here, ascending
}

// follow returns the state that a word leads to from another; ok is false for none.
func (a *automaton) follow(s, word int32) (to int32, ok bool) {
	from := &a.states[s]
	i, ok := slices.BinarySearch(from.words, word)
	if !ok {
		return 0, false
	}
	return from.to[i], true
}

// automaton puts the steps of all lines together, as one form writes their words. A state
// is a set of steps that the same words lead to.
func (c *compiler) automaton(f form) automaton {
	words, numbers := c.compared(f)
	a := automaton{words: words}
	sets, known := [][]int32{nil}, map[string]int32{}
	for s := 0; s < len(sets); s++ {
		follow := c.byWord(c.behind(sets[s]), numbers)
		made := state{ends: c.ends(sets[s])}
		for _, word := range slices.Sorted(maps.Keys(follow)) {
			key := fmt.Sprint(follow[word])
			if known[key] == 0 {
				known[key] = int32(len(sets))
				sets = append(sets, follow[word])
			}
			made.words, made.to = append(made.words, word), append(made.to, known[key])
		}
		a.states = append(a.states, made)
	}
	return a
}

// compared returns the words as one form writes them, each once, and the numbers that
// each of the compiler's words has among them: of a stem also those of the words that
// begin so.
func (c *compiler) compared(f form) (texts []string, numbers [][]int32) {
	for i := range c.words {
		texts = append(texts, f.of(&c.words[i]))
	}
	slices.Sort(texts)
	texts = slices.Compact(texts)
	for i := range c.words {
		text := f.of(&c.words[i])
		n, _ := slices.BinarySearch(texts, text)
		of := []int32{int32(n)}
		if begin, isStem := strings.CutSuffix(text, stem); isStem {
			for n, other := range texts {
				if other != text && strings.HasPrefix(other, begin) {
					of = append(of, int32(n))
				}
			}
		}
		numbers = append(numbers, of)
	}
	return texts, numbers
}

// behind lists the steps that may follow those of a set; behind none they are those where
// lines begin.
func (c *compiler) behind(set []int32) (steps []int32) {
	if len(set) == 0 {
		return c.first
	}
	for _, i := range set {
		steps = append(steps, c.steps[i].next...)
	}
	return steps
}

// byWord parts steps by their words, each once.
func (c *compiler) byWord(steps []int32, numbers [][]int32) map[int32][]int32 {
	of := map[int32][]int32{}
	for _, i := range steps {
		for _, word := range numbers[c.steps[i].word] {
			if !slices.Contains(of[word], i) {
				of[word] = append(of[word], i)
			}
		}
	}
	return of
}

// ends lists the lines that may end at one of the steps.
func (c *compiler) ends(set []int32) []int32 {
	var lines []int32
	for _, i := range set {
		if line := c.steps[i].ends; line > 0 {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
