package check_test

import (
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// TestStockOfComingQuarter checks that a dash in the column of a quarter to come is not a
// stock of zero, and that a zero is.
func TestStockOfComingQuarter(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	year := figure.YearOf(2018)
	for raw, want := range map[string]int{"-": 0, " – ": 0, "0": 1} {
		stock := func(p figure.Period, n int64, raw string) figure.Figure {
			return figure.Figure{
				Key: figure.Key{Indicator: "jobs", Period: p, Role: figure.Actual}, Member: "ha-noi", Unit: "persons",
				Value: quantity.New(n, 0), Raw: raw, Sources: []figure.Source{{File: "a.xlsx", Sheet: "BC", Cell: "C5"}},
			}
		}
		report := &figure.Report{Path: "a.xlsx", Member: "ha-noi", Period: year, Figures: []figure.Figure{
			stock(year, 1000, "1000"), stock(figure.Period{Year: 2018, Span: figure.Quarter, N: 4}, 0, raw),
		}}
		got := 0
		for _, f := range check.Run(check.Input{Catalogue: c, Period: year, Reports: []*figure.Report{report}}) {
			if f.Rule == diag.QuartersDiffer {
				got++
			}
		}
		if got != want {
			t.Errorf("%q: %d findings, want %d", raw, got, want)
		}
	}
}
