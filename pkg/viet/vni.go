package viet

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The VNI fonts write a vowel and a mark as two letters: "aá" is ấ. These tables are
// VNI's for Windows, in lower case; each letter's capital stands for the capital.
var (
	// vniLetters are whole letters of their own.
	vniLetters = map[rune]rune{
		'ñ': 'đ', 'ö': 'ư', 'ô': 'ơ', 'í': 'í', 'ì': 'ì', 'æ': 'ỉ', 'ó': 'ĩ', 'ò': 'ị', 'î': 'ỵ',
	}
	// vniMarks follow a vowel: alone a tone, a circumflex or a breve, or two in one.
	vniMarks = map[rune]string{
		'ø': "\u0300", 'û': "\u0309", 'õ': "\u0303", 'ù': "\u0301", 'ï': "\u0323",
		'â': "\u0302", 'à': "\u0302\u0300", 'å': "\u0302\u0309", 'ã': "\u0302\u0303", 'á': "\u0302\u0301", 'ä': "\u0302\u0323",
		'ê': "\u0306", 'è': "\u0306\u0300", 'ú': "\u0306\u0309", 'ü': "\u0306\u0303", 'é': "\u0306\u0301", 'ë': "\u0306\u0323",
	}
	// vniPairs are the vowels that take marks, each with those that suit it.
	vniPairs = sync.OnceValue(func() map[[2]rune]rune { return pairVNI("aeouyôö") })
)

func pairVNI(vowels string) map[[2]rune]rune {
	pairs := map[[2]rune]rune{}
	for _, base := range vowels {
		shown := base
		if own, ok := vniLetters[base]; ok {
			shown = own
		}
		for letter, marks := range vniMarks {
			composed := norm.NFC.String(string(shown) + marks)
			r, size := utf8.DecodeRuneInString(composed)
			if size == len(composed) && glyphOf(r).marked {
				pairs[[2]rune{base, letter}] = r
			}
		}
	}
	return pairs
}

// readVNI turns text written for a VNI font ("VNI-Times") into Unicode: "Ñaàu tö" into
// "Đầu tư". Characters that the encoding does not use stay as they are; broken UTF-8
// becomes U+FFFD. It reports whether s can be VNI text: every letter beyond ASCII was
// one of its own.
func readVNI(s string) (decoded string, fits bool) {
	var out strings.Builder
	out.Grow(len(s))
	pairs := vniPairs()
	fits = true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		next, m := utf8.DecodeRuneInString(s[i+n:])
		small := unicode.ToLower(r)
		shown, ok := pairs[[2]rune{small, unicode.ToLower(next)}]
		if ok {
			n += m
		} else if shown, ok = vniLetters[small]; !ok {
			shown, small = r, r
			fits = fits && (r < utf8.RuneSelf || !unicode.In(r, unicode.L, unicode.M))
		}
		if small != r {
			shown = unicode.ToUpper(shown)
		}
		out.WriteRune(shown)
		i += n
	}
	return out.String(), fits
}
