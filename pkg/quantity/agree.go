package quantity

import "github.com/shopspring/decimal"

// Interval is what a printed figure may stand for, both ends included.
type Interval struct{ Low, High Decimal }

// Shown returns what a figure printed with the given decimals may stand for: half
// a step to each side.
func Shown(d Decimal, places int32) Interval {
	half := decimal.New(5, -places-1)
	return Interval{d.Sub(half), d.Add(half)}
}

// Add returns what the sum of two figures may stand for.
func (i Interval) Add(j Interval) Interval { return Interval{i.Low.Add(j.Low), i.High.Add(j.High)} }

// Meets tells whether the intervals share a value.
func (i Interval) Meets(j Interval) bool {
	return !i.High.LessThan(j.Low) && !j.High.LessThan(i.Low)
}

// Agree tells whether two printed figures can be the same.
func Agree(a Decimal, aPlaces int32, b Decimal, bPlaces int32) bool {
	return a.Equal(b) || Shown(a, aPlaces).Meets(Shown(b, bPlaces))
}
