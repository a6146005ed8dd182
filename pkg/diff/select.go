package diff

import (
	"cmp"
	"slices"

	"bloc/pkg/quantity"
)

// Order is the order of the rows of a comparison.
type Order string

// The orders. Those by size put the largest change first, whether up or down, and rows
// without a change last.
const (
	ByCatalogue    Order = ""
	ByChange       Order = "change"
	ByGrowth       Order = "growth"
	ByContribution Order = "contribution" // of units only
)

// Selection says which changes are of interest, and in which order. The zero value
// selects all in the order of the catalogue.
type Selection struct {
	Only      func(indicator string) bool // nil for all
	Threshold quantity.Decimal            // least growth up or down, in percent; 0 for all
	Sort      Order
	Top       int  // rows to keep, the ratios behind the indicators; 0 for all
	Units     bool // sort and keep units within each change, not the changes
}

// Select returns the comparison reduced to the selection.
func (c *Comparison) Select(s Selection) *Comparison {
	out := *c
	out.Changes, out.Ratios, out.Cells = nil, nil, nil
	for _, ch := range c.Changes {
		if s.wants(ch.Indicator.ID) && ch.reaches(s.Threshold) {
			out.Changes = append(out.Changes, ch)
		}
	}
	for _, r := range c.Ratios {
		if s.wants(r.ID) && r.reaches(s.Threshold) {
			out.Ratios = append(out.Ratios, r)
		}
	}
	for _, cell := range c.Cells {
		if s.wants(cell.Indicator) {
			out.Cells = append(out.Cells, cell)
		}
	}
	if !s.Units {
		out.rows(s)
		return &out
	}
	for i := range out.Changes {
		ch := &out.Changes[i]
		all := slices.Clone(ch.Parts)
		ch.Parts = top(all, s.Top, func(p Part) quantity.Optional {
			if s.Sort == ByContribution {
				return p.Contribution
			}
			return p.Compared().size(s.Sort)
		}, s.Sort)
		ch.Rest = rest(all[len(ch.Parts):])
	}
	return &out
}

// rows sorts the changes and then the ratios, and keeps the first rows of both together.
func (c *Comparison) rows(s Selection) {
	c.Changes = top(c.Changes, s.Top, func(ch Change) quantity.Optional { return ch.size(s.Sort) }, s.Sort)
	left := s.Top - len(c.Changes)
	if s.Top > 0 && left == 0 {
		c.Ratios = nil
	}
	c.Ratios = top(c.Ratios, left, func(r RatioChange) quantity.Optional { return r.size(s.Sort) }, s.Sort)
}

// rest adds up the parts that are not shown.
func rest(parts []Part) Rest {
	out := Rest{Units: len(parts)}
	for _, p := range parts {
		add(&out.Old, p.Old)
		add(&out.New, p.New)
		add(&out.Contribution, p.Contribution)
	}
	return out
}

func add(to *quantity.Optional, v quantity.Optional) {
	if v.Valid {
		*to = quantity.Some(to.Decimal.Add(v.Decimal))
	}
}

// Changed reports whether some total or ratio changed by at least the threshold.
func (c *Comparison) Changed(threshold quantity.Decimal) bool {
	return slices.ContainsFunc(c.Changes, func(ch Change) bool { return ch.moved() && ch.reaches(threshold) }) ||
		slices.ContainsFunc(c.Ratios, func(r RatioChange) bool { return r.moved() && r.reaches(threshold) })
}

func (s Selection) wants(indicator string) bool { return s.Only == nil || s.Only(indicator) }

// moved reports whether the two sides differ at all.
func (m Movement) moved() bool {
	return m.Old.Valid != m.New.Valid || !m.Old.Decimal.Equal(m.New.Decimal)
}

// reaches reports whether the movement is at least the threshold, in percent. A movement
// without growth reaches any threshold.
func (m Movement) reaches(threshold quantity.Decimal) bool {
	g := m.Growth()
	return threshold.IsZero() || !g.Valid && m.moved() || g.Valid && !g.Decimal.Abs().LessThan(threshold)
}

// reaches reports whether a ratio moved by at least the threshold: a percentage in points.
func (r RatioChange) reaches(threshold quantity.Decimal) bool {
	if !r.Points() || !r.Delta().Valid {
		return r.Movement.reaches(threshold)
	}
	return threshold.IsZero() || !r.Delta().Decimal.Abs().LessThan(threshold)
}

// size is the weight of a movement in an order.
func (m Movement) size(o Order) quantity.Optional {
	if o == ByGrowth {
		return m.Growth()
	}
	return m.Delta()
}

// size is the weight of a ratio; a percentage has points in place of growth.
func (r RatioChange) size(o Order) quantity.Optional {
	if r.Points() {
		return r.Delta()
	}
	return r.Movement.size(o)
}

// top sorts a list by size, the largest first, and keeps the first n.
func top[T any](list []T, n int, size func(T) quantity.Optional, o Order) []T {
	if o != ByCatalogue {
		slices.SortStableFunc(list, func(a, b T) int {
			x, y := size(a), size(b)
			if x.Valid != y.Valid {
				return cmp.Compare(rank(x), rank(y))
			}
			return y.Decimal.Abs().Cmp(x.Decimal.Abs())
		})
	}
	if n > 0 && n < len(list) {
		list = list[:n]
	}
	return list
}

// rank puts present values before missing ones.
func rank(v quantity.Optional) int {
	if v.Valid {
		return 0
	}
	return 1
}
