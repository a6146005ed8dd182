package viet

import (
	"strings"
	"unicode/utf8"

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
	if typed == word {
		return false
	}
	var room [2][usualWord]bareLetter
	a, b := marksOf(typed, room[0][:0]), marksOf(word, room[1][:0])
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].r != b[i].r || a[i].marks&^b[i].marks != 0 {
			return false
		}
	}
	return true
}

// usualWord is more letters than nearly all words have.
const usualWord = 16

// bareLetter is a letter with the set of its marks.
type bareLetter struct {
	r     rune
	marks int
}

// diacritics are the marks of Vietnamese letters; that of đ stands for its stroke.
const diacritics = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u0111"

// marksOf adds the letters of a word with their marks to a list.
func marksOf(word string, list []bareLetter) []bareLetter {
	for i := 0; i < len(word); {
		if word[i] < utf8.RuneSelf {
			list = append(list, bareLetter{r: rune(word[i])})
			i++
			continue
		}
		of := norm.NFD.PropertiesString(word[i:])
		parts := of.Decomposition()
		if parts == nil {
			parts = []byte(word[i : i+max(1, of.Size())])
		}
		for _, r := range string(parts) {
			list = withMark(list, r)
		}
		i += max(1, of.Size())
	}
	return list
}

// withMark adds a decomposed letter to a list, or a mark to its last letter.
func withMark(list []bareLetter, r rune) []bareLetter {
	switch at := strings.IndexRune(diacritics, r); {
	case r == 'đ':
		return append(list, bareLetter{'d', 1 << at})
	case at >= 0 && len(list) > 0:
		list[len(list)-1].marks |= 1 << at
		return list
	}
	return append(list, bareLetter{r: r})
}
