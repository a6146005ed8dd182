package settle

import (
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// places leaves out figures by kind of place beside their total, which must agree with their sum.
// Without a total it takes them back: a zone within an economic zone may count in two of them.
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
	s.comparePlaces()
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

// addsUpColumns reports a total that differs from the sum of the columns of zones in its row. If
// one of them has no figure, the total must not be less than the others.
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

// leastSums is how many totals of a table must be the sums of their places before another
// one is expected to be.
const leastSums = 2

// comparePlaces reports a total that is not the sum of the figures by kind of place beside
// it, if most totals of the table are. In other tables a zone may count in two places.
func (s *settler) comparePlaces() {
	fit, unfit := map[*Table]int{}, map[*Table]int{}
	var differing []ofPlaces
	for i := range s.groups {
		switch p, ok := placesBeside(&s.groups[i]); {
		case !ok:
		case p.adds:
			fit[p.total.Table]++
		default:
			unfit[p.total.Table]++
			differing = append(differing, p)
		}
	}
	for _, p := range differing {
		if t := p.total.Table; fit[t] >= leastSums && fit[t] > unfit[t] {
			s.partsDiffer(p.total, &p.total.Figure, p.sum)
		}
	}
}

// ofPlaces is a total and the sum of the figures by kind of place beside it.
type ofPlaces struct {
	total *Claim
	sum   quantity.Decimal
	adds  bool // the total is that sum
}

// placesBeside returns the total of a group with the sum of all its places, if they stand
// in one row with it or in one column. Columns that the layout says add up are compared
// elsewhere.
func placesBeside(g *group) (p ofPlaces, ok bool) {
	if len(g.totals) != 1 || len(g.located) < 2 || len(g.parts) > 0 {
		return p, false
	}
	p.total = g.totals[0]
	first := g.located[0]
	var shown quantity.Interval
	for _, c := range g.located {
		inRow := c.Row == p.total.Row && first.Row == p.total.Row
		inColumn := c.Col == p.total.Col && first.Col == p.total.Col
		if c.Addends > 0 || c.Table != p.total.Table || !inRow && !inColumn {
			return p, false
		}
		shown, p.sum = shown.Add(c.shown()), p.sum.Add(c.Figure.Value)
	}
	p.adds = shown.Meets(p.total.shown()) || p.sum.Equal(p.total.Figure.Value)
	return p, true
}
