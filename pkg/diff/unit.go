package diff

import (
	"strings"

	"bloc/pkg/catalogue"
)

// Unit is a part of the bloc in which both sides can be expressed: a member that stayed,
// members that became one, or one that joined or left.
type Unit struct {
	ID            string   // of its member now, or before if there is none now
	Name          string   // names of its members now, or before
	Before, After []string // ids of members
	Outside       []string // territory that came in from outside the bloc: no growth without a baseline
}

// Joined reports whether the unit has no member before.
func (u *Unit) Joined() bool { return len(u.Before) == 0 }

// Left reports whether the unit has no member now.
func (u *Unit) Left() bool { return len(u.After) == 0 }

// Merged reports whether several members became one.
func (u *Unit) Merged() bool { return len(u.Before) > 1 && len(u.After) > 0 }

// units divides the bloc of the comparison.
func units(c *Comparison, asReported bool) []*Unit {
	if asReported {
		return unitsByName(c)
	}
	var list []*Unit
	for _, t := range c.Catalogue.Territories(c.Old.Period.End(), c.New.Period.End()) {
		u := &Unit{Before: ids(t.Before), After: ids(t.After), Outside: t.Outside}
		u.name(t.After, t.Before)
		list = append(list, u)
	}
	return list
}

// unitsByName pairs members with the same name.
func unitsByName(c *Comparison) []*Unit {
	byName := map[string]*Unit{}
	var list []*Unit
	at := func(m *catalogue.Member) *Unit {
		if byName[m.Name] == nil {
			byName[m.Name] = &Unit{ID: m.ID, Name: m.Name}
			list = append(list, byName[m.Name])
		}
		return byName[m.Name]
	}
	for _, m := range c.Catalogue.MembersOn(c.New.Period.End()) {
		u := at(m)
		u.After = append(u.After, m.ID)
	}
	for _, m := range c.Catalogue.MembersOn(c.Old.Period.End()) {
		u := at(m)
		u.Before = append(u.Before, m.ID)
	}
	return list
}

// name names the unit after its members now, or before if there are none.
func (u *Unit) name(now, before []*catalogue.Member) {
	if len(now) == 0 {
		now = before
	}
	u.ID = now[0].ID
	var names []string
	for _, m := range now {
		names = append(names, m.Name)
	}
	u.Name = strings.Join(names, ", ")
}

func ids(members []*catalogue.Member) []string {
	var list []string
	for _, m := range members {
		list = append(list, m.ID)
	}
	return list
}
