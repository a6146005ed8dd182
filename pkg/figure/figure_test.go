package figure_test

import (
	"testing"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

func TestPlace(t *testing.T) {
	var f figure.Figure
	if got := f.Place(); got != (diag.Place{}) {
		t.Errorf("a figure without a source stands at %v", got)
	}
	f.Sources = []figure.Source{{File: "a.xlsx", Sheet: "BC", Cell: "D5"}, {File: "b.xlsx"}}
	if got := f.Place(); got != (diag.Place{File: "a.xlsx", Sheet: "BC", Cell: "D5"}) {
		t.Errorf("the figure stands at %v", got)
	}
}

// TestShown holds that a count is itself, unless it was rounded before its mark.
func TestShown(t *testing.T) {
	for name, c := range map[string]struct {
		places    int32
		count     bool
		low, high string
	}{
		"a sum of money":  {1, false, "11.95", "12.05"},
		"a count":         {0, true, "12", "12"},
		"a rounded count": {-1, true, "7", "17"},
	} {
		f := figure.Figure{Value: quantity.New(12, 0), Places: c.places}
		if got := f.Shown(c.count); got.Low.String() != c.low || got.High.String() != c.high {
			t.Errorf("%s stands for %s to %s, want %s to %s", name, got.Low, got.High, c.low, c.high)
		}
	}
}
