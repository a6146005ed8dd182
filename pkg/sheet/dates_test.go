package sheet_test

import (
	"testing"

	"bloc/pkg/sheet"
)

func TestDateOf(t *testing.T) {
	for _, c := range []struct {
		serial string
		date04 bool
		want   string
	}{
		{"43465", false, "31/12/2018"}, {"43465.75", false, "31/12/2018"}, {"42003", true, "31/12/2018"},
		{"12", false, "12"}, {"x", false, "x"}, {"1e9", false, "1e9"},
	} {
		if got := sheet.DateOf(c.serial, c.date04); got != c.want {
			t.Errorf("%s: %s, not %s", c.serial, got, c.want)
		}
	}
}
