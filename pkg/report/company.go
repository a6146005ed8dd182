package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
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
	r.takeOut(func(c *claim) bool { return c.bare && r.amongFlows(c) })
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
