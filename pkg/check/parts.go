package check

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// parts sets every figure that the catalogue knows as the sum of figures of its kind,
// such as FDI and DDI, against these, in every period and role that a report gives.
func parts(c *checker) {
	for _, m := range c.members {
		for _, r := range m.reports {
			for i := range r.Figures {
				f := &r.Figures[i]
				in := some(m.parts(f.Indicator), func(id string) *figure.Figure {
					return r.Figure(figure.Key{Indicator: id, Period: f.Period, Role: f.Role})
				})
				value, fits := c.addsUp(f, in, len(in) == len(m.parts(f.Indicator)))
				if fits || !c.allSound(m, append(in, f)) {
					continue
				}
				out := c.about(diag.PartsDiffer, m, append([]*figure.Figure{f}, in...)...)
				out.Expected, out.Period = value.String(), f.Period.String()
				c.findings.Add(out)
			}
		}
	}
}

// addsUp tells whether a figure can be the sum of its parts, or where some are
// missing at least no less than those that are known.
func (c *checker) addsUp(whole *figure.Figure, in []*figure.Figure, complete bool) (quantity.Decimal, bool) {
	value, sum := c.total(in)
	shown := c.shown(whole)
	switch {
	case len(in) == 0 || value.Equal(whole.Value) || sum.Meets(shown):
		return value, true
	case complete:
		return value, false
	}
	return value, !exceeds(sum, shown) || c.Catalogue.Indicator(whole.Indicator).Signed
}
