package label

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// IsRemark reports whether a text that stands alone in its row is a remark between the
// rows of a table, and no heading of what follows: it says that it is one, or it is a
// sentence with figures.
func (r *Reader) IsRemark(t Text) bool {
	text := strings.TrimSpace(viet.Decode(t.Raw, t.Font))
	if rest, ok := r.catalogue.Cues.Cut(r.Line(text).folded, catalogue.CueRemark); ok && (rest == "" || strings.Contains(text, ":")) {
		return true
	}
	return strings.HasSuffix(text, ".") && strings.ContainsAny(text, "0123456789") && len(strings.Fields(text)) >= sentence
}

// sentence is how many words a text with figures has at least to be one.
const sentence = 5
