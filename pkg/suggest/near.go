package suggest

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// quote writes a text as YAML in double quotes.
func quote(text string) string { return strconv.Quote(text) }

// stem is what the indicators below a code have in common: the code, its name, and the name
// folded.
type stem struct{ code, text, folded string }

// stems lists the codes that a map may give to a word: those of the indicators without the part
// that says FDI or DDI.
func stems(c *catalogue.Catalogue) []stem {
	var list []stem
	for _, i := range c.Indicators {
		code := stemOf(i.ID)
		if slices.ContainsFunc(list, func(s stem) bool { return s.code == code }) {
			continue
		}
		text, _, _ := strings.Cut(i.Label.Vi, " (")
		list = append(list, stem{code, text, viet.Fold(text)})
	}
	return list
}

// stemOf returns the code of an indicator without the part that says FDI or DDI.
func stemOf(id string) string {
	return strings.TrimSuffix(strings.TrimSuffix(id, ".fdi"), ".ddi")
}

// leastLike is how like a text a name must be to be offered, and mostNear how many names are
// offered.
const (
	leastLike = 0.5
	veryLike  = 0.7 // at this likeness, an indicator that the report lacks is no better guess
	mostNear  = 3
)

// near returns the codes whose names are most like a label, the nearest first.
func (s suggester) near(label string) []stem {
	folded := viet.Fold(label)
	like := func(t stem) float64 { return likeness(folded, t.folded) }
	list := slices.DeleteFunc(slices.Clone(s.stems), func(t stem) bool { return like(t) < leastLike })
	slices.SortStableFunc(list, func(a, b stem) int { return cmp.Compare(like(b), like(a)) })
	return list[:min(mostNear, len(list))]
}

// likeness returns how alike two texts are, from 0 for nothing in common to 1 for the same.
func likeness(a, b string) float64 {
	return 1 - float64(levenshtein.ComputeDistance(a, b))/float64(max(len(a), len(b), 1))
}
