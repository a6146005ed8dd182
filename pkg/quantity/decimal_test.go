package quantity_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"bloc/pkg/quantity"
)

// pair is one number in both forms.
type pair struct {
	ours   quantity.Decimal
	theirs decimal.Decimal
}

// drawPair draws a number of any size, often near a power of ten or the limits of
// int64, where the arithmetic changes.
func drawPair(t *rapid.T, name string) pair {
	digits := rapid.OneOf(
		rapid.Int64Range(-99_999, 99_999), rapid.Int64(),
		rapid.Custom(func(t *rapid.T) int64 {
			edge := rapid.SampledFrom([]int64{math.MaxInt64, math.MinInt64, 1e18, 1e15, 1e9, 0}).Draw(t, "edge")
			return edge + rapid.Int64Range(-3, 3).Draw(t, "beside") // which may wrap around
		})).Draw(t, name)
	exp := rapid.OneOf(rapid.Int32Range(-4, 4), rapid.Int32Range(-45, 25)).Draw(t, name+" exp")
	p := pair{quantity.New(digits, exp), decimal.New(digits, exp)}
	if rapid.IntRange(0, 3).Draw(t, name+" wide") == 0 {
		factor := rapid.Int64().Draw(t, name+" factor")
		p = pair{p.ours.Mul(quantity.New(factor, 0)), p.theirs.Mul(decimal.New(factor, 0))}
	}
	return p
}

// identical reports whether two numbers are the same, trailing zeros included.
func identical(ours quantity.Decimal, theirs decimal.Decimal) bool {
	return ours.Exponent() == theirs.Exponent() && ours.Coefficient().Cmp(theirs.Coefficient()) == 0 &&
		ours.String() == theirs.String()
}

// TestDecimal compares every result with that of the library for numbers of any length.
func TestDecimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPair(t, "a"), drawPair(t, "b")
		places := rapid.OneOf(rapid.Int32Range(-3, 6), rapid.Int32Range(-30, 30)).Draw(t, "places")
		check := func(what string, ours quantity.Decimal, theirs decimal.Decimal) {
			if !identical(ours, theirs) {
				t.Fatalf("%s: %s (exponent %d), want %s (%d)", what, ours, ours.Exponent(), theirs, theirs.Exponent())
			}
		}
		check("a", a.ours, a.theirs)
		check("a + b", a.ours.Add(b.ours), a.theirs.Add(b.theirs))
		check("a - b", a.ours.Sub(b.ours), a.theirs.Sub(b.theirs))
		check("a x b", a.ours.Mul(b.ours), a.theirs.Mul(b.theirs))
		check("-a", a.ours.Neg(), a.theirs.Neg())
		check("|a|", a.ours.Abs(), a.theirs.Abs())
		check("a shifted", a.ours.Shift(places), a.theirs.Shift(places))
		check("a rounded", a.ours.Round(places), a.theirs.Round(places))
		check("a truncated", a.ours.Truncate(places), a.theirs.Truncate(places))
		if !b.theirs.IsZero() {
			check("a / b", a.ours.DivRound(b.ours, places), a.theirs.DivRound(b.theirs, places))
		}
		if got, want := a.ours.StringFixed(places), a.theirs.StringFixed(places); got != want {
			t.Fatalf("a with %d decimals: %s, want %s", places, got, want)
		}
	})
}

// TestDecimalLimits computes results right at the limits, which are hardly ever drawn.
func TestDecimalLimits(t *testing.T) {
	low := quantity.New(-math.MaxInt64, 0).Sub(quantity.New(1, 0))
	for name, c := range map[string]struct {
		got  quantity.Decimal
		want string
	}{
		"the lowest sum, negated":       {low.Neg(), "9223372036854775808"},
		"its magnitude":                 {low.Abs(), "9223372036854775808"},
		"a figure cut before its mark":  {quantity.New(-129999, -1).Truncate(-3), "-12000"},
		"a quotient rounded up to 2^64": {quantity.New(194059747655424483, 5).DivRound(quantity.New(1052, 0), 0), "18446744073709551616"},
	} {
		if c.got.String() != c.want {
			t.Errorf("%s: %s, want %s", name, c.got, c.want)
		}
	}
}

// TestDecimalTells does the same for comparisons, signs and numbers of digits.
func TestDecimalTells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPair(t, "a"), drawPair(t, "b")
		if rapid.Bool().Draw(t, "alike") { // the same value with other zeros
			b = pair{a.ours.Mul(quantity.New(100, -2)), a.theirs.Mul(decimal.New(100, -2))}
		}
		if got, want := a.ours.Cmp(b.ours), a.theirs.Cmp(b.theirs); got != want {
			t.Fatalf("%s against %s: %d, want %d", a.ours, b.ours, got, want)
		}
		if a.ours.LessThan(b.ours) != a.theirs.LessThan(b.theirs) || a.ours.GreaterThan(b.ours) != a.theirs.GreaterThan(b.theirs) ||
			a.ours.Equal(b.ours) != a.theirs.Equal(b.theirs) {
			t.Fatalf("%s against %s", a.ours, b.ours)
		}
		if a.ours.Sign() != a.theirs.Sign() || a.ours.IsInteger() != a.theirs.IsInteger() ||
			a.ours.NumDigits() != a.theirs.NumDigits() || a.ours.InexactFloat64() != a.theirs.InexactFloat64() {
			t.Fatalf("%s: sign %d, integer %t, %d digits, %v", a.ours, a.ours.Sign(), a.ours.IsInteger(), a.ours.NumDigits(), a.ours.InexactFloat64())
		}
	})
}

// TestFromStoredAgrees compares what is read with what the library reads.
func TestFromStoredAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(
			rapid.StringMatching(`-?[0-9]{0,25}\.?[0-9]{0,14}`), rapid.StringMatching(`[-.0-9]{0,12}`),
		).Draw(t, "text")
		got, err := quantity.FromStored(s)
		want, wrong := decimal.NewFromString(s)
		if (err == nil) != (wrong == nil && len(s) <= 40) || err == nil && !identical(got, want) {
			t.Fatalf("%q: %s, %v; want %s, %v", s, got, err, want, wrong)
		}
	})
}

// TestCoefficient checks that a caller who changes the digits changes no number.
func TestCoefficient(t *testing.T) {
	for _, d := range []quantity.Decimal{quantity.New(150, -2), quantity.New(math.MinInt64, 0)} {
		before, digits := d.String(), d.Coefficient()
		digits.Add(digits, big.NewInt(1))
		if d.String() != before {
			t.Errorf("%s became %s", before, d)
		}
	}
}
