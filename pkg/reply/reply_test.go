package reply_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/reply"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

var known = func() *catalogue.Catalogue {
	c, err := catalogue.Load(nil)
	if err != nil {
		panic(err)
	}
	return c
}()

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// samples are the paths of all sample reports.
func samples(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/reports/*/*.xlsx")
	must(t, err)
	if len(paths) < 20 {
		t.Fatalf("%d samples", len(paths))
	}
	return paths
}

// content is what is said of a workbook: an error on every seventh of its figures,
// a warning on a range, and findings that name no cell.
func content(t *testing.T, path string, data []byte) reply.Content {
	t.Helper()
	book := read(t, data)
	r, _, _ := report.Read(path, book, report.Options{Catalogue: known, Rates: report.Rates{}})
	c := reply.Content{Catalogue: known, Report: r, Totals: totals(r), Program: "bloc test"}
	for i, f := range r.Figures {
		if i%7 != 0 {
			continue
		}
		one := diag.UnitUnknown.At(diag.Place(f.Sources[0]))
		one.Found, one.Expected = `nghìn $ <"&'>`, "triệu USD"
		c.Findings.Add(one)
	}
	range5 := diag.FigureText.At(diag.Place{File: path, Sheet: book.Sheets[0].Name, Cell: "D12:D14"})
	c.Findings.Add(range5, diag.MemberMissing.At(diag.Place{File: path}).With("name", diag.Same("X")))
	blank := diag.FigureText.At(diag.Place{File: path, Sheet: book.Sheets[0].Name, Cell: "ZZ999"})
	c.Findings.Add(blank, diag.FigureText.At(diag.Place{File: path, Sheet: "no such sheet", Cell: "A1"}))
	return c
}

func read(t *testing.T, data []byte) *sheet.Book {
	t.Helper()
	book, findings, err := xlsx.ReadBytes(context.Background(), "", data, sheet.DefaultLimits())
	must(t, err)
	if book == nil {
		t.Fatal(findings[0].Message("en"))
	}
	return book
}

func write(t *testing.T, data []byte, c reply.Content) ([]byte, reply.Outcome) {
	t.Helper()
	var b bytes.Buffer
	out, err := reply.Write(&b, data, c)
	must(t, err)
	return b.Bytes(), out
}

// raws are the parts of a file as they lie in the archive, still compressed.
func raws(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.OpenRaw()
		must(t, err)
		content, err := io.ReadAll(r)
		must(t, err)
		all[f.Name] = string(content)
	}
	return all
}

// TestCopies answers every sample: parts that need not be touched are the same
// bytes, the marked cells have a comment and a fill, and another library opens it.
func TestCopies(t *testing.T) {
	for _, path := range samples(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			must(t, err)
			c := content(t, path, data)
			copied, out := write(t, data, c)
			if !out.Copy {
				t.Fatalf("not copied: %s", out.Why.En)
			}
			again, _ := write(t, data, c)
			if !bytes.Equal(copied, again) {
				t.Error("written twice, the bytes differ")
			}
			untouched(t, data, copied)
			readsAlike(t, path, data, copied)
			f, err := excelize.OpenReader(bytes.NewReader(copied))
			must(t, err)
			defer f.Close()
			if names := f.GetSheetList(); names[0] != report.ReviewSheet || names[1] != report.ConfirmSheet {
				t.Errorf("sheets: %q", names)
			}
			was, err := excelize.OpenReader(bytes.NewReader(data))
			must(t, err)
			defer was.Close()
			for _, finding := range c.Findings {
				if finding.Sheet == "" || strings.Contains(finding.Cell, ":") || finding.Sheet == "no such sheet" {
					continue
				}
				if text := commentAt(t, f, finding.Sheet, finding.Cell); !strings.Contains(text, finding.Message("vi")) {
					t.Errorf("%s!%s: the comment is %q", finding.Sheet, finding.Cell, text)
				}
				before, after := lookOf(t, was, finding.Sheet, finding.Cell), lookOf(t, f, finding.Sheet, finding.Cell)
				before.Fill, after.Fill = excelize.Fill{}, excelize.Fill{}
				if difference := cmp.Diff(before, after); difference != "" {
					t.Errorf("%s!%s looks otherwise: %s", finding.Sheet, finding.Cell, difference)
				}
			}
		})
	}
}

func lookOf(t *testing.T, f *excelize.File, name, cell string) *excelize.Style {
	t.Helper()
	style, err := f.GetCellStyle(name, cell)
	must(t, err)
	look, err := f.GetStyle(style)
	must(t, err)
	return look
}

// readsAlike holds that a board that sends the copy back reports the same figures.
func readsAlike(t *testing.T, path string, before, after []byte) {
	t.Helper()
	o := report.Options{Catalogue: known, Rates: report.Rates{}}
	a, _, _ := report.Read(path, read(t, before), o)
	b, _, findings := report.Read(path, read(t, after), o)
	if len(a.Figures) != len(b.Figures) || b.Cells.Used != a.Cells.Used || findings.Worst() == diag.Error {
		t.Errorf("sent back, %d figures became %d: %v", len(a.Figures), len(b.Figures), findings)
	}
	for i := range min(len(a.Figures), len(b.Figures)) {
		if !a.Figures[i].Value.Equal(b.Figures[i].Value) {
			t.Errorf("sent back, %v became %s", a.Figures[i].Key, b.Figures[i].Value)
		}
	}
}

func commentAt(t *testing.T, f *excelize.File, name, cell string) string {
	t.Helper()
	list, err := f.GetComments(name)
	must(t, err)
	for _, c := range list {
		if c.Cell == cell {
			text := c.Text
			for _, run := range c.Paragraph {
				text += run.Text
			}
			return text
		}
	}
	return ""
}

// untouched holds that only those parts differ that have to.
func untouched(t *testing.T, before, after []byte) {
	t.Helper()
	now := raws(t, after)
	for name, content := range raws(t, before) {
		switch {
		case name == "[Content_Types].xml", name == "_rels/.rels", name == "docProps/custom.xml", name == "xl/workbook.xml", name == "xl/styles.xml", name == "xl/_rels/workbook.xml.rels":
		case strings.HasPrefix(name, "xl/worksheets/"):
		case now[name] != content:
			t.Errorf("%s was touched", name)
		}
	}
}
