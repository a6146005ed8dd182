package figure

import "bloc/pkg/quantity"

// precision is the number of decimals to which quotients are computed and stored percentages
// are compared.
const precision = 6

// largestFraction is the bound below which a percentage may be written as a fraction.
var largestFraction = quantity.New(10, 0)

// wholePercent is one hundred percent.
var wholePercent = quantity.New(100, 0)

// Quotient returns the interval that a figure in percent of another can lie in, when each of
// the two can lie in an interval. It is false if the other can be zero.
func Quotient(now, base quantity.Interval) (quantity.Interval, bool) {
	if !base.Low.IsPositive() || now.Low.IsNegative() {
		return quantity.Interval{}, false
	}
	low, _ := quantity.Ratio(now.Low, base.High, precision)
	high, _ := quantity.Ratio(now.High, base.Low, precision)
	return quantity.Interval{Low: low, High: high}, true
}

// Follows reports whether a printed percentage can be the quotient. An index and a growth
// stand under the same headings. Either may be written as a fraction, but only if it is a
// small number: 114.5 as a fraction would confirm a figure that is a hundred times off.
func (p *Percentage) Follows(should quantity.Interval) bool {
	places := min(p.Places, precision)
	step := quantity.New(1, -places)
	printed := quantity.Interval{Low: p.Value.Sub(step), High: p.Value.Add(step)}
	change := quantity.Interval{Low: wholePercent, High: wholePercent}
	if printed.Meets(should) || printed.Add(change).Meets(should) {
		return true
	}
	if !p.Value.Abs().LessThan(largestFraction) {
		return false
	}
	fraction := printed.Scale(wholePercent)
	return fraction.Meets(should) || fraction.Add(change).Meets(should)
}
