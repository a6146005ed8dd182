package quantity

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// numeral is a number as written: runs of digits with a mark between each two.
type numeral struct {
	runs  []string
	marks []byte // one less than runs; of ". , ' blank"
}

// digits counts the digits.
func (n numeral) digits() int {
	count := 0
	for _, run := range n.runs {
		count += len(run)
	}
	return count
}

// String describes a numeral that cannot be read.
func (n numeral) String() string {
	lengths := make([]string, len(n.runs))
	for i, run := range n.runs {
		lengths[i] = fmt.Sprint(len(run))
	}
	return fmt.Sprintf("groups of %s digits with %q between them", strings.Join(lengths, ", "), n.marks)
}

// isDate reports whether a numeral is a day such as 31.12.2018, not a broken number.
func (n numeral) isDate() bool {
	return string(n.marks) == ".." && len(n.runs[0]) <= 2 && len(n.runs[1]) <= 2 && len(n.runs[2]) == 4
}

// plain reads the numeral in one notation and writes it with "." before the decimals
// and no groups. Only the last mark may be the decimal mark; all others are the same
// group mark. It returns false if the numeral does not fit the notation.
func (n numeral) plain(notation Notation) (string, bool) {
	point := byte(',')
	if notation == English {
		point = '.'
	}
	whole, marks, fraction := n.runs, n.marks, ""
	if last := len(marks) - 1; last >= 0 && marks[last] == point {
		whole, marks, fraction = whole[:last+1], marks[:last], "."+n.runs[last+1]
	}
	for i, mark := range marks {
		if mark == point || mark != marks[0] || len(whole[i+1]) != 3 {
			return "", false
		}
	}
	if len(marks) > 0 && (len(whole[0]) > 3 || strings.Trim(whole[0], "0") == "") {
		return "", false
	}
	return strings.Join(whole, "") + fraction, true
}

// read gives the number the value that the numeral has in the notation it proves, or
// else in the given one. It returns false if the numeral fits neither.
func (num *Number) read(n numeral, given Notation) bool {
	vietnamese, fitsVietnamese := n.plain(Vietnamese)
	english, fitsEnglish := n.plain(English)
	text := vietnamese
	switch {
	case !fitsVietnamese && !fitsEnglish:
		return false
	case !fitsEnglish:
		num.Evident = Vietnamese
	case !fitsVietnamese:
		num.Evident, text = English, english
	case vietnamese == english:
	case given == English:
		text = english
	case given != Vietnamese:
		num.Ambiguous, num.Other = true, plainDecimal(english)
	}
	num.Value = plainDecimal(text)
	num.Places = Places(num.Value)
	return true
}

// plainDecimal reads what numeral.plain wrote.
func plainDecimal(text string) Decimal {
	if d, ok := short(text); ok {
		return d
	}
	return of(decimal.RequireFromString(text))
}
