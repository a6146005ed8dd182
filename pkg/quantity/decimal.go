package quantity

import (
	"math"
	"math/big"
	"math/bits"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
)

// Decimal is an exact decimal number; its zero value is 0. Compare with Equal, never
// with ==, for which 1.5 and 1.50 differ.
//
// The digits of nearly every figure fit an int64, and the arithmetic uses that. The
// rest is left to shopspring/decimal, whose rules all results follow.
type Decimal struct {
	digits int64    // without the decimal mark, of magnitude up to MaxInt64
	exp    int32    // the power of ten of the last digit: -2 for 1.50
	wide   *big.Int // the digits if they do not fit; else nil
}

// Optional is a value that may be absent: a figure that nobody stated is not zero.
type Optional struct {
	Decimal Decimal
	Valid   bool
}

// Some returns an optional value that is present.
func Some(d Decimal) Optional { return Optional{Decimal: d, Valid: true} }

// New returns digits x 10^exp: 1.50 for 150 and -2.
func New(digits int64, exp int32) Decimal {
	if digits == math.MinInt64 {
		return Decimal{exp: exp, wide: big.NewInt(digits)}
	}
	return Decimal{digits: digits, exp: exp}
}

// long returns the number in the form that holds any length.
func (d Decimal) long() decimal.Decimal {
	if d.wide != nil {
		return decimal.NewFromBigInt(d.wide, d.exp)
	}
	return decimal.New(d.digits, d.exp)
}

// of returns a number of any length as a Decimal.
func of(d decimal.Decimal) Decimal {
	digits := d.Coefficient()
	if !digits.IsInt64() || digits.Int64() == math.MinInt64 {
		return Decimal{exp: d.Exponent(), wide: digits}
	}
	return Decimal{digits: digits.Int64(), exp: d.Exponent()}
}

// Cmp returns -1, 0 or 1 as d is less than, equal to or greater than e.
func (d Decimal) Cmp(e Decimal) int {
	x, y, _, ok := aligned(d, e)
	switch {
	case !ok:
		return d.long().Cmp(e.long())
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// Equal reports whether d = e: 1.5 is 1.50.
func (d Decimal) Equal(e Decimal) bool { return d.Cmp(e) == 0 }

// LessThan reports whether d < e.
func (d Decimal) LessThan(e Decimal) bool { return d.Cmp(e) < 0 }

// GreaterThan reports whether d > e.
func (d Decimal) GreaterThan(e Decimal) bool { return d.Cmp(e) > 0 }

// Sign returns -1, 0 or 1 as d is negative, zero or positive.
func (d Decimal) Sign() int {
	switch {
	case d.wide != nil:
		return d.wide.Sign()
	case d.digits < 0:
		return -1
	case d.digits > 0:
		return 1
	}
	return 0
}

// IsZero reports whether d = 0.
func (d Decimal) IsZero() bool { return d.Sign() == 0 }

// IsNegative reports whether d < 0.
func (d Decimal) IsNegative() bool { return d.Sign() < 0 }

// IsPositive reports whether d > 0.
func (d Decimal) IsPositive() bool { return d.Sign() > 0 }

// IsInteger reports whether d has no decimals but zeros.
func (d Decimal) IsInteger() bool { return d.long().IsInteger() }

// Exponent is the power of ten of the last digit: -2 for 1.50.
func (d Decimal) Exponent() int32 { return d.exp }

// Coefficient returns the digits without the decimal mark: 150 for 1.50.
func (d Decimal) Coefficient() *big.Int {
	if d.wide != nil {
		return new(big.Int).Set(d.wide)
	}
	return big.NewInt(d.digits)
}

// Digits is Coefficient for a number whose digits fit an int64, as nearly all do.
func (d Decimal) Digits() (digits int64, fit bool) { return d.digits, d.wide == nil }

// NumDigits is the number of digits of the coefficient, 1 for zero.
func (d Decimal) NumDigits() int {
	if d.wide != nil {
		return d.long().NumDigits()
	}
	n := bits.Len64(size(d.digits)) * 1233 >> 12 // that of the power of two below, or one less
	if size(d.digits) >= tens[n] {
		n++
	}
	return max(1, n)
}

// InexactFloat64 is the nearest binary number, the form in which a workbook keeps it.
func (d Decimal) InexactFloat64() float64 {
	if n := -int(d.exp); d.wide == nil && n >= 0 && n < len(exactPowers) && d.digits <= exactDigits && d.digits >= -exactDigits {
		return float64(d.digits) / exactPowers[n] // both are exact, so that their quotient is the nearest number
	}
	return d.long().InexactFloat64()
}

// exactDigits is the largest number up to which a binary number holds all whole ones, and exactPowers
// are the powers of ten that it holds exactly.
const exactDigits = 1 << 53

var exactPowers = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// String writes all digits without trailing zeros after the decimal mark: "1.5" for 1.50.
func (d Decimal) String() string {
	if d.wide != nil || d.exp > 0 {
		return d.long().String()
	}
	var space [48]byte
	text := d.append(space[:0])
	if d.exp < 0 {
		text = trimmed(text)
	}
	return string(text)
}

// StringFixed writes d rounded to exactly the given decimals: "1.50" for 1.5.
func (d Decimal) StringFixed(places int32) string {
	d = d.Round(places)
	if d.wide != nil || d.exp > 0 {
		return d.long().StringFixed(places)
	}
	var space [48]byte
	return string(d.append(space[:0]))
}

// append writes the digits with the decimal mark among them. The exponent is not positive.
func (d Decimal) append(text []byte) []byte {
	if d.digits < 0 {
		text = append(text, '-')
	}
	start, decimals := len(text), int(-d.exp)
	text = strconv.AppendUint(text, size(d.digits), 10)
	if decimals == 0 {
		return text
	}
	for len(text)-start <= decimals {
		text = slices.Insert(text, start, '0')
	}
	return slices.Insert(text, len(text)-decimals, '.')
}

// trimmed drops the trailing zeros of a text with decimals, and the mark if no decimal is left.
func trimmed(text []byte) []byte {
	n := len(text)
	for text[n-1] == '0' {
		n--
	}
	if text[n-1] == '.' {
		n--
	}
	return text[:n]
}
