package quantity_test

import (
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/quantity"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		text     string
		notation quantity.Notation
		want     string // empty for an error
		unit     string
	}{
		{"53.011,34", 0, "53011.34", ""},
		{"53,011.34", 0, "53011.34", ""},
		{"65,09%", 0, "65.09", "%"},
		{"44.05%", 0, "44.05", "%"},
		{"5,569,65", 0, "", ""},
		{"1 614,0", 0, "1614.0", ""},
		{"1\u00a0614,0", 0, "1614.0", ""},
		{"05 lượt", 0, "5", "lượt"},
		{"41,9 %", 0, "41.9", "%"},
		{"hơn 300", 0, "300", ""},
		{"ước 160", 0, "160", ""},
		{"19.990,9ha", 0, "19990.9", "ha"},
		{"304 dự án", 0, "304", "dự án"},
		{"785,4 m²", 0, "785.4", "m2"},
		{"(12,5)", 0, "-12.5", ""},
		{"-8,97", 0, "-8.97", ""},
		{"−8,97", 0, "-8.97", ""},
		{"1.234", 0, "ambiguous", ""},
		{"1,234", 0, "ambiguous", ""},
		{"1.234", quantity.Vietnamese, "1234", ""},
		{"1.234", quantity.English, "1.234", ""},
		{"1,234", quantity.Vietnamese, "1.234", ""},
		{"12.345.678", 0, "12345678", ""},
		{"1,234,567", 0, "1234567", ""},
		{"0.125", 0, "0.125", ""},
		{"1.2345", 0, "1.2345", ""},
		{"1234.567", 0, "1234.567", ""},
		{"1.23", quantity.Vietnamese, "1.23", ""},
		{"1'234'567", 0, "1234567", ""},
		{"1.234.56", 0, "", ""},
		{"1,234,567.8", 0, "1234567.8", ""},
		{"1.234,567.8", 0, "", ""},
		{"5 6 7", 0, "", ""},
		{"không có", 0, "", ""},
		{"1e5 7", 0, "", ""},
		{"11111111112222222222333333333344444444445", 0, "", ""},
	} {
		got, err := quantity.Parse(c.text, c.notation)
		switch {
		case c.want == "":
			if err == nil {
				t.Errorf("Parse(%q) = %v, want an error", c.text, got.Value)
			}
		case err != nil:
			t.Errorf("Parse(%q): %v", c.text, err)
		case c.want == "ambiguous":
			if !got.Ambiguous {
				t.Errorf("Parse(%q) = %v, want it ambiguous", c.text, got.Value)
			}
		case got.Ambiguous || got.Value.StringFixed(got.Places) != c.want || got.Unit != c.unit:
			t.Errorf("Parse(%q) = %v %q, want %s %q", c.text, got.Value, got.Unit, c.want, c.unit)
		}
	}
}

func TestLooksNumeric(t *testing.T) {
	for text, want := range map[string]bool{
		"12": true, "1.1": true, "-": true, "…": true, "304 dự án": true, "ước 160": true, "65,09%": true,
		"19.990,9ha": true, "785 m2": true, "Năm 2018": false, "31/12/2018": false, "3=2/1": false, "KCN số 1": false,
		"": false, "I": false, "a)": false, "1. Số dự án cấp mới trong năm": false, "2018-2019": false,
	} {
		if got := quantity.LooksNumeric(text); got != want {
			t.Errorf("LooksNumeric(%q) = %v", text, got)
		}
	}
}

func decimals(t *rapid.T, name string) quantity.Decimal {
	d, err := quantity.FromStored(rapid.StringMatching(`-?[1-9][0-9]{0,12}(\.[0-9]{1,4})?`).Draw(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestFormatParse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimals(t, "d")
		for lang, n := range map[string]quantity.Notation{"vi": quantity.Vietnamese, "en": quantity.English} {
			text := quantity.Format(d, -1, lang)
			got, err := quantity.Parse(text, n)
			if err != nil || !got.Value.Equal(d) {
				t.Fatalf("%s: %q reads as %v, %v", d, text, got.Value, err)
			}
		}
	})
}

func TestApportion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) quantity.Decimal { return decimals(t, "p") }), 1, 12).Draw(t, "parts")
		var exact, rounded quantity.Decimal
		for _, p := range parts {
			exact = exact.Add(p)
		}
		for i, r := range quantity.Apportion(parts, 2) {
			rounded = rounded.Add(r)
			if r.Sub(parts[i]).Abs().StringFixed(9) > "0.010000000" {
				t.Fatalf("%s became %s", parts[i], r)
			}
		}
		if !rounded.Equal(exact.Round(2)) {
			t.Fatalf("parts of %s add up to %s", exact, rounded)
		}
	})
}

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"783.3", "785.4", false}, {"61.9", "61.86", true}, {"61.8", "61.86", false}, {"5", "5.00", true}, {"44", "45", false}, {"5.1", "5.2", false}} {
		a, _ := quantity.FromStored(c.a)
		b, _ := quantity.FromStored(c.b)
		if got := quantity.Agree(a, quantity.Places(a), b, quantity.Places(b)); got != c.want {
			t.Errorf("Agree(%s, %s) = %v", c.a, c.b, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"53.011,34", "ước 160", "(12,5)", "1e9", "19.990,9ha", "…"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := quantity.Parse(s, 0)
		if err != nil || got.Kind != quantity.Value || got.Ambiguous {
			return
		}
		again, err := quantity.Parse(quantity.Format(got.Value, got.Places, "vi"), quantity.Vietnamese)
		if err != nil || !again.Value.Equal(got.Value) {
			t.Fatalf("%q is %s, written and read again %s (%v)", s, got.Value, again.Value, err)
		}
	})
}
