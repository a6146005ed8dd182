package report

import (
	"slices"

	"bloc/pkg/figure"
)

// reportedBy returns what a member reported for earlier periods; nothing if that is not known.
// For members that became one it returns the sums of what they reported.
func (o *Options) reportedBy(member string) []figure.Figure {
	var list []figure.Figure
	for _, r := range o.Reported {
		if r.Member == member && member != "" {
			list = append(list, r.Figures...)
		}
	}
	if list != nil {
		return list
	}
	for _, s := range o.Catalogue.Successions {
		if s.Successor == member && len(s.Outside) == 0 {
			return o.reportedTogether(s.Predecessors)
		}
	}
	return nil
}

// reportedTogether returns the sums of what some members reported. A figure counts only if
// each of them has it.
func (o *Options) reportedTogether(members []string) []figure.Figure {
	var sums []figure.Figure
	for n, member := range members {
		own := o.reportedBy(member)
		if n == 0 {
			sums = slices.Clone(own)
			continue
		}
		sums = slices.DeleteFunc(sums, func(f figure.Figure) bool { return resultIn(own, f.Key) == nil })
		for i := range sums {
			f, other := &sums[i], resultIn(own, sums[i].Key)
			f.Value, f.Places = f.Value.Add(other.Value), max(f.Places, other.Places)
			f.Estimate = f.Estimate || other.Estimate
			f.Sources = slices.Concat(f.Sources, other.Sources)
		}
	}
	return sums
}

// resultIn returns the figure of a list with a key's indicator and period. Both must be results,
// estimated or not, or have the same other role. It is nil if there is none.
func resultIn(list []figure.Figure, k figure.Key) *figure.Figure {
	role := func(k figure.Key) figure.Role {
		if k.Role == figure.Estimate {
			return figure.Actual
		}
		return k.Role
	}
	for i := range list {
		if f := &list[i]; f.Indicator == k.Indicator && f.Period == k.Period && role(f.Key) == role(k) {
			return f
		}
	}
	return nil
}
