package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// dropOneSided takes back what is FDI or DDI only because a heading over it says so,
// where the report states neither the other of the two nor their sum: the heading may
// not reach so far.
func (r *run) dropOneSided() {
	stated := map[figure.Key]bool{}
	for _, c := range r.claims {
		stated[c.figure.Key] = true
	}
	r.takeOut(func(c *claim) bool {
		i := r.catalogue.Indicator(c.figure.Indicator)
		if !c.inherited || i.Means["event"] != "" {
			return false
		}
		both := r.catalogue.Whole(i)
		return both != nil && !slices.ContainsFunc(append([]string{both.ID}, both.Parts...), func(id string) bool {
			beside := c.figure.Key
			beside.Indicator = id
			return id != i.ID && stated[beside]
		})
	})
}

// dropTorn takes back what one column gives as an estimate and, in another row, as
// something else that is none: a heading that tells the two rows apart is missing.
func (r *run) dropTorn() {
	type place struct {
		figure.Key
		table *layout.Table
		col   int
	}
	estimates := map[place]*claim{}
	at := func(c *claim) place {
		p := place{c.figure.Key, c.table, c.col}
		p.Role = figure.Actual
		return p
	}
	for _, c := range r.claims {
		if c.figure.Role == figure.Estimate && !c.part && !c.section {
			estimates[at(c)] = c
		}
	}
	torn := map[*claim]bool{}
	for _, c := range r.claims {
		e := estimates[at(c)]
		if e != nil && c.figure.Role == figure.Actual && !c.part && !c.section && !r.alike(&e.figure, &c.figure) {
			r.differ([]*claim{e, c})
			torn[e], torn[c] = true, true
		}
	}
	r.claims = slices.DeleteFunc(r.claims, func(c *claim) bool { return torn[c] })
}

// takeOut takes back the claims of a kind.
func (r *run) takeOut(such func(*claim) bool) {
	var dropped []*claim
	for _, c := range r.claims {
		if such(c) {
			dropped = append(dropped, c)
		}
	}
	if len(dropped) == 0 {
		return
	}
	r.claims = slices.DeleteFunc(r.claims, func(c *claim) bool { return slices.Contains(dropped, c) })
	r.takeBack(dropped)
}

// dropUnaccompanied takes back stocks that no word calls cumulative where their table
// tells what happened to the same projects and no other stock of them: the capital
// "đăng ký" among new projects may be that of the new ones.
func (r *run) dropUnaccompanied() {
	r.takeOut(func(c *claim) bool { return c.bare && (r.amongFlows(c) || r.amongUnknown(c)) })
}

// amongFlows tells whether the table of a claim has flows of projects and their capital
// and no stock of them beside it.
func (r *run) amongFlows(c *claim) bool {
	flows := false
	for _, other := range r.claims {
		i := r.catalogue.Indicator(other.figure.Indicator)
		if other.table != c.table || i.Means["event"] == "" || i.Means["origin"] == "" {
			continue
		}
		if i.Nature == catalogue.Stock && !other.bare {
			return false
		}
		flows = flows || i.Nature == catalogue.Flow
	}
	return flows
}

// amongUnknown tells whether a row of the table of a claim names no indicator, and no
// claim there is more certain: what all the table is about may be missing.
func (r *run) amongUnknown(c *claim) bool {
	if slices.ContainsFunc(r.claims, func(other *claim) bool { return other.table == c.table && !other.bare }) {
		return false
	}
	return slices.ContainsFunc(c.table.Rows, func(row *layout.Row) bool { return r.toldRows[row] })
}
