package aggregate_test

import (
	"fmt"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// A total knows its parts and who is missing.
func ExampleSum() {
	known, err := catalogue.Load(nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	year := figure.YearOf(2018)
	var reports []*figure.Report
	for member, exports := range map[string]int64{"ha-noi": 7000, "ha-nam": 2500} {
		reports = append(reports, &figure.Report{Member: member, Period: year, Figures: []figure.Figure{{
			Key:    figure.Key{Indicator: "exports", Period: year, Role: figure.Actual},
			Member: member, Value: quantity.New(exports, 0), Unit: known.UnitOf("exports"),
		}}})
	}
	t := aggregate.Sum(known, year, reports).Total("exports")
	fmt.Println(t.Value, "of", t.Reported(), "members, without", len(t.Missing))
	// Output: 9500 of 2 members, without 9
}
