package report

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// isOnlyYear reports whether a title right over a table names several years, and all labels of
// the table name the last one: "GIAI ĐOẠN 2011 - 2018" over "Năm 2018". If other tables stand
// beside it, they may be those of the other years.
func (t *periods) isOnlyYear(limit *limit, period figure.Period) bool {
	if !limit.title || len(t.sheet.Tables) > 1 {
		return false
	}
	other := func(list []figure.Period, said *catalogue.Facets) bool {
		return said[catalogue.Time] != catalogue.None || said[catalogue.Horizon] != catalogue.None ||
			slices.ContainsFunc(list, func(p figure.Period) bool { return p.Year != period.Year })
	}
	if slices.ContainsFunc(t.head.cols, func(h headings) bool { return other(h.Periods, &h.Facets) }) {
		return false
	}
	return !slices.ContainsFunc(t.table.Rows, func(row *layout.Row) bool {
		year := t.head.year(row).Year
		return other(t.stub.nameOf(row).Periods, t.stub.own(row)) || year != 0 && year != period.Year
	})
}

// isOfOtherYear reports whether a line over the table gives its figures another year than the
// labels of a cell do, and no row or column is of that year: "(Số liệu năm 2016)" over "Năm
// 2018".
func (t *periods) isOfOtherYear(p *place, period figure.Period) bool {
	by := t.titles.year
	if by == nil || len(p.row.Periods)+len(p.col.Periods) == 0 {
		return false
	}
	year := by.Extent().Period.Year
	if year == 0 || year == period.Year || t.hasYear(year) {
		return false
	}
	t.contradicts(p.spot, &limit{source: *by, year: year}, cmp.Or(labelOfPeriod(p), period.String()), period)
	return true
}

// hasYear reports whether a row or a column of the table is of a year, or leaves its year open.
func (t *frame) hasYear(year int) bool {
	for i := range t.head.cols {
		h := &t.head.cols[i]
		if h.Facets[catalogue.Time] == catalogue.PreviousYear || slices.ContainsFunc(h.Periods, func(p figure.Period) bool { return p.Year == year }) {
			return true
		}
	}
	return slices.ContainsFunc(t.table.Rows, func(row *layout.Row) bool {
		return t.head.year(row).Year == year || slices.ContainsFunc(t.stub.nameOf(row).Periods, func(p figure.Period) bool { return p.Year == year })
	})
}
