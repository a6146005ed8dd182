package diff

import (
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
)

// published splits a change if a side was published without the boards' figures. Such a change
// has one cause, as there is nothing to split.
func (b *bridger) published(ch *Change) {
	delta := ch.Delta()
	if !delta.Valid {
		return
	}
	cause := b.scope(ch.Indicator)
	if !delta.Decimal.IsZero() {
		ch.Bridge = []Step{{cause, delta.Decimal}}
	}
	if cause == LikeForLike {
		ch.Like = Like{ch.Movement, len(b.Units)}
	}
}

// scope says whether the totals of both sides cover the same territory: LikeForLike, or what
// makes them differ.
func (b *bridger) scope(i *catalogue.Indicator) Cause {
	switch {
	case slices.ContainsFunc(b.Units, func(u *Unit) bool { return u.Joined() || len(u.Outside) > 0 }):
		return Joined
	case slices.ContainsFunc(b.Units, (*Unit).Left):
		return Left
	case lacks(b.Old, i):
		return MissingOld
	case lacks(b.New, i):
		return MissingNew
	}
	return LikeForLike
}

// lacks reports whether some board has no figure in a total of boards.
func lacks(r *aggregate.Result, i *catalogue.Indicator) bool {
	t := r.Total(i.ID)
	return r.Source == "" && (t == nil || t.Reported() < t.Expected)
}

// Sources are the places where sides were published of which only totals are known; empty for
// others.
func (c *Comparison) Sources() [2]string { return [2]string{c.Old.Source, c.New.Source} }
