package settle

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// repeats makes the figure of each group that cells state: the finest of those that
// agree, once. Where they differ, none is used.
func repeats(s *settler) {
	for i := range s.groups {
		g := &s.groups[i]
		if len(g.totals) == 0 {
			continue
		}
		best := agreed(g.totals)
		if best == nil {
			s.differ(g.totals...)
			s.takeBack(g.totals)
			s.takeBack(g.parts)
			continue
		}
		s.once(g.totals, best)
		g.figure = &best.Figure
	}
}

// agreed returns the finest of claims that agree, nil where they do not.
func agreed(claims []*Claim) *Claim {
	best := claims[0]
	for _, c := range claims[1:] {
		if !best.alike(c) {
			return nil
		}
		if c.Figure.Places > best.Figure.Places {
			best = c
		}
	}
	return best
}

// once uses one of several claims that agree, and leaves the others out.
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

// differ reports claims that differ from the first.
func (s *settler) differ(claims ...*Claim) {
	first := claims[0]
	for _, c := range claims[1:] {
		if first.alike(c) {
			continue
		}
		f := at(diag.ClaimsDiffer, c.Place, c.Figure.Key)
		f.Found, f.Expected, f.Related = c.Figure.Raw, first.Figure.Raw, []diag.Place{first.Place}
		if c.Figure.Role == figure.Plan || c.Figure.Period != s.Target {
			f.Severity = diag.Warning
		}
		s.findings.Add(f)
	}
}
