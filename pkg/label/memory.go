package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// Memory keeps what texts were found to say. The zero value is ready. It serves one
// Reader at a time, and only readers with the same catalogue and the same definitions.
type Memory struct {
	senses senses
	lines  store[*Line]
	times  store[[]figure.Period]
}

// senses are what labels and units say. They rest on the encodings of a file, so that a
// file with encodings of its own gets senses of its own.
type senses struct {
	labels store[[]labelled]
	units  store[[]*catalogue.Scale] // nil for a text that is no unit
}

// store is what is known of texts. What it gives out is shared and must not be changed.
type store[V any] map[string]V

// maxKept bounds each store: lists of details have thousands of labels that no other
// file has.
const maxKept = 10_000

// keep remembers a value; false where there is no room for more.
func (s *store[V]) keep(text string, value V) bool {
	if *s == nil {
		*s = store[V]{}
	}
	if len(*s) == maxKept {
		return false
	}
	(*s)[text] = value
	return true
}

// labelKey is what the meaning of a label rests on beside its text.
type labelKey struct {
	font           string
	on             Axis
	measure, event catalogue.Value // of the labels above it
	others         string          // what else of them the words of a user's catalogue depend on
}

// labelled is what a label of some text says. What else that rests on differs little from
// one label of the text to the next, and mostly not at all.
type labelled struct {
	labelKey
	meaning *Meaning
}

// maxLabelled bounds the labels of one text that are kept apart: a file may write each in
// a font of its own.
const maxLabelled = 64
