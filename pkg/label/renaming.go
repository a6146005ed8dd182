package label

import "bloc/pkg/catalogue"

// renames reports whether a text is only a name for figures, as "mức đóng bảo hiểm" is. It begins
// with a word for a quantity, and says nothing about it. Words in it that nobody knows may make it
// the name of other figures.
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
