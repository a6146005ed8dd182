package report

import (
	"iter"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// decoded reads a text in the encoding that makes it understood, else in the one that
// leaves the fewest words without a meaning: "Khu vöïc" is no name of a zone.
func (r *reader) decoded(l layout.Label, on axis, above *catalogue.Facets) *said {
	m := r.read(viet.Decode(l.Text, font(l)), on, above)
	if m.understood() {
		return m
	}
	for text := range r.otherTexts(l) {
		if m.understood() {
			break
		}
		if again := r.read(text, on, above); again.understood() || len(again.unread) < len(m.unread) {
			m = again
		}
	}
	if m.understood() {
		return m
	}
	if scales := r.unit(l.Text); on == columns && scales != nil {
		return &said{facets: nothing, scales: scales}
	}
	if text := r.withoutTranslation(l.Text, on, above); text != "" {
		return r.read(text, on, above)
	}
	return m
}

// otherTexts yields what a label may say where as it stands it says nothing: with the
// letters restored that TCVN3 text loses, and in the encodings of its neighbours, for
// too short a text does not prove its own.
func (r *reader) otherTexts(l layout.Label) iter.Seq[string] {
	return func(yield func(string) bool) {
		e := viet.Detect(l.Text, font(l))
		text := e.Decode(l.Text)
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

// text returns what a label says in Unicode, with the letters that TCVN3 text loses.
func (r *reader) text(l layout.Label) string {
	e := viet.Detect(l.Text, font(l))
	if e == viet.Unicode {
		return l.Text // texts of cells are sound
	}
	text := e.Decode(l.Text)
	if e.Lossy() {
		return r.catalogue.Words.Restore(text)
	}
	return text
}

// learnFont takes in the encoding of a text that is surely written for an old font.
func (r *reader) learnFont(c *sheet.Cell) {
	e := viet.Detect(c.Text, c.Style.Font)
	if e != viet.TCVN3 && e != viet.VNI || slices.Contains(r.legacy, e) {
		return
	}
	r.legacy = append(r.legacy, e)
	r.texts = new(known)
}

func font(l layout.Label) string {
	if l.Cell == nil || l.Cell.Style == nil {
		return ""
	}
	return l.Cell.Style.Font
}
