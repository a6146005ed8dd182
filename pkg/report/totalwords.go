package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
)

// heedTotals lets the headers of totals act on what the totals add up. A header that says more
// than that it is a total, as "Tổng cộng (chưa kể dự án hạ tầng)", may say it about everything
// in the total. The labels of rows act so in any case.
func (r *reach) heedTotals() {
	for i := range r.head.cols {
		if h := &r.head.cols[i]; h.isPlainTotal() {
			if one := r.totalWords(h.labels[0]); one != nil {
				r.onColumns(one, append(columnSums{&r.head}.originsBeside(i), i))
			}
		}
	}
}

// isPlainTotal reports whether the own header of a column is that of a total: by its words, or
// because the column adds up others.
func (h *headings) isPlainTotal() bool {
	return len(h.labels) > 0 && h.Own[catalogue.Breakdown] == catalogue.Total && !h.Ratio
}

// onColumns adds a remark to the cells of columns.
func (r *reach) onColumns(one *remark, cols []int) {
	for _, row := range r.table.Rows {
		for _, i := range cols {
			if c := cellIn(row, r.table.Columns[i].Col); c != nil {
				r.cells[c.Ref()] = append(r.cells[c.Ref()], one)
			}
		}
	}
}

// totalWords returns the label of a total as a remark if it limits the total to less than all, or
// gives another time than that of its table; otherwise nil.
func (r *reach) totalWords(l layout.Label) *remark {
	text := r.text(l)
	said := r.Said(text)
	if !r.isOfOtherYears(text) && !said.Narrows() && said.Excepts() == nil || said.Whole() {
		return nil
	}
	one := r.at(r.findings.at(r.sheet, l.Ref()), text, false)
	one.total = true
	return one
}

// isOfOtherYears reports whether the label of a total names several years, or a part of one.
func (r *reach) isOfOtherYears(text string) bool {
	e := r.Line(text).Extent()
	_, since := e.Since(r.titles.period.Year)
	return e.Years || since || e.Period.Span > r.titles.period.Span
}

// findOriginTotals finds totals beside the columns of FDI and DDI whose headers say more than a
// word for a total. Such a column is the total if it is the sum of both in every row.
func (b columnSums) findOriginTotals() {
	for i := range b.cols {
		h := &b.cols[i]
		if len(h.labels) == 0 || h.Meanings[0].Ratio || h.isTotal() || !b.SaysTotal(b.text(h.labels[0])) {
			continue
		}
		if len(b.originsBeside(i)) > 0 {
			h.says(catalogue.Breakdown, catalogue.Total)
			h.Facets[catalogue.Origin], h.Facets[catalogue.Horizon] = catalogue.None, catalogue.None
			h.Periods = nil
		}
	}
}

// originsBeside returns the columns of FDI and DDI, under the same spanners, that a column is the
// sum of; nil if there are none.
func (b columnSums) originsBeside(total int) []int {
	var fdi, ddi []int
	for i := range b.cols {
		h := &b.cols[i]
		if i == total || len(h.labels) == 0 || h.Ratio || !h.understood() || !slices.EqualFunc(h.labels[1:], b.cols[total].labels[1:], func(a, b layout.Label) bool { return a.Cell == b.Cell }) {
			continue
		}
		switch h.Own[catalogue.Origin] {
		case catalogue.FDI:
			fdi = append(fdi, i)
		case catalogue.DDI:
			ddi = append(ddi, i)
		}
	}
	if len(fdi) != 1 || len(ddi) != 1 || !b.sums(total, []int{fdi[0], ddi[0]}) {
		return nil
	}
	return []int{fdi[0], ddi[0]}
}
