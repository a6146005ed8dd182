package report

import (
	"slices"

	"bloc/pkg/catalogue"
)

// dropUnaccompanied takes back stocks that no word calls cumulative where their table
// tells what happened to the same projects and no other stock of them: the capital
// "đăng ký" among new projects may be that of the new ones.
func (r *run) dropUnaccompanied() {
	var dropped []*claim
	for _, c := range r.claims {
		if c.bare && r.amongFlows(c) {
			dropped = append(dropped, c)
		}
	}
	if len(dropped) == 0 {
		return
	}
	r.claims = slices.DeleteFunc(r.claims, func(c *claim) bool { return slices.Contains(dropped, c) })
	r.takeBack(dropped)
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
