package check

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// falls reports cumulative figures below the ones before, where no balance tells
// what went out.
func falls(c *checker) {
	balanced := map[subject]bool{}
	for _, m := range c.members {
		for _, b := range c.Catalogue.Balances {
			if a := c.account(m, b); a != nil && !a.oneSided() {
				balanced[subject{m.ID, b.Stock}] = true
			}
		}
	}
	p := opening(c.Period)
	c.each(func(m *member, i *catalogue.Indicator, now *figure.Figure) {
		before := m.before(i, p)
		if !i.Cumulative || before == nil || balanced[subject{m.ID, i.ID}] || !c.sound(m, now) {
			return
		}
		if exceeds(c.shown(before), c.shown(now)) {
			out := c.about(diag.CumulativeFalls, m, now, before)
			out.Expected = ">= " + before.Value.String()
			c.findings.Add(out.With("base", c.amount(before)).With("before", diag.Same(p.String())))
		}
	})
}
