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
