package settle

import (
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// confirm records what besides its labels bears a figure out: what was reported the year
// before, a percentage that follows from it, or a sum.
func (s *settler) confirm() {
	of := s.byKey()
	s.confirmByPrevious(of)
	s.confirmByRatio(of)
	s.confirmBySum(of)
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

// confirmByPrevious marks the figures in whose table the figure of the year before is what was
// reported then, where most of these are.
func (s *settler) confirmByPrevious(of map[figure.Key]*group) {
	var same figure.Evidence
	var right []*group
	for i := range s.groups {
		g := &s.groups[i]
		if g.figure == nil || g.figure.Role != figure.Previous || g.figure.Period != s.Target.Previous() {
			continue
		}
		known := s.past.Holder(g.figure.Unit, g.figure.Value) == g.figure.Indicator
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
			now := of[figure.Key{Indicator: g.figure.Indicator, Period: s.Target, Role: role}]
			if now != nil && table != nil && now.claims[0].Table == table {
				now.figure.Confirmed |= figure.ByPrevious
			}
		}
		g.figure.Confirmed |= figure.ByPrevious
	}
}

// fewestDigits is how many digits a percentage needs to say which figures it compares.
const fewestDigits = 3

// confirmByRatio marks the figures from which the percentages beside them follow, where most of
// these do.
func (s *settler) confirmByRatio(of map[figure.Key]*group) {
	var same figure.Evidence
	var right []*figure.Figure
	for i := range s.Percentages {
		p := &s.Percentages[i]
		now, base := s.compared(p, of)
		if now == nil || base == nil || p.Value.NumDigits() < fewestDigits || !figure.IsTelling(now.Value) || !figure.IsTelling(base.Value) || now.Value.Equal(base.Value) {
			continue
		}
		should, ok := figure.Quotient(s.shown(now), s.shown(base))
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

// compared returns the two figures that a percentage compares, nil for one that is not there.
func (s *settler) compared(p *figure.Percentage, of map[figure.Key]*group) (now, base *figure.Figure) {
	find := func(indicator string, period figure.Period, roles ...figure.Role) *figure.Figure {
		for _, role := range roles {
			if g := of[figure.Key{Indicator: indicator, Period: period, Role: role}]; g != nil {
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
		if d := s.Catalogue.DerivedBy(p.Indicator); d != nil {
			now, base = find(d.Of, p.Period, figure.Actual, figure.Estimate), find(d.By, p.Period, figure.Actual, figure.Estimate)
		}
	}
	return now, base
}

// shown is what a printed figure may stand for.
func (s *settler) shown(f *figure.Figure) quantity.Interval {
	return f.Shown(s.Catalogue.Unit(f.Unit).Count)
}

// confirmBySum marks figures that add up: a stated total of zones, and indicators of which one
// is the sum of others.
func (s *settler) confirmBySum(of map[figure.Key]*group) {
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
	for i := range s.groups {
		g := &s.groups[i]
		if g.figure == nil {
			continue
		}
		var zones []*figure.Figure
		for _, c := range g.addsUp {
			zones = append(zones, &c.Figure)
		}
		for _, parts := range [][]*figure.Figure{zones, s.partsOf(g.figure.Key, of)} {
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
func (s *settler) partsOf(k figure.Key, of map[figure.Key]*group) []*figure.Figure {
	var list []*figure.Figure
	for _, id := range s.Catalogue.PartsOf(s.Catalogue.Indicator(k.Indicator)) {
		g := of[figure.Key{Indicator: id, Period: k.Period, Role: k.Role}]
		if g == nil {
			return nil
		}
		list = append(list, g.figure)
	}
	return list
}

// isSum reports whether a figure is the exact sum of others, of which none is all of it.
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
