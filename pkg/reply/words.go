package reply

import (
	"strings"

	"bloc/pkg/diag"
)

// sentence is what a finding says, with advice.
func sentence(f diag.Finding) string {
	s := capital(f.Severity.Word(lang)) + ": " + f.Message(lang) + "."
	if todo := advice(f); todo != "" {
		s += " " + capital(todo) + "."
	}
	return s
}

// advice is what the board can do about a finding.
func advice(f diag.Finding) string {
	if f.Answered != nil {
		return words.explained.Say(lang)
	}
	return f.ToBoard()
}

// capital writes the first letter of a text in upper case.
func capital(s string) string {
	letters := []rune(s)
	if len(letters) == 0 {
		return ""
	}
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}
