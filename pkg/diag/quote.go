package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Texts of reports, and names of files and sheets, are quoted in every output, and they
// may hold anything. Here stands what keeps them from steering a terminal, from hiding
// in a text and from running in a spreadsheet.

// isUnseen reports whether a character shows nothing by itself: it controls a terminal,
// changes the direction of writing, breaks a line, or takes no room.
func isUnseen(r rune) bool {
	if r < 0x600 {
		return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xad
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
}

// Printable is a text as one line that does nothing to a terminal: line breaks become
// blanks; other characters that show nothing by themselves, and bytes that are no UTF-8,
// become U+FFFD.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case isUnseen(r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// Plain is a text as it stands in a CSV file: no spreadsheet runs it as a formula, and
// what shows nothing by itself or is no UTF-8 is escaped, as in \u001b and \xff.
func Plain(s string) string {
	if s == "" {
		return ""
	}
	guard := ""
	if strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		guard = "'"
	}
	return guard + escapeUnseen(s)
}

// escapeUnseen writes each unseen character and each byte that is no UTF-8 as its number.
func escapeUnseen(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, isUnseen) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		_, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !isUnseen(r):
			b.WriteRune(r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default: // as JSON writes it too
			first, second := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, first, second)
		}
	}
	return b.String()
}

// Within says in which text words stand that a finding has quoted before.
func Within(text string) Text {
	return Text{" trong \"" + text + "\"", " in \"" + text + "\""}
}
