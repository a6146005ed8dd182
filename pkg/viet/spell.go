package viet

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Spell writes a word, given as Marked, with its tone on the letter that carries it: "hiện"
// for "hiên" and a dot below. A word without a tone at its end stays as it is.
func Spell(marked string) string {
	letters := []rune(marked)
	if len(letters) < 2 || !isTone(letters[len(letters)-1]) {
		return marked
	}
	tone := letters[len(letters)-1]
	letters = letters[:len(letters)-1]
	at := toneAt(letters)
	return norm.NFC.String(string(letters[:at+1]) + string(tone) + string(letters[at+1:]))
}

func isTone(r rune) bool { return strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r) }

// toneAt returns the place of the vowel that carries the tone: the last one with a mark of
// its own, else the middle of three vowels or of two before a consonant, else the first.
func toneAt(letters []rune) int {
	first, end := vowels(letters)
	for i := end - 1; i >= first; i-- {
		if letters[i] > 0x7f {
			return i
		}
	}
	if n := end - first; n > 2 || n == 2 && end < len(letters) {
		return first + 1
	}
	return min(first, len(letters)-1)
}

// vowels returns where the vowels of a syllable begin and end. The u of "qu" and the i of
// "gi" before a vowel belong to the consonant.
func vowels(letters []rune) (first, end int) {
	for first < len(letters) && !isVowel(letters[first]) {
		first++
	}
	if s := string(letters); first+1 < len(letters) && isVowel(letters[first+1]) && (strings.HasPrefix(s, "qu") || strings.HasPrefix(s, "gi")) {
		first++
	}
	for end = first; end < len(letters) && isVowel(letters[end]); end++ {
	}
	return first, end
}

// Loses reports whether a word is another one with marks lost, both given as Marked: "hiên" is
// "hiện", "an" is "án", and "dự" is no "dữ".
func Loses(typed, word string) bool {
	a, b := marksOf(typed), marksOf(word)
	if typed == word || len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].r != b[i].r || a[i].marks&^b[i].marks != 0 {
			return false
		}
	}
	return true
}

// bareLetter is a letter with the set of its marks.
type bareLetter struct {
	r     rune
	marks int
}

// diacritics are the marks of Vietnamese letters; that of đ stands for its stroke.
const diacritics = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u0111"

// marksOf takes a word apart into its letters and their marks.
func marksOf(word string) (list []bareLetter) {
	for _, r := range norm.NFD.String(word) {
		switch at := strings.IndexRune(diacritics, r); {
		case r == 'đ':
			list = append(list, bareLetter{'d', 1 << at})
		case at >= 0 && len(list) > 0:
			list[len(list)-1].marks |= 1 << at
		default:
			list = append(list, bareLetter{r: r})
		}
	}
	return list
}
