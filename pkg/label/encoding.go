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

// encodings decode the texts of a file. They know the encodings of legacy fonts that some of
// its texts certainly use.
type encodings struct {
	vocabulary *catalogue.Vocabulary // restores the letters that TCVN3 text loses
	legacy     []viet.Encoding
}

// others yields other readings of a text that is not understood as it stands: with the letters
// restored that TCVN3 text loses, and in the encodings of its neighbours. A short text alone does
// not show its encoding.
func (n *encodings) others(t Text) iter.Seq[string] {
	return func(yield func(string) bool) {
		e := viet.Detect(t.Raw, t.Font)
		text := e.Decode(t.Raw)
		if e.Lossy() && !yield(n.vocabulary.Restore(text)) {
			return
		}
		for again := range n.asNeighbours(text) {
			if !yield(again) {
				return
			}
		}
	}
}

// asNeighbours yields a text in the encodings of its neighbours.
func (n *encodings) asNeighbours(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, old := range n.legacy {
			decoded := old.Decode(text)
			if !yield(decoded) || old.Lossy() && !yield(n.vocabulary.Restore(decoded)) {
				return
			}
		}
	}
}

// decode returns a text in Unicode, with the letters restored that TCVN3 text loses.
func (n *encodings) decode(t Text) string {
	e := viet.Detect(t.Raw, t.Font)
	if e == viet.Unicode {
		return t.Raw // texts of cells are valid UTF-8
	}
	text := e.Decode(t.Raw)
	if e.Lossy() {
		return n.vocabulary.Restore(text)
	}
	return text
}

// learn takes in the encoding of a text that was certainly written for a legacy font, as its
// neighbours may have the same. It reports whether the encoding is new to the file.
func (n *encodings) learn(t Text) bool {
	e := viet.Detect(t.Raw, t.Font)
	if e != viet.TCVN3 && e != viet.VNI || slices.Contains(n.legacy, e) {
		return false
	}
	n.legacy = append(n.legacy, e)
	return true
}
