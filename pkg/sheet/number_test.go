package sheet_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"bloc/pkg/sheet"
)

// TestNumbers holds how numbers are written that files store in other ways.
func TestNumbers(t *testing.T) {
	for stored, want := range map[string]string{
		"0": "0", "-0": "0", "0.0": "0", "-0.000": "0", "1": "1", "+1": "1", "007": "7", "1.50": "1.5", ".5": "0.5", "5.": "5",
		"5923.7600000000002": "5923.76", "0.30000000000000004": "0.3", "1.0000000000000001E-2": "0.01",
		"1E-3": "0.001", "1e3": "1000", "1.5E+20": "150000000000000000000", "-2.5E-7": "-0.00000025",
		"123456789012345678": "123456789012346000", "999999999999999.9": "1000000000000000", "99999999999999.99": "100000000000000",
		"0.000000000000000123456789012345678": "0.000000000000000123456789012346",
		"1234567890123445":                    "1234567890123450", "0E999": "0", "1E308": "1" + strings.Repeat("0", 308),
	} {
		if got, ok := sheet.AppendNumber(nil, []byte(stored)); !ok || string(got) != want {
			t.Errorf("%s: got %s, want %s", stored, got, want)
		}
	}
}

// TestNumbersExact compares with exact arithmetic: the value rounded half away
// from zero to 15 significant digits, whatever its notation.
func TestNumbersExact(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		stored := rapid.StringMatching(`-?[0-9]{1,20}(\.[0-9]{0,20})?([eE][+-]?[0-9]{1,2})?`).Draw(r, "number")
		exact, err := decimal.NewFromString(strings.NewReplacer(".e", ".0e", ".E", ".0E").Replace(stored))
		if err != nil {
			r.Fatal(err)
		}
		digits := len(strings.TrimLeft(exact.Coefficient().String(), "-"))
		want := exact.Round(int32(15 - digits - int(exact.Exponent())))
		got, ok := sheet.AppendNumber(nil, []byte(stored))
		if d, err := decimal.NewFromString(string(got)); !ok || err != nil || !d.Equal(want) || strings.ContainsAny(string(got), "eE+") {
			r.Errorf("%s: got %s, want %s", stored, got, want)
		}
	})
}
