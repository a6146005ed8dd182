package label

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// withoutTranslation returns the part of a label before its translation into another language.
// The translation stands on a line of its own or behind a stroke. The result is empty if the
// translation may say more.
func (r *labelReader) withoutTranslation(text string, on Axis, above *catalogue.Facets) string {
	own, other, found := strings.Cut(text, "\n")
	if !found {
		if own, other, found = strings.Cut(text, "/"); found && r.holdsUnit(other) {
			return ""
		}
	}
	if !found || !Translates(withoutNumbersOf(other, own), own) {
		return ""
	}
	m := r.read(own, on, above)
	said := r.catalogue.Cues.In(viet.Fold(other))
	for axis, cue := range adding {
		if said.Has(cue) && m.Facets[axis] == catalogue.None {
			return ""
		}
	}
	return own
}

// withoutNumbersOf takes the numbers of one text out of another, as a translation repeats a year.
func withoutNumbersOf(text, own string) string {
	for _, w := range viet.Words(own) {
		if isDigits(w.Plain) {
			text = strings.ReplaceAll(text, w.Plain, "")
		}
	}
	return text
}

// holdsUnit reports whether a text has a unit, or a multiple of one.
func (r *labelReader) holdsUnit(text string) bool {
	return len(r.catalogue.Words.Split(viet.Words(viet.Fold(text)), func(p *catalogue.Phrase, _, _ int) bool { return p.Scale != nil })) > 0
}

// Translates reports whether a text may be the translation of another: it is in another language
// and adds no number.
func Translates(text, of string) bool {
	return viet.IsForeign(text) && !viet.IsForeign(of) && !strings.ContainsAny(text, "0123456789")
}

// adding are the English words that change the meaning of a figure, by axis. A translation may
// have one only if the text before it says the same.
var adding = map[catalogue.Axis]catalogue.Cue{
	catalogue.Origin: catalogue.CueEnglishOrigin,
	catalogue.Role:   catalogue.CueEnglishRole,
	catalogue.Event:  catalogue.CueEnglishEvent,
	catalogue.Time:   catalogue.CueEnglishTime,
	catalogue.Worker: catalogue.CueEnglishWorker,
}
