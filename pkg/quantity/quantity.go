// Package quantity reads, computes, rounds and writes exact decimals.
//
// A figure passes through it in this order:
//
//  1. Parse reads a text such as "ước 53.011,34 triệu USD" in Vietnamese or English
//     notation (number.go, its parts in scan.go and numeral.go); FromStored reads the
//     plain decimal of a number cell or a data file (quantity.go).
//  2. A [Decimal] is added, multiplied and compared exactly; there are no binary
//     fractions (decimal.go, arithmetic.go). It carries no unit: the caller makes sure
//     that two numbers to be added have the same [Unit].
//  3. Two printed figures are compared as [Interval]s of what they may stand for,
//     because print rounds (interval.go).
//  4. Ratio, Quotient, YearlyGrowth, DivRound, Round, Apportion and Format round half
//     away from zero. Nothing else rounds.
//
// No text is read silently in one of two possible ways. A text that fits both notations
// is marked ambiguous; one that fits neither is a SyntaxError that says what was found.
package quantity

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// maxDigits bounds the length of a figure. No report holds a longer one, and the sums
// of longer ones would cost more than they are worth.
const maxDigits = 40

// FromStored reads a plain decimal such as "5923.76" or "-0.5", the form in which
// number cells and data files keep figures. It refuses an exponent of any size and more
// than 40 characters before it computes anything. The error is a *SyntaxError.
func FromStored(s string) (Decimal, error) {
	if d, ok := short(s); ok {
		return d, nil
	}
	const expected = "a plain decimal such as 5923.76"
	if len(s) > maxDigits {
		return Decimal{}, &SyntaxError{s, fmt.Sprintf("%d characters", len(s)), fmt.Sprintf("at most %d", maxDigits)}
	}
	if s == "" || strings.ContainsFunc(s, isInNoDecimal) {
		return Decimal{}, &SyntaxError{s, fmt.Sprintf("%q", strings.Trim(s, "0123456789.-")), expected}
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return Decimal{}, &SyntaxError{s, "signs in the wrong places", expected}
	}
	return of(d), nil
}

// Plain returns a stored value in the one form that equal values share, as 1.5 for 1.50. A
// text that is no stored value stays as it is.
func Plain(values []string) []string {
	var list []string
	for _, v := range values {
		if d, err := FromStored(v); err == nil {
			v = d.String()
		}
		list = append(list, v)
	}
	return list
}

// short reads a plain decimal of a few digits, as nearly every figure is.
func short(s string) (Decimal, bool) {
	text, negative := strings.CutPrefix(s, "-")
	whole, fraction, _ := strings.Cut(text, ".")
	if n := len(whole) + len(fraction); n == 0 || n > 18 {
		return Decimal{}, false
	}
	var digits int64
	for _, run := range [...]string{whole, fraction} {
		for i := range len(run) {
			if run[i] < '0' || run[i] > '9' {
				return Decimal{}, false
			}
			digits = digits*10 + int64(run[i]-'0')
		}
	}
	if negative {
		digits = -digits
	}
	return New(digits, -int32(len(fraction))), true
}

func isInNoDecimal(r rune) bool { return !isDigit(r) && r != '.' && r != '-' }

// Places returns how many decimals a value has as written: 2 for 1.50, 0 for 1500.
func Places(d Decimal) int32 { return max(0, -d.Exponent()) }

// Ratio returns part/whole x 100, a percentage rounded to the given decimals; false if
// whole is zero.
func Ratio(part, whole Decimal, places int32) (Decimal, bool) {
	return Quotient(part.Shift(2), whole, places)
}

// Quotient returns a/b rounded to the given decimals; false if b is zero.
func Quotient(a, b Decimal, places int32) (Decimal, bool) {
	if b.IsZero() {
		return Decimal{}, false
	}
	return a.DivRound(b, places), true
}

// YearlyGrowth returns the compound growth per year that leads from one value to another
// in the given years, (to/from)^(1/years) - 1, in percent with two decimals. from is
// positive, to is not negative, years is at least 1.
func YearlyGrowth(from, to Decimal, years int) Decimal {
	hundred := New(100, 0)
	if to.IsZero() {
		return hundred.Neg()
	}
	root := New(1, 0).DivRound(New(int64(years), 0), rootPlaces)
	// The only error is for a base of zero or less.
	factor, _ := to.DivRound(from, rootPlaces).long().PowWithPrecision(root.long(), rootPlaces)
	return of(factor).Sub(New(1, 0)).Mul(hundred).Round(2)
}

// rootPlaces are the decimals to which roots are computed.
const rootPlaces = 24
