package aggregate

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// UsePrevious takes the figures of the year before from the result published for that year, not
// from what the reports state now. A member formed by a merger has the sum of its predecessors'
// figures. A member that took in territory from outside the bloc, or whose predecessors lack a
// figure, has none. Totals that were published without the boards' figures are only compared over
// the same territory.
func (r *Result) UsePrevious(published *Result) {
	territories := r.Catalogue.Territories(published.Period.End(), r.Period.End())
	same := !slices.ContainsFunc(territories, func(t catalogue.Territory) bool {
		return len(t.Before) == 0 || len(t.After) == 0 || len(t.Outside) > 0
	})
	for i := range r.Totals {
		t := &r.Totals[i]
		before := published.Total(t.Indicator.ID)
		for j := range t.Parts {
			t.Parts[j].Previous = previousOf(t.Parts[j].Member, before, territories)
		}
		if published.Source != "" {
			if t.Previous = nil; same {
				t.Previous = t.comparedWith(before, published)
			}
			continue
		}
		t.Previous = t.compare(published.Period, func(p *Part) *figure.Figure { return p.Previous })
		if t.Previous != nil {
			t.Previous.Basis = BasisPublished
		}
	}
}

// Before returns the figure of a member of the result's period in the result published for an
// earlier one, by the rules of UsePrevious; nil if there is none.
func (r *Result) Before(member, indicator string, published *Result) *figure.Figure {
	return previousOf(member, published.Total(indicator), r.Catalogue.Territories(published.Period.End(), r.Period.End()))
}

// previousOf returns a member's figure of a published total; nil if it has none.
func previousOf(member string, published *Total, territories []catalogue.Territory) *figure.Figure {
	if published == nil {
		return nil
	}
	i := slices.IndexFunc(territories, func(t catalogue.Territory) bool {
		return len(t.After) == 1 && t.After[0].ID == member && len(t.Before) > 0 && len(t.Outside) == 0
	})
	if i < 0 {
		return nil
	}
	var list []*figure.Figure
	for _, m := range territories[i].Before {
		p := published.Part(m.ID)
		if p == nil {
			return nil
		}
		list = append(list, p.Figure)
	}
	f := *join(list, published.Indicator)
	f.Role, f.Member = figure.Previous, member
	return &f
}
