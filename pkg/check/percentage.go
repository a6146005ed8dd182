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
			all := printed{c}.verdicts(m, r)
			for _, v := range all {
				v.judge(c, m)
			}
			c.misprints(m, all)
			printed{c}.ratiosAlone(m, r)
		}
	}
}

// printed computes the printed percentages of a report anew.
type printed struct{ *checker }

// verdicts recomputes the percentages of a report and groups them by sheet and kind.
func (c printed) verdicts(m *member, r report) (list []*verdicts) {
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
// belong to, and with their difference. One that fits is enough.
func (c printed) recompute(m *member, r report, p *figure.Percentage) (v verdict) {
	var space [6][2]*figure.Figure
	for _, pair := range c.pairs(space[:0], m, r, p) {
		of, by := pair[0], pair[1]
		if !c.sound(m, of) || !c.sound(m, by) {
			continue
		}
		one := verdict{percentage: p, now: of, base: by, differs: !c.isDifference(p, of, by)}
		if p.Compares != figure.Difference {
			should, ok := c.quotient(of, by)
			reverse, known := c.quotient(by, of)
			one.reverse = known && p.Follows(reverse)
			one.follows = ok && p.Follows(should)
			one.unknown = !ok
		}
		if one.follows || one.unknown {
			return one
		}
		if v.percentage == nil || one.reverse && !v.reverse || v.differs && !one.differs {
			v = one
		}
	}
	return v
}

// isDifference reports whether a printed number is the difference of two figures, in the unit in
// which they are printed.
func (c printed) isDifference(p *figure.Percentage, of, by *figure.Figure) bool {
	base := c.shown(by)
	should := c.shown(of).Add(quantity.Interval{Low: base.High.Neg(), High: base.Low.Neg()})
	printed := quantity.Shown(p.Value, p.Places).Scale(factorOf(of))
	return printed.Meets(should) || p.Value.Mul(factorOf(of)).Equal(of.Value.Sub(by.Value))
}

// factorOf returns the factor from what is printed beside a figure to the unit of the catalogue.
func factorOf(f *figure.Figure) quantity.Decimal {
	if f.Factor.IsZero() { // it is a sum
		return quantity.New(1, 0)
	}
	return f.Factor
}

// ratiosAlone reports percentages that stand beside a figure but nothing that it is compared
// with, on a sheet where nearly all others have it. The figures of their rows may stand a
// column off.
func (c printed) ratiosAlone(m *member, r report) {
	based := map[columnOfRatios]int{}
	type lone struct {
		*figure.Percentage
		now *figure.Figure
	}
	var alone []lone
	for i := range r.Percentages {
		p := &r.Percentages[i]
		if p.Compares == figure.Derived || p.Compares == figure.Unsaid || p.Compares == figure.Difference || len(p.Sources) == 0 {
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

// fewRatios is how many complete percentages a sheet must have for each incomplete one.
const fewRatios = 3

// columnOfRatios is the place of percentages of one kind.
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

// compared returns the figure that a percentage is about; nil if there is none. base reports
// whether the report states what it is compared with.
func (c printed) compared(m *member, r report, p *figure.Percentage) (now *figure.Figure, base bool) {
	var space [3][2]*figure.Figure
	for _, pair := range c.pairs(space[:0], m, r, p) {
		now, base = pair[0], base || pair[1] != nil
	}
	return now, base
}

// pairs adds to a list the pairs of figures whose quotient a percentage may be.
func (c printed) pairs(list [][2]*figure.Figure, m *member, r report, p *figure.Percentage) [][2]*figure.Figure {
	of := c.Catalogue.Indicator(p.Indicator)
	base := func(figure.Role) *figure.Figure { return m.before(of, p.Period.Previous()) }
	switch p.Compares {
	case figure.Unsaid, figure.Difference:
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

// quotient returns what a figure can be in percent of another. ok is false if the other can be
// zero.
func (c printed) quotient(now, base *figure.Figure) (quantity.Interval, bool) {
	return figure.Quotient(c.shown(now), c.shown(base))
}

var kinds = map[figure.Comparison]diag.Text{
	figure.Index:      {Vi: "so với kỳ trước", En: "index against the period before"},
	figure.Growth:     {Vi: "tăng giảm so với kỳ trước", En: "growth since the period before"},
	figure.Completion: {Vi: "so với kế hoạch", En: "completion of the plan"},
	figure.Unsaid:     {Vi: "so sánh", En: "comparison"},
	figure.Derived:    {Vi: "trong báo cáo", En: "ratio"},
	figure.Difference: {Vi: "chênh lệch", En: "difference"},
}
