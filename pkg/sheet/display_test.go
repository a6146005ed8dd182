package sheet_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"bloc/pkg/sheet"
)

func TestDisplay(t *testing.T) {
	for code, want := range map[string]sheet.Display{
		"":                               {},
		"General":                        {},
		"0":                              {},
		"#,##0.00":                       {},
		"#,##0.00_);(#,##0.00)":          {},
		"@":                              {},
		`_-* #,##0.00\ _₫_-;-* #,##0.00`: {},
		"[Red]#,##0":                     {},
		"#,##0,":                         {Thousands: 1},
		"#,##0.0,,":                      {Thousands: 2},
		"0,.0":                           {Thousands: 1},
		"0.0%_);(0.0%)":                  {Percent: true},
		`#,##0" triệu đồng"`:             {Text: "triệu đồng"},
		`#,##0\ "người";-#,##0`:          {Text: "người"},
		`_-* #,##0\ "₫"_-`:               {Text: "₫"},
		`[$$-409]#,##0.00`:               {Text: "$"},
		`#,##0 [$USD]`:                   {Text: "USD"},
		`[$-42A]#,##0`:                   {},
		";;;":                            {Nothing: true},
		`"";""`:                          {Nothing: true},
	} {
		style := sheet.Style{Format: code}
		if got := style.Display("5"); got.Around("5") == "" || cmp.Diff(got, want, cmpopts.IgnoreUnexported(sheet.Display{})) != "" {
			t.Errorf("%q: got %+v, want %+v", code, got, want)
		}
	}
}

// TestDisplaySections holds that the section of a format counts that applies to the number.
func TestDisplaySections(t *testing.T) {
	for _, c := range []struct {
		code, number string
		want         sheet.Display
		shown        string
	}{
		{`[<1000]0;[<1000000]0.0,;#,##0.0,,`, "5", sheet.Display{}, "5"},
		{`[<1000]0;[<1000000]0.0,;#,##0.0,,`, "5000", sheet.Display{Thousands: 1}, "5000"},
		{`[<1000]0;[<1000000]0.0,;#,##0.0,,`, "2783070000", sheet.Display{Thousands: 2}, "2783070000"},
		{`[>=1000000]#,##0.0,,;#,##0.00`, "2783.07", sheet.Display{}, "2783.07"},
		{`[Red][>=1000000]#,##0.0,,"M";#,##0.00`, "2783070", sheet.Display{Thousands: 2, Text: "M"}, "2783070M"},
		{`0;-0" âm";"không"`, "-5", sheet.Display{Text: "âm"}, "--5 âm"},
		{`0;-0;;@`, "0", sheet.Display{Nothing: true}, "0"},
		{`General" tỷ USD"`, "2.78307", sheet.Display{Text: "tỷ USD"}, "2.78307 tỷ USD"},
		{`0"000"`, "2783", sheet.Display{Digits: true, Text: "000"}, "2783000"},
		{`"1"0`, "783", sheet.Display{Digits: true, Text: "1"}, "1783"},
		{`0","00`, "278307", sheet.Display{Digits: true}, "278307"},
		{`0".5"`, "7", sheet.Display{Digits: true, Text: ".5"}, "7.5"},
		{`#\.##0`, "2783", sheet.Display{}, "2783"},
		{`0" m2"`, "5", sheet.Display{Text: "m2"}, "5 m2"},
		{`0" (ước)"`, "5", sheet.Display{Text: "ước"}, "5 (ước)"},
		{`"Kế hoạch năm "0`, "2018", sheet.Display{Text: "Kế hoạch năm"}, "Kế hoạch năm 2018"},
		{`0.00E+00`, "5", sheet.Display{}, "5"},
		{`# ?/?`, "0.5", sheet.Display{}, "0.5"},
		{`"a;b"0`, "5", sheet.Display{Text: "a;b"}, "a;b5"},
	} {
		style := sheet.Style{Format: c.code}
		got := style.Display(c.number)
		if diff := cmp.Diff(c.want, got, cmpopts.IgnoreUnexported(sheet.Display{})); diff != "" || got.Around(c.number) != c.shown {
			t.Errorf("%s of %s: %q %s", c.code, c.number, got.Around(c.number), diff)
		}
	}
}
