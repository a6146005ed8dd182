// Package quantity holds exact decimals and what is done with them: reading them
// from texts in Vietnamese and English notation, writing them, adding amounts of
// one unit, and telling whether two printed figures can be the same.
//
// Values stay exact to the end; only Ratio, Round, Format and Apportion round,
// half away from zero.
package quantity

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// Decimal is an exact decimal number. Compare with Equal, never with ==.
type Decimal = decimal.Decimal

// Unit is the id of a catalogue's unit, such as "million-usd".
type Unit string

// maxDigits bounds the length of a figure: no report holds a longer one, and an
// exponent such as 1e999999999 must not be expanded.
const maxDigits = 40

// FromStored reads a plain decimal such as "5923.76" or "-0.5", the form in which
// number cells and data files keep figures.
func FromStored(s string) (Decimal, error) {
	if len(s) == 0 || len(s) > maxDigits || strings.Trim(s, "0123456789.-") != "" {
		return Decimal{}, fmt.Errorf("%q is no decimal number of at most %d digits", shorten(s), maxDigits)
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return Decimal{}, fmt.Errorf("%q is no decimal number", s)
	}
	return d, nil
}

func shorten(s string) string {
	if r := []rune(s); len(r) > maxDigits {
		return string(r[:maxDigits]) + "…"
	}
	return s
}

// Places returns how many decimals a value has as written: 2 for 1.50.
func Places(d Decimal) int32 { return max(0, -d.Exponent()) }

// Round rounds half away from zero.
func Round(d Decimal, places int32) Decimal { return d.Round(places) }

// Ratio returns part/whole x 100 with the given decimals, false when whole is zero.
func Ratio(part, whole Decimal, places int32) (Decimal, bool) {
	return Quotient(part.Shift(2), whole, places)
}

// Quotient returns a/b with the given decimals, false when b is zero.
func Quotient(a, b Decimal, places int32) (Decimal, bool) {
	if b.IsZero() {
		return Decimal{}, false
	}
	return a.DivRound(b, places), true
}

// Format writes a value with grouped digits: 53.011,34 in Vietnamese ("vi"),
// 53,011.34 in English ("en"). Negative places keep as many as there are.
func Format(d Decimal, places int32, lang string) string {
	if places < 0 {
		places = Places(d)
	}
	group, point := ".", ","
	if lang == "en" {
		group, point = ",", "."
	}
	whole, fraction, _ := strings.Cut(d.Abs().StringFixed(places), ".")
	var b strings.Builder
	if d.Round(places).IsNegative() {
		b.WriteByte('-')
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString(point + fraction)
	}
	return b.String()
}

// Apportion rounds the parts so that they add up to their sum rounded, by the
// largest remainder; of equal remainders the earlier part is first.
func Apportion(parts []Decimal, places int32) []Decimal {
	step := decimal.New(1, -places)
	sum, floors := Decimal{}, Decimal{}
	rounded := make([]Decimal, len(parts))
	for i, p := range parts {
		sum = sum.Add(p)
		rounded[i] = p.RoundFloor(places)
		floors = floors.Add(rounded[i])
	}
	given := make([]bool, len(parts))
	for left := sum.Round(places).Sub(floors); left.IsPositive(); left = left.Sub(step) {
		best := -1
		for i, p := range parts {
			if !given[i] && (best < 0 || p.Sub(rounded[i]).GreaterThan(parts[best].Sub(rounded[best]))) {
				best = i
			}
		}
		given[best] = true
		rounded[best] = rounded[best].Add(step)
	}
	return rounded
}
