package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// cued are the words of a text with the cues that begin at each of them.
type cued struct {
	words []viet.Word
	cues  []catalogue.CueSet
	list  *catalogue.Cues
}

func (r *Reader) cued(words []viet.Word) cued {
	return cued{words, r.catalogue.Cues.At(nil, words), r.catalogue.Cues}
}

// has reports whether any of some cues begins at word i, which may be out of range.
func (c cued) has(i int, any ...catalogue.Cue) bool {
	return i >= 0 && i < len(c.cues) && c.cues[i].Has(any...)
}
