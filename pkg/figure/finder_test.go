package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// TestFinder compares what a finder finds with a search through all figures.
func TestFinder(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	indicator := rapid.SampledFrom(c.Indicators[:4])
	period := rapid.SampledFrom([]figure.Period{figure.YearOf(2017), figure.YearOf(2018), figure.FromMonths(2018, 9)})
	role := rapid.SampledFrom([]figure.Role{figure.Actual, figure.Plan, figure.Previous})
	rapid.Check(t, func(t *rapid.T) {
		var r figure.Report
		for range rapid.IntRange(0, 40).Draw(t, "figures") {
			key := figure.Key{Indicator: indicator.Draw(t, "indicator").ID, Period: period.Draw(t, "period"), Role: role.Draw(t, "role")}
			r.Figures = append(r.Figures, figure.Figure{Key: key})
		}
		in := r.Finder(c)
		for _, i := range c.Indicators {
			p, role := period.Draw(t, "asked period"), role.Draw(t, "asked role")
			if got, want := in.Find(i, p, role), r.Figure(figure.Key{Indicator: i.ID, Period: p, Role: role}); got != want {
				t.Fatalf("%s %s %s: %p, want %p", i.ID, p, role, got, want)
			}
		}
	})
}
