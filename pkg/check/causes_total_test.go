package check

import (
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
)

// TestCausesTotal holds that a total which its parts contradict explains what other indicators
// contradict in it, but only where the sum of the parts would fit these.
func TestCausesTotal(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	at := func(cell string) diag.Place { return diag.Place{File: "a.xlsx", Sheet: "S", Cell: cell} }
	for _, one := range []struct {
		name, sum string
		rule      *diag.Rule
		place     string
		related   []diag.Place
		values    []string
		findings  int
	}{
		{"a part above its whole", "10286.46", diag.BoundExceeded, "J18", []diag.Place{at("H18")}, []string{"5023.47", "1086.46"}, 1},
		{"above the sum as well", "3286.46", diag.BoundExceeded, "J18", []diag.Place{at("H18")}, []string{"5023.47", "1086.46"}, 2},
		{"a total above its whole", "5023.47", diag.BoundExceeded, "H18", []diag.Place{at("J18")}, []string{"50234.7", "10286.46"}, 1},
		{"another total", "10286.46", diag.BoundExceeded, "J18", []diag.Place{at("I18")}, []string{"5023.47", "1086.46"}, 2},
		{"a sum of others", "300", diag.SumDiffers, "H18", []diag.Place{at("F18"), at("G18")}, []string{"30", "100", "200"}, 1},
		{"no sum of others", "310", diag.SumDiffers, "H18", []diag.Place{at("F18"), at("G18")}, []string{"30", "100", "200"}, 2},
	} {
		total := diag.PartsDiffer.At(at("H18"))
		total.Expected = one.sum
		other := one.rule.At(at(one.place))
		other.Related, other.Values = one.related, one.values
		got := Causes(c, diag.List{total, other})
		if len(got) != one.findings {
			t.Errorf("%s: %d findings, not %d", one.name, len(got), one.findings)
		}
		if one.findings == 1 && (got[0].Rule != diag.PartsDiffer || len(got[0].Echoes) != 1) {
			t.Errorf("%s: %+v", one.name, got[0])
		}
	}
}
