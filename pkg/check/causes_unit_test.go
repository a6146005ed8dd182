package check

import (
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
)

// TestCausesUnits holds that one finding on figures without a unit names all the units that they
// could be in.
func TestCausesUnits(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	var list diag.List
	for _, one := range []struct{ cell, unit string }{{"F20", "triệu USD"}, {"F21", "tỷ đồng"}, {"F22", ""}, {"F23", "triệu USD"}} {
		f := diag.UnitMissing.At(diag.Place{File: "a.xlsx", Sheet: "S", Cell: one.cell})
		f.Found, f.Expected, f.Stored = "1", one.unit, true
		list.Add(f)
	}
	got := Causes(c, list)
	if len(got) != 1 || got[0].Expected != "triệu USD, tỷ đồng" {
		t.Errorf("%+v", got)
	}
	list[0].Expected = ""
	if got := Causes(c, list); got[0].Expected != "tỷ đồng, triệu USD" {
		t.Errorf("%q", got[0].Expected)
	}
}
