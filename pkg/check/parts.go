package check

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// parts compares every figure that the catalogue knows as a sum, such as that of FDI and
// DDI, with its parts, in every period and role that a report gives.
func parts(c *checker) {
	for _, m := range c.members {
		for _, r := range m.sent {
			for i := range r.Figures {
				c.partsOf(m, r, &r.Figures[i])
			}
		}
	}
}

// partsOf compares one figure with its parts in the same report; a part that is not there
// may be in another file of the member.
func (c *checker) partsOf(m *member, r report, f *figure.Figure) {
	parts := m.parts(f.Indicator)
	if len(parts) == 0 {
		return
	}
	in := some(parts, func(id string) *figure.Figure {
		i := c.Catalogue.Indicator(id)
		if part := r.in.Find(i, f.Period, f.Role); part != nil {
			return part
		}
		return m.sent.find(i, f.Period, f.Role)
	})
	value, fits := c.addsUp(f, in, len(in) == len(parts))
	if fits || !c.allSound(m, append(in, f)) {
		return
	}
	out := c.about(diag.PartsDiffer, m, append([]*figure.Figure{f}, in...)...)
	out.Period = f.Period.String()
	c.findings.Add(c.should(out, value, f.Unit))
}

// addsUp reports whether a figure can be the sum of its parts. If some parts are missing,
// it must be no less than the sum of the others.
func (c *checker) addsUp(whole *figure.Figure, in []*figure.Figure, complete bool) (quantity.Decimal, bool) {
	value := total(in)
	if len(in) == 0 || value.Equal(whole.Value) {
		return value, true
	}
	sum, shown := c.totalShown(in), c.shown(whole)
	switch {
	case sum.Meets(shown):
		return value, true
	case complete:
		return value, false
	}
	return value, !exceeds(sum, shown) || c.Catalogue.Indicator(whole.Indicator).Signed
}
