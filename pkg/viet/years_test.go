package viet_test

import (
	"testing"

	"bloc/pkg/viet"
)

// TestSince compares texts that name years: they are one text so many years apart.
func TestSince(t *testing.T) {
	for _, c := range []struct {
		was, now string
		years    int
		ok       bool
	}{
		{"Chốt số 2018", "CHỐT SỐ: 2031", 13, true},
		{"Chốt số 2018", "Chốt số 2017", -1, true},
		{"Năm 2018 so với 2017", "Năm 2020 so với 2019", 2, true},
		{"Năm 2018 so với 2017", "Năm 2020 so với 2017", 0, false},
		{"Chốt số 2018", "Chốt số", 0, false},
		{"Chốt số 2018", "Số chốt 2019", 0, false},
		{"Quyết định 12018", "Quyết định 12019", 0, false},
		{"Chốt số", "Chốt số", 0, true},
	} {
		years, ok := viet.InAnyYear(c.now).Since(viet.InAnyYear(c.was))
		if years != c.years || ok != c.ok {
			t.Errorf("%q since %q: %d, %t", c.now, c.was, years, ok)
		}
	}
}

// TestLater moves the years of a text, and no other number.
func TestLater(t *testing.T) {
	if got := viet.Later("Thực hiện năm 2018 (31/12/2017), 12018 và 1850", 7); got != "Thực hiện năm 2025 (31/12/2024), 12018 và 1850" {
		t.Error(got)
	}
}
