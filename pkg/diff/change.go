package diff

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/quantity"
)

// change compares the totals of an indicator.
func (b *bridger) change(i *catalogue.Indicator) Change {
	ch := Change{Indicator: i}
	if t := b.Old.Total(i.ID); t != nil && t.Stated() {
		ch.Old = quantity.Some(t.Value)
	}
	if t := b.New.Total(i.ID); t != nil && t.Stated() {
		ch.New = quantity.Some(t.Value)
	}
	if b.Old.Source != "" || b.New.Source != "" {
		b.published(&ch)
		return ch
	}
	sums := map[Cause]quantity.Decimal{}
	for _, u := range b.Units {
		s := b.split(i, u)
		if s == nil {
			continue
		}
		for cause, delta := range s.deltas {
			sums[cause] = sums[cause].Add(delta)
		}
		if s.like != nil {
			ch.Like.add(*s.like)
		}
		ch.Parts = append(ch.Parts, Part{Unit: u, Movement: s.Movement, Cause: s.cause, Baseline: s.baseline, Members: b.members(i, u)})
	}
	for _, cause := range causes {
		if !sums[cause].IsZero() {
			ch.Bridge = append(ch.Bridge, Step{cause, sums[cause]})
		}
	}
	ch.contribute()
	return ch
}

func (l *Like) add(m Movement) {
	l.Old = quantity.Some(l.Old.Decimal.Add(m.Old.Decimal))
	l.New = quantity.Some(l.New.Decimal.Add(m.New.Decimal))
	l.Units++
}

// members are the figures of the members of a unit with several.
func (b *bridger) members(i *catalogue.Indicator, u *Unit) []MemberChange {
	if len(u.Before) < 2 && len(u.After) < 2 {
		return nil
	}
	var list []MemberChange
	for _, id := range u.Before {
		if p := part(b.Old, i.ID, id); p != nil {
			list = append(list, MemberChange{id, Movement{Old: quantity.Some(p.Figure.Value)}})
		}
	}
	for _, id := range u.After {
		if p := part(b.New, i.ID, id); p != nil {
			list = append(list, MemberChange{id, Movement{New: quantity.Some(p.Figure.Value)}})
		}
	}
	return list
}

// Even reports whether the whole change is like for like: both totals cover the same.
func (ch Change) Even() bool {
	for _, s := range ch.Bridge {
		if s.Cause != LikeForLike {
			return false
		}
	}
	return even(ch.Parts)
}

// even reports whether all units are compared like for like, with the bloc's own figures
// only.
func even(parts []Part) bool {
	return !slices.ContainsFunc(parts, func(p Part) bool { return p.Cause != LikeForLike || p.Baseline.Valid })
}

// Uneven reports whether there is a change that needs an explanation, because it is not
// all like for like.
func (ch Change) Uneven() bool { return ch.Delta().Valid && !ch.Even() }

// contribute distributes the growth of the total among the units. Their contributions
// add up to the growth as printed.
func (ch *Change) contribute() {
	growth := ch.Growth()
	if !growth.Valid {
		return
	}
	var shares []quantity.Decimal
	for _, p := range ch.Parts {
		v, _ := quantity.Ratio(p.New.Decimal.Sub(p.Old.Decimal), ch.Old.Decimal, contributionPlaces)
		shares = append(shares, v)
	}
	for i, v := range quantity.Apportion(shares, growth.Decimal, 2) {
		ch.Parts[i].Contribution = quantity.Some(v)
	}
}

// contributionPlaces is the number of decimals of a contribution before it is rounded to
// two. With so many, the first rounding never shows.
const contributionPlaces = 16
