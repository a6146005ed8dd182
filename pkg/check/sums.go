package check

import (
	"bloc/pkg/catalogue"
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
				if fits || !c.sound(m, f) {
					continue
				}
				out := c.about(diag.PartsDiffer, m, append([]*figure.Figure{f}, in...)...)
				out.Expected, out.Period = value.String(), f.Period.String()
				c.findings.Add(out)
			}
		}
	}
}

// sums sets a figure against the indicators with codes of their own that it is the
// sum of: attracted capital is new and added capital.
func sums(c *checker) {
	for _, m := range c.members {
		for _, s := range c.Catalogue.Sums {
			whole := m.now(s.Whole)
			in, ok := all(s.Parts, m.now)
			if !ok || !c.sound(m, whole) {
				continue
			}
			if value, fits := c.addsUp(whole, in, true); !fits {
				out := c.about(diag.SumDiffers, m, append([]*figure.Figure{whole}, in...)...)
				out = c.should(out, value, whole.Unit)
				c.findings.Add(out.With("parts", joined(c.named(in), " + ")))
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

// bounds holds parts that cannot exceed a whole against it.
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

// division says of which periods another one is made up.
type division struct {
	whole figure.Period
	parts []figure.Period
}

// divisions lists those of a year.
func divisions(year int) []division {
	quarter := func(n int) figure.Period { return figure.Period{Year: year, Span: figure.Quarter, N: n} }
	half := func(n int) figure.Period { return figure.Period{Year: year, Span: figure.Half, N: n} }
	nine := figure.FromMonths(year, 9)
	return []division{
		{figure.YearOf(year), []figure.Period{quarter(1), quarter(2), quarter(3), quarter(4)}},
		{figure.YearOf(year), []figure.Period{half(1), half(2)}},
		{figure.YearOf(year), []figure.Period{nine, quarter(4)}},
		{nine, []figure.Period{quarter(1), quarter(2), quarter(3)}},
		{half(1), []figure.Period{quarter(1), quarter(2)}},
		{half(2), []figure.Period{quarter(3), quarter(4)}},
	}
}

// quarters sets the figures of a year's stretches against those of the whole: flows
// add up, and a stock is that of the last one.
func quarters(c *checker) {
	for _, m := range c.members {
		for _, i := range c.Catalogue.Indicators {
			told := map[figure.Period]bool{} // a stock has its last quarter in several divisions
			for _, d := range divisions(c.Period.Year) {
				if !told[d.whole] {
					told[d.whole] = c.divided(m, i, d)
				}
			}
		}
	}
}

// divided holds one figure against those it is made up of; it tells whether they differ.
func (c *checker) divided(m *member, i *catalogue.Indicator, d division) bool {
	whole := m.result(i.ID, d.whole)
	if !c.sound(m, whole) {
		return false
	}
	from := d.parts
	if i.Nature == catalogue.Stock {
		from = d.parts[len(d.parts)-1:]
	}
	var in []*figure.Figure
	var names []diag.Text
	for _, p := range from {
		f := m.result(i.ID, p)
		if f == nil {
			return false
		}
		in, names = append(in, f), append(names, diag.Same(p.String()))
	}
	value, fits := c.addsUp(whole, in, true)
	if fits {
		return false
	}
	out := c.should(c.about(diag.QuartersDiffer, m, append([]*figure.Figure{whole}, in...)...), value, whole.Unit)
	out.Period = d.whole.String()
	c.findings.Add(out.With("parts", joined(names, " + ")))
	return true
}
