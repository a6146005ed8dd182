package ods_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"bloc/pkg/sheet"
)

// tight are limits under which no input takes a fuzzer long.
func tight() sheet.Limits {
	l := sheet.DefaultLimits()
	l.InflatedBytes, l.Cells, l.TextBytes, l.Token = 1<<20, 5_000, 1<<20, 256<<10
	return l
}

// sound reads the bytes and holds what must be true whatever they are.
func sound(t *testing.T, data []byte) {
	t.Helper()
	book, findings := under(t, data, tight())
	if book == nil && len(findings) == 0 {
		t.Fatal("neither a book nor a finding")
	}
	for _, f := range findings {
		if f.Rule == nil || f.Severity == 0 || !utf8.ValidString(f.Message("vi")) || strings.Contains(f.Message("vi"), "{found}") {
			t.Errorf("a finding is not whole: %+v", f)
		}
	}
	if book == nil {
		return
	}
	for _, s := range book.Sheets {
		row, col := 0, 0
		for _, c := range s.Cells {
			if c.Row() < row || c.Row() == row && c.Col() <= col || c.Row() > sheet.LastRow || c.Col() < 1 || c.Col() > sheet.LastCol {
				t.Fatalf("%s out of order or range", c.Ref())
			}
			row, col = c.Row(), c.Col()
			if c.Style == nil || c.Kind == sheet.Blank || !utf8.ValidString(c.Text) || !utf8.ValidString(c.Formula()) {
				t.Errorf("%s is not whole: %+v", c.Ref(), c)
			}
			if c.Kind == sheet.Number || c.Kind == sheet.Date {
				if _, err := decimal.NewFromString(c.Text); err != nil || strings.ContainsAny(c.Text, "eE+ ") {
					t.Errorf("%s holds the number %q", c.Ref(), c.Text)
				}
			}
		}
	}
}

// FuzzBook reads whole packages.
func FuzzBook(f *testing.F) {
	f.Add(workbook(row(`<table:table-cell/>`)).zip(f))
	f.Add(parts{"mimetype": spreadsheet, "content.xml": `<a/>`}.zip(f))
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, data) })
}

// FuzzContent reads the children of a spreadsheet and of its styles, as a flat file.
func FuzzContent(f *testing.F) {
	f.Add("", table(`<table:table-column table:visibility="collapse"/><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1.50"/></table:table-row>`))
	f.Add(styles, row(`<table:table-cell table:number-columns-spanned="2" table:style-name="vn"><text:p>a<text:s text:c="2"/><text:span text:style-name="mark">2</text:span></text:p></table:table-cell><table:covered-table-cell/>`))
	f.Add(`<number:number-style style:name="N"><number:number number:decimal-places="2"><number:embedded-text number:position="3">.</number:embedded-text></number:number><style:map style:condition="value()&gt;0" style:apply-style-name="N"/></number:number-style>`+
		`<style:style style:name="x" style:family="table-cell" style:data-style-name="N" style:parent-style-name="x"/>`, row(`<table:table-cell table:style-name="x" table:formula="of:=SUM([.A1:.B2];['a'.C1])" office:value-type="float" office:value="1"/>`))
	f.Add("", row(`<table:table-cell office:value-type="date" office:date-value="2018-12-31T12:00:00"><office:annotation><text:p>a</text:p></office:annotation></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT1H"/>`))
	f.Fuzz(func(t *testing.T, styles, children string) {
		sound(t, []byte(`<office:document office:mimetype="`+spreadsheet+`"`+names+`><office:automatic-styles>`+styles+`</office:automatic-styles><office:body><office:spreadsheet>`+children+`</office:spreadsheet></office:body></office:document>`))
	})
}
