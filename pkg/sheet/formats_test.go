package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"bloc/pkg/sheet"
)

// TestDateFormats holds which number formats make a number a date.
func TestDateFormats(t *testing.T) {
	dates := []string{
		"dd/mm/yyyy", "d-mmm-yy", "yyyy", "h:mm AM/PM", "[h]:mm:ss", "[mm]:ss", "[$-42A]dd mmmm yyyy",
		`"ngày" dd "tháng" mm`, "[Red]dd/mm;@", "mm:ss.0", "DD/MM/YYYY", `[$-1010000]d/m/yyyy`, `0;d/m`,
	}
	numbers := []string{
		"General", "0", "#,##0.00", `0.00" ha"`, `0\ \d`, "0.00E+00", "[Red]0.00", "[$₫-42A]#,##0", `#,##0" tỷ đồng"`,
		"_(* #,##0_)", "0%", "@", "# ?/?", `[>=100]0;0.0`, `[$USD]0`, `_d0`, `*h0`, `0"unclosed d`, "[Magenta]0",
	}
	for _, code := range dates {
		if !sheet.IsDate(code) {
			t.Errorf("%s is no date", code)
		}
	}
	for _, code := range numbers {
		if sheet.IsDate(code) {
			t.Errorf("%s is a date", code)
		}
	}
}

// TestShowsMonth holds which number formats show months.
func TestShowsMonth(t *testing.T) {
	for code, want := range map[string]bool{
		"mm/yyyy": true, "mmm-yy": true, "m/yy": true, `"Tháng" mm/yyyy`: true, `[$-42A]mmmm yyyy`: true, `yyyy\-mm`: true,
		"dd/mm/yyyy": false, "d-mmm-yy": false, "yyyy": false, "h:mm": false, "mm:ss": false, "General": false, "#,##0.00": false,
	} {
		if got := sheet.ShowsMonth(code); got != want {
			t.Errorf("%s: %v, want %v", code, got, want)
		}
	}
}

// TestBuiltinFormats holds which formats known by number alone are dates.
func TestBuiltinFormats(t *testing.T) {
	var dates []string
	for id := range 60 {
		if sheet.IsDate(sheet.FormatCode(id, nil)) {
			dates = append(dates, fmt.Sprint(id))
		}
	}
	const want = "14 15 16 17 18 19 20 21 22 27 28 29 30 31 32 33 34 35 36 45 46 47 50 51 52 53 54 55 56 57 58"
	if got := strings.Join(dates, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestSerial holds the serial numbers of dates written out.
func TestSerial(t *testing.T) {
	for text, want := range map[string]string{
		"1900-01-01": "1", "1900-02-28": "59", "1900-03-01": "61", "2018-12-31": "43465",
		"9999-12-31": "2958465", "2018-12-31T12:00:00Z": "43465.5", "2018-12-31T06:00:00.000": "43465.25",
		"18:00:00": "0.75", "1950-01-01T12:00:00": "18264.5", "2018-12-31T08:00:00": "43465.3333333333",
	} {
		if got, ok := sheet.Serial(text, false); !ok || got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}
