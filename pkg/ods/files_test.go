package ods_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/diag"
	"bloc/pkg/ods"
	"bloc/pkg/sheet"
)

// parts is a workbook as its parts, by name.
type parts map[string]string

// names declares the namespaces.
const names = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"` +
	` xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
	` xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"` +
	` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"` +
	` xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`

const (
	spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"
	manifest    = `<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`
)

// styles are the automatic styles that the tests' cells name: d a date, p percent, vn a font
// of TCVN3, and those of spans.
const styles = `<number:date-style style:name="nd"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>` +
	`<number:percentage-style style:name="np"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>` +
	`<style:style style:name="d" style:family="table-cell" style:data-style-name="nd"/>` +
	`<style:style style:name="p" style:family="table-cell" style:data-style-name="np"/>` +
	`<style:style style:name="vn" style:family="table-cell" style:parent-style-name="Base"><style:text-properties style:font-name="VnTime1"/><style:paragraph-properties fo:margin-left="20pt"/></style:style>` +
	`<style:style style:name="gone" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
	`<style:style style:name="struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
	`<style:style style:name="mark" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>` +
	`<style:style style:name="small" style:family="text"><style:text-properties fo:font-size="6pt"/></style:style>` +
	`<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>` +
	`<style:style style:name="flat" style:family="table-row"><style:table-row-properties style:row-height="0.01cm"/></style:style>`

// content returns content.xml with these children of the spreadsheet.
func content(children string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document-content` + names + `>` +
		`<office:font-face-decls><style:font-face style:name="VnTime1" svg:font-family="&apos;.VnTime&apos;"/></office:font-face-decls>` +
		`<office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:spreadsheet>` + children + `</office:spreadsheet></office:body></office:document-content>`
}

// table returns a table S with these children.
func table(children string) string {
	return `<table:table table:name="S">` + children + `</table:table>`
}

// row returns a table of one row with these cells.
func row(cells string) string { return table(`<table:table-row>` + cells + `</table:table-row>`) }

// shared is styles.xml: the style Base, bold, whose parent has a font.
const shared = `<office:document-styles` + names + `><office:styles>` +
	`<style:default-style style:family="table-cell"><style:text-properties style:font-name="Liberation Sans" fo:font-size="10pt"/></style:default-style>` +
	`<style:style style:name="Default" style:family="table-cell"/>` +
	`<style:style style:name="Base" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-weight="bold"/></style:style>` +
	`</office:styles><office:automatic-styles><style:style style:name="d" style:family="table-cell"/></office:automatic-styles>` +
	`<office:master-styles><style:master-page style:name="Default"><style:header><style:region-center><text:p>Tỉnh <text:sheet-name>S</text:sheet-name></text:p></style:region-center></style:header>` +
	`<style:header-left style:display="false"><text:p>no</text:p></style:header-left><style:footer><text:p>Trang<text:s/><text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`

// workbook returns the parts of a workbook with these children of the spreadsheet.
func workbook(children string) parts {
	return parts{"mimetype": spreadsheet, "META-INF/manifest.xml": manifest, "styles.xml": shared, "content.xml": content(children)}
}

// with returns the parts with one replaced.
func (p parts) with(name, content string) parts {
	p = maps.Clone(p)
	p[name] = content
	return p
}

// zip packs the parts, the media type first.
func (p parts) zip(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	list := slices.Sorted(maps.Keys(p))
	slices.SortStableFunc(list, func(a, b string) int {
		if a == "mimetype" {
			return -1
		}
		return 0
	})
	for _, name := range list {
		method := zip.Deflate
		if name == "mimetype" {
			method = zip.Store
		}
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		must(t, err)
		_, err = f.Write([]byte(p[name]))
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
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
	return under(t, data, sheet.DefaultLimits())
}

func under(t testing.TB, data []byte, limits sheet.Limits) (*sheet.Book, diag.List) {
	t.Helper()
	book, findings, err := ods.Read(context.Background(), &sheet.Input{Name: "x.ods", Data: data, Limits: limits, Room: new(sheet.Room)})
	must(t, err)
	return book, findings
}

// only reads a workbook that has to be sound and returns its one sheet.
func only(t testing.TB, children string) *sheet.Sheet {
	t.Helper()
	book, findings := read(t, workbook(children).zip(t))
	if book == nil || len(findings) > 0 || len(book.Sheets) != 1 {
		t.Fatalf("not read: %s", said(findings))
	}
	return book.Sheets[0]
}

// said lists findings in English.
func said(findings diag.List) string {
	var list []string
	for _, f := range findings {
		list = append(list, fmt.Sprintf("%s!%s %s: %s", f.Sheet, f.Cell, f.Rule.Code, f.Message("en")))
	}
	return strings.Join(list, "\n")
}
