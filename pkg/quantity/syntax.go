package quantity

import "fmt"

// SyntaxError says why a text is not a figure. Its words are plain English for logs and
// data files; findings on reports have their own texts in both languages.
type SyntaxError struct {
	Text     string // as given
	Found    string // what stands there, such as `groups of 1, 3, 2 digits`
	Expected string // what would have been read
}

// Error quotes at most the first 40 characters of the text and says what was found and
// what was expected.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%q is no figure: found %s, expected %s", shorten(e.Text), e.Found, e.Expected)
}

// shorten keeps a message readable whatever a cell holds.
func shorten(s string) string {
	n := 0
	for i := range s {
		if n++; n > maxDigits {
			return s[:i] + "…"
		}
	}
	return s
}
