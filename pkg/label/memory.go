package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// Memory keeps the meanings of texts. The zero value is ready. It serves one Reader at a
// time, and only readers with the same catalogue and the same definitions.
type Memory struct {
	labels    store[[]labelled]         // except for files with legacy encodings
	units     store[[]*catalogue.Scale] // except for files with legacy encodings; nil for a text that is not a unit
	unitParts store[unitPart]
	unitCues  store[unitCue]
	lines     store[*Line]
	periods   store[[]figure.Period]
	said      store[*Said]
	totals    store[bool] // whether a label has a word for a total
	split     store[*tokens]

	state         whole                 // of a text that is being read whole
	abbreviations store[[]Abbreviation] // what texts explain, most of which explain nothing
}

// store maps texts to what is known about them. The values it returns are shared and must
// not be changed.
type store[V any] map[string]V

// maxKept bounds each store. A list of details has thousands of labels that no other file has.
const maxKept = 10_000

// usuallyKept is how many texts of a kind a few reports have.
const usuallyKept = 100

// keep remembers a value. It returns false if there is no room for more.
func (s *store[V]) keep(text string, value V) bool {
	if *s == nil {
		*s = make(store[V], usuallyKept)
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
	measure, event catalogue.Value // measure and event of the labels above it
	others         string          // what else those labels say, if words of a user's catalogue depend on it
}

// labelled holds the meaning of a label with a given text. The key rarely changes from one such
// label to the next.
type labelled struct {
	labelKey
	meaning *Meaning
}

// maxLabelled bounds the meanings that are kept for one text. A file may write each copy in a
// different font.
const maxLabelled = 64
