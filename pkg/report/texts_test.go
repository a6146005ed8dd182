package report_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/catalogue"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/testcase"
)

// TestTextsAreAccountedFor holds that of each case every text cell, sheet name, floating text
// and the name of the file are seen, that what is seen is read, harmless or asked about, and
// that a reader which only counts counts the same.
func TestTextsAreAccountedFor(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"ok", "err"} {
		for _, name := range testcase.Names(t, "../../testdata/"+kind) {
			file, book, opts := parseCase(t, c, testcase.Input(t, "../../testdata/"+kind, name))
			book.Sheets[0].Floating = []sheet.Floating{{Kind: sheet.Comment, Cell: "A1", Text: "Đã rà soát"}, {Kind: sheet.TextBox, Text: "Số liệu chính thức"}}
			r, _, _ := report.Read(file, book, opts)
			got := r.Texts
			if got.Seen != got.Read+got.Harmless+got.Asked || got.Seen != len(r.Said) {
				t.Errorf("%s/%s: %+v does not add up, and %d are listed", kind, name, got, len(r.Said))
			}
			if least := texts(book); got.Seen < least {
				t.Errorf("%s/%s: %d texts are seen of %d", kind, name, got.Seen, least)
			}
			opts.NoLedger = true
			counted, _, _ := report.Read(file, book, opts)
			if diff := cmp.Diff(got, counted.Texts); diff != "" {
				t.Errorf("%s/%s: (-listed +counted)\n%s", kind, name, diff)
			}
		}
	}
}

// texts counts the texts of a book apart from those of number formats.
func texts(book *sheet.Book) int {
	n := 1
	for _, s := range book.Sheets {
		n += 1 + len(s.Floating)
		for i := range s.Cells {
			if s.Cells[i].Kind == sheet.Text {
				n++
			}
		}
	}
	return n
}

// TestHeadingWithoutRows holds that a heading under which no row stands says nothing of figures.
func TestHeadingWithoutRows(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	file, book, opts := parseCase(t, c, testcase.Input(t, "../../testdata/ok", "heading-without-rows"))
	r, _, _ := report.Read(file, book, opts)
	want := map[string]string{"B5": "", "B7": "no-figures", "B8": ""}
	for _, one := range r.Said {
		if why, asked := want[one.Cell]; asked && one.Harmless != why {
			t.Errorf("%s %q is harmless by %q, want %q", one.Cell, one.Text, one.Harmless, why)
		}
	}
}
