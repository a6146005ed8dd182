package check

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Rest notes on figures the answers by which findings on them are settled: on those of the
// cells that a finding is on or names, or of its indicator, or of its whole file.
func Rest(reports []*figure.Report, findings diag.List) {
	for i := range findings {
		f := &findings[i]
		if f.Answered == nil {
			continue
		}
		for _, r := range reports {
			if r.Path == f.File || f.Values != nil && r.Member == f.Member {
				rest(r, f)
			}
		}
	}
}

// RestOn notes on one figure the answers by which findings on it are settled.
func RestOn(one *figure.Figure, findings diag.List) {
	for i := range findings {
		if f := &findings[i]; f.Answered != nil && concerns(f, one) {
			one.RestsOn(f.Answered)
		}
	}
}

func rest(r *figure.Report, f *diag.Finding) {
	for i := range r.Figures {
		if one := &r.Figures[i]; concerns(f, one) {
			one.RestsOn(f.Answered)
		}
	}
}

// concerns reports whether a finding speaks of a figure.
func concerns(f *diag.Finding, one *figure.Figure) bool {
	if f.Indicator != "" {
		return f.Indicator == one.Indicator && f.Period == one.Period.String() && one.Role != figure.Plan
	}
	for _, s := range one.Sources {
		at := diag.Place(s)
		if f.Place == at || f.Sheet == "" && f.Cell == "" && f.Place.Contains(at) {
			return true
		}
		for _, p := range f.Related {
			if p == at {
				return true
			}
		}
	}
	return false
}
