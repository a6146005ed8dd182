package report_test

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// blemishes are what people leave in the place of a figure that they do not have yet; under
// -short, as beside the race detector, the first of them.
func blemishes() []string {
	list := []string{"chưa có", "đang tổng hợp", "chưa có số liệu", "?", "theo phụ lục", "Chờ số liệu của cục thuế"}
	if testing.Short() {
		return list[:1]
	}
	return list
}

// TestBlemish reads the samples again and again, each time with a text in the place of one of
// their figures of the year. Each such text is one error on its cell, and no other cell is read
// in another way for it.
func TestBlemish(t *testing.T) {
	for path, book := range soundBooks(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			opts := sampleOptions(t, path)
			clean := ledgerOf(path, book, opts)
			for _, s := range book.Sheets {
				for i := range s.Cells {
					c := &s.Cells[i]
					e := clean[s.Name+"!"+c.Ref()]
					if e == nil || e.Becomes == nil || e.Becomes.Period != opts.Period {
						continue
					}
					for _, text := range blemishes() {
						was := *c
						c.Kind, c.Text = sheet.Text, text
						blemished(t, path, book, opts, place{s.Name, c.Ref(), text}, clean)
						*c = was
					}
				}
			}
		})
	}
}

type place struct{ sheet, cell, text string }

// blemished checks what one text in the place of a figure does.
func blemished(t *testing.T, path string, book *sheet.Book, opts report.Options, at place, clean map[string]*report.Entry) {
	t.Helper()
	_, entries, findings := report.Read(path, book, opts)
	found := 0
	for _, f := range findings {
		if f.Sheet == at.sheet && f.Cell == at.cell && f.Rule.Code == "figure-text" {
			found++
		}
	}
	if found != 1 {
		t.Errorf("%s!%s %q: %d findings on it", at.sheet, at.cell, at.text, found)
	}
	unmoved(t, entries, at, clean)
}

// unmoved checks that what stands at a place takes no other cell along.
func unmoved(t *testing.T, entries []*report.Entry, at place, clean map[string]*report.Entry) {
	t.Helper()
	got := map[string]string{}
	for _, e := range entries {
		got[e.Sheet()+"!"+e.Cell()] = outcome(e)
	}
	var lost []string
	for key, e := range clean {
		if key != at.sheet+"!"+at.cell && got[key] != outcome(e) {
			lost = append(lost, key+" "+got[key]+", not "+outcome(e))
		}
	}
	if len(lost) > 0 {
		slices.Sort(lost)
		t.Errorf("%s!%s %q: %d other cells are read in another way: %s", at.sheet, at.cell, at.text, len(lost), strings.Join(lost[:min(4, len(lost))], "; "))
	}
}

// outcome is what became of a cell, in words.
func outcome(e *report.Entry) string {
	if e.Becomes == nil {
		return e.LeftOut
	}
	k := e.Becomes
	return k.Indicator + " " + k.Period.String() + " " + k.Role.String() + " " + k.Value.String()
}

// soundBooks are the workbooks under testdata/reports with what they hold.
func soundBooks(t *testing.T) map[string]*sheet.Book {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/reports/201[78]/*.xlsx")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	books := map[string]*sheet.Book{}
	for _, path := range paths {
		if books[path], _, err = xlsx.Read(context.Background(), path, sheet.DefaultLimits()); err != nil {
			t.Fatal(err)
		}
	}
	return books
}

// sampleOptions are those to read a sample with.
func sampleOptions(t *testing.T, path string) report.Options {
	t.Helper()
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	period := figure.YearOf(2017)
	if strings.Contains(path, "2018") {
		period = figure.YearOf(2018)
	}
	return report.Options{Catalogue: c, Period: period, Memory: new(report.Memory)}
}

// ledgerOf reads a report and returns what became of its cells, by place.
func ledgerOf(path string, book *sheet.Book, opts report.Options) map[string]*report.Entry {
	_, entries, _ := report.Read(path, book, opts)
	list := maps.Collect(func(yield func(string, *report.Entry) bool) {
		for _, e := range entries {
			kept := *e
			if e.Becomes != nil {
				f := *e.Becomes
				kept.Becomes = &f
			}
			if !yield(e.Sheet()+"!"+e.Cell(), &kept) {
				return
			}
		}
	})
	return list
}

// strays are what a hand leaves on or beside the header row; under -short the last of them.
func strays() []sheet.Cell {
	list := []sheet.Cell{
		sheet.NewCell(1, 1, sheet.Text, "x"), sheet.NewCell(1, 1, sheet.Text, "xem lại"),
		sheet.NewCell(1, 1, sheet.Number, "5"), sheet.NewCell(1, 1, sheet.Date, "43480"), sheet.NewCell(1, 1, sheet.Number, "1234.5"),
	}
	if testing.Short() {
		return list[len(list)-1:]
	}
	return list
}

// TestStray puts a stray cell into each blank place of the header rows of the samples, of the
// row above them, of the column beside them and of a section's heading right below them. No
// other cell is read in another way for it. A date right below the headers may date their
// columns.
func TestStray(t *testing.T) {
	for path, book := range soundBooks(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			opts := sampleOptions(t, path)
			clean := ledgerOf(path, book, opts)
			for _, s := range book.Sheets {
				for _, at := range besideHeader(s, clean) {
					for _, stray := range strays() {
						if at[2] > 0 && stray.Kind == sheet.Date {
							continue
						}
						c := sheet.NewCell(at[0], at[1], stray.Kind, stray.Text)
						c.Style = s.Cells[0].Style
						was := s.Cells
						s.Cells = append(slices.Clone(was), c)
						stand := place{s.Name, c.Ref(), stray.Text}
						_, entries, findings := report.Read(path, book, opts)
						unmoved(t, entries, stand, clean)
						for _, f := range findings {
							if f.Severity <= diag.Warning && f.Cell != c.Ref() {
								t.Logf("%v: %s %s", stand, f.Cell, f.Message("en"))
							}
						}
						s.Cells = was
					}
				}
			}
		})
	}
}

// besideHeader lists the blank places on and around the header rows of a sheet, each with how far
// it is below them.
func besideHeader(s *sheet.Sheet, clean map[string]*report.Entry) [][3]int {
	e := edges{}
	taken, figures := map[[2]int]bool{}, map[int]bool{}
	for i := range s.Cells {
		c := &s.Cells[i]
		taken[[2]int{c.Row(), c.Col()}] = true
		if entry := clean[s.Name+"!"+c.Ref()]; entry != nil && entry.Becomes != nil {
			figures[c.Row()] = true
			e.meet(c, entry)
		}
	}
	var list [][3]int
	for row := e.top - 1; row <= e.bottom+1; row++ {
		if row > e.bottom && figures[row] {
			break // beside a figure a stray one may be another, whose header is missing
		}
		for col := 1; col <= e.last+3; col++ {
			covered := slices.ContainsFunc(s.Merges, func(m sheet.Range) bool { return m.Contains(row, col) })
			if !covered && !taken[[2]int{row, col}] {
				list = append(list, [3]int{row, col, max(0, row-e.bottom)})
			}
		}
	}
	return list
}

// edges are the first row with a figure, the first and the last row of headers, and the last
// column with a figure.
type edges struct{ first, top, bottom, last int }

// meet takes a figure in.
func (e *edges) meet(c *sheet.Cell, entry *report.Entry) {
	if e.last = max(e.last, c.Col()); e.first == 0 {
		e.first = c.Row()
	}
	for _, because := range entry.Because() {
		ref, _, _ := strings.Cut(because, " ")
		r, ok := sheet.ParseRange(ref)
		if !ok || r.Top >= e.first {
			continue
		}
		if e.top == 0 || r.Top < e.top {
			e.top = r.Top
		}
		if r.Left == c.Col() {
			e.bottom = max(e.bottom, r.Top)
		}
	}
}
