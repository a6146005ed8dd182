package quantity

// Interval is the range of values that a printed figure may stand for. Low is not above
// High; the zero value is exactly zero.
type Interval struct{ Low, High Decimal }

// Shown returns what a figure printed with the given decimals may stand for: half a
// step to each side. Negative places mean a figure rounded before its decimal mark.
func Shown(d Decimal, places int32) Interval {
	half := New(5, -places-1)
	return Interval{d.Sub(half), d.Add(half)}
}

// Add returns what the sum of two figures may stand for.
func (i Interval) Add(j Interval) Interval { return Interval{i.Low.Add(j.Low), i.High.Add(j.High)} }

// Scale returns what a figure in another unit may stand for. A negative factor swaps
// the ends.
func (i Interval) Scale(factor Decimal) Interval {
	low, high := i.Low.Mul(factor), i.High.Mul(factor)
	if high.LessThan(low) {
		low, high = high, low
	}
	return Interval{low, high}
}

// Meets reports whether the intervals share a value. Touching ends share nothing,
// because a value half a step above a printed figure would have been printed as the
// next one. An interval of a single value is the exception.
func (i Interval) Meets(j Interval) bool {
	low, high := i.Low, i.High
	if low.LessThan(j.Low) {
		low = j.Low
	}
	if high.GreaterThan(j.High) {
		high = j.High
	}
	return low.LessThan(high) || low.Equal(high) && (i.Low.Equal(i.High) || j.Low.Equal(j.High))
}
