package report

import (
	"path/filepath"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// dateline is the line above a table that gives the day up to which its figures go, as in
// "(Số liệu tính đến 30/11/2018)". The zero dateline gives none.
type dateline struct {
	source
	of      label.Subject // what it dates
	missing int           // days from there to the end of the table's period; not above 0 for none
}

// dateline finds the nearest line above a table that gives the day up to which its
// figures go.
func (f *file) dateline(sources []source, own figure.Period) dateline {
	for _, src := range sources {
		day := src.LastDay(own)
		if day.IsZero() || !src.title && !src.note && !(src.floats && src.IsAsOf()) {
			continue
		}
		d := dateline{source: src, missing: int(own.End().Sub(day).Hours() / 24)}
		if src.note {
			d.of = f.Said(src.text).Of
		}
		return d
	}
	return dateline{}
}

// graceful is how many days before the end of a period its figures may be taken: reports
// of a year are made in December.
const graceful = 30

// endsEarly reports whether results of a table's period stop so long before its end that
// they are not results of the period. It reports any earlier day in one finding.
func (n *number) endsEarly(period figure.Period, i *catalogue.Indicator) bool {
	d := &n.titles.until
	if !d.of.Concerns(n.catalogue, i) || d.missing <= 0 || n.isStated(period) {
		return false
	}
	f := diag.PeriodCut.At(d.place)
	f.Period, f.Found = period.String(), d.text
	if d.missing <= graceful || period != n.target {
		f.Severity = diag.Warning
	}
	n.findings.onText(f.With("base", diag.Same(n.base())), n.place())
	return d.missing > graceful
}

// base is the name of the file without its folders.
func (f *file) base() string { return filepath.Base(f.report.Path) }

// isStated reports whether the user says that the report is of a period.
func (f *file) isStated(period figure.Period) bool {
	p, _ := stated(f.options.Periods, f.report.Path)
	return p == period || f.statedFile(func(s *StatedFile) bool { return s.Period == period }) != nil
}
