package quantity_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/quantity"
)

func TestYearlyGrowth(t *testing.T) {
	for _, c := range []struct {
		from, to string
		years    int
		want     string
	}{
		{"100", "110", 1, "10"}, {"100", "121", 2, "10"}, {"100", "133.1", 3, "10"}, {"200", "100", 1, "-50"},
		{"47874.41", "53011.34", 1, "10.73"}, {"0.01", "1000000", 20, "151.19"}, {"5", "0", 4, "-100"}, {"5", "5", 9, "0"},
	} {
		from, _ := quantity.FromStored(c.from)
		to, _ := quantity.FromStored(c.to)
		if got := quantity.YearlyGrowth(from, to, c.years); got.String() != c.want {
			t.Errorf("%s to %s in %d years: %s, want %s", c.from, c.to, c.years, got, c.want)
		}
	}
}

// TestYearlyGrowthAgrees compares with binary arithmetic, which is near enough.
func TestYearlyGrowthAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := rapid.Int64Range(1, 1e12).Draw(t, "from"), rapid.Int64Range(1, 1e12).Draw(t, "to")
		years := rapid.IntRange(1, 40).Draw(t, "years")
		want := 100 * (math.Pow(float64(to)/float64(from), 1/float64(years)) - 1)
		a, b := quantity.New(from, 0), quantity.New(to, 0)
		if got := quantity.YearlyGrowth(a, b, years).InexactFloat64(); math.Abs(got-want) > 0.0051+1e-9*math.Abs(want) {
			t.Fatalf("%d to %d in %d years: %v, want %v", from, to, years, got, want)
		}
	})
}
