package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// Memory keeps the meanings of texts. The zero value is ready. It serves one Reader at a
// time, and only readers with the same catalogue and the same definitions.
type Memory struct {
	senses senses
	lines  store[*Line]
	given  store[unitPart]
	cues   store[unitCue]
	said   store[*Said]
	times  store[[]figure.Period]
}

// senses are the meanings of labels and units. They depend on the encodings of a file, so
// a file with encodings of its own gets its own senses.
type senses struct {
	labels store[[]labelled]
	units  store[[]*catalogue.Scale] // nil for a text that is not a unit
}

// store maps texts to what is known about them. The values it returns are shared and must
// not be changed.
type store[V any] map[string]V

// maxKept bounds each store: a list of details has thousands of labels that no other file
// has.
const maxKept = 10_000

// keep remembers a value. It returns false if there is no room for more.
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

// labelKey is what the meaning of a label depends on besides its text.
type labelKey struct {
	font           string
	on             Axis
	measure, event catalogue.Value // of the labels above it
	others         string          // what else those labels say that words of a user's catalogue depend on
}

// labelled holds the meaning of a label with some text. The key rarely changes from one
// such label to the next.
type labelled struct {
	labelKey
	meaning *Meaning
}

// maxLabelled bounds the labels kept apart for one text: a file may write each in a
// different font.
const maxLabelled = 64
