package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// place is what a text names as the territory of an office.
type place struct {
	member *catalogue.Member // the only member that it names; nil if there is none
	other  bool              // it names no member, but territory of others
}

// placeOf returns the territory that a line names. The lines right below it may go on with the
// name of the office.
func (h *letterhead) placeOf(i int) place {
	text, key := h.lines[i].folded, h.lines[i].key
	for n := i + 1; n < len(h.lines) && h.goesOn(n); n++ {
		text, key = text+" "+h.lines[n].folded, key+" "+h.lines[n].key
	}
	return h.territory.in(text, key)
}

// goesOn reports whether a line may be the end of the name in the line above it.
func (h *letterhead) goesOn(i int) bool {
	l, above := h.lines[i], h.lines[i-1]
	if office, _ := h.officeAt(i); office || l.Aside || l.Col != above.Col || l.Row != above.Row+1 {
		return false
	}
	if l.says(catalogue.CueOffice) || strings.Count(l.folded, " ") > longestName {
		return false
	}
	return !l.aside() && !l.isTitle() && l.folded != "" && l.extent.Period.IsZero() && l.number == "" && !l.opens.Has(catalogue.CueAuthority, catalogue.CueMotto)
}

// longestName is how many words the end of an office's name has at most, less one.
const longestName = 9

// territory finds the places that a text names: territory of members, or of others.
type territory struct {
	members   []*catalogue.Member
	elsewhere []catalogue.Region
}

// in returns the place that a folded text names. The key shows its marks.
func (t *territory) in(text, key string) place {
	m := named(t.members, text, false)
	if m != nil || namesSeveral(t.members, text) {
		return place{member: m}
	}
	return place{other: t.isOfOthers(text, key)}
}

// isOfOthers reports whether a text names territory of others. If the text has marks, they must
// fit.
func (t *territory) isOfOthers(text, key string) bool {
	marked := text != key
	text, key = " "+text+" ", " "+key+" "
	return slices.ContainsFunc(t.elsewhere, func(e catalogue.Region) bool {
		if marked && !strings.Contains(key, e.Key) || !marked && !strings.Contains(text, e.Fold) {
			return false
		}
		return !slices.ContainsFunc(t.members, func(m *catalogue.Member) bool { return slices.Contains(m.Folds, e.Fold) })
	})
}
