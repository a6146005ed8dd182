package report

import (
	"path/filepath"
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// dateline is the line above a table that gives the day up to which its figures go, as in
// "(Số liệu tính đến 30/11/2018)". The zero dateline gives none.
type dateline struct {
	label   layout.Label
	missing int  // days from there to the end of the table's period; not above 0 for none
	told    bool // a finding mentions it
}

// dateline finds the nearest line above a table that gives the day up to which its
// figures go.
func (f *file) dateline(t *layout.Table, own figure.Period) dateline {
	for _, l := range slices.Backward(t.Above) {
		if day := f.Line(f.text(l)).LastDay(own); !day.IsZero() {
			return dateline{label: l, missing: int(own.End().Sub(day).Hours() / 24)}
		}
	}
	return dateline{}
}

// graceful is how many days before the end of a period its figures may be taken: reports
// of a year are made in December.
const graceful = 30

// endsEarly reports whether results of a table's period stop so long before its end that
// they are not results of the period. It reports any earlier day in one finding.
func (t *tableReader) endsEarly(period figure.Period) bool {
	d := &t.titles.until
	base := filepath.Base(t.report.Path)
	if d.missing <= 0 || t.options.Periods[base] == period {
		return false
	}
	if !d.told {
		d.told = true
		f := diag.PeriodCut.At(t.findings.at(t.sheet, d.label.Cell.Ref()))
		f.Period, f.Found = period.String(), d.label.Text
		if d.missing <= graceful || period != t.target {
			f.Severity = diag.Warning
		}
		t.findings.add(f.With("base", diag.Same(base)))
	}
	return d.missing > graceful
}
