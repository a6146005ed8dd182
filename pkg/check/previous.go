package check

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// previous compares what a report states for an earlier period with what the member
// reported for it at the time, cell by cell.
func previous(c *checker) {
	for _, m := range c.members {
		for _, r := range m.sent {
			for i := range r.Figures {
				if f := &r.Figures[i]; f.Role == figure.Previous {
					c.restated(m, f)
				}
			}
		}
	}
}

func (c *checker) restated(m *member, f *figure.Figure) {
	was := m.published(c.Catalogue.Indicator(f.Indicator), f.Period)
	if was == nil || c.agree(f, was) {
		return
	}
	out := c.should(c.about(diag.PreviousDiffers, m, f, was), was.Value, was.Unit)
	out.Period = f.Period.String()
	likely := diag.Text{}
	switch k := power(f.Value, was.Value); {
	case k != 0:
		likely = words.orIn.With(c.likely(f, k))
	case was.Estimate:
		likely = words.wasEstimate
	}
	c.findings.Add(out.With("before", diag.Same(f.Period.String())).With("likely", likely))
}
