package check

import (
	"bloc/pkg/diag"
)

// bounds compares each part with the whole that it cannot exceed.
func bounds(c *checker) {
	for _, m := range c.members {
		for _, b := range c.Catalogue.Bounds {
			part, whole := m.now(b.Part), m.now(b.Whole)
			if !c.sound(m, part) || !c.sound(m, whole) || !exceeds(c.shown(part), c.shown(whole)) {
				continue
			}
			out := c.should(c.about(diag.BoundExceeded, m, part, whole), whole.Value, whole.Unit)
			out.Expected = "<= " + out.Expected
			c.findings.Add(out.With("whole", c.Catalogue.Label(whole.Indicator)))
		}
	}
}
