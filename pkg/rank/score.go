package rank

import (
	"bloc/pkg/aggregate"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// board is a member with its points and its score.
func (c *Criteria) board(r *aggregate.Result, member string) Board {
	b := Board{Member: member}
	var counted quantity.Decimal // the weight of the criteria that count
	for i := range c.List {
		one := &c.List[i]
		p := one.measured(r, member)
		b.Most = b.Most.Add(one.Weight)
		if !p.Value.Valid {
			b.Missing = append(b.Missing, one.Name)
		}
		if p.Counted = p.Value.Valid || c.Missing == Zero; p.Counted {
			counted = counted.Add(one.Weight)
		}
		b.Score = b.Score.Add(p.Points)
		b.Points = append(b.Points, p)
	}
	if counted.Sign() > 0 && !counted.Equal(b.Most) {
		b.Score = b.Score.Mul(b.Most).DivRound(counted, decimals)
	}
	return b
}

// decimals are the decimals of points and of percentages.
const decimals = 2

// measured is what a criterion measures for a member, with its points.
func (c *Criterion) measured(r *aggregate.Result, member string) Points {
	out := Points{Criterion: c}
	if c.Measure == Ratio {
		out.Value, out.Figures = ratioOf(r, c.Of, member)
	} else {
		out.Value, out.Figures = c.figureOf(r, member)
	}
	if out.Value.Valid {
		out.Points = c.points(out.Value.Decimal)
	}
	return out
}

// figureOf measures an indicator for a member.
func (c *Criterion) figureOf(r *aggregate.Result, member string) (quantity.Optional, []Figure) {
	t := r.Total(c.Of)
	if t == nil || t.Part(member) == nil {
		return quantity.Optional{}, nil
	}
	p := t.Part(member)
	now := p.Figure.Value
	figures := []Figure{of(p.Figure)}
	beside := map[Measure]*figure.Figure{Completion: p.Plan, Growth: p.Previous}[c.Measure]
	if beside != nil {
		figures = append(figures, of(beside))
	}
	switch {
	case c.Measure == Value:
		return quantity.Some(now), figures
	case c.Measure == Contribution:
		return ratio(now, t.Value), figures
	case beside == nil:
		return quantity.Optional{}, figures
	case c.Measure == Growth:
		return ratio(now.Sub(beside.Value), beside.Value), figures
	}
	return ratio(now, beside.Value), figures
}

// ratio returns a percentage. It is not valid unless the base is positive.
func ratio(part, whole quantity.Decimal) quantity.Optional {
	v, ok := quantity.Ratio(part, whole, decimals)
	return quantity.Optional{Decimal: v, Valid: ok && whole.IsPositive()}
}

// ratioOf returns a member's ratio of the catalogue, with the figures behind it.
func ratioOf(r *aggregate.Result, id, member string) (quantity.Optional, []Figure) {
	d := r.Ratio(id)
	if d == nil {
		return quantity.Optional{}, nil
	}
	var figures []Figure
	for _, code := range []string{d.Derived.Of, d.Derived.By} {
		if t := r.Total(code); t != nil && t.Part(member) != nil {
			figures = append(figures, of(t.Part(member).Figure))
		}
	}
	for _, p := range d.Parts {
		if p.Member == member {
			return quantity.Some(p.Value), figures
		}
	}
	return quantity.Optional{}, figures
}

func of(f *figure.Figure) Figure {
	out := Figure{Indicator: f.Indicator, Role: f.Role, Value: f.Value, Estimate: f.Estimate}
	if len(f.Sources) == 1 {
		out.Source = f.Sources[0]
	}
	return out
}

// points returns the points for a value: those of the first band that it reaches, or evenly
// between two values.
func (c *Criterion) points(value quantity.Decimal) quantity.Decimal {
	for _, b := range c.Bands {
		if value.Cmp(b.From) >= 0 {
			return b.Points.Round(decimals)
		}
	}
	if len(c.Bands) > 0 {
		return quantity.Decimal{}
	}
	points := c.Weight.Mul(value.Sub(c.From)).DivRound(c.To.Sub(c.From), decimals)
	switch {
	case points.IsNegative():
		return quantity.Decimal{}
	case points.GreaterThan(c.Weight):
		return c.Weight.Round(decimals)
	}
	return points
}
