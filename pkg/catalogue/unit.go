package catalogue

import (
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
}
