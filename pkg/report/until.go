package report

import (
	"path/filepath"
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// dateline is the line above a table that says up to which day its figures go, as in
// "(Số liệu tính đến 30/11/2018)". The zero dateline says nothing.
type dateline struct {
	label   layout.Label
	missing int // days from there to the end of the table's period; not above 0 for none
}

// dateline finds the nearest line above a table that gives the day up to which its
// figures go.
func (r *run) dateline(t *layout.Table, own figure.Period) dateline {
	for _, label := range slices.Backward(t.Above) {
		if day := r.Line(r.text(label)).LastDay(own); !day.IsZero() {
			return dateline{label, int(own.End().Sub(day).Hours() / 24)}
		}
	}
	return dateline{}
}

// graceful is how many days before the end of a period its figures may be taken: reports
// of a year are made in December.
const graceful = 30

// endsEarly tells whether results of a table's period go up to a day before its end. That is
// told once for the table; more than a month before that, they are not those of the period.
func (r *run) endsEarly(tr *tableReader, period figure.Period) bool {
	d := tr.defaults.until
	if d.missing <= 0 {
		return false
	}
	base := filepath.Base(r.report.Path)
	if r.options.Periods[base] == period {
		return false
	}
	if !tr.toldUntil {
		tr.toldUntil = true
		f := diag.PeriodCut.At(r.at(tr.sheet, d.label.Cell.Ref()))
		f.Period, f.Found = period.String(), d.label.Text
		if d.missing <= graceful || period != r.target {
			f.Severity = diag.Warning
		}
		r.add(f.With("base", diag.Same(base)))
	}
	return d.missing > graceful
}
