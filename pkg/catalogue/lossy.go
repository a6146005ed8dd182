package catalogue

import (
	"slices"
	"strings"
	"sync"

	"bloc/pkg/viet"
)

// Restore writes the ư back that a text in a TCVN3 font has lost. It does so in words that can
// be only one word of the vocabulary: "đầu t" becomes "đầu tư" again, and "th", which may be
// short for "thực hiện", stays. It must not be given any other text.
func (v *Vocabulary) Restore(text string) string {
	v.lossy.once.Do(func() { v.lossy.find(v) })
	var out strings.Builder
	end, before := 0, ""
	for _, w := range viet.Words(text) {
		whole := v.lossy.choose(w.Skeleton, before)
		if before = whole; whole == "" || whole == w.Marked || v.short[w.Marked] != nil {
			before = w.Marked
			continue
		}
		out.WriteString(text[end:w.Start])
		out.WriteString(whole)
		end = w.End
	}
	return out.String() + text[end:]
}

// lossy is the vocabulary as TCVN3 text may hold it. It is made when first asked for.
type lossy struct {
	once  sync.Once
	words map[string][]string // by the skeleton that they share
	pairs map[[2]string]bool  // words that follow each other in some line
}

// choose returns the only word that can have a skeleton behind another word.
func (l *lossy) choose(skeleton, before string) string {
	words := l.words[skeleton]
	if len(words) > 1 {
		words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !l.pairs[[2]string{before, w}] })
	}
	if len(words) != 1 {
		return ""
	}
	return words[0]
}

func (l *lossy) find(v *Vocabulary) {
	l.words, l.pairs = map[string][]string{}, map[[2]string]bool{}
	a := &v.automata[withMarks]
	for n := range a.words.len() {
		for _, w := range viet.Words(a.words.word(int32(n))) {
			l.words[w.Skeleton] = append(l.words[w.Skeleton], w.Marked)
		}
	}
	for s := range a.states() {
		for i, last := a.steps.of(s); i < last; i++ {
			for next, last := a.steps.of(a.to.at(i)); next < last; next++ {
				l.pairs[[2]string{a.words.word(a.steps.all.at(i)), a.words.word(a.steps.all.at(next))}] = true
			}
		}
	}
}
