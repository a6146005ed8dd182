package quantity_test

import (
	"strings"
	"testing"

	"bloc/pkg/quantity"
)

// TestMeets compares printed figures: they meet if they can be one value.
func TestMeets(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"783.3", "785.4", false}, {"61.9", "61.86", true}, {"61.8", "61.86", false}, {"5", "5.00", true},
		{"44", "45", false}, {"5.1", "5.2", false}, {"5", "5.4", true}, {"5", "5.6", false}, {"-5", "-5.4", true},
		{"5.5", "5", true}, {"5.5", "6", true},
	} {
		if got := shown(t, c.a).Meets(shown(t, c.b)); got != c.want {
			t.Errorf("%s and %s can be one value: %v", c.a, c.b, got)
		}
	}
}

// shown is what a figure printed this way may stand for.
func shown(t *testing.T, s string) quantity.Interval {
	t.Helper()
	d := dec(t, s)
	return quantity.Shown(d, quantity.Places(d))
}

// interval reads "low..high".
func interval(t *testing.T, s string) quantity.Interval {
	t.Helper()
	low, high, _ := strings.Cut(s, "..")
	return quantity.Interval{Low: dec(t, low), High: dec(t, high)}
}

func same(i, j quantity.Interval) bool { return i.Low.Equal(j.Low) && i.High.Equal(j.High) }

func TestInterval(t *testing.T) {
	shown := shown(t, "61.9")
	for name, c := range map[string]struct {
		got  quantity.Interval
		want string
	}{
		"shown":           {shown, "61.85..61.95"},
		"shown before":    {quantity.Shown(dec(t, "5000"), -3), "4500..5500"},
		"sum":             {shown.Add(interval(t, "-1..2")), "60.85..63.95"},
		"scaled":          {shown.Scale(dec(t, "1000")), "61850..61950"},
		"scaled downward": {shown.Scale(dec(t, "-2")), "-123.9..-123.7"},
	} {
		if !same(c.got, interval(t, c.want)) {
			t.Errorf("%s: %v, want %s", name, c.got, c.want)
		}
	}
	for other, want := range map[string]bool{"61.95..62.05": false, "61.94..62.05": true, "61.95..61.95": true, "60..61.85": false} {
		if got := shown.Meets(interval(t, other)); got != want {
			t.Errorf("Meets(%s) = %v", other, got)
		}
	}
}

func TestApportion(t *testing.T) {
	for _, c := range []struct{ parts, total, want string }{
		{"33.333 33.333 33.334", "100", "33.33 33.33 33.34"},
		{"0.005 0.005", "0.01", "0.01 0"},                 // a tie: the earlier one
		{"-0.005 0.015", "0.01", "0 0.01"},                // down is away from zero below it
		{"1.006 2.006 -3.002", "0.01", "1.01 2.00 -3.00"}, // the parts of a growth
		{"1 2", "3", "1 2"},
		{"", "0", ""},
		{"1 2", "3.03", "none"},      // three steps for two parts
		{"1 2", "2.99", "none"},      // the parts say more than the total
		{"1.2 2.2", "3.405", "none"}, // the total is not rounded
	} {
		var parts []quantity.Decimal
		for _, p := range strings.Fields(c.parts) {
			parts = append(parts, dec(t, p))
		}
		rounded := quantity.Apportion(parts, dec(t, c.total), 2)
		if (rounded == nil) != (c.want == "none") {
			t.Errorf("Apportion(%s, %s) = %v", c.parts, c.total, rounded)
			continue
		}
		for i, r := range rounded {
			if want := dec(t, strings.Fields(c.want)[i]); !r.Equal(want) {
				t.Errorf("Apportion(%s, %s): part %d is %s, want %s", c.parts, c.total, i, r, want)
			}
		}
	}
}
