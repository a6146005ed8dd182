package viet

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// plainRhymes are the rhymes as they are typed without marks.
var plainRhymes = sync.OnceValue(func() map[string]bool {
	plain := map[string]bool{}
	for rhyme := range rhymes() {
		plain[strings.Map(plainLetter, rhyme)] = true
	}
	return plain
})

// IsForeign reports whether a text is in another language, as the translations in
// yearbooks are: no letter has a Vietnamese mark, and some word of three or more lower-case
// letters cannot be a syllable, whatever marks were left out.
func IsForeign(s string) (foreign bool) {
	if strings.ContainsFunc(s, isBeyondASCII) {
		return false
	}
	split(s, func(words []Word) {
		foreign = slices.ContainsFunc(words, func(w Word) bool {
			typed := s[w.Start+1 : w.End]
			return len(typed) > 1 && typed == strings.ToLower(typed) && typed[0] >= 'a' && !isPlainSyllable(w.Plain)
		})
	})
	return foreign
}

// isPlainSyllable reports whether letters without marks may be a syllable.
func isPlainSyllable(plain string) bool {
	for _, initial := range plainInitials {
		rest, ok := strings.CutPrefix(plain, initial)
		if ok && (plainRhymes()[rest] || rest == "" && initial == "gi") {
			return true
		}
	}
	return false
}

// plainInitials are the initials as they are typed without marks.
var plainInitials = slices.DeleteFunc(slices.Clone(initials), func(initial string) bool { return initial == "đ" })

// isBeyondASCII reports whether a character is beyond ASCII and more than a blank or a
// mark of no width. The soft hyphen counts, because it is a letter of TCVN3.
func isBeyondASCII(r rune) bool {
	return r >= utf8.RuneSelf && (r == '\u00ad' || !unicode.In(r, unicode.Zs, unicode.Cf))
}
