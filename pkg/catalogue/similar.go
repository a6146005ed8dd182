package catalogue

import (
	"slices"
	"sync"

	"bloc/pkg/viet"
)

// similar are the words of the vocabulary by their spelling without marks, found when they
// are first asked for.
type similar struct {
	once  sync.Once
	words map[string][]string
}

// Similar lists the words of the vocabulary that a word may be meant for, as "hiện" for
// "hiên" and "ngạch" for "nghạch": those that it is listed to be confused with, and those
// that differ in their marks alone. A word that the vocabulary has is itself, and no other
// unless the list says so: "nam" is not "năm". The list is empty for a word like no other.
func (v *Vocabulary) Similar(w *viet.Word) []string {
	known := v.automata[withMarks].words.number(w.Marked) != noWord || v.short[w.Marked] != nil
	switch meant := v.confused[w.Marked]; {
	case meant != "" && known:
		return []string{w.Marked, meant}
	case meant != "":
		return []string{meant}
	case known:
		return []string{w.Marked}
	}
	v.similar.once.Do(v.findSimilar)
	return v.similar.words[w.Plain]
}

// Alike lists the words of the vocabulary that differ from a word in their marks alone, the
// word itself among them if the vocabulary has it: in a text that can only be a unit, "an"
// is "án".
func (v *Vocabulary) Alike(w *viet.Word) []string {
	v.similar.once.Do(v.findSimilar)
	return v.similar.words[w.Plain]
}

func (v *Vocabulary) findSimilar() {
	v.similar.words = map[string][]string{}
	set := &v.automata[withMarks].words
	for n := range set.len() {
		for _, w := range viet.Words(set.word(int32(n))) {
			switch list := v.similar.words[w.Plain]; {
			case slices.Contains(list, w.Marked):
			case w.Marked == w.Plain:
				v.similar.words[w.Plain] = append(list, w.Marked) // the last choice: labels have marks
			default:
				v.similar.words[w.Plain] = slices.Insert(list, 0, w.Marked)
			}
		}
	}
}
