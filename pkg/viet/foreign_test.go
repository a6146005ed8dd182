package viet_test

import (
	"strings"
	"testing"

	"bloc/pkg/viet"
)

func TestIsForeign(t *testing.T) {
	for text, want := range map[string]bool{
		"Number of projects":                      true,
		"Exports (Mill. USD)":                     true,
		"Labour as of 31 Dec. (Person)":           true,
		"Domestic investment":                     true,
		"Tổng số dự án":                           false,
		"So du an con hieu luc":                   false,
		"Dau tu trong nuoc":                       false,
		"Tong von dau tu nuoc ngoai dang ky, USD": false,
		"Vèn ®Çu t\u00ad ®¨ng ký":                 false,
		"KCN, FDI, DDI, XNK":                      false,
		"Giai ngan luy ke quy III, khuyen nghiep": false,
	} {
		if got := viet.IsForeign(text); got != want {
			t.Errorf("IsForeign(%q) = %v, want %v", text, got, want)
		}
	}
}

// TestIsUpper holds that IsUpper says of a text what comparing it with its capitals says.
func TestIsUpper(t *testing.T) {
	for _, text := range []string{"", "BÁO CÁO 2018", "Báo cáo", "BÁO CÁo", "31/12", "ĐƯỢC", "đ", "ǅ", "ß", "A\u0301", "a\u0301"} {
		if got, want := viet.IsUpper(text), strings.ToUpper(text) == text; got != want {
			t.Errorf("IsUpper(%q) = %t, want %t", text, got, want)
		}
	}
}
