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

// Meets tells whether the intervals share a value. What lies half a step above a
// printed figure would have been printed as the next one, so that touching ends
// share nothing, but where an interval is a single value.
func (i Interval) Meets(j Interval) bool {
	low, high := decimal.Max(i.Low, j.Low), decimal.Min(i.High, j.High)
	return low.LessThan(high) || low.Equal(high) && (i.Low.Equal(i.High) || j.Low.Equal(j.High))
}

// Agree tells whether two printed figures can be the same.
func Agree(a Decimal, aPlaces int32, b Decimal, bPlaces int32) bool {
	return a.Equal(b) || Shown(a, aPlaces).Meets(Shown(b, bPlaces))
}
