package catalogue

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Unit is a unit in which the bloc keeps figures.
type Unit struct {
	ID       quantity.Unit
	Label    diag.Text
	Currency string // "USD", "VND", empty for what is no money
	Count    bool   // whole and never negative
	Places   int32  // the decimals that are shown
	Scales   []NamedScale
}

// NamedScale is a unit that reports may use instead, with the name under which it is
// suggested.
type NamedScale struct {
	Factor quantity.Decimal // turns a figure in this unit into the catalogue's unit
	Label  diag.Text
}

// Scale returns the name of the unit with a factor; empty if there is none.
func (u *Unit) Scale(factor quantity.Decimal) diag.Text {
	for _, s := range u.Scales {
		if s.Factor.Equal(factor) {
			return s.Label
		}
	}
	return diag.Text{}
}

// Scale is a unit as a report writes it: its figures times Factor are in Unit. A Foreign scale
// is in a currency that bloc never converts; its Unit is nil.
type Scale struct {
	Unit    *Unit
	Factor  quantity.Decimal
	Text    string // as the report writes it
	Foreign bool
	Of      Value // the measure that has this unit; None for any
	// For are the facets of the figures that have this unit, if a text gives several units;
	// empty for all figures that it does not name.
	For      []Facet
	Except   bool // these figures have another unit, which the text does not give
	Multiple bool // it is a multiple of the unit beside it, as "triệu"
}

// Holds reports whether the unit holds for figures of an indicator.
func (s *Scale) Holds(i *Indicator) bool {
	return !slices.ContainsFunc(s.For, func(f Facet) bool { return i.Means[f.Axis] != f.Value })
}

// Contradicts reports whether the other unit is given for the same figures, in another
// multiple.
func (s *Scale) Contradicts(other *Scale) bool {
	same := s.Unit == other.Unit && s.Unit != nil && s.Of == other.Of && slices.Equal(s.For, other.For)
	return same && !s.Factor.Equal(other.Factor)
}
