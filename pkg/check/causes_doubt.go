package check

import (
	"slices"

	"bloc/pkg/diag"
)

// doubts explains doubts about figures by the errors on their cells: a sum that differs
// from a part that is not used, a ratio of it.
func (g *causes) doubts() {
	errors := map[diag.Place]int{}
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Severity == diag.Error && isCell(f) }) {
		f := &g.list[i]
		for _, p := range f.Everywhere() {
			if _, known := errors[p]; !known {
				errors[p] = i
			}
		}
		if f.Rule == diag.ClaimsDiffer {
			for _, p := range f.Related {
				errors[p] = i
			}
		}
	}
	g.unusual()
	if len(errors) == 0 {
		return
	}
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Values != nil && f.Severity != diag.Error && isCell(f) }) {
		f := &g.list[i]
		places := []diag.Place{f.Place}
		if f.Use == diag.Unused {
			places = slices.Concat(places, f.Related)
		}
		for _, p := range places {
			if cause, ok := errors[p]; ok {
				g.explain(cause, i)
				break
			}
		}
	}
}

// unusual explains unusual growth by whatever else is found on the figure.
func (g *causes) unusual() {
	onCell := map[diag.Place]int{}
	for _, i := range g.open(func(f *diag.Finding) bool { return isCell(f) && f.Rule != diag.GrowthUnusual && f.Values != nil }) {
		onCell[g.list[i].Place] = i
	}
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Rule == diag.GrowthUnusual }) {
		if cause, ok := onCell[g.list[i].Place]; ok {
			g.explain(cause, i)
		}
	}
}
