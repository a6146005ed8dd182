package label

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// IsRemark reports whether a text that stands alone in its row is a remark between the
// rows of a table, and not a heading of what follows. It is one if it says so, or if it is
// a sentence with figures.
func (r *Reader) IsRemark(t Text) bool {
	text := strings.TrimSpace(viet.Decode(t.Raw, t.Font))
	if rest, ok := r.catalogue.Cues.Cut(r.Line(text).folded, catalogue.CueRemark); ok && (rest == "" || strings.Contains(text, ":")) {
		return true
	}
	return strings.HasSuffix(text, ".") && strings.ContainsAny(text, "0123456789") && len(strings.Fields(text)) >= sentence
}

// sentence is the least number of words that a sentence with figures has.
const sentence = 5
