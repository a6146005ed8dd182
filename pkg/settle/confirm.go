package settle

import (
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// confirm records what bears a figure out besides its labels: what was reported the year
// before, a percentage that follows from it, or a sum.
func (s *settler) confirm() {
	c := confirmation{s, s.byKey()}
	c.byPrevious()
	c.byRatio()
	c.bySum()
}

// confirmation compares the figures of a run with each other.
type confirmation struct {
	*settler
	of map[figure.Key]*group
}

// byKey returns the groups that have a figure.
func (s *settler) byKey() map[figure.Key]*group {
	if s.Room.keyed == nil {
		s.Room.keyed = make(map[figure.Key]*group, len(s.groups))
	}
	of := s.Room.keyed
	for i := range s.groups {
		if g := &s.groups[i]; g.figure != nil {
			of[g.figure.Key] = g
		}
	}
	return of
}

// byPrevious marks the figures of a table that stand beside a figure of the year before, if
// most of those equal what was reported then.
func (c *confirmation) byPrevious() {
	var same figure.Evidence
	var right []*group
	for i := range c.groups {
		g := &c.groups[i]
		if g.figure == nil || g.figure.Role != figure.Previous || g.figure.Period != c.Target.Previous() {
			continue
		}
		known := c.past.Holder(g.figure.Unit, g.figure.Value) == g.figure.Indicator
		if figure.IsTelling(g.figure.Value) {
			same.Add(known)
		}
		if known && !g.figure.Value.IsZero() {
			right = append(right, g)
		}
	}
	if !same.Holds() {
		return
	}
	for _, g := range right {
		table := g.claims[0].Table
		for _, role := range []figure.Role{figure.Actual, figure.Estimate, figure.Plan} {
			now := c.of[figure.Key{Indicator: g.figure.Indicator, Period: c.Target, Role: role}]
			if now != nil && table != nil && now.claims[0].Table == table {
				now.figure.Confirmed |= figure.ByPrevious
			}
		}
		g.figure.Confirmed |= figure.ByPrevious
	}
}

// fewestDigits is how many digits a percentage needs to say which figures it compares.
const fewestDigits = 3

// byRatio marks the figures of a table from which the percentages beside them follow, if most
// percentages of the table do.
func (c *confirmation) byRatio() {
	var same figure.Evidence
	var right []*figure.Figure
	for i := range c.Percentages {
		p := &c.Percentages[i]
		now, base := c.compared(p)
		if now == nil || base == nil || p.Value.NumDigits() < fewestDigits || !figure.IsTelling(now.Value) || !figure.IsTelling(base.Value) || now.Value.Equal(base.Value) {
			continue
		}
		should, ok := figure.Quotient(c.shown(now), c.shown(base))
		if same.Add(ok && p.Follows(should)); ok && p.Follows(should) {
			right = append(right, now, base)
		}
	}
	if same.Holds() {
		for _, f := range right {
			f.Confirmed |= figure.ByRatio
		}
	}
}

// compared returns the two figures that a percentage compares; nil for a missing one.
func (c *confirmation) compared(p *figure.Percentage) (now, base *figure.Figure) {
	find := func(indicator string, period figure.Period, roles ...figure.Role) *figure.Figure {
		for _, role := range roles {
			if g := c.of[figure.Key{Indicator: indicator, Period: period, Role: role}]; g != nil {
				return g.figure
			}
		}
		return nil
	}
	now = find(p.Indicator, p.Period, figure.Actual, figure.Estimate)
	switch p.Compares {
	case figure.Index, figure.Growth:
		base = find(p.Indicator, p.Period.Previous(), figure.Previous)
	case figure.Completion:
		base = find(p.Indicator, p.Period, figure.Plan)
	case figure.Derived:
		if d := c.Catalogue.DerivedBy(p.Indicator); d != nil {
			now, base = find(d.Of, p.Period, figure.Actual, figure.Estimate), find(d.By, p.Period, figure.Actual, figure.Estimate)
		}
	}
	return now, base
}

// shown returns the values that a printed figure may stand for.
func (c *confirmation) shown(f *figure.Figure) quantity.Interval {
	return f.Shown(c.Catalogue.Unit(f.Unit).Count)
}

// bySum marks figures that add up: a stated total of zones, or an indicator that is the sum of
// others.
func (c *confirmation) bySum() {
	var same figure.Evidence
	var right []*figure.Figure
	add := func(whole *figure.Figure, parts []*figure.Figure) {
		fits := isSum(whole, parts)
		for _, f := range append(parts, whole) {
			if figure.IsTelling(f.Value) {
				same.Add(fits)
			}
			if fits && !f.Value.IsZero() {
				right = append(right, f)
			}
		}
	}
	for i := range c.groups {
		g := &c.groups[i]
		if g.figure == nil {
			continue
		}
		var zones []*figure.Figure
		for _, claim := range g.addsUp {
			zones = append(zones, &claim.Figure)
		}
		for _, parts := range [][]*figure.Figure{zones, c.partsOf(g.figure.Key)} {
			if len(parts) > 1 {
				add(g.figure, parts)
			}
		}
	}
	if same.Holds() {
		for _, f := range right {
			f.Confirmed |= figure.BySum
		}
	}
}

// partsOf returns the figures of the indicators that add up to that of a key; nil if one of
// them is missing.
func (c *confirmation) partsOf(k figure.Key) []*figure.Figure {
	var list []*figure.Figure
	for _, id := range c.Catalogue.PartsOf(c.Catalogue.Indicator(k.Indicator)) {
		g := c.of[figure.Key{Indicator: id, Period: k.Period, Role: k.Role}]
		if g == nil {
			return nil
		}
		list = append(list, g.figure)
	}
	return list
}

// isSum reports whether a figure is the exact sum of others, none of which equals it.
func isSum(whole *figure.Figure, parts []*figure.Figure) bool {
	var sum quantity.Decimal
	for _, f := range parts {
		sum = sum.Add(f.Value)
		if f.Value.Equal(whole.Value) {
			return false
		}
	}
	return sum.Equal(whole.Value)
}
