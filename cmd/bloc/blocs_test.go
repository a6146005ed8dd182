package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
	"bloc/pkg/testcase"
)

// drawBlocs copies the blocs of testdata/blocs into a folder, their reports as workbooks.
func drawBlocs(t *testing.T, to string) {
	t.Helper()
	from := "../../testdata/blocs"
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	drawings, err := filepath.Glob(filepath.Join(to, "*", "reports", "*.txt"))
	if err != nil || len(drawings) == 0 {
		t.Fatalf("no reports in %s: %v", from, err)
	}
	for _, path := range drawings {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		book := testcase.Book(t, string(text), func(word, rest string) {
			if word != "#" {
				t.Errorf("%s: %s %s", path, word, rest)
			}
		})
		save(t, book, strings.TrimSuffix(path, ".txt")+".xlsx")
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// save writes a book of numbers and texts.
func save(t *testing.T, book *sheet.Book, path string) {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	try := func(err error) {
		if err != nil {
			t.Fatal(path, err)
		}
	}
	for i, s := range book.Sheets {
		if i == 0 {
			try(f.SetSheetName("Sheet1", s.Name))
		} else if _, err := f.NewSheet(s.Name); err != nil {
			t.Fatal(path, err)
		}
		for j := range s.Cells {
			c := &s.Cells[j]
			if c.Kind == sheet.Number {
				try(f.SetCellDefault(s.Name, c.Ref(), c.Text))
				continue
			}
			try(f.SetCellStr(s.Name, c.Ref(), c.Text))
		}
		for _, m := range s.Merges {
			try(f.MergeCell(s.Name, sheet.Ref(m.Top, m.Left), sheet.Ref(m.Bottom, m.Right)))
		}
	}
	try(f.SaveAs(path))
}
