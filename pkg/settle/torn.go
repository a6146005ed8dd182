package settle

import "bloc/pkg/figure"

// torn takes back a figure that one column gives as an estimate and, in another row, as actual
// with another value. The heading that distinguishes the two rows is missing.
func torn(s *settler) {
	type place struct {
		figure.Key
		table *Table
		col   int
	}
	at := func(c *Claim) place {
		p := place{c.Figure.Key, c.Table, c.Col}
		p.Role = figure.Actual
		return p
	}
	all := func(c *Claim) bool { return c.Share == Whole || c.Share == OfPlaces }
	estimates := map[place]*Claim{}
	for _, c := range s.claims {
		if c.Figure.Role == figure.Estimate && all(c) {
			estimates[at(c)] = c
		}
	}
	if len(estimates) == 0 {
		return
	}
	torn := map[*Claim]bool{}
	for _, c := range s.claims {
		e := estimates[at(c)]
		if e != nil && c.Figure.Role == figure.Actual && all(c) && !e.alike(c) {
			s.differ(e, c)
			s.takeBack([]*Claim{e, c})
			torn[e], torn[c] = true, true
		}
	}
	s.without(func(c *Claim) bool { return torn[c] })
}
