package ods_test

import (
	"bytes"
	"strings"
	"testing"

	"bloc/pkg/ods"
	"bloc/pkg/sheet"
)

// TestOtherKinds holds that a file of another kind is named for what it is, and that what is
// no file of OpenDocument at all is left to others.
func TestOtherKinds(t *testing.T) {
	kind := func(name string) []byte { return workbook(table("")).with("mimetype", name).zip(t) }
	body := func(name string) []byte {
		p := workbook("")
		delete(p, "mimetype")
		return p.with("content.xml", `<office:document-content`+names+`><office:body><office:`+name+`/></office:body></office:document-content>`).zip(t)
	}
	for name, c := range map[string]struct {
		data       []byte
		code, want string
	}{
		"text":            {kind("application/vnd.oasis.opendocument.text"), "file-format", "(.odt)"},
		"presentation":    {kind("application/vnd.oasis.opendocument.presentation-template"), "file-format", "(.odp)"},
		"other":           {kind("application/vnd.oasis.opendocument.x"), "file-format", "of another kind"},
		"older":           {kind("application/vnd.sun.xml.calc"), "file-format", "(.sxc)"},
		"text, bare":      {body("text"), "file-format", "(.odt)"},
		"nothing":         {body("x"), "file-damaged", "no workbook inside"},
		"flat text":       {[]byte(`<office:document` + names + ` office:mimetype="application/vnd.oasis.opendocument.text"><office:body/></office:document>`), "file-format", "(.odt)"},
		"no tables":       {workbook("").zip(t), "file-damaged", "no sheets"},
		"same names":      {workbook(table("") + strings.Replace(table(""), `"S"`, `"s"`, 1)).zip(t), "sheet-damaged", "several sheets of this name"},
		"encrypted whole": {parts{"mimetype": spreadsheet, "META-INF/manifest.xml": manifest, "encrypted-package": "x"}.zip(t), "file-format", "encrypted in a way that is not read"},
		"no content":      {parts{"mimetype": spreadsheet, "META-INF/manifest.xml": manifest}.zip(t), "file-damaged", `"content.xml" is missing`},
		"cut off":         {workbook(table("")).zip(t)[:900], "file-damaged", "cut off"},
		"part cut off":    {workbook("").with("content.xml", upTo(content(row(`<table:table-cell/>`)), "<table:table-cell")).zip(t), "file-damaged", "cut off within"},
		"styles broken":   {workbook(table("")).with("styles.xml", shared[:len(shared)-9]).zip(t), "file-damaged", "cut off"},
		"entities":        {workbook(table("")).with("content.xml", `<!DOCTYPE x [<!ENTITY a "b">]>`+content(table(""))[38:]).zip(t), "file-damaged", "DOCTYPE"},
		"other names":     {workbook(table("")).with("content.xml", strings.ReplaceAll(content(table("")), "office:1.0", "office:2.0")).zip(t), "file-damaged", "not of one of OpenDocument's"},
	} {
		t.Run(name, func(t *testing.T) {
			if !ods.Is(c.data) {
				t.Error("not recognised")
			}
			_, findings := read(t, c.data)
			if len(findings) == 0 || findings[0].Rule.Code != c.code || !strings.Contains(findings[0].Message("en"), c.want) {
				t.Errorf("got %s, want %s %q", said(findings), c.code, c.want)
			}
		})
	}
	for _, other := range [][]byte{nil, []byte("PK\x03\x04"), []byte("<office:document>"), parts{"content.xml": "", "[Content_Types].xml": "", "META-INF/manifest.xml": ""}.zip(t)} {
		if ods.Is(other) {
			t.Errorf("%q is taken for one", other)
		}
	}
}

// upTo returns what stands before a mark.
func upTo(s, mark string) string { return s[:strings.LastIndex(s, mark)] }

// TestChecksum holds that a part with a wrong checksum is refused, though the XML be whole.
func TestChecksum(t *testing.T) {
	p := workbook(row(`<table:table-cell office:value-type="float" office:value="1234567"/>`))
	data := p.zip(t)
	at := bytes.LastIndex(data, []byte("PK\x01\x02\x14"))
	data[at+16] ^= 1
	_, findings := read(t, data)
	if len(findings) != 1 || findings[0].Rule.Code != "file-damaged" || !strings.Contains(said(findings), "CRC") {
		t.Error(said(findings))
	}
}

// TestBrokenSheet holds that a sheet with a fault is left out with the reason and the place,
// and that the sheet behind it is still read.
func TestBrokenSheet(t *testing.T) {
	cell := func(attributes string) string {
		return row(`<table:table-cell/><table:table-cell ` + attributes + `><text:p>x</text:p></table:table-cell>`)
	}
	long := strings.Repeat("x", 32_768)
	for name, c := range map[string]struct{ table, cell, want string }{
		"no number":       {cell(`office:value-type="float" office:value="12,5"`), "B1", `"12,5" is no finite number`},
		"infinite":        {cell(`office:value-type="float" office:value="INF"`), "B1", "no finite number"},
		"number missing":  {cell(`office:value-type="float"`), "B1", "no finite number"},
		"date":            {cell(`office:value-type="date" office:date-value="31/12/2018"`), "B1", "the date"},
		"time":            {cell(`office:value-type="time" office:time-value="12:30"`), "B1", "the time"},
		"time, nothing":   {cell(`office:value-type="time" office:time-value="P"`), "B1", "the time"},
		"boolean":         {cell(`office:value-type="boolean" office:boolean-value="yes"`), "B1", "the boolean"},
		"type":            {cell(`office:value-type="x"`), "B1", "unknown type"},
		"repeated":        {cell(`table:number-columns-repeated="-1"`), "", `"-1", expected a positive whole number`},
		"spanned":         {cell(`table:number-columns-spanned="x"`), "", "expected a positive whole number"},
		"rows":            {table(`<table:table-row table:number-rows-repeated="0"/>`), "", "expected a positive whole number"},
		"columns":         {table(`<table:table-column table:number-columns-repeated="1.5"/>`), "", "expected a positive whole number"},
		"past the column": {row(`<table:table-cell table:number-columns-repeated="16384"/><table:table-cell><text:p>x</text:p></table:table-cell>`), "", "too many cells"},
		"past the row":    {table(`<table:table-row table:number-rows-repeated="1048576"/><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>`), "", "a row beyond"},
		"text too long":   {row(`<table:table-cell><text:p>` + long + `</text:p></table:table-cell>`), "A1", "number of characters of one cell"},
		"blanks too long": {row(`<table:table-cell><text:p><text:s text:c="2000000000"/></text:p></table:table-cell>`), "A1", "number of characters of one cell"},
		"value too long":  {row(`<table:table-cell office:value-type="string" office:string-value="` + long + `"/>`), "A1", "number of characters of one cell"},
		"table within":    {row(`<table:table-cell><table:table/></table:table-cell>`), "A1", "a table within the cell"},
		"merges":          {row(`<table:table-cell table:number-columns-spanned="2"/><table:table-cell table:number-columns-spanned="2"/>`), "", "overlaps"},
	} {
		t.Run(name, func(t *testing.T) {
			next := strings.Replace(row(`<table:table-cell office:value-type="float" office:value="1"/>`), `"S"`, `"T"`, 1)
			book, findings := read(t, workbook(c.table+next).zip(t))
			if len(findings) != 1 || findings[0].Sheet != "S" || findings[0].Cell != c.cell || !strings.Contains(said(findings), c.want) {
				t.Fatalf("got %s, want %s %q", said(findings), c.cell, c.want)
			}
			if book == nil || len(book.Sheets) != 1 || book.Sheets[0].Name != "T" || len(book.Sheets[0].Cells) != 1 || book.Sheets[0].Cells[0].Kind != sheet.Number {
				t.Error("the sheet behind it is lost")
			}
		})
	}
}
