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
	missing int           // days from there to the end of the table's period; 0 or less for none
}

// dateline finds the nearest line above a table that gives the day up to which its
// figures go.
func (w *titleReader) dateline(sources []source, own figure.Period) dateline {
	for _, src := range sources {
		day := src.LastDay(own)
		if day.IsZero() || !src.title && !src.note && !(src.floats && src.IsAsOf()) {
			continue
		}
		d := dateline{source: src, missing: int(own.End().Sub(day).Hours() / 24)}
		if src.note {
			d.of = w.Said(src.text).Of
		}
		return d
	}
	return dateline{}
}

// graceful is how many days before the end of a period its figures may be taken. Reports of a
// year are made in December.
const graceful = 30

// endsEarly reports whether results of a table's period stop so long before its end that they
// are not results of the period. It reports every earlier day, in one finding.
func (t *periods) endsEarly(n *spot, period figure.Period, i *catalogue.Indicator) bool {
	d := &t.titles.until
	if !d.of.Concerns(t.catalogue, i) || d.missing <= 0 || t.isStated(period) {
		return false
	}
	f := diag.PeriodCut.At(d.place)
	f.Period, f.Found = period.String(), d.text
	if d.missing <= graceful || period != t.target {
		f.Severity = diag.Warning
	}
	t.findings.onText(f.With("base", diag.Same(t.base())), t.place(n))
	return d.missing > graceful
}

// base is the name of the file without its folders.
func (id *identity) base() string { return filepath.Base(id.report.Path) }

// isStated reports whether the user says that the report is of a period.
func (id *identity) isStated(period figure.Period) bool {
	p, _ := stated(id.options.Periods, id.report.Path)
	return p == period || id.statedFile(func(s *StatedFile) bool { return s.Period == period }) != nil
}
