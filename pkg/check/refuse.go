package check

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Refuse takes the figures that an open error speaks of out of the reports: they are
// in no total. Their cells then count as not understood.
func Refuse(reports []*figure.Report, findings diag.List) {
	for _, f := range findings {
		if f.Severity != diag.Error || f.Answered != nil || f.Values == nil {
			continue
		}
		for _, r := range reports {
			if r.Member == f.Member {
				refuse(r, f)
			}
		}
	}
}

func refuse(r *figure.Report, finding diag.Finding) {
	r.Figures = slices.DeleteFunc(r.Figures, func(f figure.Figure) bool {
		if f.Indicator != finding.Indicator || f.Period.String() != finding.Period || f.Role != figure.Actual && f.Role != figure.Estimate {
			return false
		}
		r.Cells.Used -= len(f.Sources)
		r.Cells.NotUnderstood += len(f.Sources)
		return true
	})
}
