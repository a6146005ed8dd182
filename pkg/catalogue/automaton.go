package catalogue

// automaton reads all lines of a vocabulary at once, word by word. It is a deterministic
// finite automaton: from each state a word leads to at most one other. State 0 is the one
// before any word. All of it is read where it lies.
type automaton struct {
	words wordSet     // of the lines, in the spelling of one form
	first numbers     // by word, the state that it leads to from state 0; 0 for none
	steps numberLists // by state, the words that may follow, ascending
	to    numbers     // by step, the state that it leads to
	ends  numberLists // by state, the numbers of the lines, from 1, that may end there, ascending
}

// follow returns the state that a word leads to from another one; ok is false if there is
// none.
func (a *automaton) follow(s, word int32) (to int32, ok bool) {
	if s == 0 && word != noWord {
		to = a.first.at(word) // the most frequent step, with the most words to choose from
		return to, to > 0
	}
	low, end := a.steps.of(s)
	for high := end; low < high; {
		middle := (low + high) / 2
		if a.steps.all.at(middle) < word {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == end || a.steps.all.at(low) != word {
		return 0, false
	}
	return a.to.at(low), true
}

// states returns how many states there are.
func (a *automaton) states() int32 { return int32(a.steps.starts.len()) - 1 }
