package catalogue

import (
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Nature is how figures of several periods relate.
type Nature string

// A flow counts what happened in a period, a stock what stands at its end.
const (
	Flow  Nature = "flow"
	Stock Nature = "stock"
)

// Indicator is a figure that boards report.
type Indicator struct {
	ID      string // dotted, as "capital.registered.fdi"
	Rank    int    // its index in the order of the catalogue, from 0
	Label   diag.Text
	Unit    quantity.Unit
	In      *Unit // the unit of that id
	Nature  Nature
	Core    bool   // the year-end summary prints it
	Signed  bool   // may be negative
	Horizon string // the horizon that a report has to state; empty if it need not
	// Timeless indicators are stocks even under headings that speak of the period: jobs under
	// "trong năm" are those at its end.
	Timeless bool
	// Implied indicators need no event for a cumulative figure: the projects up to a day are
	// those in force on it.
	Implied bool
	// Cumulative stocks fall only if something went out.
	Cumulative bool
	// Steady figures move little from one year to the next.
	Steady bool
	Means  Facets
	Parent string // the indicator whose sum this one is part of, empty for none
	Parts  []string

	key   key        // of Means
	other *Indicator // what OfOtherOrigin returns
}

func (i *Indicator) horizon() Value {
	if i.Nature == Stock {
		return Cumulative
	}
	return InPeriod
}

// Operation is how a derived ratio is computed from two sums.
type Operation string

// The operations of derived ratios.
const (
	Percent    Operation = "percent"    // of / by x 100
	Quotient   Operation = "quotient"   // of / by
	Difference Operation = "difference" // of - by
)

// Derived is a ratio computed from summed indicators, never averaged.
type Derived struct {
	ID        string
	Label     diag.Text
	Unit      quantity.Unit
	Operation Operation
	Of, By    string // indicators
}
