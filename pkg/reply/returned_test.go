package reply_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"bloc/pkg/reply"
	"bloc/pkg/report"
	"bloc/pkg/slip"
)

// answered is a copy that a person changed and saved.
func answered(t *testing.T, copied []byte, change func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(copied))
	must(t, err)
	defer f.Close()
	change(f)
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

// back reads a copy that came back.
func back(t *testing.T, data []byte) *slip.Returned {
	t.Helper()
	r, err := reply.Returned(read(t, data))
	must(t, err)
	return r
}

func firstCopy(t *testing.T) ([]byte, reply.Content) {
	t.Helper()
	c := one("B2")
	c.SHA256, c.Period = "aa", c.Report.Period
	copied, out := write(t, workbookOf(t, func(*excelize.File) {}), c)
	if !out.Copy {
		t.Fatal(out.Why.En)
	}
	return copied, c
}

// TestReturned holds what is read of a copy: as it went out, and as it came back.
func TestReturned(t *testing.T) {
	copied, _ := firstCopy(t)
	r := back(t, copied)
	if r.File != "x.xlsx" || r.SHA256 != "aa" || r.Bloc != known.Bloc.ID || r.Period != "2018" || r.Member != "ha-nam" || len(r.Asked) != 1 || !r.Unchanged() || !r.IsReport {
		t.Errorf("%+v", r)
	}
	r = back(t, answered(t, copied, func(f *excelize.File) {
		must(t, f.SetCellValue("Sheet1", "B2", 6))
		must(t, f.SetCellValue(report.ReviewSheet, "H3", "Lan"))
		must(t, f.SetCellValue(report.ReviewSheet, "H4", time.Date(2019, 1, 12, 0, 0, 0, 0, time.UTC)))
		must(t, f.SetCellValue(report.ReviewSheet, "H6", " vì thế "))
		must(t, f.SetCellValue(report.ConfirmSheet, "C3", "Đúng như báo cáo"))
	}))
	want := []slip.Change{{Sheet: "Sheet1", Cell: "B2", Was: "n5", Now: "n6"}}
	if cmp.Diff(want, r.Changed) != "" || r.By != "Lan" || r.Date != "12/01/2019" || r.Words[0] != "vì thế" || !r.Agrees {
		t.Errorf("%v %q %q %v %t", r.Changed, r.By, r.Date, r.Words, r.Agrees)
	}
	sorted := back(t, answered(t, copied, func(f *excelize.File) {
		must(t, f.InsertRows(report.ReviewSheet, 6, 2))
		must(t, f.SetCellValue(report.ReviewSheet, "H8", "vì thế"))
	}))
	if sorted.Words[0] != "vì thế" {
		t.Errorf("below new rows: %v", sorted.Words)
	}
	for name, change := range map[string]func(f *excelize.File){
		"deleted": func(f *excelize.File) { must(t, f.DeleteSheet(slip.Sheet)) },
		"changed": func(f *excelize.File) { must(t, f.SetCellValue(slip.Sheet, "A2", "{}")) },
	} {
		if r, err := reply.Returned(read(t, answered(t, copied, change))); r != nil || err == nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if r, err := reply.Returned(read(t, workbookOf(t, func(*excelize.File) {}))); r != nil || err != nil {
		t.Error("a report is taken for a copy")
	}
}

// TestSecondCopy answers a copy that came back: what bloc put into the first one is gone,
// and the slip knows both files.
func TestSecondCopy(t *testing.T) {
	copied, c := firstCopy(t)
	for name, cell := range map[string]string{"in order now": "", "in order, another is not": "B3", "asked again": "B2"} {
		first := answered(t, copied, func(f *excelize.File) {
			must(t, f.SetCellValue("Sheet1", "B3", 7))
			must(t, f.SetDefinedName(&excelize.DefinedName{Name: "own", RefersTo: "Sheet1!$B$2", Scope: "Sheet1"}))
		})
		again := one(cell)
		again.SHA256, again.Period, again.Former = "bb", c.Period, back(t, first)
		if cell == "" {
			again.Findings = nil
		}
		data, out := write(t, first, again)
		if !out.Copy {
			t.Fatalf("%s: %s", name, out.Why.En)
		}
		f, err := excelize.OpenReader(bytes.NewReader(data))
		must(t, err)
		names := []string{report.ReviewSheet, report.ConfirmSheet, "Sheet1", slip.Sheet}
		if difference := cmp.Diff(names, f.GetSheetList()); difference != "" {
			t.Errorf("%s: %s", name, difference)
		}
		for _, at := range []string{"B2", "B3"} {
			if has := commentAt(t, f, "Sheet1", at) != ""; has != (at == cell) {
				t.Errorf("%s: %s has a note: %t", name, at, has)
			}
			if painted := len(lookOf(t, f, "Sheet1", at).Fill.Color) > 0; painted != (at == cell) {
				t.Errorf("%s: %s is marked: %t", name, at, painted)
			}
		}
		for _, n := range f.GetDefinedName() {
			if n.Name == "own" && n.Scope != "Sheet1" {
				t.Errorf("%s: a name moved to %s", name, n.Scope)
			}
		}
		drawing := parts(t, data)["xl/drawings/vmlDrawing1.vml"] + parts(t, data)["xl/drawings/bloc1.vml"]
		if boxes := strings.Count(drawing, "<v:shape "); boxes != len(cell)/2 {
			t.Errorf("%s: %d boxes", name, boxes)
		}
		if r := back(t, data); r.SHA256 != "bb" || !r.Answers("aa") || r.Round() != 2 || len(r.Changed) > 0 {
			t.Errorf("%s: %+v", name, r.Slip)
		}
		f.Close()
	}
}
