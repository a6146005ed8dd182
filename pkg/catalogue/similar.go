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
	words numberLists // by spelling, the numbers of its words; the one without marks comes last, as labels have marks
}

// Similar lists the words of the vocabulary that may be meant by a word, as "hiện" by "hiên"
// and "ngạch" by "nghạch". These are the words that the data list as confused with it, and
// those that differ only in their marks; without any, those that differ in their final
// consonant. A word that the vocabulary has stands for itself alone, unless the data list it
// as confused: "nam" is not "năm". The list is empty for a word that is like no other.
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

// endings are final consonants that are typed for each other.
var endings = [][]string{{"ng", "nh", "n"}, {"ch", "c", "t"}}

// fewestLetters is how many letters a word must have to be read with another final consonant:
// shorter words resemble too many others.
const fewestLetters = 4

// endedAlike lists the words of the vocabulary that differ from a word only in the final
// consonant, as "doanh" from "doang".
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

// Alike lists the words of the vocabulary that differ from a word only in their marks, and the
// word itself if the vocabulary has it. In a text that can only be a unit, "an" is "án".
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

// Marked lists the words of the vocabulary that become this word if they lose marks, as "án"
// for "an". It is empty for a word that the vocabulary sets apart from them.
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

// Confused returns the word for which the data say that this one is typed; empty if there is
// none.
func (v *Vocabulary) Confused(w *viet.Word) string { return v.confused[w.Marked] }

// packSimilar finds the words of a set that differ only in their marks.
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
