package settle

import "bloc/pkg/diag"

// places leaves out figures by kind of place beside their total. Without a total they are
// taken back: a zone within an economic zone may count in two of them.
func places(s *settler) {
	for i := range s.groups {
		g := &s.groups[i]
		if len(g.totals) == 0 && len(g.located) > 0 {
			s.unlocated(g)
			continue
		}
		for _, c := range g.located {
			leave(c, "part")
		}
	}
}

// unlocated takes back a group that has figures by kind of place but no total.
func (s *settler) unlocated(g *group) {
	f := at(diag.PlacesWithoutTotal, g.located[0].Place, g.key())
	f.Count = len(g.located)
	if s.beside(g.key()) != "" {
		f.Severity = diag.Warning
	}
	s.findings.Add(f)
	s.takeBack(g.located)
	s.takeBack(g.parts)
	g.parts = nil
}
