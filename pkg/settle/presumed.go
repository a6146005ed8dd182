package settle

import (
	"slices"

	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// presumed takes back a figure that counts as the sum of FDI and DDI although no word says so,
// if the report gives only one of the two, or both with another sum. The heading that names
// its origin may be missing.
func presumed(s *settler) {
	var doubtful []*group // all are found before any is taken back
	for i := range s.groups {
		g := &s.groups[i]
		certain := slices.ContainsFunc(g.claims, func(c *Claim) bool { return !c.Presumed })
		if g.figure != nil && !certain && s.contradicted(g.figure) {
			doubtful = append(doubtful, g)
		}
	}
	for _, g := range doubtful {
		s.refuse(g.claims)
		g.figure = nil
	}
}

// contradicted reports whether the report contradicts a figure: it states only some of the parts,
// or all with another sum, or none while some cells are not understood. An illegible part may be
// the rest of a sum.
func (s *settler) contradicted(f *figure.Figure) bool {
	var sum quantity.Decimal
	known, illegible := 0, 0
	parts := s.Catalogue.Indicator(f.Indicator).Parts
	for _, id := range parts {
		key := figure.Key{Indicator: id, Period: f.Period, Role: f.Role}
		if part := s.figureOf(key); part != nil {
			sum = sum.Add(part.Value)
			known++
		} else if slices.Contains(s.Illegible, key) {
			illegible++
		}
	}
	switch {
	case known+illegible == 0:
		return s.lost() // one of the cells may be a part
	case illegible > 0:
		return known+illegible < len(parts) || sum.GreaterThan(f.Value)
	}
	return known < len(parts) || !sum.Equal(f.Value)
}

// lost reports whether a cell of the report is not understood.
func (s *settler) lost() bool {
	return s.Unread ||
		slices.ContainsFunc(s.Claims, func(c *Claim) bool { return c.Open() }) ||
		slices.ContainsFunc(s.Stated, func(c Stated) bool { return c.Open() })
}
