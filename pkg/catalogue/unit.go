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
	Places   int32  // decimals shown
	Scales   []NamedScale
}

// NamedScale is a unit that reports may use instead, by the name under which it is
// suggested.
type NamedScale struct {
	Factor quantity.Decimal // turns a figure so written into the catalogue's unit
	Label  diag.Text
}

// Scale returns the name of the unit with a factor, empty where none has it.
func (u *Unit) Scale(factor quantity.Decimal) diag.Text {
	for _, s := range u.Scales {
		if s.Factor.Equal(factor) {
			return s.Label
		}
	}
	return diag.Text{}
}

// Scale is a unit as written in a report: figures times Factor are in Unit.
// A Foreign scale is of a currency that bloc never converts; its Unit is nil.
type Scale struct {
	Unit    *Unit
	Factor  quantity.Decimal
	Text    string // as written
	Foreign bool
	Of      Value // the measure whose unit it is; None for any
	// For is what the figures say whose unit it is, as a text of several units gives it; empty
	// for all that it does not name.
	For      []Facet
	Except   bool // these figures have another unit, which the text does not give
	Multiple bool // it is a multiple of the unit beside it, as "triệu"
}

// Holds reports whether figures of an indicator are what the unit is given for.
func (s *Scale) Holds(i *Indicator) bool {
	return !slices.ContainsFunc(s.For, func(f Facet) bool { return i.Means[f.Axis] != f.Value })
}

// Contradicts reports whether another unit is given for the same figures, in another
// multiple.
func (s *Scale) Contradicts(other *Scale) bool {
	same := s.Unit == other.Unit && s.Unit != nil && s.Of == other.Of && slices.Equal(s.For, other.For)
	return same && !s.Factor.Equal(other.Factor)
}
