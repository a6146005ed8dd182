// Package diff compares the totals of a bloc: two of them, with the causes of the
// change, or many as series.
//
// Compare works in these steps. It divides the bloc of both sides into units, the finest
// parts in which both can be expressed (unit.go). For each indicator it splits the change
// of every unit into causes, in a fixed order (bridge.go): what was restated since,
// another exchange rate, who joined or left, whose figure is missing. The rest is like
// for like. The causes of all units add up exactly to the change of the total, and the
// units' contributions add up to its growth (change.go).
//
// Growth is a number only over a positive figure. Over anything else the change says why
// it has no growth.
package diff

import (
	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Options say how two results are compared.
type Options struct {
	AsReported bool       // compare members by name, whatever territory a name stood for
	Baselines  []Baseline // the earlier figures of territory that members took in
}

// Comparison is the outcome: what changed between two results.
type Comparison struct {
	Catalogue *catalogue.Catalogue
	Old, New  *aggregate.Result
	Units     []*Unit
	Changes   []Change // one per indicator that either side has, in the catalogue's order
	Ratios    []RatioChange
	Cells     []CellChange // of two versions of one period: the figures that differ
	Findings  diag.List    // findings on the comparison itself
	Open      diag.Open    // what is left to settle of the run; the caller sets it, who knows all findings
}

// Versions reports whether both sides are versions of one period.
func (c *Comparison) Versions() bool { return c.Old.Period == c.New.Period }

// Change is the change of one total.
type Change struct {
	Indicator *catalogue.Indicator
	Movement
	Like   Like
	Bridge []Step // the causes that are not zero, in their order; they add up to the change
	Parts  []Part // by unit, in the order of units; of units with a figure on either side
	Rest   Rest   // what a selection left out of Parts
}

// Rest is the part of a change that comes from units not shown.
type Rest struct {
	Movement
	Contribution quantity.Optional
	Units        int
}

// Like is the part that is compared like for like: the same territory on both sides, the
// old figure as restated and at the new rate. A change has this part if Units > 0.
type Like struct {
	Movement
	Units int
}

// Part is a unit's share in a change.
type Part struct {
	Unit *Unit
	Movement
	Cause        Cause             // LikeForLike, or why the unit is not compared
	Baseline     quantity.Optional // the stated old figure of territory that it took in from outside the bloc
	Contribution quantity.Optional // percentage points of the total's growth, two decimals
	Members      []MemberChange    // its members, if it has several
}

// Incomparable reports whether the unit took in territory for which no old figure is
// stated.
func (p Part) Incomparable() bool {
	return p.Cause == Joined && len(p.Unit.Outside) > 0 && !p.Unit.Joined()
}

// Compared is the movement on which the unit's growth is based. Old alone is the bloc's
// figure; Compared adds the baseline of territory that came in, because New includes that
// territory.
func (p Part) Compared() Movement {
	m := p.Movement
	if m.Old.Valid && p.Baseline.Valid {
		m.Old = quantity.Some(m.Old.Decimal.Add(p.Baseline.Decimal))
	}
	return m
}

// MemberChange is the figure of a member on one side of a unit.
type MemberChange struct {
	Member string
	Movement
}

// CellChange is a figure that two versions of one period state differently; one of them
// is nil if only the other states it.
type CellChange struct {
	Member    string
	Indicator string
	Role      figure.Role
	Old, New  *figure.Figure
}

// Movement is a figure before and after.
type Movement struct{ Old, New quantity.Optional }

// Delta returns the change, if both figures are present.
func (m Movement) Delta() quantity.Optional {
	if !m.Old.Valid || !m.New.Valid {
		return quantity.Optional{}
	}
	return quantity.Some(m.New.Decimal.Sub(m.Old.Decimal))
}

// NoGrowth is the reason why a movement has no index and no growth; empty if it has them.
type NoGrowth string

// The reasons.
const (
	MissingBefore  NoGrowth = "missing-before"
	MissingAfter   NoGrowth = "missing-after"
	ZeroBefore     NoGrowth = "zero-before"
	NegativeBefore NoGrowth = "negative-before"
)

// Why returns why the movement has no growth.
func (m Movement) Why() NoGrowth {
	switch {
	case !m.Old.Valid:
		return MissingBefore
	case !m.New.Valid:
		return MissingAfter
	case m.Old.Decimal.IsZero():
		return ZeroBefore
	case m.Old.Decimal.IsNegative():
		return NegativeBefore
	}
	return ""
}

// Index returns new/old x 100 with two decimals, if there is one.
func (m Movement) Index() quantity.Optional {
	if m.Why() != "" {
		return quantity.Optional{}
	}
	v, ok := quantity.Ratio(m.New.Decimal, m.Old.Decimal, 2)
	return quantity.Optional{Decimal: v, Valid: ok}
}

// Growth returns (new-old)/old x 100 with two decimals, if there is one.
func (m Movement) Growth() quantity.Optional {
	if m.Why() != "" {
		return quantity.Optional{}
	}
	v, ok := quantity.Ratio(m.Delta().Decimal, m.Old.Decimal, 2)
	return quantity.Optional{Decimal: v, Valid: ok}
}

// Compare compares two results. The error says that their periods are of different
// kinds: their flows cannot be compared.
func Compare(before, after *aggregate.Result, o Options) (*Comparison, error) {
	if !comparable(before.Period, after.Period) {
		return nil, &PeriodError{before.Period, after.Period}
	}
	c := &Comparison{Catalogue: after.Catalogue, Old: before, New: after}
	c.Units = units(c, o.AsReported)
	b := &bridger{Comparison: c, baselines: o.Baselines, used: map[int]bool{}}
	for _, i := range c.Catalogue.Indicators {
		if ch := b.change(i); ch.Old.Valid || ch.New.Valid {
			c.Changes = append(c.Changes, ch)
		}
	}
	for _, d := range c.Catalogue.Derived {
		if r := c.ratio(d); r.Old.Valid || r.New.Valid {
			c.Ratios = append(c.Ratios, r)
		}
	}
	if c.Versions() {
		c.Cells = c.cells()
	}
	b.findings()
	return c, nil
}

// comparable reports whether the flows of two periods can be compared: the periods have
// one length.
func comparable(a, b figure.Period) bool {
	return a.Span == b.Span && (a.Span != figure.Months || a.N == b.N)
}

// PeriodError says that two periods are of different kinds.
type PeriodError struct{ A, B figure.Period }

// Error names both and says why they cannot be compared.
func (e *PeriodError) Error() string {
	return "the periods " + e.A.String() + " and " + e.B.String() + " are of different lengths: what happened in them does not compare; take two of the same kind"
}

// cells lists the figures that the two versions of a period state differently.
func (c *Comparison) cells() []CellChange {
	var list []CellChange
	for _, i := range c.Catalogue.Indicators {
		for _, m := range c.Catalogue.Members {
			before, after := part(c.Old, i.ID, m.ID), part(c.New, i.ID, m.ID)
			for _, role := range []figure.Role{figure.Actual, figure.Previous, figure.Plan} {
				a, b := figureOf(before, role), figureOf(after, role)
				if a == nil && b == nil || a != nil && b != nil && a.Value.Equal(b.Value) {
					continue
				}
				list = append(list, CellChange{m.ID, i.ID, role, a, b})
			}
		}
	}
	return list
}

func part(r *aggregate.Result, indicator, member string) *aggregate.Part {
	t := r.Total(indicator)
	if t == nil {
		return nil
	}
	return t.Part(member)
}

func figureOf(p *aggregate.Part, role figure.Role) *figure.Figure {
	switch {
	case p == nil:
		return nil
	case role == figure.Previous:
		return p.Previous
	case role == figure.Plan:
		return p.Plan
	}
	return p.Figure
}
