package diff

import (
	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/quantity"
)

// RatioChange is the change of a derived ratio. The change of a percentage is in points.
type RatioChange struct {
	*catalogue.Derived
	Movement
	Like  Like   // over the units with both figures on both sides
	Parts []Part // the units that the ratio covers on either side: each has a cause, and no figures
}

// Points reports whether the change is in percentage points and has no growth.
func (r RatioChange) Points() bool { return r.Operation == catalogue.Percent }

// Uneven reports whether there is a change that is not all like for like.
func (r RatioChange) Uneven() bool { return r.Delta().Valid && !even(r.Parts) }

// ratio compares a derived ratio. It uses the changes of the indicators.
func (c *Comparison) ratio(d *catalogue.Derived) RatioChange {
	out := RatioChange{Derived: d}
	if r := c.Old.Ratio(d.ID); r != nil {
		out.Old = quantity.Some(r.Value)
	}
	if r := c.New.Ratio(d.ID); r != nil {
		out.New = quantity.Some(r.Value)
	}
	of, by := c.change(d.Of), c.change(d.By)
	if of == nil || by == nil {
		return out
	}
	var sums [2]Like
	for _, u := range c.Units {
		p, q := of.part(u), by.part(u)
		if p == nil || q == nil || !c.covers(d, u) {
			continue
		}
		cause := p.Cause
		if cause == LikeForLike {
			cause = q.Cause
		}
		if cause == LikeForLike {
			sums[0].add(p.Compared())
			sums[1].add(q.Compared())
		}
		out.Parts = append(out.Parts, Part{Unit: u, Cause: cause, Baseline: p.Baseline})
	}
	out.Like = quotient(d.Operation, sums[0], sums[1])
	return out
}

// quotient is the ratio of two sums on both sides; none if a side has none.
func quotient(op catalogue.Operation, of, by Like) Like {
	before, ok := aggregate.Compute(op, of.Old.Decimal, by.Old.Decimal)
	after, also := aggregate.Compute(op, of.New.Decimal, by.New.Decimal)
	if of.Units == 0 || !ok || !also {
		return Like{}
	}
	return Like{Movement{quantity.Some(before), quantity.Some(after)}, of.Units}
}

// change returns the change of an indicator, or nil.
func (c *Comparison) change(id string) *Change {
	for i := range c.Changes {
		if c.Changes[i].Indicator.ID == id {
			return &c.Changes[i]
		}
	}
	return nil
}

// part returns the part of a unit, or nil.
func (ch *Change) part(u *Unit) *Part {
	for i := range ch.Parts {
		if ch.Parts[i].Unit == u {
			return &ch.Parts[i]
		}
	}
	return nil
}

// covers reports whether a ratio uses figures of a unit on either side, which takes a
// member with both figures.
func (c *Comparison) covers(d *catalogue.Derived, u *Unit) bool {
	for _, id := range u.Before {
		if part(c.Old, d.Of, id) != nil && part(c.Old, d.By, id) != nil {
			return true
		}
	}
	for _, id := range u.After {
		if part(c.New, d.Of, id) != nil && part(c.New, d.By, id) != nil {
			return true
		}
	}
	return false
}
