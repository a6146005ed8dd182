package label

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// labelReader reads the labels of numbers.
type labelReader struct {
	catalogue *catalogue.Catalogue
	words     *tokenizer
	given     *definitions
	encodings *encodings
	units     *unitReader
	wholes    *wholeReader
	spelling  *speller
	known     *store[[]labelled]
}

// under returns the meaning of a text on an axis, below labels with the facets in above. It
// keeps what it has read.
func (r *labelReader) under(t Text, on Axis, above *catalogue.Facets) *Meaning {
	key := labelKey{t.Font, on, above[catalogue.Measure], above[catalogue.Event], r.others(above)}
	alike := (*r.known)[t.Raw]
	for i := range alike {
		if alike[i].labelKey == key {
			return alike[i].meaning
		}
	}
	m := labelled{key, r.decoded(t, on, above)}
	if len(alike) == maxLabelled || !r.known.keep(t.Raw, append(slices.Clip(alike), m)) {
		r.known = new(store[[]labelled])
		r.known.keep(t.Raw, []labelled{m})
	}
	return m.meaning
}

// others joins what the labels above say on the axes that matter only to a user's words.
func (r *labelReader) others(above *catalogue.Facets) string {
	joined := ""
	for _, axis := range r.catalogue.Words.Conditions {
		joined += r.catalogue.ValueName(above[axis]) + "\n"
	}
	return joined
}

// decoded reads a text in the encoding in which it is understood, or else in the one that leaves
// the fewest words without a meaning. Undecoded, "Khu vöïc" would name no zone.
func (r *labelReader) decoded(t Text, on Axis, above *catalogue.Facets) *Meaning {
	m := r.read(viet.Decode(t.Raw, t.Font), on, above)
	if m.Understood() {
		return r.meantOtherwise(t, on, above, m)
	}
	for text := range r.encodings.others(t) {
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
		if scales := r.units.alone(t.Raw); scales != nil {
			return &Meaning{Facets: nothing, Scales: scales}
		}
	}
	if text := r.withoutTranslation(t.Raw, on, above); text != "" {
		return r.read(text, on, above)
	}
	return m
}

// read reads a text in Unicode. If it is not understood as it stands, it is read as a list, or
// without words at its end that add nothing.
func (r *labelReader) read(text string, on Axis, above *catalogue.Facets) *Meaning {
	m := r.listed(text, on, r.once(text, on, above))
	if m.Understood() {
		return m
	}
	for bare, rest := range additions(text) {
		if !r.wholes.said(rest).SaysNothing() {
			continue
		}
		if plain := r.once(bare, on, above); plain.Understood() && (plain.Facets[catalogue.Measure] != catalogue.None || r.addsNothing(rest, on, above)) {
			return plain
		}
	}
	return m
}

// addsNothing reports whether words behind a label that does not say what it counts do not say it
// either. In "Cộng: 2 KCN đã đi vào hoạt động" they do.
func (r *labelReader) addsNothing(text string, on Axis, above *catalogue.Facets) bool {
	return r.wholes.said(text).isPlain() || !r.once(text, on, above).Facets.Said()
}
