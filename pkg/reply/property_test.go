package reply_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/diag"
	"bloc/pkg/reply"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

// TestUntouched answers the samples with findings on any of their cells: only the
// marks come in, and nothing else in the file changes.
func TestUntouched(t *testing.T) {
	originals, books := map[string][]byte{}, map[string]*sheet.Book{}
	for _, path := range samples(t) {
		data, err := os.ReadFile(path)
		must(t, err)
		originals[path], books[path] = data, read(t, data)
	}
	rapid.Check(t, func(r *rapid.T) {
		path := rapid.SampledFrom(samples(t)).Draw(r, "file")
		original, book := originals[path], books[path]
		c, on := drawn(r, path, book)
		copied, out := write(t, original, c)
		if !out.Copy {
			r.Fatalf("not copied: %s", out.Why.En)
		}
		sameCells(t, book, read(t, copied))
		before, after := parts(t, original), parts(t, copied)
		for name, content := range before {
			if !onlyAdded(content, after[name]) {
				r.Errorf("%s lost something", name)
			}
		}
		was, is := styles(before["xl/worksheets/sheet1.xml"]), styles(after["xl/worksheets/sheet1.xml"])
		for ref := range was {
			if on[ref] == (was[ref] == is[ref]) {
				r.Errorf("%s: marked %t, style %q became %q", ref, on[ref], was[ref], is[ref])
			}
		}
		if t.Failed() {
			r.FailNow()
		}
	})
}

// drawn is a report with findings on some of its cells, and the cells.
func drawn(r *rapid.T, path string, book *sheet.Book) (reply.Content, map[string]bool) {
	made, _, _ := report.Read(path, book, report.Options{Catalogue: known, Rates: report.Rates{}})
	c, on := reply.Content{Catalogue: known, Report: made, Program: "bloc test"}, map[string]bool{}
	for range rapid.IntRange(0, 8).Draw(r, "findings") {
		s := book.Sheets[rapid.IntRange(0, len(book.Sheets)-1).Draw(r, "sheet")]
		at := s.Cells[rapid.IntRange(0, len(s.Cells)-1).Draw(r, "cell")]
		height, width := rapid.IntRange(0, 3).Draw(r, "height"), rapid.IntRange(0, 3).Draw(r, "width")
		for row := range height + 1 {
			for col := range width + 1 {
				on[sheet.Ref(at.Row()+row, at.Col()+col)] = true
			}
		}
		f := diag.Rules()[rapid.IntRange(0, len(diag.Rules())-1).Draw(r, "rule")].At(diag.Place{File: path, Sheet: s.Name, Cell: sheet.Range{Top: at.Row(), Left: at.Col(), Bottom: at.Row() + height, Right: at.Col() + width}.String()})
		f.Found = rapid.String().Draw(r, "found")
		c.Findings.Add(f)
	}
	return c, on
}

// sameCells holds that each sheet of a book has the same cells in another.
func sameCells(t *testing.T, before, after *sheet.Book) {
	t.Helper()
	now := map[string]*sheet.Sheet{}
	for _, s := range after.Sheets {
		now[s.Name] = s
	}
	for _, s := range before.Sheets {
		if now[s.Name] == nil {
			t.Fatalf("%s is gone", s.Name)
		}
		if !slices.EqualFunc(s.Cells, now[s.Name].Cells, sheet.Cell.Equal) {
			t.Errorf("the cells of %s differ", s.Name)
		}
	}
}

// parts are the parts of a file.
func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		content, err := io.ReadAll(r)
		must(t, err)
		all[f.Name] = string(content)
	}
	return all
}

// numbered are the attributes that marks and new sheets change: the style of a cell,
// the length of a list, and what counts the sheets.
var numbered = regexp.MustCompile(` (s|count|activeTab|firstSheet|localSheetId)="\d+"`)

var piece = regexp.MustCompile(`<[^>]*>|[^<]+`)

// pieces are the tags and texts of a part without these attributes; an empty list
// looks like the start of one that is not.
func pieces(part string) []string {
	return piece.FindAllString(strings.ReplaceAll(numbered.ReplaceAllString(part, ""), "/>", ">"), -1)
}

// onlyAdded reports whether all pieces of a part are there, in their order, in a later
// version of it.
func onlyAdded(before, after string) bool {
	later := pieces(after)
	for _, piece := range pieces(before) {
		i := slices.Index(later, piece)
		if i < 0 {
			return false
		}
		later = later[i+1:]
	}
	return true
}

var (
	cellTag   = regexp.MustCompile(`<c [^>]*>`)
	reference = regexp.MustCompile(` r="([A-Z]+\d+)"`)
	styled    = regexp.MustCompile(` s="(\d+)"`)
)

// styles are the styles of a sheet's cells as they are written.
func styles(sheet string) map[string]string {
	all := map[string]string{}
	for _, tag := range cellTag.FindAllString(sheet, -1) {
		style := ""
		if m := styled.FindStringSubmatch(tag); m != nil {
			style = m[1]
		}
		all[reference.FindStringSubmatch(tag)[1]] = style
	}
	return all
}
