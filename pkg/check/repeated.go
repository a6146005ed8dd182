package check

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// tellingDigits is the number of digits from which a repeated figure is suspicious: small
// counts are often the same.
const tellingDigits = 4

// repeated reports figures of one unit that are the same although their indicators are
// unrelated.
func repeated(c *checker) {
	seen := make([]*figure.Figure, 0, len(c.Catalogue.Indicators))
	for _, m := range c.members {
		seen = seen[:0]
		for _, now := range m.current {
			if now == nil || now.Value.NumDigits() < tellingDigits {
				continue
			}
			if at := slices.IndexFunc(seen, func(f *figure.Figure) bool { return c.copied(m, f, now) }); at >= 0 {
				out := c.about(diag.FigureRepeated, m, now, seen[at])
				c.findings.Add(out.With("other", c.Catalogue.Label(seen[at].Indicator)))
			}
			seen = append(seen, now)
		}
	}
}

// digits returns the number of significant digits of a value.
func digits(d quantity.Decimal) int {
	return len(strings.Trim(strings.ReplaceAll(d.Abs().String(), ".", ""), "0"))
}

// copied reports whether two figures are the same without a reason.
func (c *checker) copied(m *member, a, b *figure.Figure) bool {
	if !a.Value.Equal(b.Value) || a.Unit != b.Unit || digits(b.Value) < tellingDigits || c.related(a.Indicator, b.Indicator) {
		return false
	}
	p := c.Period.Previous()
	aBefore, bBefore := m.before(c.Catalogue.Indicator(a.Indicator), p), m.before(c.Catalogue.Indicator(b.Indicator), p)
	return aBefore == nil || bBefore == nil || !aBefore.Value.Equal(bBefore.Value)
}

// related reports whether indicators are of one sum, or a whole and its part. Their
// figures may be equal: a sum may have a single part, and all land may be leased.
func (c *checker) related(a, b string) bool {
	sums := slices.Clone(c.Catalogue.Sums)
	for _, i := range c.Catalogue.Indicators {
		sums = append(sums, catalogue.Sum{Whole: i.ID, Parts: i.Parts})
	}
	for _, b := range c.Catalogue.Bounds {
		sums = append(sums, catalogue.Sum{Whole: b.Whole, Parts: []string{b.Part}})
	}
	for _, bal := range c.Catalogue.Balances {
		for _, in := range bal.In {
			sums = append(sums, catalogue.Sum{Whole: bal.Stock, Parts: in})
		}
	}
	return slices.ContainsFunc(sums, func(s catalogue.Sum) bool {
		all := append([]string{s.Whole}, s.Parts...)
		return slices.Contains(all, a) && slices.Contains(all, b)
	})
}
