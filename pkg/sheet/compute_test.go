package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"bloc/pkg/sheet"
)

// TestCompute computes formulas without values also where one needs another that stands below
// it, and none that needs what cannot be computed.
func TestCompute(t *testing.T) {
	s := &sheet.Sheet{Name: "BC năm", Cells: []sheet.Cell{sheet.NewCell(1, 1, sheet.Number, "3")}}
	for i, formula := range []string{"B2*2", "A1+1", "B4", "B3", "NOW()", "B5+A1", "A1/7", "SUM(B1:B2)"} {
		c := sheet.NewCell(i+1, 2, sheet.Uncached, "")
		c.SetFormula(formula)
		s.Cells = append(s.Cells, c)
	}
	book := &sheet.Book{Sheets: []*sheet.Sheet{s}}
	list := book.Compute()
	var got []string
	for _, c := range list {
		got = append(got, fmt.Sprint(c.Cell.Ref(), "=", c.Cell.Text))
	}
	if want := "B2=4 B7=0.42857142857143 B1=8 B8=12"; strings.Join(got, " ") != want {
		t.Errorf("computed %v, want %s", got, want)
	}
	if sheet.Forget(list); s.Cells[1].Kind != sheet.Uncached || s.Cells[1].Text != "" {
		t.Errorf("%v is not as it was", s.Cells[1])
	}
}
