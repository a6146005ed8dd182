package ods_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// TestSaved holds that a sample as LibreOffice saved it has the cells of the sample, and that
// its formulas give their values.
func TestSaved(t *testing.T) {
	data, err := os.ReadFile("testdata/vinh-phuc-2018.ods")
	must(t, err)
	ours, findings := read(t, data)
	theirs, _, err := xlsx.Read(context.Background(), "../../testdata/reports/2018/vinh-phuc-2018.xlsx", sheet.DefaultLimits())
	must(t, err)
	if ours == nil || len(findings) > 0 || len(ours.Sheets) != len(theirs.Sheets) {
		t.Fatal(said(findings))
	}
	formulas := 0
	for i, s := range ours.Sheets {
		want := theirs.Sheets[i]
		if s.Name != want.Name || s.Hidden != want.Hidden || len(s.Cells) != len(want.Cells) || len(s.Merges) != len(want.Merges) {
			t.Fatalf("%s: %d cells and %d merges, want %d and %d", s.Name, len(s.Cells), len(s.Merges), len(want.Cells), len(want.Merges))
		}
		for j := range s.Cells {
			got, want := &s.Cells[j], &want.Cells[j]
			a, b := *got.Style, *want.Style
			a.Format, b.Format = "", ""
			if got.Ref() != want.Ref() || got.Kind != want.Kind || got.Text != want.Text || got.Formula() != want.Formula() || a != b {
				t.Errorf("%s %v %q =%s %+v, want %s %v %q =%s %+v", got.Ref(), got.Kind, got.Text, got.Formula(), *got.Style, want.Ref(), want.Kind, want.Text, want.Formula(), *want.Style)
			}
			if got.Kind == sheet.Number && strings.TrimSpace(got.Style.Display(got.Text).Text) != strings.TrimSpace(want.Style.Display(want.Text).Text) {
				t.Errorf("%s is shown by %s, want %s", got.Ref(), got.Style.Format, want.Style.Format)
			}
			if got.Formula() != "" {
				formulas++
			}
		}
	}
	if stale := ours.Stale(func(string, *sheet.Cell) bool { return true }); formulas < 40 || len(stale) > 0 {
		t.Errorf("%d formulas, stale %v", formulas, stale)
	}
}
