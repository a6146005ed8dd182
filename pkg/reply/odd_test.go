package reply_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/diag"
	"bloc/pkg/report"
)

// TestOddWorkbooks answers workbooks that hold more than cells: marks and comments
// come in, and what was there stays what it was.
func TestOddWorkbooks(t *testing.T) {
	for name, c := range map[string]struct {
		build func(f *excelize.File)
		check func(t *testing.T, f *excelize.File)
	}{
		"plain": {func(*excelize.File) {}, nil},
		"names and print areas": {
			func(f *excelize.File) {
				must(t, f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: "Sheet1!$A$1:$B$2", Scope: "Sheet1"}))
			},
			func(t *testing.T, f *excelize.File) {
				for _, n := range f.GetDefinedName() {
					if n.Name == "_xlnm.Print_Area" && n.Scope != "Sheet1" {
						t.Errorf("the print area belongs to %s now", n.Scope)
					}
				}
			}},
		"the second sheet is shown": {
			func(f *excelize.File) {
				n, err := f.NewSheet("Hai")
				must(t, err)
				f.SetActiveSheet(n)
			},
			func(t *testing.T, f *excelize.File) {
				if name := f.GetSheetName(f.GetActiveSheetIndex()); name != "Hai" {
					t.Errorf("%s is shown", name)
				}
			}},
		"a sheet of the same name": {func(f *excelize.File) {
			_, err := f.NewSheet(strings.ToUpper(report.ReviewSheet))
			must(t, err)
		}, nil},
		"a table and links": {func(f *excelize.File) {
			must(t, f.SetCellValue("Sheet1", "B1", "Số"))
			must(t, f.AddTable("Sheet1", &excelize.Table{Range: "A1:B3"}))
			must(t, f.SetCellHyperLink("Sheet1", "A1", "https://example.vn", "External"))
		}, nil},
		"formulas": {func(f *excelize.File) { must(t, f.SetCellFormula("Sheet1", "B3", "B2*2")) }, nil},
		"protection": {
			func(f *excelize.File) {
				must(t, f.ProtectSheet("Sheet1", &excelize.SheetProtectionOptions{Password: "x"}))
				must(t, f.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true}))
			},
			func(t *testing.T, f *excelize.File) {
				if f.UnprotectSheet("Sheet1", "another") == nil {
					t.Error("the sheet is protected no more")
				}
			}},
	} {
		t.Run(name, func(t *testing.T) {
			f := marked(t, workbookOf(t, c.build), "B2")
			if commentAt(t, f, "Sheet1", "B2") == "" {
				t.Error("no comment")
			}
			if c.check != nil {
				c.check(t, f)
			}
		})
	}
}

// commented is a workbook with a comment of the board on a cell.
func commented(t *testing.T, cell string) []byte {
	return workbookOf(t, func(f *excelize.File) {
		must(t, f.AddComment("Sheet1", excelize.Comment{Cell: cell, Author: "Lan", Text: "của tôi"}))
	})
}

// TestViews holds that the board's own sheet is still the one that is shown, and that
// the row of tabs begins with ours.
func TestViews(t *testing.T) {
	for name, views := range map[string]string{
		"none":        "",
		"no tab":      `<bookViews><workbookView/></bookViews>`,
		"both states": `<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews>`,
	} {
		t.Run(name, func(t *testing.T) {
			data := workbookOf(t, func(f *excelize.File) {
				_, err := f.NewSheet("Hai")
				must(t, err)
			})
			data = replace(t, data, "xl/workbook.xml", func(s string) string {
				return regexp.MustCompile(`<bookViews>.*</bookViews>`).ReplaceAllString(s, views)
			})
			copied, _ := write(t, data, one("B2"))
			book, want := parts(t, copied)["xl/workbook.xml"], "2"
			if name == "both states" {
				want = "3"
			}
			if !strings.Contains(book, ` activeTab="`+want+`"`) || strings.Contains(book, `firstSheet="1"`) || strings.Index(book, "<bookViews>") > strings.Index(book, "<sheets>") {
				t.Error(book)
			}
		})
	}
}

// TestOrder holds that what comes in stands where the standard has it.
func TestOrder(t *testing.T) {
	data := workbookOf(t, func(f *excelize.File) {
		must(t, f.SetCellValue("Sheet1", "B1", "Số"))
		must(t, f.AddTable("Sheet1", &excelize.Table{Range: "A1:B3"}))
	})
	data = replace(t, data, "xl/workbook.xml", func(s string) string {
		return strings.Replace(s, "</sheets>", `</sheets><externalReferences><externalReference r:id="rId1"/></externalReferences>`, 1)
	})
	copied, _ := write(t, data, one("B2"))
	for name, order := range map[string][]string{
		"xl/worksheets/sheet1.xml":   {"<sheetData", "<legacyDrawing", "<tableParts"},
		"xl/workbook.xml":            {"<bookViews", "<sheets", "<externalReferences", "<definedNames"},
		"xl/worksheets/sheet3.xml":   {"<mergeCells", "<dataValidations", "<printOptions"},
		"xl/worksheets/sheet2.xml":   {"<sheetPr", "<sheetViews", "<sheetFormatPr", "<cols", "<sheetData", "<mergeCells", "<hyperlinks", "<printOptions", "<pageMargins", "<pageSetup", "<headerFooter"},
		"xl/styles.xml":              {"<fonts", "<fills", "<borders", "<cellXfs"},
		"xl/bloc-comments1.xml":      {"<authors", "<commentList"},
		"xl/drawings/bloc1.vml":      {"<o:shapelayout", "<v:shapetype", "<v:shape "},
		"xl/_rels/workbook.xml.rels": {"<Relationships", "sheet2.xml", "sheet3.xml", "sheet4.xml"},
	} {
		at := -1
		for _, tag := range order {
			i := strings.Index(parts(t, copied)[name], tag)
			if i <= at {
				t.Errorf("%s: %s stands at %d", name, tag, i)
			}
			at = i
		}
	}
}

// TestPlaces holds that cells are found whose places are not written, and that a link
// to a hidden sheet says what it needs.
func TestPlaces(t *testing.T) {
	bare := replace(t, workbookOf(t, func(*excelize.File) {}), "xl/worksheets/sheet1.xml", func(s string) string {
		return regexp.MustCompile(` r="(A|B)?\d+"`).ReplaceAllString(s, "")
	})
	bare = replace(t, bare, "xl/worksheets/sheet1.xml", func(s string) string { return strings.Replace(s, "<c><v>5", "<c/><c><v>5", 1) })
	marked(t, bare, "B2")
	hidden := workbookOf(t, func(f *excelize.File) {
		n, err := f.NewSheet("Mới")
		must(t, err)
		f.SetActiveSheet(n)
		must(t, f.SetSheetVisible("Sheet1", false))
	})
	if text := review(t, marked(t, hidden, "B2")); !strings.Contains(text, "Sheet1 (đang ẩn)") || !strings.Contains(text, "Bỏ ẩn") {
		t.Error(text)
	}
	// Of a range without end the first cell stands for all.
	copied, out := write(t, workbookOf(t, func(*excelize.File) {}), one("B2:XFD1048576"))
	if n := len(copied); !out.Copy || n > 20_000 {
		t.Errorf("copy %t, %d bytes", out.Copy, n)
	}
}

const adviceColumn = 6

// TestWords holds that a board reads of no options of bloc, and of no folders of whoever
// runs it.
func TestWords(t *testing.T) {
	c := one("B2")
	c.Report.Path, c.Findings = `C:\bi mat\x.xlsx`, nil
	for _, rule := range diag.Rules() {
		f := rule.At(diag.Place{File: c.Report.Path, Sheet: "Sheet1", Cell: "B2"})
		f.Related = []diag.Place{{File: "/bi mat/y.xlsx", Cell: "A1"}}
		c.Findings.Add(f.With("related", diag.Same("/bi mat/y.xlsx:A1")))
	}
	for _, data := range [][]byte{workbookOf(t, func(*excelize.File) {}), nil} {
		answer, _ := write(t, data, c)
		for _, s := range read(t, answer).Sheets[:2] {
			for _, cell := range s.Cells {
				if cell.Col() == adviceColumn && strings.Contains(cell.Text, "--") || strings.Contains(cell.Text, "bi mat") {
					t.Errorf("%s: %s", cell.Ref(), cell.Text)
				}
			}
		}
	}
}

// prefix gives every element of a part a prefix.
func prefix(s string) string {
	s = strings.ReplaceAll(s, "<", "<x:")
	s = strings.ReplaceAll(s, "<x:/", "</x:")
	s = strings.ReplaceAll(s, "<x:?xml", "<?xml")
	return strings.Replace(s, "xmlns=", "xmlns:x=", 1)
}

func TestAlone(t *testing.T) {
	plain := workbookOf(t, func(*excelize.File) {})
	swap := func(name, from, to string) []byte {
		return replace(t, plain, name, func(s string) string {
			if !strings.Contains(s, from) {
				t.Fatalf("%s holds no %s", name, from)
			}
			return strings.Replace(s, from, to, 1)
		})
	}
	locked, err := excelize.Encrypt(rebuild(t, plain, func(w *zip.Writer) {
		// Short streams lie elsewhere in a container, where the library does not write them
		// rightly.
		to, err := w.CreateHeader(&zip.FileHeader{Name: "long", Method: zip.Store})
		must(t, err)
		_, err = to.Write(bytes.Repeat([]byte{'x'}, 10_000))
		must(t, err)
	}, nil), &excelize.Options{Password: "x"})
	must(t, err)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"no archive":     {[]byte("hello"), "đây là văn bản thường hoặc CSV; bloc đọc"},
		"nothing":        {nil, "đây là tệp rỗng; bloc đọc"},
		"a password":     {locked, "tệp được bảo vệ bằng mật khẩu"},
		"cut":            {plain[:len(plain)/2], "tệp bị hỏng"},
		"macros":         {add(t, plain, "xl/vbaProject.bin"), "tệp có macro"},
		"type of macros": {swap("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "tệp có macro"},
		"signed":         {add(t, plain, "_xmlsignatures/sig1.xml"), "tệp có chữ ký số"},
		"shared":         {swap("xl/_rels/workbook.xml.rels", "</Relationships>", `<Relationship Id="r99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>`), "nhiều người dùng chung"},
		"strict":         {swap("xl/workbook.xml", "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"), "Strict Open XML"},
		"prefixes":       {replace(t, plain, "xl/worksheets/sheet1.xml", prefix), "tên thẻ có tiền tố"},
		"no fills":       {replace(t, plain, "xl/styles.xml", func(s string) string { return strings.ReplaceAll(s, "fills", "fyllningar") }), "cấu trúc của tệp"},
		"a type cut":     {replace(t, plain, "xl/styles.xml", func(s string) string { return s[:len(s)-20] }), "tệp bị hỏng"},
		"a DOCTYPE":      {swap("xl/workbook.xml", "<workbook", "<!DOCTYPE x><workbook"), "tệp bị hỏng"},
		"no workbook":    {replace(t, plain, "_rels/.rels", func(string) string { return "<Relationships/>" }), "tệp bị hỏng"},
	} {
		t.Run(name, func(t *testing.T) {
			alone, out := write(t, c.data, one("B2"))
			if out.Copy || !strings.Contains(out.Why.Vi, c.want) {
				t.Errorf("copy %t, %q; want %q", out.Copy, out.Why.Vi, c.want)
			}
			book := read(t, alone)
			if len(book.Sheets) != 3 || book.Sheets[0].Name != report.ReviewSheet || book.Sheets[1].Name != report.ConfirmSheet {
				t.Fatalf("%d sheets", len(book.Sheets))
			}
			for _, words := range []string{"abc", out.Why.Vi} {
				if !strings.Contains(fmt.Sprint(book.Sheets[0].Cells), words) {
					t.Errorf("%q is not in it", words)
				}
			}
		})
	}
}
