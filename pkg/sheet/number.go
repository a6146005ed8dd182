package sheet

import (
	"bytes"
	"strconv"
)

// Digits is how many significant digits of a number Excel keeps and shows. Files hold up to 17
// digits of the nearest binary number.
const Digits = 15

// Excel's largest number is 1.79769313486232E+308. Numbers far below its smallest one are
// refused, not taken for zero.
const (
	largestDigits = "179769313486232"
	largestPoint  = 309
	smallestPoint = -400
)

// decimal is a number as 0.d1d2d3… times ten to the power of point.
type decimal struct {
	negative bool
	digits   [Digits]byte // '0' to '9', the first and the last kept one not '0'
	n        int          // how many digits there are, 0 for zero
	point    int
}

// AppendNumber appends the number that a cell holds, as "5923.7600000000002" or "1E-3", as a
// plain decimal with at most 15 significant digits: "5923.76", "0.001". It works on the digits
// alone, so nothing is lost to binary fractions. ok is false for anything that is no number or
// lies outside Excel's range.
func AppendNumber(to, text []byte) (out []byte, ok bool) {
	var d decimal
	if len(text) > 0 && (text[0] == '-' || text[0] == '+') {
		d.negative = text[0] == '-'
		text = text[1:]
	}
	if i := bytes.IndexAny(text, "eE"); i >= 0 {
		exponent, err := strconv.ParseInt(string(text[i+1:]), 10, 16)
		if err != nil {
			return to, false
		}
		d.point = int(exponent)
		text = text[:i]
	}
	whole, fraction, _ := bytes.Cut(text, []byte("."))
	if len(whole)+len(fraction) == 0 || !digitsOnly(whole) || !digitsOnly(fraction) {
		return to, false
	}
	d.fill(whole, fraction)
	return d.appendPlain(to), d.finite()
}

func digitsOnly(b []byte) bool {
	for _, c := range b {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// fill takes the digits before and after the decimal point.
func (d *decimal) fill(whole, fraction []byte) {
	whole = bytes.TrimLeft(whole, "0")
	d.point += len(whole)
	if len(whole) == 0 {
		significant := bytes.TrimLeft(fraction, "0")
		d.point -= len(fraction) - len(significant)
		fraction = significant
	}
	d.n = copy(d.digits[:], whole)
	d.n += copy(d.digits[d.n:], fraction)
	if d.n < len(whole) {
		d.round(whole[d.n])
	} else if d.n < len(whole)+len(fraction) {
		d.round(fraction[d.n-len(whole)])
	}
	for d.n > 0 && d.digits[d.n-1] == '0' {
		d.n--
	}
}

// round rounds half away from zero by the first digit that is not kept.
func (d *decimal) round(next byte) {
	if next < '5' {
		return
	}
	i := d.n - 1
	for ; i >= 0 && d.digits[i] == '9'; i-- {
		d.digits[i] = '0'
	}
	if i >= 0 {
		d.digits[i]++
		return
	}
	d.digits[0] = '1' // all were nines
	d.point++
}

// finite reports whether the number lies within Excel's range.
func (d *decimal) finite() bool {
	if d.n == 0 {
		return true
	}
	if d.point == largestPoint {
		return string(d.digits[:d.n]) <= largestDigits
	}
	return d.point > smallestPoint && d.point < largestPoint
}

// appendPlain appends the number without an exponent. It appends nothing if the number is not
// finite.
func (d *decimal) appendPlain(to []byte) []byte {
	if d.n == 0 {
		return append(to, '0')
	}
	if !d.finite() {
		return to
	}
	if d.negative {
		to = append(to, '-')
	}
	if d.point <= 0 {
		to = append(to, "0."...)
	}
	for i := d.point; i < 0; i++ {
		to = append(to, '0')
	}
	for i := range max(d.n, d.point) {
		if i == d.point && i > 0 {
			to = append(to, '.')
		}
		if i < d.n {
			to = append(to, d.digits[i])
		} else {
			to = append(to, '0')
		}
	}
	return to
}
