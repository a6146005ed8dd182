package check

import (
	"github.com/shopspring/decimal"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// percentages recomputes the percentages printed beside figures from these figures.
func percentages(c *checker) {
	for _, m := range c.members {
		for _, r := range m.reports {
			for i := range r.Percentages {
				c.recompute(m, r, &r.Percentages[i])
			}
		}
	}
}

// recompute holds a percentage against every pair of figures that it can be of; one
// that fits is enough.
func (c *checker) recompute(m *member, r *figure.Report, p *figure.Percentage) {
	bases := c.bases(m, r, p)
	var first *diag.Finding
	for _, role := range []figure.Role{figure.Actual, figure.Estimate} {
		now := r.Figure(figure.Key{Indicator: p.Indicator, Period: p.Period, Role: role})
		if !c.sound(m, now) {
			continue
		}
		for _, base := range bases {
			should, ok := c.quotient(now, base)
			if !ok || follows(p, should) {
				return
			}
			if first == nil {
				f := c.misprint(m, p, now, base)
				first = &f
			}
		}
	}
	if first != nil {
		c.findings.Add(*first)
	}
}

// bases are the figures that a percentage can be of.
func (c *checker) bases(m *member, r *figure.Report, p *figure.Percentage) []*figure.Figure {
	key := figure.Key{Indicator: p.Indicator, Period: p.Period.Previous(), Role: figure.Previous}
	if p.Compares == figure.Completion {
		key.Period, key.Role = p.Period, figure.Plan
	}
	if f := r.Figure(key); f != nil {
		return []*figure.Figure{f}
	}
	if p.Compares == figure.Completion {
		return nil
	}
	if f := m.published(p.Indicator, key.Period); f != nil {
		return []*figure.Figure{f}
	}
	return nil
}

// precision is how many decimals quotients are computed with, and how many of those
// of a stored percentage are looked at.
const precision = 6

// quotient is what now in percent of base can be; false where base can be zero.
func (c *checker) quotient(now, base *figure.Figure) (quantity.Interval, bool) {
	n, b := c.shown(now), c.shown(base)
	if !b.Low.IsPositive() || n.Low.IsNegative() {
		return quantity.Interval{}, false
	}
	low, _ := quantity.Ratio(n.Low, b.High, precision)
	high, _ := quantity.Ratio(n.High, b.Low, precision)
	return quantity.Interval{Low: low, High: high}, true
}

// follows tells whether a printed percentage can be the quotient. An index and a
// growth stand under the same headings, and both are also written as fractions.
func follows(p *figure.Percentage, should quantity.Interval) bool {
	places := min(p.Places, precision)
	step := decimal.New(1, -places)
	printed := quantity.Interval{Low: p.Value.Sub(step), High: p.Value.Add(step)}
	fraction := printed.Scale(wholePercent)
	change := quantity.Interval{Low: wholePercent, High: wholePercent}
	for _, read := range []quantity.Interval{printed, printed.Add(change), fraction, fraction.Add(change)} {
		if read.Meets(should) {
			return true
		}
	}
	return false
}

var kinds = map[figure.Comparison]diag.Text{
	figure.Index:      {Vi: "so với kỳ trước", En: "index against the period before"},
	figure.Growth:     {Vi: "tăng giảm so với kỳ trước", En: "growth since the period before"},
	figure.Completion: {Vi: "so với kế hoạch", En: "completion of the plan"},
}

func (c *checker) misprint(m *member, p *figure.Percentage, now, base *figure.Figure) diag.Finding {
	should, _ := quantity.Ratio(now.Value, base.Value, 2)
	if p.Compares == figure.Growth {
		should = should.Sub(wholePercent)
	}
	f := c.about(diag.RatioDiffers, m, &p.Figure, now, base)
	f.Period, f.Expected = p.Period.String(), should.String()
	return f.With("kind", kinds[p.Compares]).With("is", number(p.Value)).With("should", number(should)).
		With("now", c.amount(now)).With("base", c.amount(base))
}
