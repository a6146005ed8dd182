package quantity

import (
	"math"
	"math/bits"
)

// tens are the powers of ten that a uint64 holds.
var tens = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// ten returns 10^n; false if it does not fit a uint64, or n is negative.
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

// signed returns a magnitude with a sign; false if it does not fit an int64.
func signed(size uint64, negative bool) (int64, bool) {
	if negative {
		return -int64(size), size <= math.MaxInt64
	}
	return int64(size), size <= math.MaxInt64
}

// at returns the digits down to an exponent no higher than that of the number; false
// if they do not fit.
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
// panics if e is zero.
func (d Decimal) DivRound(e Decimal, places int32) Decimal {
	if digits, ok := divide(d, e, places); ok {
		return Decimal{digits: digits, exp: -places}
	}
	return of(d.long().DivRound(e.long(), places))
}

// divide returns the digits of the quotient; false if an intermediate result does not fit.
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

// rounded rounds a quotient half up, by the remainder of the division.
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

// Truncate drops the digits after the given decimals.
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
