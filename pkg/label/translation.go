package label

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// withoutTranslation returns what stands in the cell of a label before the same in another
// language, on a line of its own; empty where that may say more.
func (r *Reader) withoutTranslation(text string, on Axis, above *catalogue.Facets) string {
	own, other, found := strings.Cut(text, "\n")
	if !found || !Translates(other, own) {
		return ""
	}
	m := r.read(own, on, above)
	said := r.catalogue.Cues.In(viet.Fold(other))
	for axis, cue := range telling {
		if said.Has(cue) && m.Facets[axis] == catalogue.None {
			return ""
		}
	}
	return own
}

// Translates reports whether a text may be the translation of another: it is in another
// language, the other is not, and it adds no number.
func Translates(text, of string) bool {
	return viet.IsForeign(text) && !viet.IsForeign(of) && !strings.ContainsAny(text, "0123456789")
}

// telling are the English words that say something of a figure that the text before
// them has to say as well, by the axis on which they do.
var telling = map[catalogue.Axis]catalogue.Cue{
	catalogue.Origin: catalogue.CueEnglishOrigin,
	catalogue.Role:   catalogue.CueEnglishRole,
	catalogue.Event:  catalogue.CueEnglishEvent,
	catalogue.Time:   catalogue.CueEnglishTime,
	catalogue.Worker: catalogue.CueEnglishWorker,
}
