// Package viet makes Vietnamese text comparable.
//
// The same label reaches us in many spellings: "Luỹ kế", "LŨY KẾ", "lu\u0303y
// ke\u0302\u0301", "Luỹ\u00a0kế", and in fonts of the nineties as "Lòy kÕ". Three
// things bring them together:
//
//   - [Words] and its joined forms [Key] and [Fold] undo every difference of
//     spelling that carries no meaning: case, Unicode form, the place of the tone
//     mark, i or y at the end, invisible characters, kinds of spaces.
//   - [Decode] turns text written for the TCVN3 (".Vn…") and VNI ("VNI-…") fonts
//     into Unicode; [Detect] says which of them a text was written for.
//   - [IsForeign] distinguishes a translation from Vietnamese typed without its marks.
//
// Decode a text first and split it into words afterwards: Words drops the soft
// hyphen, which is the letter ư in TCVN3. [Word] describes how to match text that has
// already lost that letter.
//
// Nothing here knows what a word means; that is the vocabulary's business.
package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is one word of a text, in the forms that are compared.
//
// Programs that see a soft hyphen often delete it, and with it the ư of TCVN3 text:
// "®Çu t\u00ad" (Đầu tư) arrives as "®Çu t". If Detect(raw, font).Lossy() is true, a
// matcher that compares words one by one compares the Skeleton of both sides instead
// of Marked; the Skeleton is the same with or without the letter. It must not do so for
// other text: "th" is the Skeleton of "thư" and a common abbreviation of "thực hiện".
type Word struct {
	// Marked is the canonical spelling, for comparing and not for showing: lower
	// case, the tone as a combining mark after the last letter, a final y after a
	// consonant or "qu" written i, every form of đ as U+0111. "Hoà" and "hòa" are
	// "hoa\u0300"; "Tỷ" and "tỉ" are "ti\u0309". Marks that Vietnamese does not have
	// are dropped. A word with several tones is not a syllable; its tones stay on
	// their letters. Never empty.
	Marked string
	// Plain is Marked without any marks, đ as d. Never empty.
	Plain string
	// Skeleton is Marked with every ư without a tone deleted: "t" for "tư",
	// "đơc\u0323" for "được". It equals Marked if there is no such letter, and is
	// empty for the word "ư" alone.
	Skeleton string
	// Start and End are the byte offsets of the word in the text; text[Start:End] is
	// how it was written. Words that come from one character ("½") share its offsets.
	Start, End int
	// Sep is what stands between the previous word, or the start of the text, and
	// this one, without spaces and invisible characters: "", "(", "/", "-", "):".
	// All dashes become "-", and full-width forms become ASCII. The text after the
	// last word is text[End:].
	Sep string
}

// IsUpper reports whether a text has no letter that is not a capital, as titles have none.
func IsUpper(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.ToUpper(r) != r })
}

// Words splits a text into its words. A word is a run of letters or a run of
// digits; letters and digits that touch are two words ("304dự" is "304", "dự"). Only
// square and cubic metres stay whole ("m2", "km³" and the like). The signs %, ‰ and
// those of currencies are words of their own. Everything else separates:
// "31/12/2018" is three words, of which two have the Sep "/".
//
// Spaces of all kinds are alike. Marks of no width (zero-width spaces, soft hyphens,
// byte order and direction marks) are ignored. Bytes that are not UTF-8 separate. A
// text without words gives nil.
func Words(s string) (words []Word) {
	split(s, func(all []Word) { words = append(words, all...) })
	return words
}

// Key returns the Marked words of s joined by single spaces: two texts with one key
// differ in spelling and punctuation only. Empty if s has no words.
func Key(s string) string {
	return join(s, func(w Word) string { return w.Marked })
}

// Fold returns the Plain words of s joined by single spaces, in ASCII for Vietnamese
// text: the key for fuzzy matching and for file names. Empty if s has no words.
func Fold(s string) string {
	return join(s, func(w Word) string { return w.Plain })
}

// FoldsBeyond reports whether Fold returns more than n bytes for s. It counts letters, digits and
// the blanks between words, and so may overlook a text with symbols.
func FoldsBeyond(s string, n int) bool {
	bytes, apart := 0, false
	for i := 0; i < len(s); {
		size, letter, mark := countable(s[i:])
		switch i += size; {
		case letter && apart:
			bytes, apart = bytes+2, false
		case letter:
			bytes++
		case !mark:
			apart = bytes > 0
		}
		if bytes > n {
			return true
		}
	}
	return false
}

// countable returns the size of the first character of a text, and whether it is a letter or digit,
// or a mark that divides no words.
func countable(s string) (size int, letter, mark bool) {
	if c := s[0]; c < utf8.RuneSelf {
		return 1, 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9', false
	}
	r, size := utf8.DecodeRuneInString(s)
	kind := glyphOf(r).kind
	return size, kind == kindLetter || kind == kindDigit, kind != kindBreak
}

func join(s string, form func(Word) string) (joined string) {
	split(s, func(words []Word) {
		if len(words) == 1 {
			joined = form(words[0])
			return
		}
		var b strings.Builder
		b.Grow(len(s) + 8)
		for i, w := range words {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(form(w))
		}
		joined = b.String()
	})
	return joined
}
