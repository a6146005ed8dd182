package check

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// hidden reports figures of the period in hidden rows and columns.
func hidden(c *checker) {
	c.each(func(m *member, _ *catalogue.Indicator, now *figure.Figure) {
		if !now.Hidden {
			return
		}
		out := c.about(diag.FigureHidden, m, now)
		c.findings.Add(out)
	})
}
