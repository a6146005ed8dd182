package check

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Refuse removes from the reports the figures that an open error is about, so that they are in no
// total. Their cells then count as not understood.
func Refuse(reports []*figure.Report, findings diag.List) {
	for _, f := range findings {
		if f.Severity != diag.Error || f.Answered != nil || f.Values == nil {
			continue
		}
		for _, r := range reports {
			switch {
			case r.Member != f.Member:
			case f.Rule == diag.YearUnchanged:
				refuseAll(r, f)
			default:
				refuse(r, f)
			}
		}
	}
}

// refuseAll removes from a report all results of a period in the cells of a finding.
func refuseAll(r *figure.Report, finding diag.Finding) {
	r.Figures = slices.DeleteFunc(slices.Clone(r.Figures), func(f figure.Figure) bool {
		is := f.Period.String() == finding.Period && (f.Role == figure.Actual || f.Role == figure.Estimate) &&
			slices.ContainsFunc(f.Sources, func(s figure.Source) bool {
				return diag.Place(s) == finding.Place || slices.Contains(finding.Related, diag.Place(s))
			})
		if is {
			r.Cells.Used -= len(f.Sources)
			r.Cells.NotUnderstood += len(f.Sources)
		}
		return is
	})
}

func refuse(r *figure.Report, finding diag.Finding) {
	role := figure.Actual
	at := func(f figure.Figure) bool {
		return f.Indicator == finding.Indicator && f.Period.String() == finding.Period && f.Role == role
	}
	if !slices.ContainsFunc(r.Figures, at) {
		role = figure.Estimate
	}
	if i := slices.IndexFunc(r.Figures, at); i >= 0 {
		r.Cells.Used -= len(r.Figures[i].Sources)
		r.Cells.NotUnderstood += len(r.Figures[i].Sources)
	}
	// An estimate beside an actual figure has the same origin, and goes with it.
	r.Figures = slices.DeleteFunc(r.Figures, func(f figure.Figure) bool {
		return f.Indicator == finding.Indicator && f.Period.String() == finding.Period && (f.Role == figure.Actual || f.Role == figure.Estimate)
	})
}
