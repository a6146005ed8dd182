package settle

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// repeats makes the figure of each group that cells state. If the cells agree, it uses the
// finest one; if they differ, none.
func repeats(s *settler) {
	for i := range s.groups {
		g := &s.groups[i]
		if len(g.totals) == 0 {
			continue
		}
		best, ok := agreed(g.totals)
		if !ok {
			s.dispute(g.totals, best)
			s.takeBack(g.totals)
			s.takeBack(g.parts)
			continue
		}
		s.once(g.totals, best)
		g.figure = &best.Figure
	}
}

// agreed returns the finest of claims that agree. If they do not, ok is false and best is a claim
// that another one differs from.
func agreed(claims []*Claim) (best *Claim, ok bool) {
	best = claims[0]
	for _, c := range claims[1:] {
		if !best.alike(c) {
			return best, false
		}
		if c.Figure.Places > best.Figure.Places {
			best = c
		}
	}
	return best, true
}

// once uses the best of several claims that agree, and leaves out the others.
func (s *settler) once(claims []*Claim, best *Claim) {
	for _, c := range claims {
		if c == best {
			s.use(c)
			continue
		}
		leave(c, "repeat")
		f := at(diag.ClaimsAgree, c.Place, c.Figure.Key)
		f.Related = []diag.Place{best.Place}
		s.findings.Add(f)
	}
}

// dispute reports the claims that differ from the first. If the first is too coarse to differ
// from any, it reports those that differ from a finer one.
func (s *settler) dispute(claims []*Claim, finer *Claim) {
	if slices.ContainsFunc(claims, func(c *Claim) bool { return !claims[0].alike(c) }) {
		s.differ(claims[0], claims...)
		return
	}
	s.differ(finer, claims...)
}

// differ reports claims that differ from a given one.
func (s *settler) differ(from *Claim, claims ...*Claim) {
	for _, c := range claims {
		if from.alike(c) {
			continue
		}
		f := at(diag.ClaimsDiffer, c.Place, c.Figure.Key)
		f.Found, f.Expected, f.Related = c.Figure.Raw, from.Figure.Raw, []diag.Place{from.Place}
		if c.Figure.Role == figure.Plan || c.Figure.Period != s.Target {
			f.Severity = diag.Warning
		}
		if !s.findings.Include(f) {
			s.findings.Add(f.With("is", s.amount(c)).With("should", s.amount(from)))
		}
	}
}

// amount returns a claimed figure with the unit of its indicator.
func (s *settler) amount(c *Claim) diag.Text {
	return s.Catalogue.Amount(c.Figure.Value, c.Figure.Unit)
}
