package sheet

import (
	"bytes"
	"strings"
)

// Look is how a run of rich text is drawn, as far as that bears on its meaning.
type Look struct {
	Size   float64 // in points; 0 if the run does not say
	Struck bool    // it is struck through
	Raised bool    // it is raised or lowered
}

// UsualSize is the size of text, in points, if its runs do not say.
const UsualSize = 11.0

// DrawRun rewrites the run of rich text that begins at from and ends the text, by its look.
// largest is the largest size of a run so far. Text that is struck out is written so that it
// cannot be read as valid. Digits that are raised, lowered or much smaller are kept apart from
// digits before them: the mark of a footnote behind a figure is not part of it.
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

// isMark reports whether a text of digits, perhaps in brackets, stands behind a text that is
// no number still lacking its decimals.
func isMark(before, text []byte) bool {
	digits := bytes.Trim(text, " ()")
	if len(digits) == 0 || bytes.HasSuffix(before, []byte(",")) || bytes.HasSuffix(before, []byte(".")) {
		return false
	}
	return len(bytes.Trim(digits, "0123456789")) == 0
}

// drawn writes a text with characters that look like its run.
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
