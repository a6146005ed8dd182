package label

import (
	"strings"

	"bloc/pkg/quantity"
)

// number reads a power of ten that begins at a word, as in "1.000", "1 000 000", "10^6", "10⁶"
// and "'000". end is the index of the word behind it, or at if no power of ten begins there.
func (u *unitText) number(at int) (factor quantity.Decimal, end int) {
	end = u.numberEnd(at)
	if end == at {
		return one, at
	}
	digits := u.words[at].Plain
	if end == at+2 && u.isPower(at+1) {
		n, ok := smallNumber(u.words[at+1].Plain)
		if digits != "10" || !ok {
			return one, at
		}
		return one.Shift(n), end
	}
	for _, w := range u.words[at+1 : end] {
		digits += w.Plain
	}
	if zeros := strings.TrimPrefix(digits, "1"); strings.Trim(zeros, "0") == "" && (zeros != digits || len(digits) == 3) {
		return one.Shift(int32(len(zeros))), end
	}
	return one, at
}

// multiple reads a power of ten that multiplies a unit. Behind the unit, 1 is none: "Lần 1"
// counts something.
func (u *unitText) multiple(at int, behind bool) (factor quantity.Decimal, end int) {
	factor, end = u.number(at)
	if behind && factor.Equal(one) {
		return one, at
	}
	return factor, end
}

// numberEnd returns the index of the word behind a number that begins at a word, with its
// groups of three digits or its power. It is the index of the word itself if that is not a
// number.
func (u *unitText) numberEnd(at int) int {
	if !isDigits(u.words[at].Plain) {
		return at
	}
	end := at + 1
	if end < len(u.words) && u.isPower(end) {
		return end + 1
	}
	for end < len(u.words) && len(u.words[end].Plain) == 3 && isDigits(u.words[end].Plain) && strings.Trim(u.words[end].Sep, ".,'") == "" {
		end++
	}
	return end
}

// isPower reports whether a number is the exponent of the one before it.
func (u *unitText) isPower(at int) bool {
	w := u.words[at]
	return isDigits(w.Plain) && (w.Sep == "^" || w.Sep == "" && u.text[w.Start:w.End] != w.Plain && w.Start == u.words[at-1].End)
}

// smallNumber reads an exponent.
func smallNumber(text string) (n int32, ok bool) {
	for _, r := range text {
		n = n*10 + r - '0'
	}
	return n, len(text) < 3 && n <= 12
}
