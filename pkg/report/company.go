package report

import (
	"slices"
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// dropOneSided takes back what is FDI or DDI only because a heading over it says so,
// where the report states neither the other of the two nor their sum: the heading may
// not reach so far.
func (r *run) dropOneSided() {
	stated := sync.OnceValue(r.statedKeys) // few reports have such headings
	r.takeOut(func(c *claim) bool {
		i := c.indicator
		if !c.inherited || i.Means[catalogue.Event] != catalogue.None {
			return false
		}
		both := r.catalogue.Whole(i)
		return both != nil && !slices.ContainsFunc(append([]string{both.ID}, both.Parts...), func(id string) bool {
			beside := c.figure.Key
			beside.Indicator = id
			return id != i.ID && stated()[beside]
		})
	})
}

func (r *run) statedKeys() map[figure.Key]bool {
	stated := make(map[figure.Key]bool, len(r.claims))
	for _, c := range r.claims {
		stated[c.figure.Key] = true
	}
	return stated
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
	if len(estimates) == 0 {
		return
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
	r.claims = slices.DeleteFunc(r.claims, such)
	r.takeBack(dropped)
}

// dropUnaccompanied takes back stocks that no word calls cumulative: the capital
// "đăng ký" may be that of the year. So it is where the table tells what happened to the
// same projects and no other stock of them, and where rows of it name no indicator and
// nothing in it is more certain: what all of it is about may be missing.
func (r *run) dropUnaccompanied() {
	kept := r.companies()
	r.takeOut(func(c *claim) bool {
		beside := kept[c.table]
		return c.bare && (beside.flows && !beside.stocks || beside.unknown && !beside.certain)
	})
}

// company is what a table tells beside stocks that no word calls cumulative.
type company struct {
	flows   bool // of projects and their capital
	stocks  bool // of the same, called so
	certain bool // any other figure
	unknown bool // rows that name no indicator
}

func (r *run) companies() map[*layout.Table]*company {
	kept := map[*layout.Table]*company{}
	for _, c := range r.claims {
		if kept[c.table] == nil {
			kept[c.table] = &company{
				unknown: slices.ContainsFunc(c.table.Rows, func(row *layout.Row) bool { return r.toldRows[row] }),
			}
		}
		table := kept[c.table]
		table.certain = table.certain || !c.bare
		i := c.indicator
		if i.Means[catalogue.Event] == catalogue.None || i.Means[catalogue.Origin] == catalogue.None {
			continue
		}
		table.flows = table.flows || i.Nature == catalogue.Flow
		table.stocks = table.stocks || i.Nature == catalogue.Stock && !c.bare
	}
	return kept
}
