package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// findDated finds columns of results that give only the last day of a year, if no other column is
// of that year: "Kết quả thực hiện đến 31/12/2018" is also written over what came in the year.
// Beside "Trong năm 2018" it may mean all that there ever was.
func (b *boxhead) findDated() {
	for i := range b.cols {
		h := &b.cols[i]
		if !h.OnlyDates() || h.Ratio || h.Facets[catalogue.Horizon] != catalogue.Cumulative || !isResult(h.Facets[catalogue.Role]) || len(h.Periods) != 1 {
			continue
		}
		year := h.Periods[0]
		h.dated = year.Span == figure.Year && !slices.ContainsFunc(b.cols, func(other headings) bool {
			return other.Facets != h.Facets && !other.Ratio && other.Facets[catalogue.Role] != catalogue.Plan && b.mayBeOf(&other, year)
		})
	}
}

// mayBeOf reports whether a column may be of a year: its header names that year, or none at all.
func (b *boxhead) mayBeOf(h *headings, year figure.Period) bool {
	if h.Facets[catalogue.Time] == catalogue.PreviousYear || h.Facets[catalogue.Column] != catalogue.None {
		return false
	}
	return len(h.Periods) == 0 || slices.ContainsFunc(h.Periods, func(p figure.Period) bool { return p.Year == year.Year || p.Year == 0 })
}

// isResult reports whether a role is that of results, estimated or not.
func isResult(role catalogue.Value) bool {
	return role == catalogue.Actual || role == catalogue.Estimate
}

// whatCame returns the outcome of a place whose header only dates results. If it has none as a
// stock at that day, it may be a flow: what came in the year.
func (n *number) whatCame(p *place, levels [][]*catalogue.Scale, out label.Outcome) label.Outcome {
	if out != (label.Outcome{}) || !n.header(&n.spot).dated || p.row.Facets[catalogue.Horizon] != catalogue.None {
		return out
	}
	came := *p
	came.Facets[catalogue.Horizon] = catalogue.InPeriod
	if out = n.names.outcome(&came, levels); out.Indicator != nil && out.Indicator.Nature == catalogue.Flow {
		*p = came
		return out
	}
	return label.Outcome{}
}
