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
// with ==, which tells 1.5 from 1.50.
//
// Nearly every figure has digits that an int64 holds, and is computed with as such;
// what does not fit is left to shopspring/decimal, whose rules all results follow.
type Decimal struct {
	digits int64    // without the decimal mark, of magnitude up to MaxInt64
	exp    int32    // the power of ten of the last digit: -2 for 1.50
	wide   *big.Int // the digits, where they do not fit; else nil
}

// Optional is a value that may not be there: a figure that nobody stated is no zero.
type Optional struct {
	Decimal Decimal
	Valid   bool
}

// Some returns an optional value that is there.
func Some(d Decimal) Optional { return Optional{Decimal: d, Valid: true} }

// New returns digits x 10^exp: 1.50 for 150 and -2.
func New(digits int64, exp int32) Decimal {
	if digits == math.MinInt64 {
		return Decimal{exp: exp, wide: big.NewInt(digits)}
	}
	return Decimal{digits: digits, exp: exp}
}

// long returns the number as one of any length.
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

// tens are the powers of ten that a uint64 holds.
var tens = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// ten returns 10^n; false where a uint64 does not hold it, or n is negative.
func ten(n int32) (uint64, bool) {
	if n < 0 || int(n) >= len(tens) {
		return 0, false
	}
	return tens[n], true
}

// size is the magnitude of the digits.
func size(digits int64) uint64 {
	if digits < 0 {
		return uint64(-digits)
	}
	return uint64(digits)
}

// signed returns a magnitude with a sign; false where an int64 does not hold it.
func signed(size uint64, negative bool) (int64, bool) {
	if negative {
		return -int64(size), size <= math.MaxInt64
	}
	return int64(size), size <= math.MaxInt64
}

// at returns the digits down to an exponent that is not above that of the number;
// false where they do not fit.
func (d Decimal) at(exp int32) (int64, bool) {
	if d.exp == exp {
		return d.digits, d.wide == nil
	}
	factor, ok := ten(d.exp - exp)
	high, low := bits.Mul64(size(d.digits), factor)
	digits, fits := signed(low, d.digits < 0)
	return digits, ok && high == 0 && fits && d.wide == nil
}

// aligned returns the digits of two numbers down to the lower of their exponents.
func aligned(a, b Decimal) (x, y int64, exp int32, ok bool) {
	exp = min(a.exp, b.exp)
	x, fits := a.at(exp)
	y, ok = b.at(exp)
	return x, y, exp, ok && fits
}

// Add returns d + e.
func (d Decimal) Add(e Decimal) Decimal {
	if x, y, exp, ok := aligned(d, e); ok {
		if sum := x + y; (sum > x) == (y > 0) && sum != math.MinInt64 {
			return Decimal{digits: sum, exp: exp}
		}
	}
	return of(d.long().Add(e.long()))
}

// Sub returns d - e.
func (d Decimal) Sub(e Decimal) Decimal { return d.Add(e.Neg()) }

// Neg returns -d.
func (d Decimal) Neg() Decimal {
	if d.wide != nil {
		return of(d.long().Neg())
	}
	d.digits = -d.digits
	return d
}

// Abs returns the magnitude of d.
func (d Decimal) Abs() Decimal {
	if d.IsNegative() {
		return d.Neg()
	}
	return d
}

// Mul returns d x e.
func (d Decimal) Mul(e Decimal) Decimal {
	high, low := bits.Mul64(size(d.digits), size(e.digits))
	digits, fits := signed(low, (d.digits < 0) != (e.digits < 0))
	exp := int64(d.exp) + int64(e.exp)
	if d.wide != nil || e.wide != nil || high != 0 || !fits || exp != int64(int32(exp)) {
		return of(d.long().Mul(e.long()))
	}
	return Decimal{digits: digits, exp: int32(exp)}
}

// Shift returns d x 10^places.
func (d Decimal) Shift(places int32) Decimal {
	exp := int64(d.exp) + int64(places)
	if exp != int64(int32(exp)) {
		return of(d.long().Shift(places))
	}
	d.exp = int32(exp)
	return d
}

// DivRound returns d / e with the given decimals, rounded half away from zero. It
// panics where e is zero.
func (d Decimal) DivRound(e Decimal, places int32) Decimal {
	if digits, ok := divide(d, e, places); ok {
		return Decimal{digits: digits, exp: -places}
	}
	return of(d.long().DivRound(e.long(), places))
}

// Div returns d / e with 16 decimals, rounded half away from zero. It panics where e is zero.
func (d Decimal) Div(e Decimal) Decimal { return d.DivRound(e, 16) }

// divide returns the digits of the quotient; false where those of a step do not fit.
func divide(d, e Decimal, places int32) (int64, bool) {
	if d.wide != nil || e.wide != nil || e.digits == 0 {
		return 0, false
	}
	shift := int64(d.exp) - int64(e.exp) + int64(places)
	factor, ok := ten(int32(max(shift, -shift)))
	if !ok || shift != int64(int32(shift)) {
		return 0, false
	}
	high, low, by := uint64(0), size(d.digits), size(e.digits)
	if shift < 0 {
		var over uint64
		if over, by = bits.Mul64(by, factor); over != 0 {
			return 0, false
		}
	} else {
		high, low = bits.Mul64(low, factor)
	}
	if high >= by {
		return 0, false
	}
	quotient, rest := bits.Div64(high, low, by)
	return signed(rounded(quotient, rest, by), (d.digits < 0) != (e.digits < 0))
}

// rounded rounds a quotient by what is left of the division, half up.
func rounded(quotient, rest, by uint64) uint64 {
	if rest >= by-rest && quotient <= math.MaxInt64 {
		return quotient + 1
	}
	return quotient
}

// Round rounds half away from zero: 2.345 to 2.35 and -2.345 to -2.35 with two
// places. Negative places round before the decimal mark: 1500 to 2000 with -3.
func (d Decimal) Round(places int32) Decimal {
	if d.exp == -places {
		return d
	}
	if d.exp > -places {
		if digits, ok := d.at(-places); ok {
			return Decimal{digits: digits, exp: -places}
		}
	} else if by, ok := ten(-places - d.exp); ok && d.wide == nil {
		quotient, rest := size(d.digits)/by, size(d.digits)%by
		digits, _ := signed(rounded(quotient, rest, by), d.digits < 0)
		return Decimal{digits: digits, exp: -places}
	}
	return of(d.long().Round(places))
}

// Truncate drops what is behind the given decimals.
func (d Decimal) Truncate(places int32) Decimal {
	if d.exp >= -places {
		return d
	}
	by, ok := ten(-places - d.exp)
	if !ok || d.wide != nil {
		return of(d.long().Truncate(places))
	}
	digits, _ := signed(size(d.digits)/by, d.digits < 0)
	return Decimal{digits: digits, exp: -places}
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

// Equal tells whether d = e: 1.5 is 1.50.
func (d Decimal) Equal(e Decimal) bool { return d.Cmp(e) == 0 }

// LessThan tells whether d < e.
func (d Decimal) LessThan(e Decimal) bool { return d.Cmp(e) < 0 }

// GreaterThan tells whether d > e.
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

// IsZero tells whether d = 0.
func (d Decimal) IsZero() bool { return d.Sign() == 0 }

// IsNegative tells whether d < 0.
func (d Decimal) IsNegative() bool { return d.Sign() < 0 }

// IsPositive tells whether d > 0.
func (d Decimal) IsPositive() bool { return d.Sign() > 0 }

// IsInteger tells whether d has no decimals but zeros.
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

// NumDigits is how many digits the coefficient has, 1 for zero.
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

// InexactFloat64 is the nearest number that a file can keep in binary.
func (d Decimal) InexactFloat64() float64 { return d.long().InexactFloat64() }

// String writes all digits but the last zeros behind the decimal mark: "1.5" for 1.50.
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

// StringFixed writes d rounded to the given decimals, with just as many: "1.50" for 1.5.
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

// trimmed drops the last zeros of a text with decimals, and the mark where none is left.
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
