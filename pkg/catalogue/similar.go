package catalogue

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/viet"
)

// similar are the words of a vocabulary by their spelling without marks.
type similar struct {
	plain wordSet     // the spellings
	words numberLists // of each, the numbers of the words, the one without marks last: labels have marks
}

// Similar lists the words of the vocabulary that a word may be meant for, as "hiện" for
// "hiên" and "ngạch" for "nghạch": those that it is listed to be confused with, and those
// that differ in their marks alone, else in their final consonant. A word that the vocabulary has is itself, and no other
// unless the list says so: "nam" is not "năm". The list is empty for a word like no other.
func (v *Vocabulary) Similar(w *viet.Word) []string {
	known := v.Knows(w) || v.apart[w.Marked]
	switch meant := v.confused[w.Marked]; {
	case meant != "" && known:
		return []string{w.Marked, meant}
	case meant != "":
		return []string{meant}
	case known:
		return []string{w.Marked}
	}
	if list := v.Alike(w); list != nil {
		return list
	}
	return v.endedAlike(w)
}

// endings are the final consonants that are typed for each other.
var endings = [][]string{{"ng", "nh", "n"}, {"ch", "c", "t"}}

// fewestLetters is how many letters a word has at least that may end in a wrong consonant: shorter ones
// are like too many others.
const fewestLetters = 4

// endedAlike lists the words of the vocabulary that differ from a word in the final consonant alone, as
// "doanh" does from "doang".
func (v *Vocabulary) endedAlike(w *viet.Word) (list []string) {
	letters := strings.TrimRightFunc(w.Marked, unicode.IsMark)
	tone := w.Marked[len(letters):]
	if len(w.Plain) < fewestLetters {
		return nil
	}
	for _, group := range endings {
		at := slices.IndexFunc(group, func(end string) bool { return strings.HasSuffix(letters, end) })
		if at < 0 {
			continue
		}
		for i, other := range group {
			word := strings.TrimSuffix(letters, group[at]) + other + tone
			if i != at && v.automata[withMarks].words.number(word) != noWord {
				list = append(list, word)
			}
		}
	}
	return list
}

// Alike lists the words of the vocabulary that differ from a word in their marks alone, the
// word itself among them if the vocabulary has it: in a text that can only be a unit, "an"
// is "án".
func (v *Vocabulary) Alike(w *viet.Word) (words []string) {
	n := v.similar.plain.number(w.Plain)
	if n == noWord {
		return nil
	}
	for i, last := v.similar.words.of(n); i < last; i++ {
		words = append(words, v.automata[withMarks].words.word(v.similar.words.all.at(i)))
	}
	return words
}

// Marked lists the words of the vocabulary that a word is with marks lost, as "án" for "an". It
// is empty for a word that the vocabulary sets apart from those.
func (v *Vocabulary) Marked(w *viet.Word) (list []string) {
	if v.apart[w.Marked] {
		return nil
	}
	for _, word := range v.Alike(w) {
		if viet.Loses(w.Marked, word) {
			list = append(list, word)
		}
	}
	return list
}

// Resembles reports whether the vocabulary has a word with the same letters, whatever its marks.
func (v *Vocabulary) Resembles(w *viet.Word) bool {
	return v.Knows(w) || v.automata[withoutMarks].words.number(w.Plain) != noWord
}

// Knows reports whether the vocabulary has a word as it is typed.
func (v *Vocabulary) Knows(w *viet.Word) bool {
	return v.automata[withMarks].words.number(w.Marked) != noWord || v.short[w.Marked] != nil
}

// Confused returns the word that one is listed to be typed for; empty for none.
func (v *Vocabulary) Confused(w *viet.Word) string { return v.confused[w.Marked] }

// packSimilar finds the words of a set that differ in their marks alone.
func packSimilar(set *wordSet) similar {
	of := map[string][]int32{}
	for n := range int32(set.len()) {
		switch word, plain := set.word(n), viet.Fold(set.word(n)); {
		case word == plain:
			of[plain] = append(of[plain], n)
		default:
			of[plain] = slices.Insert(of[plain], 0, n)
		}
	}
	spellings := slices.Sorted(maps.Keys(of))
	var lists [][]int32
	for _, plain := range spellings {
		lists = append(lists, of[plain])
	}
	return similar{packWords(spellings), packLists(lists)}
}
