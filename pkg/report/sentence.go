package report

import "strings"

// tells reports whether a title is a sentence that speaks of no figures. Like a note it is free to say what it likes.
func (r *remark) tells() bool { return isSentence(r.text) && !r.said.Figures }

// isSentence reports whether a text is a sentence, and no title: not in capitals, with so many words, and with a full
// stop or a comma.
func isSentence(text string) bool {
	words := len(strings.Fields(text))
	ends := strings.HasSuffix(strings.TrimSpace(text), ".") || strings.HasSuffix(strings.TrimSpace(text), "!")
	return strings.ToUpper(text) != text && (words >= shortSentence && ends || words >= longSentence && strings.Contains(text, ", "))
}

// The least number of words of a sentence that has a full stop, and of one that has a comma.
const (
	shortSentence = 6
	longSentence  = 10
)
