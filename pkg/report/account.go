package report

import (
	"slices"

	"bloc/pkg/figure"
	"bloc/pkg/settle"
)

// settle lets the claims become figures, and each of their cells what it is then.
func (r *run) settle() {
	stated := r.stated()
	figures, findings := settle.Run(settle.Input{
		Catalogue: r.catalogue, File: r.report.Path, Period: r.report.Period, Target: r.target,
		Claims: r.claims, Stated: stated, Unread: r.unclaimed(), Room: &r.room.settle,
	})
	r.report.Figures = figures
	r.findings.List.Add(findings...)
}

// unclaimed reports whether some cell is not understood and claims no figure.
func (r *run) unclaimed() bool {
	return r.passed.of("") > 0 || slices.ContainsFunc(r.entries, func(e *Entry) bool { return e.Open() && !e.claimed })
}

// count draws up the account of the report's cells.
func (r *run) count() {
	c := figure.Count{LeftOut: map[string]int{}}
	for _, p := range r.passed {
		c.Seen += p.cells
		if p.reason == "" {
			c.NotUnderstood = p.cells
		} else {
			c.LeftOut[p.reason] = p.cells
		}
	}
	for _, e := range r.entries {
		c.Seen++
		switch {
		case e.LeftOut != "":
			c.LeftOut[e.LeftOut]++
		case e.Becomes != nil:
			c.Used++
		default:
			c.NotUnderstood++
		}
	}
	r.report.Cells = c
}
