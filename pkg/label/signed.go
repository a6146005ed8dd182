package label

import (
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
)

// isSigned reports whether a text is the place and the date of signing, with or without its
// day: "Hưng Yên, ngày    tháng 01 năm 2019", "Hưng Yên, tháng 01 năm 2019".
func isSigned(c cued) bool {
	if n := c.length(0, catalogue.CueMade); n > 0 && c.onlyNumbers(n) {
		return true
	}
	i := len(c.words) - 1
	if i >= 0 && unicode.IsDigit(rune(c.words[i].Plain[0])) {
		i--
	}
	if c.has(i, catalogue.CueYear) {
		i--
	}
	if i >= 0 && unicode.IsDigit(rune(c.words[i].Plain[0])) {
		i--
	}
	if i < 0 || !c.has(i, catalogue.CueMonth) || i == len(c.words)-1 {
		return false
	}
	if c.has(i-1, catalogue.CueDay) {
		return c.isPlace(i-1, false)
	}
	if i > 1 && unicode.IsDigit(rune(c.words[i-1].Plain[0])) && c.has(i-2, catalogue.CueDay) {
		return c.isPlace(i-2, false)
	}
	return c.isPlace(i, true)
}

// onlyNumbers reports whether nothing but numbers and words for times stands behind a word.
func (c cued) onlyNumbers(from int) bool {
	for i := from; i < len(c.words); i++ {
		if !unicode.IsDigit(rune(c.words[i].Plain[0])) && !c.has(i, catalogue.CueDay, catalogue.CueMonth, catalogue.CueYear) {
			return false
		}
	}
	return from < len(c.words)
}

// isPlace reports whether the words before the date of signing may name its place. A comma
// stands between the place and a month without a day.
func (c cued) isPlace(end int, comma bool) bool {
	if comma && (end == 0 || !strings.Contains(c.words[end].Sep, ",")) {
		return false
	}
	for i := range end {
		if unicode.IsDigit(rune(c.words[i].Plain[0])) || c.has(i, catalogue.CueAsOf, catalogue.CueTitle, catalogue.CueUntil, catalogue.CuePaper, catalogue.CuePlanned, catalogue.CueEstimated, catalogue.CueResult) {
			return false
		}
	}
	return end <= longestPlace
}

// longestPlace is how many words the place of signing has at most.
const longestPlace = 6
