package quantity

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"
	"golang.org/x/text/width"
)

// Notation is how a text writes numbers. Its zero value is not knowing.
type Notation uint8

// The notations: 1.234,5 and 1,234.5.
const (
	Vietnamese Notation = iota + 1
	English
)

// Kind is what a text in the place of a figure says.
type Kind uint8

// The kinds. The signs are those of the statistical yearbooks.
const (
	Value         Kind = iota + 1 // a number
	Nil                           // "-": nothing occurred, zero
	Missing                       // "…": it occurred and was not collected
	NotApplicable                 // "x"
)

// Number is a figure read from a text.
type Number struct {
	Kind      Kind
	Value     Decimal
	Places    int32    // decimals as written
	Qualifier string   // "ước", "hơn", "khoảng" … before it: an estimate; empty for none
	Unit      string   // the text behind it, such as "ha"; empty for none
	Evident   Notation // the notation that the text itself proves
	Ambiguous bool     // it fits both notations and none was given: Value is not to be used
}

// SyntaxError says that a text is no number.
type SyntaxError struct{ Text, Reason string }

// Error quotes the text and says what is wrong.
func (e *SyntaxError) Error() string { return fmt.Sprintf("%q: %s", shorten(e.Text), e.Reason) }

// qualifiers are the words that make a figure an estimate.
var qualifiers = []string{"ước tính", "ước đạt", "ước", "hơn", "gần", "khoảng", "trên", "xấp xỉ", "~", "≈", "uoc", "khoang"}

// Parse reads a figure written as a text. The notation is that of its column or
// sheet as far as known; a text that proves the other one is read by its own.
func Parse(text string, n Notation) (Number, error) {
	s := clean(text)
	switch s {
	case "-", "–", "—", "−":
		return Number{Kind: Nil}, nil
	case "...", "…", "..", "....":
		return Number{Kind: Missing}, nil
	case "x", "X":
		return Number{Kind: NotApplicable}, nil
	}
	num := Number{Kind: Value}
	num.Qualifier, s = qualifier(s)
	digits, rest := numeral(s)
	if digits == "" {
		return Number{}, &SyntaxError{text, "no number"}
	}
	if len(digits) > maxDigits {
		return Number{}, &SyntaxError{text, fmt.Sprintf("more than %d digits", maxDigits)}
	}
	negative := false
	digits, negative, rest = sign(digits, rest)
	num.Unit = strings.TrimSpace(rest)
	if strings.ContainsAny(num.Unit, "0123456789") && num.Unit != "m2" && num.Unit != "km2" {
		return Number{}, &SyntaxError{text, "more than one number"}
	}
	if err := num.read(digits, n); err != nil {
		return Number{}, &SyntaxError{text, err.Error()}
	}
	if negative {
		num.Value = num.Value.Neg()
	}
	return num, nil
}

// clean turns every space into a plain one and full-width and superscript forms into plain ones.
func clean(text string) string {
	var b strings.Builder
	for _, r := range width.Narrow.String(text) {
		switch {
		case r == '²':
			b.WriteByte('2')
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unicode.Is(unicode.Cf, r):
		default:
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String())
}

func qualifier(s string) (word, rest string) {
	low := strings.ToLower(s)
	for _, q := range qualifiers {
		if strings.HasPrefix(low, q) && len(low) > len(q) && strings.ContainsAny(low[len(q):len(q)+1], " 0123456789") && len(low) == len(s) {
			return q, strings.TrimSpace(s[len(q):])
		}
	}
	return "", s
}

// numeral splits the signs, digits and separators off the front of a text.
func numeral(s string) (digits, rest string) {
	end, seen := 0, false
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			seen = true
			end = i + 1
		case !seen && strings.ContainsRune("+-−(", r):
		case seen && strings.ContainsRune(".,'’ ", r):
		case seen && r == ')' && strings.HasPrefix(s, "("):
			return s[:i+1], s[i+1:]
		default:
			if !seen {
				return "", s
			}
			return s[:end], s[end:]
		}
	}
	return s[:end], s[end:]
}

// sign takes the sign off: a minus, or brackets as accountants write them.
func sign(digits, rest string) (string, bool, string) {
	switch {
	case strings.HasPrefix(digits, "(") && strings.HasSuffix(digits, ")"):
		return strings.Trim(digits, "() "), true, rest
	case strings.HasPrefix(digits, "-"):
		return strings.TrimSpace(digits[1:]), true, rest
	case strings.HasPrefix(digits, "−"):
		return strings.TrimSpace(strings.TrimPrefix(digits, "−")), true, rest
	}
	return strings.TrimPrefix(digits, "+"), false, rest
}

// read finds the value of digits with separators.
func (num *Number) read(digits string, n Notation) error {
	plain := strings.NewReplacer("’", "'", " ", "'").Replace(digits)
	marks := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, plain)
	vi, viErr := split(plain, '.', ',')
	en, enErr := split(plain, ',', '.')
	switch {
	case strings.Trim(marks, "'") == "" || viErr == nil && enErr == nil && vi == en:
		// No separator, or blanks that only group: both notations read it alike.
		if viErr != nil {
			return viErr
		}
		return num.set(vi)
	case viErr != nil && enErr != nil:
		return viErr
	case enErr != nil:
		num.Evident = Vietnamese
		return num.set(vi)
	case viErr != nil:
		num.Evident = English
		return num.set(en)
	case n == English:
		return num.set(en)
	case n == Vietnamese:
		return num.set(vi)
	}
	num.Ambiguous = true
	return num.set(vi)
}

func (num *Number) set(stored string) error {
	d, err := decimal.NewFromString(stored)
	if err != nil {
		return err
	}
	num.Value, num.Places = d, Places(d)
	return nil
}

// split reads digits in one notation: groups of three between the group marks,
// one decimal mark at most. Blanks and apostrophes group in both. The result is
// a plain decimal.
func split(s string, group, point rune) (string, error) {
	whole, fraction, decimals := strings.Cut(s, string(point))
	if decimals && (fraction == "" || strings.Trim(fraction, "0123456789") != "") {
		return "", fmt.Errorf("%q is no number: separators in the wrong places", s)
	}
	if strings.ContainsRune(whole, group) && strings.ContainsRune(whole, '\'') {
		return "", fmt.Errorf("%q is no number: two kinds of group marks", s)
	}
	groups := strings.FieldsFunc(whole, func(r rune) bool { return r == group || r == '\'' })
	if len(groups) != 1+strings.Count(whole, string(group))+strings.Count(whole, "'") {
		return "", fmt.Errorf("%q is no number: separators in the wrong places", s)
	}
	for i, g := range groups {
		if strings.Trim(g, "0123456789") != "" {
			return "", fmt.Errorf("%q is no number: separators in the wrong places", s)
		}
		if len(groups) > 1 && (i > 0 && len(g) != 3 || i == 0 && (len(g) > 3 || strings.Trim(g, "0") == "")) {
			return "", fmt.Errorf("%q is no number: groups of other than three digits", s)
		}
	}
	if whole = strings.Join(groups, ""); decimals {
		whole += "." + fraction
	}
	return whole, nil
}

// LooksNumeric tells whether a person would see the text as a figure: a number
// with an estimate's word before it and a unit of at most four words behind it,
// or one of the signs for no figure.
func LooksNumeric(text string) bool {
	if len(text) > 80 {
		return false
	}
	s := clean(text)
	switch s {
	case "":
		return false
	case "-", "–", "—", "−", "...", "…", "..", "....", "x", "X":
		return true
	}
	_, s = qualifier(s)
	digits, rest := numeral(s)
	if digits == "" {
		return false
	}
	rest = strings.TrimSpace(rest)
	switch {
	case rest == "" || rest == "%":
		return true
	case strings.ContainsAny(rest, "0123456789=:;?") && rest != "m2" && rest != "km2":
		return false
	}
	first := []rune(rest)[0]
	if !unicode.IsLetter(first) && first != '%' && first != '$' && first != '(' {
		return false
	}
	return len(strings.Fields(rest)) <= 4
}
