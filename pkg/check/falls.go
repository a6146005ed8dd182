package check

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// falls reports cumulative figures below the ones before, if no balance states what went
// out.
func falls(c *checker) {
	p := opening(c.Period)
	c.each(func(m *member, i *catalogue.Indicator, now *figure.Figure) {
		if !i.Cumulative || !c.sound(m, now) {
			return
		}
		before := m.before(i, p)
		if before != nil && exceeds(c.shown(before), c.shown(now)) && !c.balanced(m, i) {
			out := c.about(diag.CumulativeFalls, m, now, before)
			out.Expected = ">= " + before.Value.String()
			c.findings.Add(out.With("base", c.amount(before)).With("before", diag.Same(p.String())))
		}
	})
}

// balanced reports whether a balance of a stock states what went out.
func (c *checker) balanced(m *member, i *catalogue.Indicator) bool {
	return slices.ContainsFunc(c.Catalogue.Balances, func(b catalogue.Balance) bool {
		if b.Stock != i.ID {
			return false
		}
		a := c.account(m, b)
		return a != nil && !a.oneSided()
	})
}
