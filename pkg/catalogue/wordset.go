package catalogue

// wordSet is a set of words. They are numbered in their order and found by their hashes. It is
// read in place.
type wordSet struct {
	texts string  // all words, one behind the other
	ends  numbers // by word, where it ends in texts
	slots numbers // by hash, the number of a word, from 1; 0 for none
}

// noWord is the number of words that are not in a set.
const noWord = -1

// number returns the number of a word; noWord if it is not in the set.
func (w *wordSet) number(word string) int32 {
	last := uint32(w.slots.len() - 1)
	for slot := hash(word) & last; ; slot = (slot + 1) & last {
		switch n := w.slots.at(int32(slot)) - 1; {
		case n < 0:
			return noWord
		case w.word(n) == word:
			return n
		}
	}
}

// word returns the word with a number.
func (w *wordSet) word(n int32) string {
	start := int32(0)
	if n > 0 {
		start = w.ends.at(n - 1)
	}
	return w.texts[start:w.ends.at(n)]
}

func (w *wordSet) len() int { return w.ends.len() }

// hash is the hash of Fowler, Noll and Vo (FNV-1a) in 32 bits.
func hash(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// packWords makes a set of words that are already in order.
func packWords(sorted []string) wordSet {
	var set wordSet
	var ends []int32
	size := 4 // at least half of the slots stay free
	for size < 2*len(sorted) {
		size *= 2
	}
	slots := make([]int32, size)
	for n, word := range sorted {
		set.texts += word
		ends = append(ends, int32(len(set.texts)))
		slot := hash(word) % uint32(size)
		for slots[slot] > 0 {
			slot = (slot + 1) % uint32(size)
		}
		slots[slot] = int32(n) + 1
	}
	set.ends, set.slots = packNumbers(ends), packNumbers(slots)
	return set
}
