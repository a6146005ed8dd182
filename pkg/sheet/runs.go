package sheet

import (
	"bytes"
	"strings"
)

// Look is how a run of rich text is drawn, as far as it bears on what the text means.
type Look struct {
	Size   float64 // in points, 0 where the run does not say
	Struck bool    // it is struck through
	Raised bool    // it is raised or lowered
}

// UsualSize is how large, in points, a text is whose runs do not say.
const UsualSize = 11.0

// DrawRun draws the run of rich text that begins at from and ends the text, of which the
// largest run so far is so large. What is struck out is kept so that it does not read as
// if it were not, and digits that are raised, lowered or much smaller stay apart from
// those before them: the mark of a footnote behind a figure is none of its digits.
func DrawRun(to []byte, from int, look Look, largest *float64) []byte {
	switch {
	case from > 0 && look.Size > 0 && look.Size <= *largest*0.7 && isMark(to[:from], to[from:]):
		look.Raised = true
	case look.Size > 0 && (from == 0 || look.Size > *largest):
		*largest = look.Size
	}
	if look.Struck || look.Raised {
		to = append(to[:from], drawn(string(to[from:]), look)...)
	}
	return to
}

// isMark reports whether a text of digits, perhaps in brackets, stands behind another that
// is no number still waiting for its decimals.
func isMark(before, text []byte) bool {
	digits := bytes.Trim(text, " ()")
	if len(digits) == 0 || bytes.HasSuffix(before, []byte(",")) || bytes.HasSuffix(before, []byte(".")) {
		return false
	}
	return len(bytes.Trim(digits, "0123456789")) == 0
}

// drawn writes a text in characters that look as its run does.
func drawn(text string, look Look) string {
	var b strings.Builder
	for _, r := range text {
		if look.Raised && r >= '0' && r <= '9' {
			r = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
		}
		b.WriteRune(r)
		if look.Struck && r != ' ' {
			b.WriteRune('\u0336')
		}
	}
	return b.String()
}
