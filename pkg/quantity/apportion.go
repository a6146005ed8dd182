package quantity

import "slices"

// Apportion rounds parts to the given decimals and makes them add up to total, their
// sum as printed. It uses the largest remainder: each part is rounded down, and the
// steps still missing go to the parts that lost most, the earlier one on a tie. Every
// part stays within one step of its value.
//
// It returns nil if that cannot be done: total has more decimals, or differs from the
// sum of the parts by more steps than there are to give. No parts and a total of zero
// give an empty list that is not nil.
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
