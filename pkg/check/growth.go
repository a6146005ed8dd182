package check

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// growth looks at how figures changed since the period before. A figure that changes
// unlike those of the other members gives a note, and one that jumps gives a warning.
func growth(c *checker) {
	changes := make([]change, 0, len(c.peers.members))
	for _, i := range c.Catalogue.Indicators {
		changes = c.changes(changes[:0], i)
		usual := usualOf(changes)
		for _, ch := range changes {
			if slices.Contains(c.members, ch.member) {
				c.judge(i, ch, usual)
			}
		}
	}
}

// change is how a member's figure changed.
type change struct {
	member      *member
	now, before *figure.Figure
	index       quantity.Decimal // now in percent of before, two decimals
}

// changes adds to a list the peers with both the figure and the one before.
func (c *checker) changes(list []change, i *catalogue.Indicator) []change {
	for _, m := range c.peers.members {
		now := m.current[i.Rank]
		if !c.sound(m, now) || c.tenfold[subject{m.ID, i.ID}] || now.Value.IsNegative() {
			continue
		}
		before := m.before(i, c.Period.Previous())
		if before == nil || !before.Value.IsPositive() {
			continue
		}
		if index, ok := quantity.Ratio(now.Value, before.Value, 2); ok {
			list = append(list, change{m, now, before, index})
		}
	}
	return list
}

// usual is the usual change among members: the median of their indexes, and the median
// of their distances from it. It is nil if there are too few members.
type usual struct {
	median, spread quantity.Decimal
	members        int
}

func usualOf(changes []change) *usual {
	if len(changes) < fewest {
		return nil
	}
	list := make([]quantity.Decimal, len(changes))
	for n, ch := range changes {
		list[n] = ch.index
	}
	u := &usual{median: median(list), members: len(list)}
	for i := range list {
		list[i] = list[i].Sub(u.median).Abs()
	}
	u.spread = median(list)
	return u
}

// median sorts a list that is not empty and returns its middle.
func median(list []quantity.Decimal) quantity.Decimal {
	slices.SortFunc(list, quantity.Decimal.Cmp)
	n := len(list)
	return list[(n-1)/2].Add(list[n/2]).DivRound(quantity.New(2, 0), 2)
}

// The bounds of what is usual, in points and in spreads.
var (
	floor         = quantity.New(30, 0)
	noteSpreads   = quantity.New(5, 0)
	jumpSpreads   = quantity.New(6, 0)
	steadyFactor  = quantity.New(15, -1)
	otherFactor   = quantity.New(2, 0)
	aloneFactor   = quantity.New(2, 0)
	fewCounts     = quantity.New(5, 0)
	wholePercent  = quantity.New(100, 0)
	noExpectation = usual{median: wholePercent}
)

// judge looks at one change. If too few members report, only a steady figure can be
// found to jump, and only by its own index.
func (c *checker) judge(i *catalogue.Indicator, ch change, u *usual) {
	expected, factor := u, otherFactor
	switch {
	case u == nil && !i.Steady:
		return
	case u == nil:
		expected, factor = &noExpectation, aloneFactor
	case i.Steady:
		factor = steadyFactor
	}
	if c.Catalogue.Unit(i.Unit).Count && ch.step(expected).LessThan(fewCounts) {
		return
	}
	away := ch.index.Sub(expected.median).Abs()
	jumps := ch.index.GreaterThan(expected.median.Mul(factor)) || ch.index.Mul(factor).LessThan(expected.median)
	switch {
	case jumps && away.GreaterThan(expected.spread.Mul(jumpSpreads)):
		c.findings.Add(c.changed(diag.GrowthJump, ch, u))
	case u != nil && away.GreaterThan(floor) && away.GreaterThan(u.spread.Mul(noteSpreads)):
		c.findings.Add(c.changed(diag.GrowthUnusual, ch, u))
	}
}

// step is how far the figure lies from where the usual change would have led.
func (ch *change) step(expected *usual) quantity.Decimal {
	return ch.now.Value.Sub(ch.before.Value.Mul(expected.median).Shift(-2)).Abs()
}

// changed returns a finding on a change. The figures of the other members only stand in its text:
// an answer to it holds until one of the member's own figures changes.
func (c *checker) changed(rule *diag.Rule, ch change, u *usual) diag.Finding {
	f := c.about(rule, ch.member, ch.now, ch.before).With("base", c.amount(ch.before)).With("index", number(ch.index))
	if u == nil {
		return f.With("among", diag.Text{})
	}
	median := number(u.median)
	return f.With("median", median).With("count", number(quantity.New(int64(u.members), 0))).With("among", words.among.With(median))
}
