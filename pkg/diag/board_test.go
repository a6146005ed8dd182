package diag

import (
	"slices"
	"strings"
	"testing"
)

// TestToBoard holds that boards are asked for what they can do: nobody asks them to ask a
// board, to take out a file or to write something for bloc.
func TestToBoard(t *testing.T) {
	notOnReports := []*Rule{BookDamaged, BookEdited, CatalogueOther, ResultsTwice, PeriodsReversed, GrowthIncomparable, BaselineUnused, FileSuperseded, BookDiffers, InputMissing, InputOther, NotComputed}
	for _, r := range Rules() {
		f := r.At(Place{File: "a.xlsx"})
		if slices.Contains(notOnReports, r) || !f.IsForBoard() {
			continue
		}
		for _, of := range []Finding{f, f.Instead(Same("x"))} {
			asks := strings.ToLower(of.ToBoard())
			for _, office := range []string{"--", "hỏi ", "đề nghị đơn vị", "đôn đốc", "bloc", "tên tệp", "bỏ tệp", "bỏ bớt", "chuyển tệp", "bỏ các"} {
				if strings.Contains(asks, office) {
					t.Errorf("%s: a board is asked %q", r.Code, asks)
				}
			}
			if r.Severity != Note && asks == "" {
				t.Errorf("%s: a board is asked nothing", r.Code)
			}
		}
	}
}
