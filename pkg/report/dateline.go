package report

import (
	"path/filepath"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// dateline is a line above a table that gives the last day of its figures, as in "(Số liệu
// tính đến 30/11/2018)". The zero dateline gives none.
type dateline struct {
	source
	of      label.Subject // what it dates
	missing int           // days from that day to the end of the table's period; 0 or less if it is not before the end
}

// dateline finds the nearest line above a table that gives the last day of its figures.
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

// endsEarly reports whether results end so long before the end of the table's period that they
// are not results of it. Every earlier day is reported, in one finding.
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

// isStated reports whether the user states a period as that of the report.
func (id *identity) isStated(period figure.Period) bool {
	p, _ := stated(id.options.Periods, id.report.Path)
	return p == period || id.statedFile(func(s *StatedFile) bool { return s.Period == period }) != nil
}
