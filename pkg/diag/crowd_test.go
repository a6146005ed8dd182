package diag_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/diag"
)

// inShort is what a list says, in short.
func inShort(list diag.List) []string {
	var out []string
	for _, f := range list {
		out = append(out, fmt.Sprint(f.Cell, " ", f.Cells(), " ", f.Found, " ", f.Expected))
	}
	return out
}

func differing(cell, found string) diag.Finding {
	f := diag.ClaimsDiffer.At(diag.Place{File: "a.xlsx", Sheet: "1", Cell: cell})
	f.Indicator, f.Found, f.Expected = "projects.new.fdi", found, "7"
	f.Related = []diag.Place{{File: "a.xlsx", Sheet: "1", Cell: "A1"}}
	return f
}

// TestBounded holds that findings of one kind are counted exactly and listed up to a
// bound, and that others beside them are still listed.
func TestBounded(t *testing.T) {
	var b diag.Bounded
	for row := range 100_000 {
		b.Add(differing(fmt.Sprintf("C%d", row+1), fmt.Sprint(row)))
	}
	b.Add(differing("B5", "1"))
	b.Add(diag.ErrorValue.At(diag.Place{File: "a.xlsx", Sheet: "1", Cell: "D4"}))
	if len(b.List) != 102 {
		t.Errorf("%d findings, want 102", len(b.List))
	}
	if diff := cmp.Diff([]string{"B5:C100000 99901 … 7", "D4 1  "}, inShort(b.List[100:])); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(b.List[0].Related, b.List[100].Related); diff != "" {
		t.Error(diff)
	}
	cells := 0
	for _, f := range b.List.Sorted() {
		cells += f.Cells()
	}
	if cells != 100_002 {
		t.Errorf("%d cells, want 100,002", cells)
	}
}

// TestBoundedSheets holds the bound of all sheets together: each kind is still listed.
func TestBoundedSheets(t *testing.T) {
	var b diag.Bounded
	for sheet := range 100 {
		for row := range 1500 {
			b.Add(diag.LabelUnknown.At(diag.Place{Sheet: fmt.Sprint(sheet), Cell: fmt.Sprintf("A%d", row+1)}))
		}
	}
	cells := 0
	for _, f := range b.List {
		cells += f.Cells()
	}
	if len(b.List) > 10_200 || cells != 150_000 {
		t.Errorf("%d findings of %d cells", len(b.List), cells)
	}
}

// TestDrop holds that a list goes on to grow, and to be bounded, after it was cut.
func TestDrop(t *testing.T) {
	var b diag.Bounded
	for row := range 300 {
		b.Add(differing(fmt.Sprintf("C%d", row+1), "1"))
	}
	b.Drop(func(f *diag.Finding) bool { return f.Cell != "C7" })
	b.Cut(1)
	b.Add(differing("C8", "1"))
	if diff := cmp.Diff([]string{"C7 1 1 7", "C8 1 1 7"}, inShort(b.List)); diff != "" {
		t.Error(diff)
	}
}

// TestFold holds that like findings on neighbouring cells are one: of a column, a row
// and a block.
func TestFold(t *testing.T) {
	at := func(cells ...string) (list diag.List) {
		for _, cell := range cells {
			list.Add(differing(cell, "1"))
		}
		return list
	}
	for name, c := range map[string]struct {
		cells, want []string
	}{
		"column": {[]string{"B2", "B3", "B4"}, []string{"B2:B4 3 1 7"}},
		"row":    {[]string{"B2", "C2", "D2"}, []string{"B2:D2 3 1 7"}},
		"block":  {[]string{"B2", "C2", "B3", "C3", "B4", "C4"}, []string{"B2:C4 6 1 7"}},
		"steps":  {[]string{"B2", "C2", "B3", "C3", "D3"}, []string{"B2:C2 2 1 7", "B3:D3 3 1 7"}},
		"gap":    {[]string{"B2", "C2", "B4", "C4"}, []string{"B2:C2 2 1 7", "B4:C4 2 1 7"}},
		"two":    {[]string{"B2", "C2", "F2", "G2", "B3", "C3", "F3", "G3"}, []string{"B2:C3 4 1 7", "F2:G3 4 1 7"}},
	} {
		if diff := cmp.Diff(c.want, inShort(at(c.cells...).Sorted())); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	apart := at("B2", "B3")
	apart[1].Related[0].Cell = "A2"
	if got := apart.Sorted(); len(got) != 2 {
		t.Errorf("findings that point to different cells fold: %v", inShort(got))
	}
}
