package check

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// relations are the rules that relate indicators, with the test that their values pass if they
// fit. The first value is that of the subject.
var relations = map[*diag.Rule]func(values []quantity.Decimal) bool{
	diag.BoundExceeded: func(v []quantity.Decimal) bool { return !v[0].GreaterThan(v[1]) },
	diag.SumDiffers: func(v []quantity.Decimal) bool {
		var sum quantity.Decimal
		for _, part := range v[1:] {
			sum = sum.Add(part)
		}
		return v[0].Equal(sum)
	},
}

// totals explains a finding on a total and other indicators if the total is not the sum of its
// parts, and that sum would fit: then the total is wrong.
func (g *causes) totals() {
	sums := map[diag.Place]int{}
	for _, i := range g.open(func(f *diag.Finding) bool { return f.Rule == diag.PartsDiffer && isCell(f) }) {
		sums[g.list[i].Place] = i
	}
	if len(sums) == 0 {
		return
	}
	for _, i := range g.open(func(f *diag.Finding) bool { return relations[f.Rule] != nil && isCell(f) }) {
		f := &g.list[i]
		for at, place := range append([]diag.Place{f.Place}, f.Related...) {
			if cause, ok := sums[place]; ok && fitsWith(f, at, g.list[cause].Expected) {
				g.explain(cause, i)
				break
			}
		}
	}
}

// fitsWith reports whether the values of a finding fit with another value for the figure at one
// place. Each value must be of a single cell.
func fitsWith(f *diag.Finding, at int, sum string) bool {
	if len(f.Values) != len(f.Related)+1 {
		return false
	}
	values := slices.Clone(f.Values)
	values[at] = sum
	list := make([]quantity.Decimal, len(values))
	for i, v := range values {
		d, err := quantity.FromStored(v)
		if err != nil {
			return false
		}
		list[i] = d
	}
	return relations[f.Rule](list)
}
