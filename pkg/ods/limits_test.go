package ods_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// bounded reads the file and holds that it took no more than 256 MiB. What was allocated
// in all bounds what was in use at any time.
func bounded(t *testing.T, data []byte, limits sheet.Limits) (*sheet.Book, diag.List) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	book, findings := under(t, data, limits)
	runtime.ReadMemStats(&after)
	if used := (after.TotalAlloc - before.TotalAlloc + uint64(len(data))) >> 20; used > 256 {
		t.Errorf("reading %d KiB took %d MiB", len(data)>>10, used)
	}
	return book, findings
}

// TestLimits holds that each limit is kept: a file just within it is read, one just over it
// is a finding that names the limit.
func TestLimits(t *testing.T) {
	const number = `<table:table-cell office:value-type="float" office:value="1"/>`
	cells := func(n int) parts { return workbook(row(strings.Repeat(number, n))) }
	repeated := func(n int) parts {
		return workbook(table(fmt.Sprintf(`<table:table-row table:number-rows-repeated="%d">%s</table:table-row>`, n, number)))
	}
	hidden := func(n int) parts {
		return workbook(table(fmt.Sprintf(`<table:table-row table:visibility="collapse" table:number-rows-repeated="%d"><table:table-cell/></table:table-row><table:table-row>%s</table:table-row>`, n, number)))
	}
	merges := func(n int) parts {
		return workbook(table(fmt.Sprintf(`<table:table-row table:number-rows-repeated="%d"><table:table-cell table:number-columns-spanned="2"/></table:table-row>`, n)))
	}
	said := func(text string) parts {
		return workbook(row(`<table:table-cell><text:p>` + text + `</text:p></table:table-cell>`))
	}
	nested := func(n int) parts {
		return workbook(row(`<table:table-cell><text:p>` + strings.Repeat("<text:span>", n) + "x" + strings.Repeat("</text:span>", n) + `</text:p></table:table-cell>`))
	}
	looks := func(n int) parts {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<style:style style:name="%d" style:family="table-cell"/>`, i)
		}
		return workbook(table("")).with("styles.xml", `<office:document-styles`+names+`><office:styles>`+b.String()+`</office:styles></office:document-styles>`).
			with("content.xml", `<office:document-content`+names+`><office:body><office:spreadsheet>`+table("")+`</office:spreadsheet></office:body></office:document-content>`)
	}
	sections := func(n int) parts {
		return workbook(table("")).with("styles.xml", `<office:document-styles`+names+`><office:styles><number:number-style style:name="N">`+strings.Repeat(`<style:map/>`, n)+`</number:number-style></office:styles></office:document-styles>`)
	}
	for name, c := range map[string]struct {
		set          func(*sheet.Limits)
		within, over parts
		want         string
	}{
		"entries":      {func(l *sheet.Limits) { l.Entries = 4 }, cells(1), cells(1).with("a", ""), "number of entries over the limit of 4"},
		"sheets":       {func(l *sheet.Limits) { l.Entries = 4 }, cells(1), workbook(strings.Repeat(table(""), 5)), "number of sheets over the limit of 4"},
		"inflated":     {func(l *sheet.Limits) { l.InflatedBytes = 30_000 }, said(strings.Repeat(" ", 15_000)), said(strings.Repeat(" ", 30_000)), "number of inflated bytes over the limit of 30000"},
		"cells":        {func(l *sheet.Limits) { l.Cells = 10 }, cells(10), cells(11), "number of cells that hold something over the limit of 10"},
		"rows":         {func(l *sheet.Limits) { l.Cells = 10 }, repeated(10), repeated(1048576), "number of cells that hold something over the limit of 10"},
		"hidden rows":  {func(l *sheet.Limits) { l.Cells = 10 }, hidden(9), hidden(10), "over the limit of 10"},
		"merges":       {func(l *sheet.Limits) { l.Merges = 10 }, merges(10), merges(1048576), "number of merged ranges of one sheet over the limit of 10"},
		"cell text":    {func(l *sheet.Limits) { l.CellText = 4 }, said("ữữữữ"), said("😀😀a"), "number of characters of one cell over the limit of 4"},
		"texts":        {func(l *sheet.Limits) { l.TextBytes = 40 }, said("1234567890"), said(strings.Repeat("x", 41)), "number of bytes of text in all over the limit of 40"},
		"nesting":      {func(l *sheet.Limits) { l.Nesting = 20 }, nested(13), nested(14), "depth of nested elements over the limit of 20"},
		"token":        {func(l *sheet.Limits) { l.Token = 64 << 10 }, said(strings.Repeat(" ", 40_000)), said(strings.Repeat(" ", 70_000)), "length of one tag or run of text over the limit of 65536"},
		"styles":       {func(l *sheet.Limits) { l.Styles = 30 }, looks(30), looks(31), "number of cell styles, fonts or formats over the limit of 30"},
		"sections":     {func(*sheet.Limits) {}, sections(16), sections(17), "number of sections of a number format over the limit of 16"},
		"no allowance": {func(l *sheet.Limits) { l.Cells = 0 }, workbook(table("")), cells(1), "over the limit of 0"},
	} {
		t.Run(name, func(t *testing.T) {
			limits := sheet.DefaultLimits()
			c.set(&limits)
			if book, findings := bounded(t, c.within.zip(t), limits); book == nil || len(findings) > 0 {
				t.Errorf("within the limit: %v", findings)
			}
			_, findings := bounded(t, c.over.zip(t), limits)
			if len(findings) == 0 || findings[0].Rule.Code != "file-limit" || !strings.Contains(findings[0].Message("en"), c.want) {
				t.Errorf("over the limit: got %v, want %q", findings, c.want)
			}
		})
	}
}

// TestHostile holds that files made to cost as much as they can take little memory under the
// default limits.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	fill := func(unit string, bytes int) string { return strings.Repeat(unit, bytes/len(unit)) }
	const wide = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>`
	for name, p := range map[string]parts{
		"all cells":  workbook(table(wide)),
		"all hidden": workbook(table(`<table:table-row table:visibility="collapse" table:number-rows-repeated="1048575"><table:table-cell/></table:table-row><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`)),
		"all merged": workbook(table(`<table:table-row table:number-rows-repeated="1048576">` + strings.Repeat(`<table:table-cell table:number-columns-spanned="2"/><table:covered-table-cell/>`, 8192) + `</table:table-row>`)),
		"blanks":     workbook(fill(row(`<table:table-cell><text:p><text:s text:c="32767"/></text:p></table:table-cell>`), 4<<20)),
		"small":      workbook(table(fill(`<table:table-row><table:table-cell/></table:table-row>`, 24<<20))),
		"columns":    workbook(table(fill(`<table:table-column/>`, 12<<20))),
		"spans":      workbook(row(`<table:table-cell><text:p>` + fill(`<text:span text:style-name="struck">1</text:span>`, 12<<20) + `</text:p></table:table-cell>`)),
		"shapes":     workbook(table(`<table:shapes>` + fill(`<draw:frame><draw:text-box><text:p>a</text:p></draw:text-box></draw:frame>`, 12<<20) + `</table:shapes>`)),
		"objects":    workbook(table(`<table:shapes>`+fill(`<draw:frame><draw:object xlink:href="./O"/></draw:frame>`, 8<<20)+`</table:shapes>`)).with("O/content.xml", `<office:document-content`+names+`/>`),
		"parents":    workbook(table("")).with("styles.xml", `<office:document-styles`+names+`><office:styles>`+chain(60_000)+`</office:styles></office:document-styles>`),
		"formulas":   workbook(row(fill(`<table:table-cell table:formula="of:=`+strings.Repeat("[.A1]+", 2000)+`"/>`, 8<<20))),
	} {
		t.Run(name, func(t *testing.T) {
			limits := sheet.DefaultLimits()
			limits.Ratio = 2000 // more than deflate can reach: the other limits have to hold by themselves
			bounded(t, p.zip(t), limits)
		})
	}
}

// chain returns so many styles, each the parent of the next.
func chain(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<style:style style:name="%d" style:family="table-cell" style:parent-style-name="%d"/>`, i, i-1)
	}
	return b.String()
}
