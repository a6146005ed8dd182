package catalogue

import (
	"slices"
	"time"
)

// Territory is a part of the bloc that consists of whole members on both of two days, and
// cannot be divided further: a member that stayed, or those that successions join.
type Territory struct {
	Before, After []*Member // in the order of the catalogue; one of the two is empty if the territory joined or left
	Outside       []string  // names of what came in from beyond the bloc between the two days
}

// Territories divides the bloc between two days, in the order of the members of the later day,
// then of those that left. The days may be given in either order.
func (c *Catalogue) Territories(before, after time.Time) []Territory {
	group := map[string]string{} // from the id of a member to that of its group
	for _, m := range c.Members {
		group[m.ID] = m.ID
	}
	between := c.successionsBetween(before, after)
	for _, s := range between {
		for _, p := range s.Predecessors {
			merge(group, p, s.Successor)
		}
	}
	var order []string
	byGroup := map[string]*Territory{}
	at := func(id string) *Territory {
		g := group[id]
		if byGroup[g] == nil {
			byGroup[g] = &Territory{}
			order = append(order, g)
		}
		return byGroup[g]
	}
	for _, m := range c.MembersOn(after) {
		t := at(m.ID)
		t.After = append(t.After, m)
	}
	for _, m := range c.MembersOn(before) {
		t := at(m.ID)
		t.Before = append(t.Before, m)
	}
	for _, s := range between {
		if t := byGroup[group[s.Successor]]; t != nil {
			t.Outside = append(t.Outside, s.Outside...)
		}
	}
	var list []Territory
	for _, g := range order {
		list = append(list, *byGroup[g])
	}
	return list
}

// successionsBetween lists those that took place after one day and up to the other.
func (c *Catalogue) successionsBetween(a, b time.Time) []Succession {
	if b.Before(a) {
		a, b = b, a
	}
	return slices.DeleteFunc(slices.Clone(c.Successions), func(s Succession) bool {
		return !s.Date.After(a) || s.Date.After(b)
	})
}

// merge joins the groups of two members.
func merge(group map[string]string, a, b string) {
	from, to := group[a], group[b]
	for id, g := range group {
		if g == from {
			group[id] = to
		}
	}
}
