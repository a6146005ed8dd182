package narrate

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/quantity"
)

// whole is a target that was met.
var whole = quantity.New(100, 0)

// targets say which core figures met the plan: one sentence for the figures of all boards that
// reported, and one for each smaller number of boards with plans.
func (n *narrator) targets() []string {
	type group struct{ met, missed []string }
	groups := map[int]*group{} // by the boards with a plan; 0 for all that reported
	for i := range n.r.Totals {
		t := &n.r.Totals[i]
		if t.Plan == nil || !t.Indicator.Core {
			continue
		}
		index, ok := t.Plan.Index()
		if !ok {
			continue
		}
		key := t.Plan.Members
		if key == t.Reported() {
			key = 0
		}
		if groups[key] == nil {
			groups[key] = &group{}
		}
		text, _ := fill(n.Target, named(map[string]string{"label": t.Indicator.Label.In(n.lang), "n": n.written(index, 2, false)}))
		list := &groups[key].missed
		if index.Cmp(whole) >= 0 {
			list = &groups[key].met
		}
		*list = append(*list, text)
	}
	var sentences []string
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		form, g := n.Planned, groups[key]
		if key > 0 {
			form = n.PlannedSome
		}
		values := map[string]string{
			"met": strings.Join(g.met, "; "), "missed": strings.Join(g.missed, "; "), "members": strconv.Itoa(key),
			"period": n.words["period"], "boards": n.words["boards"],
		}
		text, _ := fill(form, named(values))
		sentences = append(sentences, strings.TrimSpace(text))
	}
	return sentences
}
