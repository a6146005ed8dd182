package settle

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// stated replaces what was read by what a person stated, both in the same cell and for the same
// figure in any cell.
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
			by.Figure.Confirmed |= figure.ByAnswer
			s.claims = append(s.claims, by.Claim)
		}
	}
}
