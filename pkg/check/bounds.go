package check

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// bounds compares each part with the whole that it cannot exceed.
func bounds(c *checker) {
	for _, m := range c.members {
		for _, b := range c.Catalogue.Bounds {
			part, whole := m.now(b.Part), m.now(b.Whole)
			if !c.sound(m, part) || !c.sound(m, whole) || !exceeds(c.shown(part), c.shown(whole)) {
				continue
			}
			looked := []*figure.Figure{part, whole}
			twin, exchanged := c.exchangedWith(m, b), diag.Text{}
			if twin != nil {
				looked, exchanged = append(looked, twin), words.exchanged.With(c.Catalogue.Label(twin.Indicator), c.plain(twin))
			}
			c.findings.Add(c.exceeding(m, c.Catalogue.Label(whole.Indicator), looked).With("exchanged", exchanged))
		}
	}
	for _, m := range c.members {
		for _, p := range c.Catalogue.Proceeds {
			c.compareProceeds(m, p)
		}
	}
}

// exceeding is on the first of some figures, which exceeds the second.
func (c *checker) exceeding(m *member, whole diag.Text, looked []*figure.Figure) diag.Finding {
	out := c.should(c.about(diag.BoundExceeded, m, looked...), looked[1].Value, looked[1].Unit)
	out.Expected = "<= " + out.Expected
	return out.With("whole", whole).With("exchanged", diag.Text{})
}

// exchangedWith returns the whole of the other origin, FDI or DDI, if a part that exceeds its
// own whole would not exceed that one, nor the other part this one: the two wholes may stand
// exchanged. It is nil for none.
func (c *checker) exchangedWith(m *member, b catalogue.Bound) *figure.Figure {
	other := func(id string) *figure.Figure {
		if i := c.Catalogue.OfOtherOrigin(c.Catalogue.Indicator(id)); i != nil {
			return m.now(i.ID)
		}
		return nil
	}
	twin, part := other(b.Whole), other(b.Part)
	if twin == nil || exceeds(c.shown(m.now(b.Part)), c.shown(twin)) || part != nil && exceeds(c.shown(part), c.shown(m.now(b.Whole))) {
		return nil
	}
	return twin
}

// compareProceeds compares what was sold abroad with all that was sold, at the least rate. The
// figures beside them in a row may stand in wrong columns as well.
func (c *checker) compareProceeds(m *member, p catalogue.Proceeds) {
	part, whole := m.now(p.Part), m.now(p.Whole)
	rate := c.Catalogue.Rates.Low
	if !c.sound(m, part) || !c.sound(m, whole) || rate == 0 || part.Value.LessThan(slipLeast) {
		return
	}
	shown := c.shown(part).Scale(quantity.New(rate, -3)) // a million USD in billion VND
	if !exceeds(shown, c.shown(whole)) {
		return
	}
	looked := []*figure.Figure{part, whole}
	for _, id := range p.Beside {
		if f := m.now(id); f != nil && inOneRow(f, part) && inOneRow(whole, part) {
			looked = append(looked, f)
		}
	}
	c.findings.Add(c.exceeding(m, words.atRate.With(c.Catalogue.Label(whole.Indicator), number(quantity.New(rate, 0))), looked))
}

// inOneRow reports whether two figures stand in one row of a sheet.
func inOneRow(a, b *figure.Figure) bool {
	return len(a.Sources) == 1 && len(b.Sources) == 1 && a.Sources[0].File == b.Sources[0].File && rowOf(a) == rowOf(b)
}
