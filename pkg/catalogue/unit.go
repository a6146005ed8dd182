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
}

// Scale is a unit as written in a report: figures times Factor are in Unit.
// A Foreign scale is of a currency that bloc never converts; its Unit is nil.
type Scale struct {
	Unit    *Unit
	Factor  quantity.Decimal
	Text    string // as written
	Foreign bool
}
