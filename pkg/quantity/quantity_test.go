package quantity_test

import (
	"errors"
	"strings"
	"testing"

	"bloc/pkg/quantity"
)

// dec reads a decimal that a test states.
func dec(t testing.TB, s string) quantity.Decimal {
	t.Helper()
	d, err := quantity.FromStored(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestFromStored(t *testing.T) {
	for text, want := range map[string]string{"5923.76": "5923.76", "-0.5": "-0.5", "0": "0", "1.50": "1.5"} {
		if got := dec(t, text); !got.Equal(dec(t, want)) {
			t.Errorf("FromStored(%q) = %v", text, got)
		}
	}
	for _, text := range []string{"", "-", ".", "-.", "--1", "1-2", "1.2.3", "+1", "1,5", " 1", "1E3", "1e999999999",
		"NaN", "0x10", "１", strings.Repeat("9", 41), strings.Repeat("9", 1<<20)} {
		got, err := quantity.FromStored(text)
		var syntax *quantity.SyntaxError
		if !errors.As(err, &syntax) || len(err.Error()) > 200 {
			t.Errorf("FromStored(%.60q) = %v, %v, want a short SyntaxError", text, got, err)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		value  string
		places int32
		vi, en string
	}{
		{"53011.34", 2, "53.011,34", "53,011.34"},
		{"53011.345", 2, "53.011,35", "53,011.35"},
		{"-53011.345", 2, "-53.011,35", "-53,011.35"},
		{"0.5", 0, "1", "1"},
		{"-0.5", 0, "-1", "-1"},
		{"-0.004", 2, "0,00", "0.00"},
		{"999.995", 2, "1.000,00", "1,000.00"},
		{"999", 0, "999", "999"},
		{"1000", 0, "1.000", "1,000"},
		{"5", 2, "5,00", "5.00"},
		{"1234567.8901", -1, "1.234.567,8901", "1,234,567.8901"},
		{"1.50", -1, "1,50", "1.50"},
		{"9007199254740993", 0, "9.007.199.254.740.993", "9,007,199,254,740,993"},
	} {
		for lang, want := range map[string]string{"vi": c.vi, "en": c.en} {
			if got := quantity.Format(dec(t, c.value), c.places, lang); got != want {
				t.Errorf("Format(%s, %d, %s) = %s, want %s", c.value, c.places, lang, got, want)
			}
		}
	}
}

func TestRound(t *testing.T) {
	for _, c := range []struct {
		value  string
		places int32
		want   string
	}{{"2.345", 2, "2.35"}, {"-2.345", 2, "-2.35"}, {"2.3449", 2, "2.34"}, {"1500", -3, "2000"}, {"1.5", 4, "1.5"}} {
		if got := dec(t, c.value).Round(c.places); !got.Equal(dec(t, c.want)) {
			t.Errorf("%s.Round(%d) = %s, want %s", c.value, c.places, got, c.want)
		}
	}
}

func TestRatio(t *testing.T) {
	for _, c := range []struct{ part, whole, want string }{
		{"1", "3", "33.33"}, {"2", "3", "66.67"}, {"-2", "3", "-66.67"}, {"0", "7", "0"},
		{"1", "800", "0.13"}, {"-1", "800", "-0.13"}, // 0.125 half way
	} {
		got, ok := quantity.Ratio(dec(t, c.part), dec(t, c.whole), 2)
		if !ok || !got.Equal(dec(t, c.want)) {
			t.Errorf("Ratio(%s, %s) = %s, %v, want %s", c.part, c.whole, got, ok, c.want)
		}
	}
	if got, ok := quantity.Ratio(dec(t, "1"), dec(t, "0"), 2); ok {
		t.Errorf("Ratio(1, 0) = %s", got)
	}
}
