package label

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// signals reports, word by word, which words make the words left over in a note matter. In a
// text with marks a word without one, as "chi", is not another one with a mark.
func (w *whole) signals() []bool {
	list := make([]bool, len(w.words))
	for _, m := range w.catalogue.Lines.Split(w.words, func(p *catalogue.Phrase, _, _ int) bool { return p.Line.Signal }) {
		list[m.Start] = true
	}
	return list
}

// leave lists the words that are left over.
func (w *whole) leave() {
	var last viet.Word
	var signals []bool
	if slices.Contains(w.read, false) {
		signals = w.signals()
	}
	for i, word := range w.words {
		if w.read[i] || isFootnote(word) || word.Start == last.Start && i > 0 {
			continue
		}
		w.said.Unknown = append(w.said.Unknown, w.text[word.Start:word.End])
		w.said.Signal = w.said.Signal || signals[i]
		last = word
	}
	if len(w.said.Limits) == 0 && viet.IsForeign(w.text) {
		w.said.Unknown, w.said.Harmless = nil, catalogue.AsTranslation
	}
}

// renames reports whether a text is only a name for figures, as "mức đóng bảo hiểm" is. It
// begins with a word for a quantity, and says nothing about it. Words in it that nobody knows
// may make it the name of other figures.
func (w *whole) renames() bool {
	if len(w.words) == 0 || !w.has(0, catalogue.CueQuantity) {
		return false
	}
	for i, of := range w.of {
		if of != nil && of.Line != nil && (of.Line.Tells || of.Line.Harmless != "" && of.Line.Harmless != catalogue.AsPart) {
			return false
		}
		if isDigits(w.words[i].Plain) && !w.isOfTime(i) {
			return false // it says how much of it there was
		}
	}
	return true
}
