package label

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/quantity"
)

// Unit reads a text in Unicode that should be nothing but one or more units. It is nil if
// the text is anything else. The list is shared and must not be changed.
func (r *Reader) Unit(text string) []*catalogue.Scale {
	if len(r.legacy) == 0 && r.catalogue.Words.EndsOutside(text) {
		return nil // known sooner than looked up, and not worth room
	}
	if scales, met := r.senses.units[text]; met {
		return scales
	}
	scales := r.unitIn(r.instead(text))
	for _, old := range r.legacy {
		if scales == nil {
			scales = r.unitIn(old.Decode(text))
		}
		if scales == nil && old.Lossy() {
			scales = r.unitIn(r.catalogue.Words.Restore(old.Decode(text)))
		}
	}
	if scales == nil {
		scales = r.respelledUnit(text, mostUnitWords, r.unitIn)
	}
	if !r.senses.units.keep(text, scales) {
		r.senses = &senses{labels: r.senses.labels}
		r.senses.units.keep(text, scales)
	}
	return scales
}

// unitIn reads a text as units. It is nil if any word is not part of one. What they are of
// may stand beside them if that is FDI and DDI: a label names measures.
func (r *Reader) unitIn(text string) []*catalogue.Scale {
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

// Fitting returns the one of several units that is of a kind, nil if none is.
func Fitting(scales []*catalogue.Scale, unit quantity.Unit) *catalogue.Scale {
	for _, s := range scales {
		if s.Unit != nil && s.Unit.ID == unit {
			return s
		}
	}
	return nil
}
