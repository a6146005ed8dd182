package settle

import (
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// sums makes a figure that no cell states from its parts. It sums nothing if some part may
// be missing, may be a subtotal, or may lie within another, or if a text narrows the total.
func sums(s *settler) {
	for i := range s.groups {
		g := &s.groups[i]
		if len(g.totals) > 0 || len(g.parts) == 0 {
			continue
		}
		if slices.Contains(s.Narrowed, g.key()) {
			for _, c := range g.parts {
				leave(c, "narrowed")
			}
			continue
		}
		each, ok := s.eachZone(g.parts)
		if ok {
			ok = !s.doubtParts(each, g.sections)
		}
		if !ok {
			s.takeBack(slices.DeleteFunc(slices.Clone(g.parts), func(c *Claim) bool { return !c.Open() }))
			continue
		}
		g.figure = s.sum(each)
	}
}

// sum returns the figure that parts add up to.
func (s *settler) sum(parts []*Claim) *figure.Figure {
	f := parts[0].Figure
	f.Value, f.Factor, f.Sources, f.Raw, f.RawUnit = quantity.Decimal{}, quantity.Decimal{}, nil, "", ""
	for _, p := range parts {
		f.Value = f.Value.Add(p.Figure.Value)
		f.Places = min(f.Places, p.Figure.Places)
		f.Estimate, f.Hidden = f.Estimate || p.Figure.Estimate, f.Hidden || p.Figure.Hidden
		f.Buried = f.Buried || p.Figure.Buried
		f.RestsOn(p.Figure.Answered)
		f.Sources = append(f.Sources, p.Figure.Sources...)
		s.use(p)
	}
	f.Partial = len(parts) < parts[0].Table.Zones
	if s.beside(f.Key) == "" {
		rule := diag.PartsSummed
		if f.Partial {
			rule = diag.PartBlank
		}
		s.findings.Add(at(rule, parts[0].Place, f.Key).With("count", diag.Same(strconv.Itoa(len(parts)))))
	}
	return &f
}
