package settle

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// parts leaves out the parts of a stated total. It reports a total that differs from their
// sum by more than the rounding of the printed figures.
func parts(s *settler) {
	for i := range s.groups {
		if g := &s.groups[i]; g.figure != nil && len(g.parts) > 0 {
			s.compare(g)
		}
	}
}

func (s *settler) compare(g *group) {
	for _, p := range g.parts {
		leave(p, "part")
	}
	each, ok := s.eachZone(g.parts)
	if !ok {
		return
	}
	var shown quantity.Interval
	var value quantity.Decimal
	for _, p := range each {
		shown = shown.Add(p.shown())
		value = value.Add(p.Figure.Value)
	}
	total, stated := g.totals[0], g.figure
	if shown.Meets(stated.Shown(total.Indicator.In.Count)) || value.Equal(stated.Value) {
		if twice := listedTwice(s.groups, each); twice != nil {
			s.partsDiffer(total, stated, value.Sub(twice.Figure.Value))
			return
		}
		g.addsUp = each
		return
	}
	if shown, value = addLocated(g, shown, value); shown.Meets(stated.Shown(total.Indicator.In.Count)) {
		return // the parts are the zones, and the rest of an economic zone beside them
	}
	if total.Strange != nil && value.LessThan(stated.Value) {
		return // the rest may be in rows that are not understood, which have findings of their own
	}
	s.partsDiffer(total, stated, value)
}

// addLocated adds to a sum of zones the figures by kind of place in rows of the same table.
func addLocated(g *group, shown quantity.Interval, value quantity.Decimal) (quantity.Interval, quantity.Decimal) {
	for _, c := range g.located {
		if zone := g.parts[0]; c.Table == zone.Table && c.Col == zone.Col && c.Row != zone.Row {
			shown, value = shown.Add(c.shown()), value.Add(c.Figure.Value)
		}
	}
	return shown, value
}

// partsDiffer reports a stated total that is not the sum of its parts.
func (s *settler) partsDiffer(total *Claim, stated *figure.Figure, sum quantity.Decimal) {
	out := at(diag.PartsDiffer, total.Place, stated.Key)
	out.Found, out.Expected = stated.Value.String(), sum.String()
	s.findings.Add(out.With("is", s.Catalogue.Amount(stated.Value, stated.Unit)).With("should", s.Catalogue.Amount(sum, stated.Unit)))
}

// eachZone leaves out the parts that another table repeats, zone by zone, and returns the
// others. ok is false if two tables differ on a zone; eachZone reports that.
func (s *settler) eachZone(parts []*Claim) (list []*Claim, ok bool) {
	first := map[string]*Claim{}
	for _, p := range parts {
		known := first[p.Zone]
		switch {
		case known == nil || known.Table == p.Table || p.Zone == "":
			first[p.Zone] = p
			list = append(list, p)
		case known.alike(p):
			leave(p, "repeat")
		default:
			s.differ(known, p)
			return nil, false
		}
	}
	return list, true
}

// listedTwice returns the claim of a zone whose row stands twice in its table, with the same name
// and figures; nil if there is none. A total that sums both rows counts the zone twice.
func listedTwice(groups []group, parts []*Claim) *Claim {
	type listed struct {
		table *Table
		zone  string
	}
	seen := map[listed]*Claim{}
	for _, p := range parts {
		if p.Zone == "" || p.Figure.Value.IsZero() {
			continue
		}
		at := listed{p.Table, p.Zone}
		if before := seen[at]; before != nil && before.Figure.Value.Equal(p.Figure.Value) && sameRows(groups, before, p) {
			return p
		}
		seen[at] = p
	}
	return nil
}

// sameRows reports whether two rows of a table give the same figures, and more than one.
func sameRows(groups []group, a, b *Claim) bool {
	same := 0
	for i := range groups {
		var first, second *Claim
		for _, p := range groups[i].parts {
			switch {
			case p.Table == a.Table && p.Row == a.Row:
				first = p
			case p.Table == b.Table && p.Row == b.Row:
				second = p
			}
		}
		if first == nil || second == nil {
			continue
		}
		if !first.Figure.Value.Equal(second.Figure.Value) {
			return false
		}
		same++
	}
	return same > 1
}
