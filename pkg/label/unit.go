package label

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/quantity"
)

// unitReader reads the texts, and the parts of texts, that give units. It keeps what it has
// read.
type unitReader struct {
	vocabulary *catalogue.Vocabulary
	words      *tokenizer
	given      *definitions
	encodings  *encodings
	known      *store[[]*catalogue.Scale] // texts that are units and nothing else
	parts      *store[unitPart]
	cues       *store[unitCue]
}

// alone reads a text as one or more units. It is nil if the text is anything else.
func (r *unitReader) alone(text string) []*catalogue.Scale {
	if len(r.encodings.legacy) == 0 && r.vocabulary.EndsOutside(text) {
		return nil // this is faster than looking the text up, and saves memory
	}
	if scales, met := (*r.known)[text]; met {
		return scales
	}
	scales := r.readAlone(text)
	if !r.known.keep(text, scales) {
		r.known = new(store[[]*catalogue.Scale])
		r.known.keep(text, scales)
	}
	return scales
}

// readAlone reads a text as units as it stands, in the encodings of its neighbours, and as
// mistyped.
func (r *unitReader) readAlone(text string) []*catalogue.Scale {
	if scales := r.unitIn(r.given.instead(text)); scales != nil {
		return scales
	}
	for again := range r.encodings.asNeighbours(text) {
		if scales := r.unitIn(again); scales != nil {
			return scales
		}
	}
	return r.respelled(text, mostUnitWords, r.unitIn)
}

// unitIn reads a text as units and nothing else. FDI and DDI may stand beside their units. A
// text with measures is a label; it is nil.
func (r *unitReader) unitIn(text string) []*catalogue.Scale {
	scales := r.unitsIn(text)
	differ := false
	for _, s := range scales {
		if s.Except || slices.ContainsFunc(s.For, func(f catalogue.Facet) bool { return f.Axis != catalogue.Origin }) {
			return nil
		}
		differ = differ || !slices.Equal(s.For, scales[0].For)
	}
	if !differ && scales != nil && len(scales[0].For) > 0 {
		return nil // "Dự án FDI"
	}
	return scales
}

// Fitting returns that one of several units that is of a kind; nil if there is none.
func Fitting(scales []*catalogue.Scale, unit quantity.Unit) *catalogue.Scale {
	for _, s := range scales {
		if s.Unit != nil && s.Unit.ID == unit {
			return s
		}
	}
	return nil
}
