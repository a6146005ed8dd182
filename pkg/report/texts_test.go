package report_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
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
			r, entries, _ := report.Read(file, book, opts)
			got := r.Texts
			for _, one := range idleLimits(r, entries) {
				t.Errorf("%s/%s: %q states a limit, and does nothing", kind, name, one)
			}
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

// idleLimits lists the texts of a report that state a limit although all figures in their
// reach are used and nobody is asked. So is one with a figure in its reach that is used, and
// no reason but that there is none.
func idleLimits(r *figure.Report, entries []*report.Entry) (list []string) {
	for _, one := range r.Said {
		reaches := func(used bool) bool {
			return slices.ContainsFunc(entries, func(e *report.Entry) bool {
				return (e.Becomes != nil) == used && (!used || e.Sheet() == one.Sheet) && slices.ContainsFunc(one.Of, func(area string) bool { return holds(area, e.Cell()) })
			})
		}
		idle := one.Says["limit"] != "" && !reaches(false)
		if one.Asked == "" && (idle || one.Harmless == "no-figures" && reaches(true)) {
			list = append(list, one.Text)
		}
	}
	return list
}

// holds reports whether cells below each other, as "E12:E14", are over a cell.
func holds(area, cell string) bool {
	first, last, ok := strings.Cut(area, ":")
	if !ok {
		return area == cell
	}
	top, col, _ := sheet.ParseRef([]byte(first))
	bottom, _, _ := sheet.ParseRef([]byte(last))
	row, at, _ := sheet.ParseRef([]byte(cell))
	return at == col && top <= row && row <= bottom
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
