package sheet_test

import (
	"testing"

	"bloc/pkg/sheet"
)

func TestExternal(t *testing.T) {
	for formula, want := range map[string]bool{
		"[1]Sheet1!A1": true, "SUM([2]BC!A1:A3)+1": true, "'[1]BC năm'!E5": true, "'C:\\dir\\[x.xlsx]BC'!A1": true,
		"A1+'[1]Năm ''18'!$A$1": true, "[1]!Tong": true, "-[3]Năm.2018!B2": true,
		"": false, "A1": false, "SUM(A1:A3)": false, "Table[2018]": false, "Table1[[#This Row],[2018]]+'BC năm'!A1": false,
		`"[1]Sheet1!A1"&A1`: false, "'BC năm'!A1": false, "Table[A]+BC!A1": false, "SUM(Bang[1])!A1": false,
	} {
		if got := sheet.External(formula); got != want {
			t.Errorf("%s: %t", formula, got)
		}
	}
}
