package quantity

import "slices"

// Apportion rounds parts to the given decimals so that they add up to total, their
// sum as it is printed, by the largest remainder: each part is rounded down, and the
// steps that are then missing go to the parts that lost most, of equal losses to the
// earlier one. Every part is within one step of what it was.
//
// It returns nil when that cannot be done: total has more decimals, or it is not the
// sum of the parts to within the steps that can be given. No parts and a total of
// zero are an empty list that is not nil.
func Apportion(parts []Decimal, total Decimal, places int32) []Decimal {
	step := New(1, -places)
	rounded := make([]Decimal, len(parts))
	order := make([]int, len(parts))
	missing := total
	for i, p := range parts {
		order[i] = i
		rounded[i] = of(p.long().RoundFloor(places))
		missing = missing.Sub(rounded[i])
	}
	steps := missing.Shift(places)
	if !steps.IsInteger() || steps.IsNegative() || steps.GreaterThan(New(int64(len(parts)), 0)) {
		return nil
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return parts[j].Sub(rounded[j]).Cmp(parts[i].Sub(rounded[i]))
	})
	for _, i := range order[:steps.long().IntPart()] {
		rounded[i] = rounded[i].Add(step)
	}
	return rounded
}
