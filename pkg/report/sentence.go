package report

import (
	"strings"

	"bloc/pkg/viet"
)

// tells reports whether a title is a sentence that speaks of no figures, nor of their time.
// Like a note it is free to say what it likes.
func (r *remark) tells() bool {
	return isSentence(r.text) && !r.said.Figures && (!r.said.Timed || r.said.Harmless != "")
}

// isSentence reports whether a text is a sentence, and no title: neither in capitals nor in
// brackets, with so many words, and with a full stop or a comma.
func isSentence(text string) bool {
	text = strings.TrimSpace(text)
	words := len(strings.Fields(text))
	ends := strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!")
	plain := !viet.IsUpper(text) && !strings.HasPrefix(text, "(")
	return plain && (words >= shortSentence && ends || words >= longSentence && strings.Contains(text, ", "))
}

// The least number of words of a sentence that has a full stop, and of one that has a comma.
const (
	shortSentence = 6
	longSentence  = 12
)
