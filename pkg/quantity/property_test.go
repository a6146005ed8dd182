package quantity_test

import (
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/quantity"
)

// languages are the notations by the language that Format knows them by.
var languages = map[string]quantity.Notation{"vi": quantity.Vietnamese, "en": quantity.English}

// decimals draws values with up to 13 digits before the mark and 4 after it.
func decimals() *rapid.Generator[quantity.Decimal] {
	return rapid.Custom(func(t *rapid.T) quantity.Decimal {
		d, err := quantity.FromStored(rapid.StringMatching(`-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,4})?`).Draw(t, "decimal"))
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

func TestFormatThenParse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimals().Draw(t, "d")
		for lang, n := range languages {
			text := quantity.Format(d, -1, lang)
			got, err := quantity.Parse(text, n)
			if err != nil || !got.Value.Equal(d) || got.Ambiguous || got.Places != quantity.Places(d) {
				t.Fatalf("%s: %q reads as %v, %v", d, text, got, err)
			}
			if got.Evident != quantity.Unknown && got.Evident != n {
				t.Fatalf("%q is written in notation %d and reads as evidently %d", text, n, got.Evident)
			}
		}
	})
}

// Without a notation a written figure is read correctly, or is ambiguous and has the
// correct value as one of its two readings.
func TestParseWithoutNotation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimals().Draw(t, "d")
		for lang, n := range languages {
			got, err := quantity.Parse(quantity.Format(d, -1, lang), quantity.Unknown)
			value := got.Value
			if got.Ambiguous && n == quantity.English {
				value = got.Other
			}
			if err != nil || !value.Equal(d) {
				t.Fatalf("%s in %s reads as %v, %v", d, lang, got, err)
			}
		}
	})
}

func TestApportionAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(decimals(), 0, 12).Draw(t, "parts")
		places := rapid.Int32Range(-2, 3).Draw(t, "places")
		var exact, sum quantity.Decimal
		for _, p := range parts {
			exact = exact.Add(p)
		}
		rounded := quantity.Apportion(parts, exact.Round(places), places)
		if len(rounded) != len(parts) || rounded == nil {
			t.Fatalf("%d parts became %v", len(parts), rounded)
		}
		step := quantity.Shown(quantity.Decimal{}, places).High.Add(quantity.Shown(quantity.Decimal{}, places).High)
		for i, r := range rounded {
			sum = sum.Add(r)
			if r.Sub(parts[i]).Abs().GreaterThan(step) || !r.Equal(r.Round(places)) {
				t.Fatalf("%s became %s", parts[i], r)
			}
		}
		if !sum.Equal(exact.Round(places)) {
			t.Fatalf("parts of %s add up to %s", exact, sum)
		}
	})
}

func TestMeetsIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		exact := decimals().Draw(t, "exact")
		p, q := rapid.Int32Range(0, 4).Draw(t, "p"), rapid.Int32Range(0, 4).Draw(t, "q")
		a, b := quantity.Shown(exact.Round(p), p), quantity.Shown(exact.Round(q), q)
		if exact.LessThan(a.Low) || exact.GreaterThan(a.High) {
			t.Fatalf("%v does not hold %s", a, exact)
		}
		other := quantity.Shown(decimals().Draw(t, "other"), q)
		if a.Meets(other) != other.Meets(a) {
			t.Fatalf("%v and %v meet one way only", a, other)
		}
		if !a.Meets(b) && !exact.Round(p).Equal(exact.Round(q)) {
			t.Fatalf("%v and %v both hold %s and do not meet", a, b, exact)
		}
	})
}

func TestAddKnowsNoOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(decimals(), 1, 12).Draw(t, "values")
		shuffled := rapid.Permutation(values).Draw(t, "shuffled")
		if a, b := total(values), total(shuffled); !a.Equal(b) {
			t.Fatalf("%s in one order, %s in another", a, b)
		}
	})
}

func total(values []quantity.Decimal) quantity.Decimal {
	var sum quantity.Decimal
	for _, v := range values {
		sum = sum.Add(v)
	}
	return sum
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"53.011,34", "ước 160", "(12,5)", "1e9", "19.990,9ha", "…", "5,569,65", "１２．３", "1 614,0",
		"u\u031bo\u031b\u0301c ~ 5 m²", "- 5", "31.12.2018", "\u202e1", "0.000", "-0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := quantity.Parse(s, quantity.Unknown)
		if err != nil {
			return
		}
		if !quantity.LooksNumeric(s) {
			t.Fatalf("%q is read and does not look numeric", s)
		}
		for lang, n := range languages {
			again, err := quantity.Parse(quantity.Format(got.Value, -1, lang), n)
			if err != nil || !again.Value.Equal(got.Value) {
				t.Fatalf("%q is %s, written and read again %s (%v)", s, got.Value, again.Value, err)
			}
		}
		if given, err := quantity.Parse(s, quantity.English); got.Ambiguous && (err != nil || !given.Value.Equal(got.Other)) {
			t.Fatalf("%q may be %s, and in English is %s (%v)", s, got.Other, given.Value, err)
		}
	})
}
