package report

import (
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// dropPresumed takes back sums of FDI and DDI that no word calls so where the report
// tells one of the two, or both and another sum: the heading that says which of them
// it is may be missing.
func (r *run) dropPresumed(groups [][]*claim, figures []*figure.Figure) {
	var doubtful []int
	for i, f := range figures {
		certain := slices.ContainsFunc(groups[i], func(c *claim) bool { return !c.presumed })
		if f != nil && !certain && r.contradicted(f, figures) {
			doubtful = append(doubtful, i)
		}
	}
	for _, i := range doubtful {
		r.takeBack(groups[i])
		figures[i] = nil
	}
}

// takeBack makes the cells of claims cells that are not understood, and says so.
func (r *run) takeBack(claims []*claim) {
	for _, c := range claims {
		c.entry.Becomes, c.entry.LeftOut = nil, ""
		if !r.untold(c.row, c.table, c.col) {
			continue
		}
		out := diag.IndicatorUnknown.At(c.place)
		out.Found, out.Period = c.figure.Raw, r.report.Period.String()
		r.add(out.With("because", diag.Same(strings.Join(c.entry.Because(), ", "))))
	}
}

// contradicted tells whether the report states only some of a figure's parts, all of
// them and they come to something else, or none and has cells that are not understood.
func (r *run) contradicted(f *figure.Figure, figures []*figure.Figure) bool {
	var sum quantity.Decimal
	known := 0
	parts := r.catalogue.Indicator(f.Indicator).Parts
	for _, id := range parts {
		key := figure.Key{Indicator: id, Period: f.Period, Role: f.Role}
		if at := slices.IndexFunc(figures, func(f *figure.Figure) bool { return f != nil && f.Key == key }); at >= 0 {
			sum = sum.Add(figures[at].Value)
			known++
		}
	}
	if known == 0 {
		return r.passed.of("")+notUnderstood(r.entries) > 0 // one of them may be a part
	}
	return known < len(parts) || !sum.Equal(f.Value)
}
