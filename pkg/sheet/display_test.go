package sheet_test

import (
	"testing"

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
		if got := style.Display(); got != want {
			t.Errorf("%q: got %+v, want %+v", code, got, want)
		}
	}
}
