package report

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// listsCounted reports whether a note on a single number of zones only lists their names, as
// many as there are: "Bá Thiện, Bình Xuyên và Khai Quang" beside a 3. It limits nothing,
// whatever its names may mean elsewhere.
func (t *effects) listsCounted(f *inReach, r *remark) bool {
	if !r.own || !r.note || f.indicator.Means[catalogue.Measure] != catalogue.Zones {
		return false
	}
	return strconv.Itoa(t.listed(r.bare)) == f.Value.String()
}

// listed returns how many names a text lists; 0 if it is no list of names.
func (t *effects) listed(text string) int {
	if announced, rest, found := strings.Cut(text, ":"); found && len(strings.Fields(announced)) < longestListed {
		text = rest
	}
	count, length := 1, 0 // names, and words of the last one
	for _, word := range strings.Fields(strings.Trim(text, " .();")) {
		if t.catalogue.Cues.In(viet.Fold(word)).Has(catalogue.CueAnd) && length > 0 {
			count, length = count+1, 0
			continue
		}
		if first, _ := utf8.DecodeRuneInString(word); length == 0 && !unicode.IsUpper(first) || length == longestListed {
			return 0
		}
		if length++; strings.ContainsAny(word, ",;") {
			count, length = count+1, 0
		}
	}
	return count
}

// longestListed is how many words the name of a zone has at most, with the word for its kind.
const longestListed = 6
