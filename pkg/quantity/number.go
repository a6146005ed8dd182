package quantity

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Notation is how a text writes numbers.
type Notation uint8

// The notations. By Vietnamese law "." groups and "," is the decimal mark; some
// systems print the reverse, and both occur in one report.
const (
	Unknown    Notation = iota
	Vietnamese          // 1.234,5
	English             // 1,234.5
)

// Kind is the meaning of a text in the place of a figure. Its zero value is invalid.
type Kind uint8

// The kinds. The signs are those of the statistical yearbooks.
const (
	Value         Kind = iota + 1 // a number
	Nil                           // "-": nothing occurred, zero
	Missing                       // "..." or "…": it occurred and was not collected; never zero
	NotApplicable                 // "x"
)

// Number is a figure written as text. Kinds other than Value leave the rest zero.
type Number struct {
	Kind      Kind
	Value     Decimal  // exact; not to be used while Ambiguous
	Places    int32    // decimals as written: 3 where "1,234" is 1.234
	Estimate  bool     // a qualifier stands before the number, or a word of estimate behind it
	Bound     bool     // the qualifier says only on which side of the number the figure lies, so Value is not the figure
	Qualifier string   // "ước", "hơn", "khoảng" … in lower case; empty for none
	Unit      string   // the text after it: "ha", "dự án", "%"; empty for none
	Mark      string   // of a footnote behind it, without brackets: "*", "1"; empty for none
	Evident   Notation // the notation that the text itself proves; Unknown if it fits both
	Ambiguous bool     // it fits both notations with different values and none was given
	Other     Decimal  // the English reading while Ambiguous; Value is the Vietnamese one
}

// Parse reads a figure written as text. The notation is that of its column or sheet,
// as far as the caller knows it.
//
// A text that fits only one notation is read in that one, even if another was given,
// and Evident names it: "12.5" in a Vietnamese column is 12.5 and evidently English,
// and the caller decides what to make of that. A text that fits both, such as
// "1.234", is read in the given notation; without one it is Ambiguous. A group has
// three digits, and the digits before a group mark are not all zeros. Therefore
// "0.125", "1.23", "1234.567" and "1.2345" leave no doubt. Blanks of any width and
// apostrophes group in both notations.
//
// Broken figures are not mended: "5,569,65" may be 5,569.65 or lack a digit. It is a
// *SyntaxError like everything else that is not a figure.
func Parse(text string, n Notation) (Number, error) {
	s, err := clean(text)
	if err != nil {
		return Number{}, err
	}
	if kind := sign(s); kind != 0 {
		return Number{Kind: kind}, nil
	}
	p := scan(s)
	if found, expected := p.fault(); found != "" {
		return Number{}, &SyntaxError{text, found, expected}
	}
	num := Number{Kind: Value, Qualifier: p.qualifier, Estimate: p.qualifier != "", Bound: p.bound, Unit: p.unit, Mark: p.mark}
	if !num.read(p.numeral, n) {
		return Number{}, &SyntaxError{text, p.numeral.String(),
			"groups of three digits and at most one decimal mark, such as 53.011,34 or 53,011.34"}
	}
	if p.negative || p.bracket != noBracket {
		num.Value, num.Other = num.Value.Neg(), num.Other.Neg()
	}
	return num, nil
}

// LooksNumeric reports whether a person would see the text as a figure, perhaps a
// broken one: digits with separators, which may follow a word of estimate and precede
// a unit of at most four words without digits; or one of the signs for no figure.
// "6 tháng" is such a text; the caller must know that "tháng" is not a unit. Dates,
// years after a word, ordinals like "1." and "a)", ranges, fractions and formulas are
// not. What Parse reads is always numeric.
func LooksNumeric(text string) bool {
	switch {
	case opensNoFigure(text) || hasLetter(text) && !hasDigit(text):
		return false // most labels, at little cost
	case isRunOfDigits(text):
		return true
	}
	s, err := clean(text)
	if err != nil {
		return false
	}
	if sign(s) != 0 {
		return true
	}
	p := scan(s)
	return len(p.runs) > 0 && !p.isDate() && p.unitFits()
}

// hasDigit reports whether a text has a digit, narrow or wide.
func hasDigit(text string) bool {
	for i, c := range []byte(text) {
		if c >= '0' && c <= '9' || c == 0xEF && strings.ContainsAny(text[i:], wideDigits) {
			return true
		}
	}
	return false
}

// wideDigits are the digits of full width; each begins with the byte 0xEF.
const wideDigits = "０１２３４５６７８９"

// isRunOfDigits reports whether a text is digits alone, as row and column numbers and
// counts are.
func isRunOfDigits(text string) bool {
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return text != "" && len(text) <= maxText
}

// hasLetter reports whether a text has a letter that occurs in no sign for a figure.
func hasLetter(text string) bool {
	for _, c := range []byte(text) {
		if isInNoSign(rune(c)) {
			return true
		}
	}
	return false
}

// opensNoFigure reports whether a text begins like no word of estimate and no sign, as
// most labels do. The first two letters decide; more marks on them change nothing.
func opensNoFigure(text string) bool {
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case isComposed(first):
		return true
	case !isInNoSign(first):
		return false
	}
	second, _ := utf8.DecodeRuneInString(text[size:])
	if isComposed(second) {
		return first|0x20 != 'g' // "gần"; the ơ of "hơn" and the ư of "dưới" do not count
	}
	return second < utf8.RuneSelf && !opens(byte(first)|0x20, byte(second)|0x20)
}

// opens reports whether a word of estimate begins with these two letters; "gần", "hơn"
// and "dưới" also as typed without marks.
func opens(first, second byte) bool {
	switch first {
	case 'u':
		return second == 'o'
	case 'k', 'c':
		return second == 'h'
	case 'g':
		return second == 'a'
	case 'h':
		return second == 'o'
	case 't':
		return second == 'r'
	case 'd':
		return second == 'u'
	}
	return false
}

// isComposed reports whether a letter carries marks; ư and ơ do not count.
func isComposed(r rune) bool { return r >= 0xC0 && r < 0x180 || r >= 0x1EA0 && r < 0x1F00 }

// isInNoSign reports whether a letter occurs in no sign for a figure.
func isInNoSign(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' && r|0x20 != 'x' }

// sign reads a sign that stands in the place of a figure; 0 for any other text.
func sign(s string) Kind {
	switch s {
	case "-", "–", "—", "−":
		return Nil
	case "…", "..", "...", "....":
		return Missing
	case "x", "X":
		return NotApplicable
	}
	return 0
}

// fault says why the pieces are not a figure; empty if the numeral can be read.
func (p *pieces) fault() (found, expected string) {
	switch {
	case len(p.runs) == 0:
		return "no digits where a figure begins", "a figure such as 53.011,34"
	case p.isDate():
		return "a date", "a figure such as 53.011,34"
	case p.digits() > maxDigits:
		return fmt.Sprintf("%d digits", p.digits()), fmt.Sprintf("at most %d", maxDigits)
	case p.detached:
		return "a blank behind the sign", "the sign right before the digits"
	case p.negative && p.bracket != noBracket:
		return "a minus within brackets", "one of the two"
	case p.bracket == open:
		return "an opening bracket", "a closing one behind the digits"
	case !p.unitFits():
		return fmt.Sprintf("%q behind the digits", shorten(p.unit)), "a unit of at most four words, or nothing"
	}
	return "", ""
}
