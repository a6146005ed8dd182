package sheet_test

import (
	"strings"
	"testing"

	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// grid is a sheet with 1, 2 and 3 in A1:A3, a text in A4, an error in A5, nothing in
// A6, and a formula that holds a value in B1.
func grid(formula, holds string) *sheet.Book {
	computed := sheet.NewCell(1, 2, sheet.Number, holds)
	computed.SetFormula(formula)
	s := &sheet.Sheet{Name: "BC năm", Cells: []sheet.Cell{
		sheet.NewCell(1, 1, sheet.Number, "1"), computed,
		sheet.NewCell(2, 1, sheet.Number, "2"),
		sheet.NewCell(3, 1, sheet.Number, "3"),
		sheet.NewCell(4, 1, sheet.Text, "x"),
		sheet.NewCell(5, 1, sheet.Error, "#N/A"),
	}}
	return &sheet.Book{Sheets: []*sheet.Sheet{s}}
}

func all(string, *sheet.Cell) bool { return true }

func TestStale(t *testing.T) {
	for _, c := range []struct{ formula, gives string }{ // gives is empty where it is left alone
		{"A1+A2", "3"}, {"SUM(A1:A3)", "6"}, {"sum(a1:a3)", "6"}, {"SUM(A1:A4)", "6"}, {"SUM(A1,A3)", "4"},
		{"SUM($A$1:A3)-A1", "5"}, {"'BC năm'!A3+1.5", "4.5"}, {"SUM('BC năm'!A1:A2,A3)", "6"}, {"-(A1-A3)", "2"},
		{"+A1 + A6", "1"}, {"SUM(A1+A2,3)", "6"}, {"SUM(SUM(A1:A2),A3)", "6"}, {"5", "5"},
		{"A4+A1", ""}, {"SUM(A1:A5)", ""}, {"A1*2", "2"}, {"A2*A3-1", "5"}, {"(A1+A2)*A3", "9"}, {"A3/A2", "1.5"}, {"A3*10%", "0.3"}, {"-A2*A3", "-6"}, {"A1/A6", ""}, {"A2^A3", ""}, {"ROUND(A3/A2,0)", "2"}, {"ROUND(A2*1.2345,2)+1", "3.47"}, {"round(A3*10, -1)", "30"}, {"ROUND(A1)", ""}, {"ROUND(A1,A2)", ""}, {"SUBTOTAL(9,A1:A3)", "6"}, {"SUBTOTAL(109,A1:A2,A3)", "6"}, {"SUBTOTAL(1,A1:A3)", ""}, {"AVERAGE(A1:A3)", ""}, {"A1:A3", ""}, {"Other!A1", ""},
		{"[1]Sheet1!A1+A1", ""}, {"A1&A2", ""}, {"SUM(A1:A3", ""}, {"SUM()", ""}, {"A1+", ""}, {"", ""}, {"1E3", ""},
		{strings.Repeat("(", 50) + "A1" + strings.Repeat(")", 50), ""},
	} {
		stale := grid(c.formula, "77").Stale(all)
		if got := len(stale) > 0; got != (c.gives != "") {
			t.Errorf("=%s: recomputed %v", c.formula, got)
			continue
		}
		if c.gives == "" {
			continue
		}
		want, err := quantity.FromStored(c.gives)
		if err != nil {
			t.Fatal(err)
		}
		if !stale[0].Value.Equal(want) || stale[0].Cell.Ref() != "B1" || stale[0].Sheet != "BC năm" {
			t.Errorf("=%s gives %s at %s!%s, want %s", c.formula, stale[0].Value, stale[0].Sheet, stale[0].Cell.Ref(), want)
		}
		if again := grid(c.formula, c.gives).Stale(all); len(again) > 0 {
			t.Errorf("=%s holds %s and is said to be stale: %s", c.formula, c.gives, again[0].Value)
		}
	}
}

// FuzzStale holds that no formula, however broken, stops the program.
func FuzzStale(f *testing.F) {
	for _, formula := range []string{"SUM(A1:A3)+'BC năm'!A1", "-(A1-$A$2)", "SUM(A1,(A2),)", "'A1", "[1]A!A1", "A1:A2:A3", "1.5.2", "\"a\"+A1"} {
		f.Add(formula)
	}
	f.Fuzz(func(t *testing.T, formula string) {
		for _, s := range grid(formula, "77").Stale(all) {
			if s.Cell.Formula() != formula {
				t.Errorf("%q is not the formula of %s", formula, s.Cell.Ref())
			}
		}
	})
}
