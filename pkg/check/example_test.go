package check_test

import (
	"fmt"

	"bloc/pkg/check"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// A part cannot exceed the whole.
func ExampleRun() {
	year := figure.YearOf(2018)
	r := &figure.Report{Path: "ha-noi.xlsx", Member: "ha-noi", Period: year}
	for _, f := range []struct {
		indicator, cell string
		value           int64
	}{{"projects.operating.fdi", "D5", 11}, {"projects.active.fdi", "D6", 10}} {
		r.Figures = append(r.Figures, figure.Figure{
			Key:    figure.Key{Indicator: f.indicator, Period: year, Role: figure.Actual},
			Member: r.Member, Value: quantity.New(f.value, 0), Unit: known.UnitOf(f.indicator),
			Sources: []figure.Source{{File: r.Path, Sheet: "BC", Cell: f.cell}},
		})
	}
	for _, f := range check.Run(check.Input{Catalogue: known, Period: year, Reports: []*figure.Report{r}}) {
		fmt.Printf("%s: %s\n", f.Place, f.Message("en"))
	}
	// Output: ha-noi.xlsx:'BC'!D5: Projects in operation (FDI) is 11 projects, more than Projects in force (FDI) (10 projects)
}
