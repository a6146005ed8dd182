package layout_test

import (
	"slices"
	"strings"
	"testing"

	"bloc/pkg/layout"
	"bloc/pkg/sheet"
	"bloc/pkg/testcase"
)

const cases = "../../testdata/"

// TestStructure compares the structure of grids with what testdata/layout says of them: of
// each grid of testdata/ok and testdata/err, by its name, and of the grids that
// testdata/layout/own draws itself. A case is one file:
//
//	grid ok/d-groups             the grid, unless it is drawn here as testcase.Book reads it
//	remark Nhận xét: …           a text that is a remark
//	figures Vốn đăng ký          a text that names figures or their unit
//	---                          the structure, as dump writes it
func TestStructure(t *testing.T) {
	for _, kind := range []string{"ok", "err"} {
		for _, name := range testcase.Names(t, cases+kind) {
			testcase.Require(t, cases+"layout/"+kind, name, "grid "+kind+"/"+name+"\n")
		}
	}
	for _, kind := range []string{"ok", "err", "own"} {
		testcase.Run(t, cases+"layout/"+kind, func(t *testing.T, _, input string) string {
			book, words := parse(t, input)
			var b strings.Builder
			for _, s := range book.Sheets {
				arena := new(layout.Arena)
				b.WriteString(dump(arena.Grid(s, func(int) {}).Structure(words)))
			}
			return b.String()
		})
	}
}

// parse reads a case of structures.
func parse(t *testing.T, input string) (*sheet.Book, layout.Words) {
	t.Helper()
	var grid string
	var remarks, figures []string
	book := testcase.Book(t, input, func(word, rest string) {
		switch word {
		case "grid":
			kind, name, _ := strings.Cut(rest, "/")
			grid = testcase.Input(t, cases+kind, name)
		case "remark":
			remarks = append(remarks, rest)
		case "figures":
			figures = append(figures, rest)
		default:
			t.Fatalf("unknown line %s %s", word, rest)
		}
	})
	if grid != "" {
		book = testcase.Book(t, grid, func(string, string) {})
	}
	return book, layout.Words{
		IsRemark:     func(l layout.Label) bool { return slices.Contains(remarks, l.Text) },
		NamesFigures: func(l layout.Label) bool { return slices.Contains(figures, l.Text) },
		DateShown:    func(serial string) string { return sheet.DateOf(serial, false) },
		IsMonth:      func(word string) bool { return word == "thang" },
	}
}
