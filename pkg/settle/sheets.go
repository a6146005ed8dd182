package settle

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// sheets leaves out sheets, tables and row groups that another one sums: the zones on one
// sheet and the economic zones on another, or one sheet for each zone. The part that sums the
// others is the part of totals: each figure that it shares with them is the sum of theirs. If
// nearly all are, sheets reports those that are not. With only two parts there are no totals.
func sheets(s *settler) {
	for _, d := range divisions {
		totals := s.totalsOf(d)
		for i := range s.groups {
			if len(totals) > 0 {
				s.leaveParts(&s.groups[i], d, totals)
			}
		}
	}
	s.doubtTotals()
	s.doubtKinds()
}

// doubtKinds takes back the figures of a table that is about industrial zones alone where the
// same figures of an economic zone are set apart in another one: no table has the total of
// both.
func (s *settler) doubtKinds() {
	for i := range s.groups {
		g := &s.groups[i]
		ofEconomic := func(c *Claim) bool { return c.Figure.Key == g.key() && c.isOf(Economic) && c.LeftOut != "part" }
		other := func(c *Claim) bool { return !c.isOf(Industrial) }
		if len(g.totals) == 0 || slices.ContainsFunc(g.totals, other) || !slices.ContainsFunc(s.Apart, ofEconomic) {
			continue
		}
		f := at(diag.PlacesWithoutTotal, g.totals[0].Place, g.key())
		f.Count = len(g.totals)
		s.findings.Add(f)
		s.takeBack(g.totals)
		g.totals = nil
	}
}

// isOf reports whether the table of a claim is about a kind of places. A cell that a person
// states has no table.
func (c *Claim) isOf(kind Kind) bool { return c.Table != nil && c.Table.Kind == kind }

// part is a place in a report: a sheet, a table or a row group. A zero field stands for any.
type part struct {
	sheet  string
	table  *Table
	blocks [2]int
}

// division divides a part into smaller ones.
type division struct {
	within func(*Claim) part
	into   func(*Claim) part
}

// divisions are the divisions of a report, the largest first.
var divisions = []division{
	{ofReport, ofSheet},
	{ofSheet, ofTable},
	{ofTable, ofBlock},
	{ofBlock, ofInnerBlock},
}

func ofReport(*Claim) part  { return part{} }
func ofSheet(c *Claim) part { return part{sheet: c.Place.Sheet} }
func ofTable(c *Claim) part { return part{c.Place.Sheet, c.Table, [2]int{}} }
func ofBlock(c *Claim) part { return part{c.Place.Sheet, c.Table, [2]int{c.Blocks[0]}} }
func ofInnerBlock(c *Claim) part {
	return part{c.Place.Sheet, c.Table, c.Blocks}
}

// mostShares is the largest number of cells with the same figure among which parts are looked
// for.
const mostShares = 64

// fewestSums is how many figures of a part must be sums, as one may be by chance. For each figure
// that is not a sum, so many others must be.
const (
	fewestSums = 2
	sumsForOne = 4
)

// account counts the figures of a part that are sums of those of other parts, and those that
// are not.
type account struct{ sums, others int }

// totalsOf returns the parts of totals, by the part that they lie within.
func (s *settler) totalsOf(d division) map[part]part {
	accounts := map[part]map[part]*account{}
	for i := range s.groups {
		for within, claims := range shared(s.withApart(&s.groups[i]), d) {
			if accounts[within] == nil {
				accounts[within] = map[part]*account{}
			}
			d.count(claims, s.Apart, accounts[within])
		}
	}
	totals := map[part]part{}
	for within, of := range accounts {
		var found []part
		for p, a := range of {
			if a.sums >= fewestSums && a.others*sumsForOne <= a.sums {
				found = append(found, p)
			}
		}
		if len(of) > 2 && len(found) == 1 {
			totals[within] = found[0]
		}
	}
	return totals
}

// withApart returns the claims that state the figure of a group, and those that would if no text
// limited them to a place.
func (s *settler) withApart(g *group) []*Claim {
	if len(s.Apart) == 0 || len(g.totals) == 0 {
		return g.totals
	}
	list := slices.Clone(g.totals)
	for _, c := range s.Apart {
		if c.Figure.Key == g.key() {
			list = append(list, c)
		}
	}
	return list
}

func (s *settler) isApart(c *Claim) bool { return slices.Contains(s.Apart, c) }

// shared returns the claims to one figure that stand in several parts, by what these parts
// lie within.
func shared(claims []*Claim, d division) map[part][]*Claim {
	if len(claims) < 2 || len(claims) > mostShares {
		return nil
	}
	list := map[part][]*Claim{}
	for _, c := range claims {
		list[d.within(c)] = append(list[d.within(c)], c)
	}
	for within, of := range list {
		if !slices.ContainsFunc(of, func(c *Claim) bool { return d.into(c) != d.into(of[0]) }) {
			delete(list, within)
		}
	}
	return list
}

// count adds to the accounts of parts what the claims to one figure show. The claims in apart are
// limited to a place.
func (d division) count(claims, apart []*Claim, accounts map[part]*account) {
	for _, c := range claims {
		p := d.into(c)
		if accounts[p] == nil {
			accounts[p] = new(account)
		}
		own, others := d.split(claims, p)
		switch {
		case own != c: // the part has another claim
		case slices.Contains(apart, c): // a claim that a text limits is not a total
		case !d.isSum(own, others):
			accounts[p].others++
		case len(others) > 1:
			accounts[p].sums++
		}
	}
}

// split divides the claims to one figure into the first one in a part and those in other parts.
func (d division) split(claims []*Claim, p part) (own *Claim, others []*Claim) {
	for _, c := range claims {
		switch {
		case d.into(c) != p:
			others = append(others, c)
		case own == nil:
			own = c
		}
	}
	return own, others
}

// isSum reports whether a claim is the sum of others, one from each other part.
func (d division) isSum(own *Claim, others []*Claim) bool {
	var shown quantity.Interval
	for i, c := range others {
		if slices.ContainsFunc(others[:i], func(o *Claim) bool { return d.into(o) == d.into(c) }) {
			return false
		}
		shown = shown.Add(c.shown())
	}
	return shown.Meets(own.shown())
}

// leaveParts leaves out the claims to one figure beside its total. They must add up to it.
func (s *settler) leaveParts(g *group, d division, totals map[part]part) {
	for within, claims := range shared(s.withApart(g), d) {
		total, ok := totals[within]
		own, others := d.split(claims, total)
		if !ok || own == nil && !slices.ContainsFunc(claims, s.isApart) || own != nil && s.isApart(own) {
			continue
		}
		if own == nil { // without its total, each part seems to be the total
			g.totals = append(slices.Clip(g.totals), slices.DeleteFunc(claims, func(c *Claim) bool { return !s.isApart(c) })...)
			continue
		}
		if !d.isSum(own, others) {
			s.reportSum(own, others)
		}
		for _, c := range others {
			leave(c, "part")
		}
		g.totals = slices.DeleteFunc(g.totals, func(c *Claim) bool { return slices.Contains(others, c) })
	}
}

// doubtTotals lets a part that is larger than its total contradict the total: it is then the
// total of something else.
func (s *settler) doubtTotals() {
	for _, c := range s.Apart {
		for i := range s.groups {
			g := &s.groups[i]
			if c.LeftOut != "part" && c.Figure.Key == g.key() && len(g.totals) > 0 && !c.alike(g.totals[0]) && c.Figure.Value.GreaterThan(g.totals[0].Figure.Value) {
				g.totals = append(slices.Clip(g.totals), c)
			}
		}
	}
}

// reportSum reports a total that is not the sum of its parts.
func (s *settler) reportSum(total *Claim, parts []*Claim) {
	var sum quantity.Decimal
	for _, c := range parts {
		sum = sum.Add(c.Figure.Value)
	}
	s.partsDiffer(total, &total.Figure, sum)
}
