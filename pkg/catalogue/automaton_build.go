package catalogue

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// automaton puts the steps of all lines together, with the words in the spelling of one form.
// A state is a set of steps that the same words lead to.
func (c *compiler) automaton(f form) automaton {
	texts, numbers := c.compared(f)
	sets, known := [][]int32{nil}, map[string]int32{}
	var steps, ends [][]int32
	var to []int32
	for s := 0; s < len(sets); s++ {
		follow := c.byWord(c.behind(sets[s]), numbers)
		words := slices.Sorted(maps.Keys(follow))
		for _, word := range words {
			key := fmt.Sprint(follow[word])
			if known[key] == 0 {
				known[key] = int32(len(sets))
				sets = append(sets, follow[word])
			}
			to = append(to, known[key])
		}
		steps, ends = append(steps, words), append(ends, c.ends(sets[s]))
	}
	first := make([]int32, len(texts))
	for i, word := range steps[0] {
		first[word] = to[i]
	}
	return automaton{packWords(texts), packNumbers(first), packLists(steps), packNumbers(to), packLists(ends)}
}

// compared returns the words in the spelling of one form, each once, and for each of the
// compiler's words its numbers among them. A stem also has the numbers of the words that begin
// with it.
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

// behind lists the steps that may follow those of a set; for nil, the steps with which lines
// begin.
func (c *compiler) behind(set []int32) (steps []int32) {
	if len(set) == 0 {
		return c.first
	}
	for _, i := range set {
		steps = append(steps, c.steps[i].next...)
	}
	return steps
}

// byWord groups steps by their words, each once.
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
