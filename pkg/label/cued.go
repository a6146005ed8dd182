package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// cued are the words of a text, each with the cues that begin at it.
type cued struct {
	words []viet.Word
	cues  []catalogue.CueSet
	list  *catalogue.Cues
}

// withCues finds the cues of words.
func withCues(words []viet.Word, list *catalogue.Cues) cued {
	return cued{words, list.At(nil, words), list}
}

// has reports whether any of some cues begins at word i, which may be out of range.
func (c cued) has(i int, any ...catalogue.Cue) bool {
	return i >= 0 && i < len(c.cues) && c.cues[i].Has(any...)
}
