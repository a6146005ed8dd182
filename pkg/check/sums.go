package check

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// sums compares a figure with the sum of indicators that have codes of their own:
// attracted capital is new plus added capital.
func sums(c *checker) {
	for _, m := range c.members {
		for _, s := range c.Catalogue.Sums {
			whole := m.now(s.Whole)
			in, ok := all(s.Parts, m.now)
			if !ok || !c.allSound(m, append(in, whole)) {
				continue
			}
			if value, fits := c.addsUp(whole, in, true); !fits {
				out := c.about(diag.SumDiffers, m, append([]*figure.Figure{whole}, in...)...)
				out = c.should(out, value, whole.Unit)
				c.findings.Add(out.With("parts", diag.Joined(c.named(in), " + ")))
			}
		}
	}
}
