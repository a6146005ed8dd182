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
func (r *run) dropPresumed(groups map[figure.Key][]*claim) {
	doubtful := map[figure.Key]bool{}
	for _, f := range r.report.Figures {
		certain := slices.ContainsFunc(groups[f.Key], func(c *claim) bool { return !c.presumed })
		doubtful[f.Key] = !certain && r.contradicted(f)
	}
	r.report.Figures = slices.DeleteFunc(r.report.Figures, func(f figure.Figure) bool {
		if doubtful[f.Key] {
			r.takeBack(groups[f.Key])
		}
		return doubtful[f.Key]
	})
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
func (r *run) contradicted(f figure.Figure) bool {
	var sum quantity.Decimal
	known := 0
	parts := r.catalogue.Indicator(f.Indicator).Parts
	for _, id := range parts {
		if part := r.report.Figure(figure.Key{Indicator: id, Period: f.Period, Role: f.Role}); part != nil {
			sum = sum.Add(part.Value)
			known++
		}
	}
	if known == 0 {
		return r.passed[""]+notUnderstood(r.entries) > 0 // one of them may be a part
	}
	return known < len(parts) || !sum.Equal(f.Value)
}
