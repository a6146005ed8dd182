package slip_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/slip"
)

// page is a sheet with texts and numbers, a row each.
func page(name string, cells ...sheet.Cell) *sheet.Sheet {
	return &sheet.Sheet{Name: name, Cells: cells}
}

func number(row int, text string) sheet.Cell { return sheet.NewCell(row, 4, sheet.Number, text) }
func text(row int, text string) sheet.Cell   { return sheet.NewCell(row, 1, sheet.Text, text) }

func sent() *slip.Slip {
	f := diag.OverTime.At(diag.Place{File: "a.xlsx", Sheet: "BC", Cell: "D2"})
	f.Indicator, f.Values = "exports", []string{"7.50", "8"}
	g := diag.FigureText.At(diag.Place{File: "a.xlsx", Sheet: "BC", Cell: "D4:D5"})
	g.Count = 2
	return &slip.Slip{
		Bloc: "b", Period: "2018", Member: "ha-nam", File: "a_x0041_.xlsx", SHA256: "11", Earlier: []string{"00"},
		Asked:  []slip.Question{slip.Ask(f), slip.Ask(g)},
		Sheets: slip.Contents([]*sheet.Sheet{page("BC", text(1, "Chỉ tiêu"), number(2, "7.5"), text(3, " "), number(4, "1"))}),
	}
}

// hidden is the book that a slip lies in.
func hidden(t *testing.T, s *slip.Slip) *sheet.Book {
	t.Helper()
	texts, err := s.Texts()
	if err != nil {
		t.Fatal(err)
	}
	out := page(slip.Sheet)
	for i, one := range texts {
		out.Cells = append(out.Cells, text(i+1, one))
	}
	return &sheet.Book{Sheets: []*sheet.Sheet{out}}
}

func TestOf(t *testing.T) {
	s := sent()
	got, err := slip.Of(hidden(t, s))
	if err != nil || cmp.Diff(s, got) != "" {
		t.Errorf("%v %s", err, cmp.Diff(s, got))
	}
	if !got.Answers("11") || !got.Answers("00") || got.Answers("") || got.Answers("22") || got.Round() != 2 {
		t.Error("it answers other files")
	}
	if none, err := slip.Of(&sheet.Book{}); none != nil || err != nil {
		t.Error("a book without a slip has one")
	}
	changed := hidden(t, s)
	changed.Sheets[0].Cells[1].Text = strings.Replace(changed.Sheets[0].Cells[1].Text, "ha-nam", "ha-noi", 1)
	gone := &sheet.Book{Properties: map[string]string{slip.Property: "1"}}
	for name, c := range map[string]struct {
		book *sheet.Book
		want string
	}{"changed": {changed, "was changed"}, "gone": {gone, "was deleted"}} {
		if s, err := slip.Of(c.book); s != nil || err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestChanges holds that what a program writes otherwise is no change, and all else is.
func TestChanges(t *testing.T) {
	for name, c := range map[string]struct {
		now  []*sheet.Sheet
		want []slip.Change
	}{
		"as sent":           {[]*sheet.Sheet{page("BC", text(1, "Chi\u0309 tiêu\r"), number(2, "7.50"), number(4, "1"))}, nil},
		"a digit":           {[]*sheet.Sheet{page("BC", text(1, "Chỉ tiêu"), number(2, "7.50001"), number(4, "1"))}, []slip.Change{{"BC", "D2", "n7.5", "n7.50001"}}},
		"less than that":    {[]*sheet.Sheet{page("BC", text(1, "Chỉ tiêu"), number(2, "7.500000000000001"), number(4, "1"))}, nil},
		"typed and deleted": {[]*sheet.Sheet{page("BC", text(1, "Chỉ tiêu"), number(2, "8"), text(6, "mới"))}, []slip.Change{{"BC", "D2", "n7.5", "n8"}, {"BC", "A6", "", "tmới"}, {"BC", "D4", "n1", ""}}},
		"as a text":         {[]*sheet.Sheet{page("BC", text(1, "Chỉ tiêu"), sheet.NewCell(2, 4, sheet.Text, "7.5"), number(4, "1"))}, []slip.Change{{"BC", "D2", "n7.5", "t7.5"}}},
		"renamed":           {[]*sheet.Sheet{page("BC 2")}, []slip.Change{{Sheet: "BC", Was: "BC"}, {Sheet: "BC 2", Now: "BC 2"}}},
	} {
		if difference := cmp.Diff(c.want, sent().Changes(c.now)); difference != "" {
			t.Errorf("%s: %s", name, difference)
		}
	}
}

// TestOpinion holds that words are about the figures that were asked about and no others.
func TestOpinion(t *testing.T) {
	r := slip.Returned{Slip: sent(), Words: map[int]string{0: "vì A", 1: "vì B"}}
	f := diag.OverTime.At(diag.Place{File: "b.xlsx", Sheet: "BC", Cell: "D3"}) // a row was put in
	f.Indicator, f.Values = "exports", []string{"7.5", "8.0"}
	if words, ok := r.Opinion(f); !ok || words != "vì A" {
		t.Errorf("%q %t", words, ok)
	}
	f.Values = []string{"7.6", "8"}
	if _, ok := r.Opinion(f); ok {
		t.Error("words about another figure count")
	}
	g := diag.FigureText.At(diag.Place{File: "b.xlsx", Sheet: "BC", Cell: "D5"})
	if words, _ := r.Opinion(g); words != "vì B" {
		t.Errorf("of one of several: %q", words)
	}
	r.Changed = []slip.Change{{Sheet: "BC", Cell: "D5", Was: "tx", Now: "ty"}}
	if _, ok := r.Opinion(g); ok {
		t.Error("words about a cell that changed count")
	}
}
