package check

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// percentages recomputes the percentages printed beside figures from these figures.
func percentages(c *checker) {
	for _, m := range c.members {
		for _, r := range m.sent {
			for _, v := range c.verdicts(m, r) {
				v.judge(c, m)
			}
			c.ratiosAlone(m, r)
		}
	}
}

// verdicts recomputes the percentages of a report, and puts them together by the sheet and the kind.
func (c *checker) verdicts(m *member, r report) (list []*verdicts) {
	of := map[columnOfRatios]*verdicts{}
	for i := range r.Percentages {
		at := ratiosOf(&r.Percentages[i])
		if of[at] == nil {
			of[at] = &verdicts{kind: at.kind}
			list = append(list, of[at])
		}
		of[at].add(c.recompute(m, r, &r.Percentages[i]))
	}
	return list
}

// recompute compares a percentage with the quotient of every pair of figures that it may
// be of. One that fits is enough.
func (c *checker) recompute(m *member, r report, p *figure.Percentage) (v verdict) {
	var space [6][2]*figure.Figure
	for _, pair := range c.pairs(space[:0], m, r, p) {
		of, by := pair[0], pair[1]
		if !c.sound(m, of) || !c.sound(m, by) {
			continue
		}
		should, ok := c.quotient(of, by)
		reverse, known := c.quotient(by, of)
		exchanged := known && p.Follows(reverse)
		if !ok || p.Follows(should) {
			return verdict{follows: ok, now: of, base: by, reverse: exchanged}
		}
		if v.percentage == nil || exchanged && !v.reverse {
			v = verdict{percentage: p, now: of, base: by, reverse: exchanged}
		}
	}
	return v
}

// ratiosAlone reports percentages beside a figure and nothing that it is compared with, on a sheet where
// nearly all others have it: the figures of their rows may stand a column off.
func (c *checker) ratiosAlone(m *member, r report) {
	based := map[columnOfRatios]int{}
	type lone struct {
		*figure.Percentage
		now *figure.Figure
	}
	var alone []lone
	for i := range r.Percentages {
		p := &r.Percentages[i]
		if p.Compares == figure.Derived || p.Compares == figure.Unsaid || len(p.Sources) == 0 {
			continue
		}
		now, base := c.compared(m, r, p)
		switch {
		case base:
			based[ratiosOf(p)]++
		case now != nil && !p.Value.IsZero():
			alone = append(alone, lone{p, now})
		}
	}
	for _, p := range alone {
		if based[ratiosOf(p.Percentage)] >= fewRatios*len(alone) && c.sound(m, p.now) {
			f := c.about(diag.RatioAlone, m, p.now, &p.Figure)
			c.findings.Add(f.With("kind", kinds[p.Compares]).With("ratio", number(p.Value)))
		}
	}
}

// fewRatios is how many percentages with what they compare stand on a sheet at least for each without.
const fewRatios = 3

// columnOfRatios is where percentages of one kind stand.
type columnOfRatios struct {
	sheet string
	kind  figure.Comparison
}

func ratiosOf(p *figure.Percentage) columnOfRatios {
	if len(p.Sources) == 0 {
		return columnOfRatios{"", p.Compares}
	}
	return columnOfRatios{p.Sources[0].Sheet, p.Compares}
}

// compared returns the figure that a percentage is of, nil for none, and reports whether the report states
// what it is compared with.
func (c *checker) compared(m *member, r report, p *figure.Percentage) (now *figure.Figure, base bool) {
	var space [3][2]*figure.Figure
	for _, pair := range c.pairs(space[:0], m, r, p) {
		now, base = pair[0], base || pair[1] != nil
	}
	return now, base
}

// pairs adds to a list the pairs of figures whose quotient a percentage may be.
func (c *checker) pairs(list [][2]*figure.Figure, m *member, r report, p *figure.Percentage) [][2]*figure.Figure {
	of := c.Catalogue.Indicator(p.Indicator)
	base := func(figure.Role) *figure.Figure { return m.before(of, p.Period.Previous()) }
	switch p.Compares {
	case figure.Unsaid:
		with := *p
		for _, with.Compares = range []figure.Comparison{figure.Index, figure.Completion} {
			list = c.pairs(list, m, r, &with)
		}
		return list
	case figure.Index, figure.Growth:
		if f := r.in.Find(of, p.Period.Previous(), figure.Previous); f != nil {
			base = func(figure.Role) *figure.Figure { return f }
		}
	case figure.Completion:
		base = func(figure.Role) *figure.Figure { return m.plan(of, p.Period) }
	case figure.Derived:
		d := c.Catalogue.DerivedBy(p.Indicator)
		by := c.Catalogue.Indicator(d.By)
		of = c.Catalogue.Indicator(d.Of)
		base = func(role figure.Role) *figure.Figure { return r.in.Find(by, p.Period, role) }
	}
	for _, role := range []figure.Role{figure.Actual, figure.Estimate, figure.Previous} {
		if now := r.in.Find(of, p.Period, role); now != nil {
			list = append(list, [2]*figure.Figure{now, base(role)})
		}
	}
	return list
}

// quotient is what a figure in percent of another can be; false if the other can be zero.
func (c *checker) quotient(now, base *figure.Figure) (quantity.Interval, bool) {
	return figure.Quotient(c.shown(now), c.shown(base))
}

var kinds = map[figure.Comparison]diag.Text{
	figure.Index:      {Vi: "so với kỳ trước", En: "index against the period before"},
	figure.Growth:     {Vi: "tăng giảm so với kỳ trước", En: "growth since the period before"},
	figure.Completion: {Vi: "so với kế hoạch", En: "completion of the plan"},
	figure.Unsaid:     {Vi: "so sánh", En: "comparison"},
	figure.Derived:    {Vi: "trong báo cáo", En: "ratio"},
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
