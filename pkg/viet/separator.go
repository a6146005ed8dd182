package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// separatorTo returns the Sep of a word that starts at byte start.
func (sp *splitter) separatorTo(start int) string {
	if n := len(sp.words); n > 0 {
		return separator(sp.source[min(sp.words[n-1].End, start):start])
	}
	return separator(sp.source[:start])
}

// separator takes spaces and invisible characters out of the text between two words.
func separator(gap string) string {
	gap = strings.Trim(gap, " ")
	if !strings.ContainsFunc(gap, isUnusual) {
		return gap
	}
	var out strings.Builder
	for _, r := range gap {
		for _, part := range norm.NFKD.String(string(r)) {
			out.WriteString(punctuation(part))
		}
	}
	return out.String()
}

func isUnusual(r rune) bool { return r <= ' ' || r >= unicode.MaxASCII }

func punctuation(r rune) string {
	switch {
	case r == '−' || unicode.Is(unicode.Pd, r):
		return "-"
	case r == '⁄' || r == '∕':
		return "/"
	case unicode.IsSpace(r) || unicode.IsControl(r) || unicode.In(r, unicode.M, unicode.Cf):
		return ""
	}
	return string(r)
}
