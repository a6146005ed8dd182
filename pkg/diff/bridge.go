package diff

import (
	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Cause is a reason why a total changed.
type Cause string

// The causes, in the order in which they are taken out of a change.
const (
	Restated    Cause = "restated"      // the old figure as stated now, compared with the one reported then
	Rate        Cause = "rate"          // the old figure at the new exchange rate
	Joined      Cause = "joined"        // territory that joined the bloc
	Left        Cause = "left"          // territory that left it
	MissingOld  Cause = "missing-old"   // no figure before
	MissingNew  Cause = "missing-new"   // no figure now
	LikeForLike Cause = "like-for-like" // the rest: the same territory on both sides
)

var causes = []Cause{Restated, Rate, Joined, Left, MissingOld, MissingNew, LikeForLike}

// Causes lists the causes in the order in which they are taken out.
func Causes() []Cause { return append([]Cause{}, causes...) }

// Step is what one cause adds to a change.
type Step struct {
	Cause Cause
	Delta quantity.Decimal
}

// split is a unit's change of an indicator, split into causes.
type split struct {
	Movement
	deltas map[Cause]quantity.Decimal // they add up to the change; a missing side counts as zero
	like   *Movement                  // nil unless the unit is compared like for like
	cause  Cause                      // LikeForLike, or the reason why it is not compared

	baseline quantity.Optional // the stated figure of territory that it took in
}

// add attributes a part of the change to a cause.
func (s *split) add(c Cause, delta quantity.Decimal) { s.deltas[c] = s.deltas[c].Add(delta) }

// whole attributes the whole change to one cause.
func (s *split) whole(c Cause) *split {
	s.cause = c
	s.add(c, s.New.Decimal.Sub(s.Old.Decimal))
	return s
}

// bridger splits the changes in a comparison.
type bridger struct {
	*Comparison
	baselines []Baseline
	used      map[int]bool // baselines that some change uses
	restated  []restatement
}

// restatement is an old figure that a report states differently now.
type restatement struct {
	indicator *catalogue.Indicator
	stated    *figure.Figure
	was, is   quantity.Decimal
}

// split splits a unit's change of an indicator; nil if neither side has a figure.
func (b *bridger) split(i *catalogue.Indicator, u *Unit) *split {
	before, after := side(b.Old, i.ID, u.Before, figure.Actual), side(b.New, i.ID, u.After, figure.Actual)
	if len(before.figures)+len(after.figures) == 0 {
		return nil
	}
	s := &split{Movement: Movement{before.sum(), after.sum()}, deltas: map[Cause]quantity.Decimal{}}
	baseline, stated := b.baseline(i, u)
	switch {
	case u.Joined():
		return s.whole(Joined)
	case u.Left():
		return s.whole(Left)
	case len(u.Outside) > 0 && !stated:
		s.cause = Joined
		s.add(Left, s.Old.Decimal.Neg())
		s.add(Joined, s.New.Decimal)
		return s
	case len(after.figures) == 0 || !after.whole && before.whole:
		return s.whole(MissingNew)
	case !before.whole || !after.whole:
		return s.whole(MissingOld)
	}
	base := s.Old.Decimal.Add(baseline)
	s.baseline = quantity.Optional{Decimal: baseline, Valid: stated}
	s.add(Joined, baseline)
	base, before = b.restate(s, i, u, base)
	base = b.rate(s, before, after, base)
	s.cause = LikeForLike
	s.like = &Movement{quantity.Some(base), s.New}
	s.add(LikeForLike, s.New.Decimal.Sub(base))
	return s
}

// restate takes out of the change what the new reports state differently for the old
// period. It returns the old figure as they state it, and the figures that state it.
// Figures that agree within the rounding of print are the same.
func (b *bridger) restate(s *split, i *catalogue.Indicator, u *Unit, base quantity.Decimal) (quantity.Decimal, *sideFigures) {
	before, now := side(b.Old, i.ID, u.Before, figure.Actual), side(b.New, i.ID, u.After, figure.Previous)
	if b.New.Period.Previous() != b.Old.Period || !now.whole || now.sum().Decimal.Equal(base) {
		return base, before
	}
	count := b.Catalogue.Unit(i.Unit).Places == 0
	extra := base.Sub(before.sum().Decimal)
	if now.shown(count).Meets(before.shown(count).Add(quantity.Interval{Low: extra, High: extra})) {
		return base, before
	}
	is := now.sum().Decimal
	b.restated = append(b.restated, restatement{i, now.figures[0], base, is})
	s.add(Restated, is.Sub(base))
	return is, now
}

// rate takes out of the change the effect of another exchange rate, and returns the old
// figure at the new rate. Both sides must be converted, each at a single rate.
func (b *bridger) rate(s *split, before, after *sideFigures, base quantity.Decimal) quantity.Decimal {
	was, is := before.rate(), after.rate()
	if was == nil || is == nil || was.Per != is.Per || was.Rate.Equal(is.Rate) {
		return base
	}
	at := base
	from, to := was.Rate, is.Rate
	if b.Catalogue.Unit(before.figures[0].Unit).Currency == was.Per {
		from, to = to, from // the reports' figures are in VND and were divided by the rate
	}
	if v, ok := quantity.Quotient(base.Mul(to), from, ratePlaces); ok {
		at = v
	}
	s.add(Rate, at.Sub(base))
	return at
}

// ratePlaces is the number of decimals to which a figure at another rate is computed:
// more than any report prints.
const ratePlaces = 6

// sideFigures are the figures of one side of a unit.
type sideFigures struct {
	figures []*figure.Figure
	whole   bool // every member has one
}

// side collects the figures of a role that members state for an indicator.
func side(r *aggregate.Result, indicator string, members []string, role figure.Role) *sideFigures {
	s := &sideFigures{}
	for _, id := range members {
		if f := figureOf(part(r, indicator, id), role); f != nil {
			s.figures = append(s.figures, f)
		}
	}
	s.whole = len(s.figures) == len(members)
	return s
}

func (s *sideFigures) sum() quantity.Optional {
	if len(s.figures) == 0 {
		return quantity.Optional{}
	}
	sum := quantity.Decimal{}
	for _, f := range s.figures {
		sum = sum.Add(f.Value)
	}
	return quantity.Some(sum)
}

// shown is the interval of the sums that the printed figures may have.
func (s *sideFigures) shown(count bool) quantity.Interval {
	var sum quantity.Interval
	for _, f := range s.figures {
		sum = sum.Add(f.Shown(count))
	}
	return sum
}

// rate returns the one rate at which all the figures were converted, or nil.
func (s *sideFigures) rate() *figure.Conversion {
	var rate *figure.Conversion
	for _, f := range s.figures {
		switch {
		case f.Rate == nil:
			return nil
		case rate == nil:
			rate = f.Rate
		case rate.Per != f.Rate.Per || !rate.Rate.Equal(f.Rate.Rate):
			return nil
		}
	}
	return rate
}
