package figure

import (
	"fmt"
	"regexp"
	"strconv"
	"sync"
	"time"

	"bloc/pkg/diag"
)

// Span is the kind of a period. Its zero value marks the zero Period.
type Span uint8

// The kinds of periods. Months counts from January. Three, six and twelve months are stored as
// the first quarter, the first half and the year.
const (
	Year Span = iota + 1
	Half
	Quarter
	Months
	Month
)

// Period is the part of a year to which figures belong. N is the half (1-2), the quarter
// (1-4), the number of months from January (1-11) or the month (1-12). The zero Period means
// none. Periods compare with ==.
type Period struct {
	Year int
	Span Span
	N    int
}

// YearOf returns the period of a whole year.
func YearOf(year int) Period { return Period{Year: year, Span: Year} }

// FromMonths returns the period of the first n months of a year, in its stored form.
func FromMonths(year, n int) Period {
	switch n {
	case 12:
		return YearOf(year)
	case 6:
		return Period{year, Half, 1}
	case 3:
		return Period{year, Quarter, 1}
	}
	return Period{year, Months, n}
}

// IsZero reports whether the period is none.
func (p Period) IsZero() bool { return p == Period{} }

// String returns the key, as 2018, 2018-H1, 2018-Q3, 2018-9M or 2018-05; empty for the zero
// Period.
func (p Period) String() string {
	switch p.Span {
	case Year:
		return strconv.Itoa(p.Year)
	case Half:
		return fmt.Sprintf("%d-H%d", p.Year, p.N)
	case Quarter:
		return fmt.Sprintf("%d-Q%d", p.Year, p.N)
	case Months:
		return fmt.Sprintf("%d-%dM", p.Year, p.N)
	case Month:
		return fmt.Sprintf("%d-%02d", p.Year, p.N)
	}
	return ""
}

var periodKey = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([1-9]\d{3})(?:-(?:H([12])|Q([1-4])|([1-9]|1[0-2])M|(0[1-9]|1[0-2])))?$`)
})

// noPeriod is the error of a text that is not the key of a period.
var noPeriod = diag.Text{
	Vi: "%q không phải mã kỳ báo cáo: cần như 2018, 2018-H1, 2018-9M, 2018-Q3 hoặc 2018-05",
	En: "%q is no period: expected a key such as 2018, 2018-H1, 2018-9M, 2018-Q3 or 2018-05",
}

// ParsePeriod reads such a key.
func ParsePeriod(key string) (Period, error) {
	m := periodKey().FindStringSubmatch(key)
	if m == nil {
		return Period{}, diag.Says(noPeriod, key)
	}
	number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
	year := number(1)
	switch {
	case m[2] != "":
		return Period{year, Half, number(2)}, nil
	case m[3] != "":
		return Period{year, Quarter, number(3)}, nil
	case m[4] != "":
		return FromMonths(year, number(4)), nil
	case m[5] != "":
		return Period{year, Month, number(5)}, nil
	}
	return YearOf(year), nil
}

// Previous returns the same part of the year before.
func (p Period) Previous() Period { p.Year--; return p }

// Before returns the period that ends where this one begins: the quarter before a quarter, and
// the year before a period that is counted from January.
func (p Period) Before() Period {
	if p.PerYear() > 1 && p.N > 1 {
		p.N--
		return p
	}
	return YearOf(p.Year - 1)
}

// PerYear returns how many periods of this kind make a year; 1 for months from January.
func (p Period) PerYear() int {
	switch p.Span {
	case Half:
		return 2
	case Quarter:
		return 4
	case Month:
		return 12
	}
	return 1
}

// Through lists the periods of one kind from p to last, both included; p alone if last is not
// later. It counts the periods first, so that the list is finite for any input.
func (p Period) Through(last Period) []Period {
	list := []Period{p}
	for n := range last.number() - p.number() {
		list = append(list, p.after(n+1))
	}
	return list
}

// number numbers the periods of one kind in order.
func (p Period) number() int { return p.Year*p.PerYear() + p.N - 1 }

// after returns the period of the same kind that is n periods later.
func (p Period) after(n int) Period {
	each := p.PerYear()
	if each == 1 {
		p.Year += n
		return p
	}
	n += p.number()
	p.Year, p.N = n/each, n%each+1
	return p
}

// End returns the last day of the period.
func (p Period) End() time.Time {
	month := 12
	switch p.Span {
	case Half:
		month = 6 * p.N
	case Quarter:
		month = 3 * p.N
	case Months, Month:
		month = p.N
	}
	return time.Date(p.Year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
}
