package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// findSoFar finds the columns of results so far. Such a column names no period and stands
// beside an estimate of the table's own period, or of the last part of it: "Thực hiện" beside
// "Ước cả năm" is not the year.
func (b *boxhead) findSoFar(own figure.Period) {
	for i := range b.cols {
		for n := range b.cols {
			if b.isSoFar(i) && b.estimates(n, own) && alike(&b.cols[i], &b.cols[n]) {
				b.cols[i].soFar = true
			}
		}
	}
}

// isSoFar reports whether a column may be of results so far. It calls its figures results, or
// counts them from the beginning of the year, and its own header names no period, not even a
// whole one.
func (b *boxhead) isSoFar(i int) bool {
	h := &b.cols[i]
	if len(h.Meanings) == 0 || h.Ratio || len(h.Meanings[0].Periods) > 0 {
		return false
	}
	switch h.Own[catalogue.Time] {
	case catalogue.None:
		return h.Own[catalogue.Role] == catalogue.Actual || h.Own[catalogue.Role] == catalogue.None && h.Facets[catalogue.Role] == catalogue.Actual && len(h.Periods) == 0
	case catalogue.YearToDate:
		return true
	}
	return false
}

// estimates reports whether a column is an estimate of a period, or of the part at its end.
func (b *boxhead) estimates(i int, own figure.Period) bool {
	h := &b.cols[i]
	if h.Facets[catalogue.Role] != catalogue.Estimate || h.Ratio || h.Facets[catalogue.Time] == catalogue.PreviousYear {
		return false
	}
	for _, p := range dated(h.Periods, own.Year) {
		if p != own && !p.End().Equal(own.End()) {
			return false
		}
	}
	return true
}

// alike reports whether two columns have the same figures, except for their role and period.
func alike(a, b *headings) bool {
	for _, axis := range []catalogue.Axis{catalogue.Measure, catalogue.Event, catalogue.Origin, catalogue.WeakMeasure, catalogue.Place} {
		if a.Facets[axis] != b.Facets[axis] {
			return false
		}
	}
	return true
}

// leftSoFar reports whether a cell is left out because its results so far do not say when they
// end.
func (t *periods) leftSoFar(p *place, i *catalogue.Indicator) bool {
	if !t.header(p.spot).soFar || !t.titles.done.IsZero() || len(p.row.Periods) > 0 || t.isStated(t.titles.period) {
		return false
	}
	label := t.header(p.spot).labels[0]
	by := source{text: oneLine(label.Text), place: t.findings.at(t.sheet, label.Ref())}
	t.redated.narrow(i, t.place(p.spot), &by, diag.FiguresSoFar)
	return true
}
