package report

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// isOnlyYear reports whether a title right over a table says several years, and all its labels name the
// last of them: "GIAI ĐOẠN 2011 - 2018" over "Năm 2018". In a table that stands with others they may be
// of the other years.
func (n *number) isOnlyYear(limit *limit, period figure.Period) bool {
	if !limit.title || len(n.sheet.Tables) > 1 {
		return false
	}
	other := func(list []figure.Period, said *catalogue.Facets) bool {
		return said[catalogue.Time] != catalogue.None || said[catalogue.Horizon] != catalogue.None ||
			slices.ContainsFunc(list, func(p figure.Period) bool { return p.Year != period.Year })
	}
	if slices.ContainsFunc(n.head.cols, func(h headings) bool { return other(h.Periods, &h.Facets) }) {
		return false
	}
	return !slices.ContainsFunc(n.table.Rows, func(row *layout.Row) bool {
		year := n.head.year(row).Year
		return other(n.stub.nameOf(row).Periods, n.stub.own(row)) || year != 0 && year != period.Year
	})
}

// isOfOtherYear reports whether a line over the table says that its figures are of another year than the
// labels of a cell, and no row or column is of that year: "(Số liệu năm 2016)" over "Năm 2018".
func (n *number) isOfOtherYear(p *place, period figure.Period) bool {
	by := n.titles.year
	if by == nil || len(p.row.Periods)+len(p.col.Periods) == 0 {
		return false
	}
	year := by.Extent().Period.Year
	if year == 0 || year == period.Year || n.hasYear(year) {
		return false
	}
	n.contradicts(&limit{source: *by, year: year}, cmp.Or(labelOfPeriod(p), period.String()), period)
	return true
}

// hasYear reports whether a row or a column of the table is of a year, or of one that its label leaves open.
func (n *number) hasYear(year int) bool {
	for i := range n.head.cols {
		h := &n.head.cols[i]
		if h.Facets[catalogue.Time] == catalogue.PreviousYear || slices.ContainsFunc(h.Periods, func(p figure.Period) bool { return p.Year == year }) {
			return true
		}
	}
	return slices.ContainsFunc(n.table.Rows, func(row *layout.Row) bool {
		return n.head.year(row).Year == year || slices.ContainsFunc(n.stub.nameOf(row).Periods, func(p figure.Period) bool { return p.Year == year })
	})
}
