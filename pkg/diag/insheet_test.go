package diag

import (
	"strings"
	"testing"
)

// TestInSheet holds that what a workbook says of a finding names no flag, and names the sheet of
// questions in the place of one.
func TestInSheet(t *testing.T) {
	for _, r := range Rules() {
		f := r.At(Place{File: "a.xlsx", Sheet: "S", Cell: "B2"})
		for _, lang := range []string{"vi", "en"} {
			hint, message := f.InSheet(lang, true), f.Message(lang)
			if strings.Contains(hint, "--") || strings.Contains(message, "--") {
				t.Errorf("%s: %q, %q", r.Code, message, hint)
			}
			if strings.Contains(f.Hint(lang), "--") && r.Answers() != nil && !strings.Contains(hint, inSheet.asked.In(lang)) && r != UnitCurrency {
				t.Errorf("%s: %q names no sheet", r.Code, hint)
			}
			if strings.HasPrefix(hint, ",") || strings.HasSuffix(hint, ";") {
				t.Errorf("%s: %q", r.Code, hint)
			}
		}
	}
	f := LabelUnknown.At(Place{})
	f.Found = "Số quyết toán"
	if got, want := f.InSheet("vi", true), "sửa nhãn trong báo cáo, hoặc trả lời ở trang \"Nội dung cần trả lời\""; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := f.InSheet("vi", false), "sửa nhãn trong báo cáo"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
