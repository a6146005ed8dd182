package report

import (
	"slices"

	"bloc/pkg/catalogue"
)

// settleRealized makes a column headed "Thực hiện lũy kế" the realized capital if it stands
// beside "Đăng ký lũy kế". There "thực hiện" is not a role. A spanner may say that both
// columns are capital.
func (b *boxhead) settleRealized() {
	registered := slices.ContainsFunc(b.cols, func(h headings) bool {
		return h.Facets[catalogue.Event] == catalogue.Registered && isOfCapital(&h) && h.understood()
	})
	for i := range b.cols {
		if h := &b.cols[i]; registered && isDone(h) {
			h.Facets[catalogue.Event], h.Facets[catalogue.Role] = catalogue.Realized, catalogue.None
		}
	}
}

// isOfCapital reports whether a column counts capital, or is cumulative and does not name what it
// counts.
func isOfCapital(h *headings) bool {
	measure := h.Facets[catalogue.Measure]
	return measure == catalogue.Capital || measure == catalogue.None && h.Facets[catalogue.Horizon] == catalogue.Cumulative
}

// isDone reports whether a column says that its figures are results, cumulative or of capital,
// but neither what happened nor when. A spanner may say that they are of the projects in
// force.
func isDone(h *headings) bool {
	f := &h.Facets
	happened := f[catalogue.Event] != catalogue.None && (f[catalogue.Event] != catalogue.Active || h.Own[catalogue.Event] != catalogue.None)
	return h.Own[catalogue.Role] == catalogue.Actual && f[catalogue.Role] == catalogue.Actual && !happened && h.understood() &&
		len(h.Meanings[0].Periods) == 0 && f[catalogue.Time] == catalogue.None && !h.Ratio && isOfCapital(h)
}
