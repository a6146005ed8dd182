package layout

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

var prefixForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?:([A-HJ-UWYZ][.][IVX]{1,5}|[IVX]{1,5}|[A-Z]|\d{1,2}|[a-zđ]|[ivx]{1,4})\s*[.):/]\s*|\(([a-zđ]|\d{1,2}|[ivx]{1,4})\)\s*|((?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:[.](?:\d{1,2}|[a-zđ]))+)[.):]?\s+|([-–—+*•●○▪])\s*)(\D)`)
})

// prefix splits a number off the front of a label: "1.2. Vốn" is "1.2" and "Vốn". A dash may
// stand behind words that open a list, as in "Trong đó: - FDI".
func prefix(text string) (number, rest string) {
	if opening, item, found := strings.Cut(text, ":"); found {
		if item = strings.TrimSpace(item); strings.HasPrefix(item, "- ") || strings.HasPrefix(item, "+ ") {
			return item[:1], opening + ": " + item[2:]
		}
	}
	if !mayBegin(text) {
		return "", text
	}
	if number, rest, ok := plainPrefix(text); ok {
		return number, rest
	}
	m := prefixForm().FindStringSubmatchIndex(text)
	if m == nil {
		return "", text
	}
	for g := 1; g <= 4; g++ {
		if m[2*g] >= 0 {
			return text[m[2*g]:m[2*g+1]], text[m[10]:]
		}
	}
	return "", text
}

// plainPrefix is what prefixForm finds in "- Vốn", "1. Vốn" and "II. Vốn", as most labels with
// a number are written. ok is false for any other text.
func plainPrefix(text string) (number, rest string, ok bool) {
	const blanks = " \t\n\f\r"
	text = strings.TrimLeft(text, blanks)
	n, capitals := leadingDigits(text), leadingCapitals(text)
	switch {
	case n == 1 || n == 2 || capitals > 0:
		n = max(n, capitals)
		number, rest = text[:n], strings.TrimLeft(text[n:], blanks)
		if rest == "" || strings.IndexByte(".):/", rest[0]) < 0 {
			return "", "", false
		}
		if rest = rest[1:]; capitals > 0 && rest != "" && strings.IndexByte(romans, rest[0]) >= 0 {
			return "", "", false // "A.I. Vốn"
		}
	default:
		dash, size := utf8.DecodeRuneInString(text)
		if n > 0 || !strings.ContainsRune("-–—+*•●○▪", dash) {
			return "", "", false
		}
		number, rest = text[:size], text[size:]
	}
	rest = strings.TrimLeft(rest, blanks)
	return number, rest, rest != "" && leadingDigits(rest) == 0
}

// leadingCapitals returns the length of the Roman number that a text begins with, or of the
// one capital; 0 for none.
func leadingCapitals(text string) int {
	n := len(text) - len(strings.TrimLeft(text, romans))
	switch {
	case n > len("XVIII"):
		return 0
	case n == 0 && text != "" && isCapital(text[:1]):
		return 1
	}
	return n
}

// mayBegin quickly rules out most labels that cannot begin with a number: they begin with too
// many letters and digits, or no mark follows these.
func mayBegin(text string) bool {
	text = trimSpace(text)
	for n, r := range text {
		switch {
		case n > len("XVIII"):
			return false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
		case n == 0:
			return true
		default:
			return strings.IndexByte(".):/", strings.TrimSpace(text[n:])[0]) >= 0
		}
	}
	return false
}
