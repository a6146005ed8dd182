package xlsx_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// tight are limits under which no input takes a fuzzer long.
func tight() sheet.Limits {
	l := sheet.DefaultLimits()
	l.InflatedBytes, l.Cells, l.TextBytes, l.Token = 1<<20, 5_000, 1<<20, 256<<10
	return l
}

// sound reads the bytes and holds what must be true whatever they are.
func sound(t *testing.T, data []byte) *sheet.Book {
	t.Helper()
	book, findings, err := xlsx.ReadBytes(context.Background(), "x.xlsx", data, tight())
	must(t, err)
	if book == nil && len(findings) == 0 {
		t.Fatal("neither a book nor a finding")
	}
	for _, f := range findings {
		if f.Rule == nil || f.Severity == 0 || !utf8.ValidString(f.Message("vi")) || strings.Contains(f.Message("vi"), "{found}") {
			t.Errorf("a finding is not whole: %+v", f)
		}
	}
	if book == nil {
		return nil
	}
	for _, s := range book.Sheets {
		soundSheet(t, s)
	}
	return book
}

func soundSheet(t *testing.T, s *sheet.Sheet) {
	t.Helper()
	row, col := 0, 0
	for _, c := range s.Cells {
		if c.Row() < row || c.Row() == row && c.Col() <= col || c.Row() > 1<<20 || c.Col() < 1 || c.Col() > 1<<14 {
			t.Fatalf("%s out of order or range", c.Ref())
		}
		row, col = c.Row(), c.Col()
		if c.Style == nil || c.Kind == sheet.Blank || !utf8.ValidString(c.Text) {
			t.Errorf("%s is not whole: %+v", c.Ref(), c)
		}
		if c.Kind == sheet.Number || c.Kind == sheet.Date {
			if _, err := decimal.NewFromString(c.Text); err != nil || strings.ContainsAny(c.Text, "eE+ ") {
				t.Errorf("%s holds the number %q", c.Ref(), c.Text)
			}
		}
		for _, m := range s.Merges {
			if m.Contains(c.Row(), c.Col()) && (m.Top != c.Row() || m.Left != c.Col()) {
				t.Errorf("%s lies under %s", c.Ref(), m)
			}
		}
	}
}

// FuzzBook reads whole containers. Its seeds are short: from long ones the fuzzer learns
// slowly, as it tries to shorten whatever it finds.
func FuzzBook(f *testing.F) {
	f.Add(workbook(`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`).zip(f))
	f.Add(stored(f, workbook(`<row r="1" hidden="1"><c r="A1" s="2"><f>B1</f><v>1</v></c></row>`)))
	f.Add([]byte(ole("Workbook")))
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, data) })
}

// FuzzRows reads rows and cells, the plain way and in a spelling that means the same.
func FuzzRows(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" s="1"><v>12.50</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"/></row>`)
	f.Add(`<row><c t="str"><f t="shared" si="0">A1+$B2</f><v>x</v></c><c><f t="shared" si="0"/></c></row>`)
	f.Add(`<row r="2"><c r="B2" t="inlineStr"><is><r><t>a_x000A_</t></r></is></c></row><row r="1"><c r="A1" t="b"><v>1</v></c></row>`)
	f.Add(`<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="d"><v>2018-12-31</v></c></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		plain := sound(t, stored(t, workbook(rows)))
		if strings.Contains(rows, "<!") || strings.Contains(rows, "<?") {
			return // there a "<c " may be text
		}
		general := sound(t, stored(t, workbook(strings.ReplaceAll(rows, "<c ", "<c  "))))
		if (plain == nil) != (general == nil) {
			t.Fatal("only one of the two ways reads it")
		}
		if diff := cmp.Diff(general, plain, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(sheet.Book{}, "SHA256")); diff != "" {
			t.Error(diff)
		}
	})
}

// FuzzParts reads one part, any of those that are read, as arbitrary bytes.
func FuzzParts(f *testing.F) {
	names := []string{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"}
	p := workbook(`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`)
	for i, name := range names {
		f.Add(byte(i), []byte(p[name]))
	}
	f.Fuzz(func(t *testing.T, part byte, content []byte) {
		sound(t, stored(t, p.with(names[int(part)%len(names)], string(content))))
	})
}
