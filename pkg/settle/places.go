package settle

import (
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// places leaves out figures by kind of place beside their total, which must agree with those it
// adds up. Without a total they are taken back: a zone within an economic zone may count in two
// of them.
func places(s *settler) {
	for i := range s.groups {
		g := &s.groups[i]
		if len(g.totals) == 0 && len(g.located) > 0 {
			s.unlocated(g)
			continue
		}
		for _, total := range g.totals {
			s.addsUpColumns(total, g.located)
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

// addsUpColumns reports a total that differs from the columns of zones in its row. Where one of them has
// no figure, it must not be less than the others.
func (s *settler) addsUpColumns(total *Claim, located []*Claim) {
	var shown quantity.Interval
	var sum quantity.Decimal
	found, all := 0, 0
	for _, c := range located {
		if c.Addends > 0 && c.Table == total.Table && c.Row == total.Row {
			shown, sum = shown.Add(c.shown()), sum.Add(c.Figure.Value)
			found, all = found+1, c.Addends
		}
	}
	if found == 0 || shown.Meets(total.shown()) || sum.Equal(total.Figure.Value) || found < all && sum.LessThan(total.Figure.Value) {
		return
	}
	s.partsDiffer(total, &total.Figure, sum)
}
