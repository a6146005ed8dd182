package report

import (
	"slices"

	"bloc/pkg/catalogue"
)

// settleRealized makes columns headed "Thực hiện lũy kế" those of realized capital if they
// stand beside "Đăng ký lũy kế". There the word gives no role. A spanner may say that both are
// of capital.
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

// isOfCapital reports whether a column that counts something counts capital over all time, or
// stands under a spanner that names capital.
func isOfCapital(h *headings) bool {
	measure := h.Facets[catalogue.Measure]
	return measure == catalogue.Capital || measure == catalogue.None && h.Facets[catalogue.Horizon] == catalogue.Cumulative
}

// isDone reports whether a column says that its figures are results, cumulative or of capital.
// It says neither what happened nor when.
func isDone(h *headings) bool {
	f := &h.Facets
	return h.Own[catalogue.Role] == catalogue.Actual && f[catalogue.Role] == catalogue.Actual && f[catalogue.Event] == catalogue.None && h.understood() &&
		len(h.Meanings[0].Periods) == 0 && f[catalogue.Time] == catalogue.None && !h.Ratio && isOfCapital(h)
}
