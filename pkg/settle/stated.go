package settle

import (
	"bloc/pkg/diag"
)

// stated puts what a person stated in the place of what was read: in the same cell, and
// of the same figure in any cell.
func stated(s *settler) {
	for _, by := range s.Stated {
		replaced := func(c *Claim) bool { return c.Outcome == by.Outcome || c.Figure.Key == by.Figure.Key }
		for _, c := range s.claims {
			if replaced(c) {
				s.takeBack([]*Claim{c})
			}
		}
		s.without(replaced)
		s.findings.Drop(func(f *diag.Finding) bool { return f.Place == by.Place })
		if !by.Unreadable {
			*by.Outcome = Outcome{}
			s.claims = append(s.claims, by.Claim)
		}
	}
}
