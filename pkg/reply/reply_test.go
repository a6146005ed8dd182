package reply_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/reply"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
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
	c := reply.Content{Catalogue: known, Report: r, Program: "bloc test"}
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
	book, findings, err := sheet.ReadBytes(context.Background(), "", data, sheet.DefaultLimits())
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
			for _, finding := range c.Findings {
				if finding.Sheet == "" || strings.Contains(finding.Cell, ":") || finding.Sheet == "no such sheet" {
					continue
				}
				if text := commentAt(t, f, finding.Sheet, finding.Cell); !strings.Contains(text, finding.Message("vi")) {
					t.Errorf("%s!%s: the comment is %q", finding.Sheet, finding.Cell, text)
				}
			}
		})
	}
}

// readsAlike holds that a board that sends the copy back reports the same figures.
func readsAlike(t *testing.T, path string, before, after []byte) {
	t.Helper()
	o := report.Options{Catalogue: known, Rates: report.Rates{}}
	a, _, _ := report.Read(path, read(t, before), o)
	b, _, findings := report.Read(path, read(t, after), o)
	if len(a.Figures) != len(b.Figures) || b.Cells.Used != a.Cells.Used || !b.Cells.Adds() || findings.Worst() == diag.Error {
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
		case name == "[Content_Types].xml", name == "xl/workbook.xml", name == "xl/styles.xml", name == "xl/_rels/workbook.xml.rels":
		case strings.HasPrefix(name, "xl/worksheets/"):
		case now[name] != content:
			t.Errorf("%s was touched", name)
		}
	}
}

// workbookOf writes a workbook with a library.
func workbookOf(t *testing.T, build func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must(t, f.SetCellValue("Sheet1", "A1", "Chỉ tiêu"))
	must(t, f.SetCellValue("Sheet1", "B2", 5))
	build(f)
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

func one(cell string) reply.Content {
	f := diag.FigureText.At(diag.Place{File: "x.xlsx", Sheet: "Sheet1", Cell: cell})
	f.Found = "abc"
	return reply.Content{
		Catalogue: known, Program: "bloc test", Findings: diag.List{f},
		Report: &figure.Report{Path: "x.xlsx", Member: "ha-nam", Period: figure.YearOf(2018)},
	}
}

func TestOddWorkbooks(t *testing.T) {
	for name, c := range map[string]struct {
		build   func(f *excelize.File)
		comment bool
	}{
		"plain": {func(*excelize.File) {}, true},
		"comments of its own": {func(f *excelize.File) {
			must(t, f.AddComment("Sheet1", excelize.Comment{Cell: "A1", Author: "ai", Text: "của tôi"}))
		}, false},
		"names and print areas": {func(f *excelize.File) {
			must(t, f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: "Sheet1!$A$1:$B$2", Scope: "Sheet1"}))
		}, true},
		"two sheets, one hidden": {func(f *excelize.File) {
			_, err := f.NewSheet("Cũ")
			must(t, err)
			must(t, f.SetSheetVisible("Cũ", false))
		}, true},
		"a sheet of the same name": {func(f *excelize.File) {
			_, err := f.NewSheet(strings.ToUpper(report.ReviewSheet))
			must(t, err)
		}, true},
		"a table and links": {func(f *excelize.File) {
			must(t, f.SetCellValue("Sheet1", "B1", "Số"))
			must(t, f.AddTable("Sheet1", &excelize.Table{Range: "A1:B3"}))
			must(t, f.SetCellHyperLink("Sheet1", "A1", "https://example.vn", "External"))
		}, true},
		"formulas": {func(f *excelize.File) { must(t, f.SetCellFormula("Sheet1", "B3", "B2*2")) }, true},
	} {
		t.Run(name, func(t *testing.T) {
			data := workbookOf(t, c.build)
			copied, out := write(t, data, one("B2"))
			if !out.Copy {
				t.Fatalf("not copied: %s", out.Why.En)
			}
			f, err := excelize.OpenReader(bytes.NewReader(copied))
			must(t, err)
			defer f.Close()
			if got := commentAt(t, f, "Sheet1", "B2") != ""; got != c.comment {
				t.Errorf("comment %t, want %t", got, c.comment)
			}
			style, err := f.GetCellStyle("Sheet1", "B2")
			must(t, err)
			look, err := f.GetStyle(style)
			must(t, err)
			if len(look.Fill.Color) == 0 {
				t.Error("the cell is not marked")
			}
			for _, n := range f.GetDefinedName() {
				if n.Name == "_xlnm.Print_Area" && n.Scope != "Sheet1" {
					t.Errorf("the print area belongs to %s now", n.Scope)
				}
			}
		})
	}
}

func TestAlone(t *testing.T) {
	plain := workbookOf(t, func(*excelize.File) {})
	prefixed := replace(t, plain, "xl/worksheets/sheet1.xml", func(s string) string {
		s = strings.ReplaceAll(s, "<", "<x:")
		s = strings.ReplaceAll(s, "<x:/", "</x:")
		s = strings.ReplaceAll(s, "<x:?xml", "<?xml")
		return strings.Replace(s, "xmlns=", "xmlns:x=", 1)
	})
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"no archive":  {[]byte("hello"), "tệp có mật khẩu hoặc không phải dạng .xlsx"},
		"nothing":     {nil, "tệp có mật khẩu hoặc không phải dạng .xlsx"},
		"cut":         {plain[:len(plain)/2], "cấu trúc của tệp"},
		"macros":      {add(t, plain, "xl/vbaProject.bin"), "tệp có macro"},
		"signed":      {add(t, plain, "_xmlsignatures/sig1.xml"), "tệp có chữ ký số"},
		"prefixes":    {prefixed, "cấu trúc của tệp"},
		"a type cut":  {replace(t, plain, "xl/styles.xml", func(s string) string { return s[:len(s)-20] }), "cấu trúc của tệp"},
		"a DOCTYPE":   {replace(t, plain, "xl/workbook.xml", func(s string) string { return strings.Replace(s, "<workbook", "<!DOCTYPE x><workbook", 1) }), "cấu trúc của tệp"},
		"no workbook": {replace(t, plain, "_rels/.rels", func(string) string { return "<Relationships/>" }), "cấu trúc của tệp"},
	} {
		t.Run(name, func(t *testing.T) {
			alone, out := write(t, c.data, one("B2"))
			if out.Copy || !strings.Contains(out.Why.Vi, c.want) {
				t.Errorf("copy %t, %q; want %q", out.Copy, out.Why.Vi, c.want)
			}
			book := read(t, alone)
			if len(book.Sheets) != 2 || book.Sheets[0].Name != report.ReviewSheet {
				t.Fatalf("%d sheets", len(book.Sheets))
			}
			if text := fmt.Sprint(book.Sheets[0].Cells); !strings.Contains(text, "abc") {
				t.Error("the finding is not in it")
			}
		})
	}
}

// add adds a part to an archive.
func add(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	return rebuild(t, data, func(w *zip.Writer) {
		to, err := w.Create(name)
		must(t, err)
		_, err = io.WriteString(to, "x")
		must(t, err)
	}, nil)
}

// replace changes a part of an archive.
func replace(t *testing.T, data []byte, name string, change func(string) string) []byte {
	t.Helper()
	return rebuild(t, data, func(*zip.Writer) {}, func(n, s string) string {
		if n == name {
			return change(s)
		}
		return s
	})
}

func rebuild(t *testing.T, data []byte, more func(*zip.Writer), change func(name, content string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		content, err := io.ReadAll(r)
		must(t, err)
		text := string(content)
		if change != nil {
			text = change(f.Name, text)
		}
		to, err := w.Create(f.Name)
		must(t, err)
		_, err = io.WriteString(to, text)
		must(t, err)
	}
	more(w)
	must(t, w.Close())
	return b.Bytes()
}

func FuzzWrite(f *testing.F) {
	data, err := os.ReadFile("../../testdata/reports/2018/HP-2018.xlsx")
	if err != nil {
		f.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		f.Fatal(err)
	}
	// The parts, one of which the fuzzer writes.
	names := []string{"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml"}
	for i, name := range names {
		r, err := z.Open(name)
		if err != nil {
			f.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(i, string(content))
	}
	f.Fuzz(func(t *testing.T, which int, content string) {
		name := names[(which%len(names)+len(names))%len(names)]
		changed := replace(t, data, name, func(string) string { return content })
		answer, _ := write(t, changed, one("D12"))
		read(t, answer)
	})
}
