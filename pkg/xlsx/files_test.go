package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/flate"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// parts is a workbook as its parts, by name.
type parts map[string]string

const (
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
)

func relationships(triples ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<Relationships xmlns=%q>`, packSpace)
	for i := 0; i < len(triples); i += 3 {
		fmt.Fprintf(&b, `<Relationship Id=%q Type="%s/%s" Target=%q/>`, triples[i], relSpace, triples[i+1], triples[i+2])
	}
	return b.String() + `</Relationships>`
}

func worksheet(rows string) string {
	return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns=%q><sheetData>%s</sheetData></worksheet>`, mainSpace, rows)
}

// workbook returns the least parts of a workbook with one sheet, "S", whose rows
// are given, three shared strings, and the styles 0 plain, 1 date, 2 quoted unit.
func workbook(rows string) parts {
	return parts{
		"_rels/.rels":     relationships("r1", "officeDocument", "xl/workbook.xml"),
		"xl/workbook.xml": fmt.Sprintf(`<workbook xmlns=%q xmlns:r=%q><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`, mainSpace, relSpace),
		"xl/_rels/workbook.xml.rels": relationships("r1", "worksheet", "worksheets/sheet1.xml",
			"r2", "styles", "styles.xml", "r3", "sharedStrings", "sharedStrings.xml"),
		"xl/worksheets/sheet1.xml": worksheet(rows),
		"xl/sharedStrings.xml":     fmt.Sprintf(`<sst xmlns=%q><si><t>không</t></si><si><t>một</t></si><si><t/></si></sst>`, mainSpace),
		"xl/styles.xml": fmt.Sprintf(`<styleSheet xmlns=%q><numFmts><numFmt numFmtId="164" formatCode="0.00&quot; ha&quot;"/></numFmts>`+
			`<fonts><font><name val="Arial"/></font><font><b/><name val=".VnTime"/></font></fonts>`+
			`<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="1"><alignment indent="2"/></xf></cellXfs></styleSheet>`, mainSpace),
	}
}

// with returns the parts with one replaced.
func (p parts) with(name, content string) parts {
	p = maps.Clone(p)
	p[name] = content
	return p
}

// zip packs the parts, in the order of their names.
func (p parts) zip(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestSpeed) })
	for _, name := range slices.Sorted(maps.Keys(p)) {
		add(t, w, &zip.FileHeader{Name: name, Method: zip.Deflate}, p[name])
	}
	must(t, w.Close())
	return b.Bytes()
}

func add(t testing.TB, w *zip.Writer, h *zip.FileHeader, content string) {
	t.Helper()
	f, err := w.CreateHeader(h)
	must(t, err)
	_, err = f.Write([]byte(content))
	must(t, err)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// read reads the bytes under the default limits.
func read(t testing.TB, data []byte) (*sheet.Book, diag.List) {
	t.Helper()
	book, findings, err := xlsx.ReadBytes(context.Background(), "x.xlsx", data, sheet.DefaultLimits())
	must(t, err)
	return book, findings
}

// readOne reads a workbook that must be without fault and returns its first sheet.
func readOne(t testing.TB, p parts) *sheet.Sheet {
	t.Helper()
	book, findings := read(t, p.zip(t))
	if len(findings) > 0 {
		t.Fatalf("unexpected: %s", text(findings))
	}
	return book.Sheets[0]
}

// text returns the findings as they are shown in English.
func text(l diag.List) string {
	var b strings.Builder
	_ = l.WriteText(&b, "en")
	return b.String()
}

// show writes the cells as "A1 number 12; B1 text x =formula".
func show(s *sheet.Sheet) string {
	kinds := [...]string{"blank", "number", "text", "bool", "error", "date", "uncached"}
	var out []string
	for _, c := range s.Cells {
		line := strings.TrimSpace(fmt.Sprintf("%s %s %s", c.Ref(), kinds[c.Kind], c.Text))
		if c.Formula() != "" {
			line += " =" + c.Formula()
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}
