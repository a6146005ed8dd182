package xlsx_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"bloc/pkg/sheet"
)

// Where the two readers are known to differ, and what is compared instead:
//   - A formula that was never computed: excelize has an empty value like that
//     of a blank cell, we say that it was not computed. The formula is compared.
//   - Numbers: excelize hands on the stored text, as 5923.7600000000002 or 1E-3.
//     They are compared as numbers of 15 digits.
//   - Shared formulas that speak of other sheets: excelize repeats 'T 1'!D4 as
//     T 1!D4 and does not move it. Of formulas with a "!" it is compared that
//     there is one.
//   - Cells under a merge: excelize gives them the merge's value.

// TestSameAsExcelize compares every cell of the workbooks kept for tests.
func TestSameAsExcelize(t *testing.T) {
	var files []string
	for _, root := range []string{"testdata", "../../testdata/reports"} {
		_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Name() == "encrypted" {
				return fs.SkipDir // a file that needs a password has a test of its own
			}
			if err == nil && filepath.Ext(path) == ".xlsx" && !strings.HasPrefix(filepath.Base(path), "~$") {
				files = append(files, path)
			}
			return nil // a folder that is not there has no files
		})
	}
	if len(files) < 2 {
		t.Fatalf("only %d workbooks found", len(files))
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			must(t, err)
			if cells := compare(t, data); cells == 0 {
				t.Error("no cells compared")
			}
		})
	}
}

// TestSameAsExcelizeGenerated compares workbooks of random cells.
func TestSameAsExcelizeGenerated(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) { compare(t, generated(t, r)) })
}

// generated writes random cells, merges and sheets by excelize.
func generated(t *testing.T, r *rapid.T) []byte {
	f := excelize.NewFile()
	names := []string{"Sheet1", "Biểu 02", "DDI & FDI"}[:rapid.IntRange(1, 3).Draw(r, "sheets")]
	formats := []string{"General", "0.00", "dd/mm/yyyy", `#,##0" ha"`, "[h]:mm"}
	for _, name := range names {
		_, err := f.NewSheet(name)
		must(t, err)
		for range rapid.IntRange(0, 30).Draw(r, "cells") {
			ref := sheet.Ref(rapid.IntRange(1, 40).Draw(r, "row"), rapid.IntRange(1, 30).Draw(r, "col"))
			must(t, f.SetCellValue(name, ref, value(r)))
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &formats[rapid.IntRange(0, 4).Draw(r, "format")]})
			must(t, err)
			must(t, f.SetCellStyle(name, ref, ref, style))
		}
		must(t, f.SetCellFormula(name, "A50", "SUM(A1:A49)"))
		must(t, f.MergeCell(name, "A60", "C61"))
	}
	return saved(t, f)
}

// value draws what a cell may hold.
func value(r *rapid.T) any {
	switch rapid.IntRange(0, 4).Draw(r, "kind") {
	case 0:
		return rapid.Float64Range(-1e15, 1e15).Draw(r, "float")
	case 1:
		return rapid.IntRange(-1_000_000, 1_000_000).Draw(r, "int")
	case 2:
		return rapid.Bool().Draw(r, "bool")
	case 3:
		return time.Date(2018, 12, rapid.IntRange(1, 31).Draw(r, "day"), 0, 0, 0, 0, time.UTC)
	}
	return rapid.StringOfN(rapid.RuneFrom([]rune("aàảđĐ 1.,<>&\"'_x\n\t😀")), 1, 40, -1).Draw(r, "text")
}

// compare reads the workbook both ways and returns how many cells it compared.
func compare(t *testing.T, data []byte) (cells int) {
	t.Helper()
	book, findings := read(t, data)
	if len(findings) > 0 {
		t.Fatalf("not read: %s", text(findings))
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	must(t, err)
	defer f.Close()
	var names []string
	for _, s := range book.Sheets {
		names = append(names, s.Name)
		cells += compareSheet(t, f, s)
	}
	if want := f.GetSheetList(); fmt.Sprint(names) != fmt.Sprint(want) {
		t.Errorf("sheets are %q, excelize has %q", names, want)
	}
	return cells
}

func compareSheet(t *testing.T, f *excelize.File, s *sheet.Sheet) int {
	t.Helper()
	ours := map[string]*sheet.Cell{}
	for i := range s.Cells {
		ours[s.Cells[i].Ref()] = &s.Cells[i]
	}
	compareMerges(t, f, s)
	rows, err := f.GetRows(s.Name)
	must(t, err)
	// Each cell of theirs is asked of ours, and each of ours of theirs.
	for r, row := range rows {
		for c, value := range row {
			if ref := sheet.Ref(r+1, c+1); value != "" && ours[ref] == nil && !covered(s, r+1, c+1) {
				t.Errorf("%s!%s: excelize has %q, we have nothing", s.Name, ref, value)
			}
		}
	}
	for ref, c := range ours {
		compareCell(t, f, s.Name, ref, c)
	}
	return len(ours)
}

// covered reports whether the cell lies under a merge; excelize gives such cells the merge's
// value.
func covered(s *sheet.Sheet, row, col int) bool {
	for _, m := range s.Merges {
		if m.Contains(row, col) {
			return true
		}
	}
	return false
}

func compareMerges(t *testing.T, f *excelize.File, s *sheet.Sheet) {
	t.Helper()
	theirs, err := f.GetMergeCells(s.Name)
	must(t, err)
	all := map[string]bool{}
	for _, m := range theirs {
		all[m.GetStartAxis()+":"+m.GetEndAxis()] = true
	}
	for _, m := range s.Merges {
		if !all[m.String()] {
			t.Errorf("%s: excelize has no merge %s", s.Name, m)
		}
	}
	if len(s.Merges) != len(all) {
		t.Errorf("%s: %d merges, excelize has %d", s.Name, len(s.Merges), len(all))
	}
}

func compareCell(t *testing.T, f *excelize.File, name, ref string, c *sheet.Cell) {
	t.Helper()
	formula, err := f.GetCellFormula(name, ref)
	must(t, err)
	if formula != c.Formula() && !(strings.Contains(formula, "!") && c.Formula() != "") {
		t.Errorf("%s!%s: formula %q, excelize has %q", name, ref, c.Formula(), formula)
	}
	value, err := f.GetCellValue(name, ref)
	must(t, err)
	kind, err := f.GetCellType(name, ref)
	must(t, err)
	if !sameValue(c, kind, value) {
		t.Errorf("%s!%s: kind %d %q, excelize has type %d %q", name, ref, c.Kind, c.Text, kind, value)
	}
}

// sameValue reports whether excelize's type and raw value mean what the cell holds.
func sameValue(c *sheet.Cell, kind excelize.CellType, value string) bool {
	switch c.Kind {
	case sheet.Uncached:
		return true
	case sheet.Number, sheet.Date:
		ours, err := decimal.NewFromString(c.Text)
		theirs, err2 := decimal.NewFromString(value)
		digits := int32(len(strings.TrimLeft(theirs.Coefficient().String(), "-")))
		return err == nil && err2 == nil && ours.Equal(theirs.Round(15-digits-theirs.Exponent())) &&
			(kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber)
	case sheet.Bool:
		return kind == excelize.CellTypeBool && (c.Text == "TRUE") == (value == "1" || value == "TRUE")
	case sheet.Error:
		return kind == excelize.CellTypeError && c.Text == value
	}
	return c.Text == value &&
		(kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString || kind == excelize.CellTypeFormula)
}
