package label

import (
	"iter"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// Text is a text as it stands in a file. Font is the name of its font, which reveals the
// legacy encoding of the text; empty for none.
type Text struct{ Raw, Font string }

// decoded reads a text in the encoding in which it is understood, else in the one that
// leaves the fewest words without a meaning: as it stands, "Khu vöïc" names no zone.
func (r *Reader) decoded(t Text, on Axis, above *catalogue.Facets) *Meaning {
	m := r.read(viet.Decode(t.Raw, t.Font), on, above)
	if m.Understood() {
		return r.meantOtherwise(t, on, above, m)
	}
	for text := range r.otherTexts(t) {
		if m.Understood() {
			break
		}
		if again := r.read(text, on, above); again.Understood() || again.unread < m.unread {
			m = again
		}
	}
	if m.Understood() {
		return m
	}
	if m.Unknown == "" {
		m = r.meantOtherwise(t, on, above, m)
	}
	if m = r.respelled(viet.Decode(t.Raw, t.Font), on, above, m); m.Understood() {
		return m
	}
	if on == Columns {
		if scales := r.Unit(t.Raw); scales != nil {
			return &Meaning{Facets: nothing, Scales: scales}
		}
	}
	if text := r.withoutTranslation(t.Raw, on, above); text != "" {
		return r.read(text, on, above)
	}
	return m
}

// otherTexts yields other readings of a text that is not understood as it stands: with the
// letters restored that TCVN3 text loses, and in the encodings of its neighbours. A short
// text does not prove its own encoding.
func (r *Reader) otherTexts(t Text) iter.Seq[string] {
	return func(yield func(string) bool) {
		e := viet.Detect(t.Raw, t.Font)
		text := e.Decode(t.Raw)
		if e.Lossy() && !yield(r.catalogue.Words.Restore(text)) {
			return
		}
		for _, old := range r.legacy {
			decoded := old.Decode(text)
			if !yield(decoded) || old.Lossy() && !yield(r.catalogue.Words.Restore(decoded)) {
				return
			}
		}
	}
}

// Decode returns a text in Unicode, with the letters restored that TCVN3 text loses.
func (r *Reader) Decode(t Text) string {
	e := viet.Detect(t.Raw, t.Font)
	if e == viet.Unicode {
		return t.Raw // texts of cells are valid UTF-8
	}
	text := e.Decode(t.Raw)
	if e.Lossy() {
		return r.catalogue.Words.Restore(text)
	}
	return text
}

// Learn records the encoding of a text that was certainly written for a legacy font: its
// neighbours may use the same.
func (r *Reader) Learn(t Text) {
	e := viet.Detect(t.Raw, t.Font)
	if e != viet.TCVN3 && e != viet.VNI || slices.Contains(r.legacy, e) {
		return
	}
	r.legacy = append(r.legacy, e)
	r.senses = new(senses)
}
