package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// bounded reads the file and holds that it took no more than 256 MiB. What was allocated
// in all bounds what was in use at any time.
func bounded(t *testing.T, data []byte, limits sheet.Limits) (*sheet.Book, diag.List) {
	t.Helper()
	return boundedBy(t, new(xlsx.Reader), data, limits)
}

func boundedBy(t *testing.T, r *xlsx.Reader, data []byte, limits sheet.Limits) (*sheet.Book, diag.List) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	book, findings, err := r.ReadBytes(context.Background(), "x.xlsx", data, limits)
	runtime.ReadMemStats(&after)
	must(t, err)
	used := (after.TotalAlloc - before.TotalAlloc + uint64(len(data))) >> 20
	t.Logf("%d KiB read in %d MiB", len(data)>>10, used)
	if used > 256 && !race {
		t.Errorf("reading took %d MiB", used)
	}
	return book, findings
}

// TestLimits holds that each limit is kept: a file just within it is read, one
// just over it is a finding that names the limit.
func TestLimits(t *testing.T) {
	cells := func(n int) string {
		return `<row r="1">` + strings.Repeat(`<c><v>1</v></c>`, n) + `</row>`
	}
	merges := func(n int) parts {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<mergeCell ref="A%d:B%d"/>`, i+1, i+1)
		}
		return workbook("").with("xl/worksheets/sheet1.xml", fmt.Sprintf(`<worksheet xmlns=%q><sheetData/><mergeCells>%s</mergeCells></worksheet>`, mainSpace, b.String()))
	}
	nested := func(n int) parts {
		return workbook("").with("xl/worksheets/sheet1.xml", strings.Replace(worksheet(""), "<sheetData>", strings.Repeat("<x>", n)+strings.Repeat("</x>", n)+"<sheetData>", 1))
	}
	styles := func(n int) parts {
		return workbook("").with("xl/styles.xml", fmt.Sprintf(`<styleSheet xmlns=%q><cellXfs>%s</cellXfs></styleSheet>`, mainSpace, strings.Repeat("<xf/>", n)))
	}
	for name, c := range map[string]struct {
		set          func(*sheet.Limits)
		within, over parts
		want         string
	}{
		"entries":       {func(l *sheet.Limits) { l.Entries = 6 }, workbook(""), workbook("").with("a", ""), "number of entries over the limit of 6"},
		"inflated":      {func(l *sheet.Limits) { l.InflatedBytes = 20_000 }, workbook(strings.Repeat(" ", 15_000)), workbook(strings.Repeat(" ", 20_000)), "number of inflated bytes over the limit of 20000"},
		"ratio":         {func(l *sheet.Limits) { l.Ratio = 20 }, workbook(strings.Repeat("<row/>", 100_000)), workbook(strings.Repeat("<row/>", 1_000_000)), "ratio of inflation over the limit of 20"},
		"cells":         {func(l *sheet.Limits) { l.Cells = 10 }, workbook(cells(10)), workbook(cells(11)), "number of cells that hold something over the limit of 10"},
		"quick cells":   {func(l *sheet.Limits) { l.Cells = 1 }, workbook(`<row r="1"><c r="A1"><v>1</v></c></row>`), workbook(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>`), "over the limit of 1"},
		"hidden rows":   {func(l *sheet.Limits) { l.Cells = 10 }, workbook(strings.Repeat(`<row hidden="1"/>`, 10)), workbook(strings.Repeat(`<row hidden="1"/>`, 11)), "over the limit of 10"},
		"cell text":     {func(l *sheet.Limits) { l.CellText = 4 }, workbook(`<row r="1"><c t="str"><v>ữữữữ</v></c></row>`), workbook(`<row r="1"><c t="str"><v>😀😀a</v></c></row>`), "number of characters of one cell over the limit of 4"},
		"shared text":   {func(l *sheet.Limits) { l.CellText = 3 }, workbook(`<row r="1"><c t="s"><v>1</v></c></row>`), workbook(`<row r="1"><c t="s"><v>0</v></c></row>`), "number of characters of one cell over the limit of 3"},
		"texts":         {func(l *sheet.Limits) { l.TextBytes = 10 }, workbook(`<row r="1"><c><v>12345</v></c><c><v>12345</v></c></row>`), workbook(`<row r="1"><c><v>12345</v></c><c><v>123456</v></c></row>`), "number of bytes of text in all over the limit of 10"},
		"styles":        {func(l *sheet.Limits) { l.Styles = 10 }, styles(10), styles(11), "number of cell styles, fonts or formats over the limit of 10"},
		"merges":        {func(l *sheet.Limits) { l.Merges = 10 }, merges(10), merges(11), "number of merged ranges of one sheet over the limit of 10"},
		"nesting":       {func(l *sheet.Limits) { l.Nesting = 10 }, nested(9), nested(10), "depth of nested elements over the limit of 10"},
		"token":         {func(l *sheet.Limits) { l.Token = 64 << 10 }, workbook(strings.Repeat(" ", 40_000)), workbook(strings.Repeat(" ", 70_000)), "length of one tag or run of text over the limit of 65536"},
		"out of order":  {func(l *sheet.Limits) { l.Cells = 10 }, workbook(`<row r="2"><c r="A2"/></row><row r="1">` + strings.Repeat("<c/>", 9) + `</row>`), workbook(`<row r="2"><c r="A2"/></row><row r="1">` + strings.Repeat("<c/>", 10) + `</row>`), "number of cells out of order over the limit of 10"},
		"strings":       {func(l *sheet.Limits) { l.Cells = 3 }, workbook(`<row r="1"><c t="s"><v>0</v></c></row>`), workbook(`<row r="1"><c t="s"><v>0</v></c></row>`).with("xl/sharedStrings.xml", fmt.Sprintf(`<sst xmlns=%q>%s</sst>`, mainSpace, strings.Repeat("<si/>", 4))), "number of shared strings over the limit of 3"},
		"attributes":    {func(*sheet.Limits) {}, workbook(tag(120)), workbook(tag(130)), "number of attributes of one tag over the limit of 128"},
		"namespaces":    {func(*sheet.Limits) {}, workbook(nest(2)), workbook(nest(3)), "number of namespaces over the limit of 256"},
		"no allowances": {func(l *sheet.Limits) { l.Cells = 0 }, workbook(""), workbook(cells(1)), "over the limit of 0"},
	} {
		t.Run(name, func(t *testing.T) {
			limits := sheet.DefaultLimits()
			c.set(&limits)
			if book, findings := bounded(t, c.within.zip(t), limits); book == nil || len(findings) > 0 {
				t.Errorf("within the limit: %s", text(findings))
			}
			_, findings := bounded(t, c.over.zip(t), limits)
			if len(findings) != 1 || findings[0].Rule.Code != "file-limit" || !strings.Contains(text(findings), c.want) {
				t.Errorf("over the limit: got %q, want %q", text(findings), c.want)
			}
		})
	}
}

// tag returns a row with so many attributes.
func tag(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ` a%d=""`, i)
	}
	return "<row" + b.String() + "/>"
}

// nest returns so many elements within each other that declare 100 namespaces each.
func nest(n int) string {
	var b strings.Builder
	for i := range 100 {
		fmt.Fprintf(&b, ` xmlns:a%d="urn:x"`, i)
	}
	return "<row><extLst>" + strings.Repeat("<x"+b.String()+">", n) + strings.Repeat("</x>", n) + "</extLst></row>"
}

// most is how many times the work of a plain sheet a file may take for each of its bytes.
// The worst take 4 times as much; where work grows with the square of the bytes, it is
// thousands of times.
const most = 20

// workOf returns the processor time of a reading, for each byte that a file of these parts
// may inflate to. It is 0 where the system does not say.
func workOf(t *testing.T, p parts, limits sheet.Limits) float64 {
	t.Helper()
	size := int64(0)
	for _, content := range p {
		size += int64(len(content))
	}
	data := p.zip(t)
	begin := processor()
	_, _, err := xlsx.ReadBytes(context.Background(), "x.xlsx", data, limits)
	must(t, err)
	return float64(processor()-begin) / float64(min(size, limits.InflatedBytes))
}

// TestHostile holds that files made to cost as much as they can take little memory under
// the default limits, and no more work for each byte than a plain sheet does, but for a
// factor.
func TestHostile(t *testing.T) {
	if testing.Short() || race {
		t.Skip("takes long")
	}
	const name = "xl/worksheets/sheet1.xml"
	fill := func(unit string, bytes int) string { return strings.Repeat(unit, bytes/len(unit)) }
	var prefixes strings.Builder
	for i := range 90 {
		fmt.Fprintf(&prefixes, ` xmlns:a%d="urn:x"`, 10+i)
	}
	var tall strings.Builder
	for col := range 9_000 {
		fmt.Fprintf(&tall, `<mergeCell ref="%s:%s"/>`, sheet.Ref(1, col+2), sheet.Ref(1<<20-col, col+2))
	}
	var many strings.Builder
	for i := range 200_000 {
		fmt.Fprintf(&many, `<row r="%d"><c r="A%d"><v>1</v></c></row>`, i+1, i+1)
	}
	plain := workOf(t, workbook(fill(`<row><c t="str"><v>plain</v></c><c><v>2018</v></c></row>`, 16<<20)), sheet.DefaultLimits())
	for what, p := range map[string]func() parts{
		"blanks":         func() parts { return workbook(fill(" ", 8<<20)) },
		"short elements": func() parts { return workbook(fill("<row><c/><c/><c/></row>", 100<<20)) },
		"long numbers": func() parts {
			return workbook(`<row r="1">` + strings.Repeat(`<c><v>1E308</v></c>`, 16_000) + `</row>` + fill(`<row>`+strings.Repeat(`<c><v>1E308</v></c>`, 1000)+`</row>`, 60<<20))
		},
		"many cells": func() parts { return workbook(fill(`<row><c><v>1</v></c><c><v>2</v></c></row>`, 30<<20)) },
		"long texts": func() parts {
			return workbook(fill(`<row><c t="str"><v>`+strings.Repeat("x", 30_000)+`</v></c></row>`, 100<<20))
		},
		"one text":    func() parts { return workbook(`<row><c t="str"><v>` + fill("x", 8<<20) + `</v></c></row>`) },
		"one tag":     func() parts { return workbook(`<row a="` + fill("x", 8<<20) + `"/>`) },
		"one comment": func() parts { return workbook(`<!--` + fill("x", 8<<20) + `-->`) },
		"hidden rows": func() parts { return workbook(fill(`<row hidden="1"/>`, 20<<20)) },
		"strings": func() parts {
			return workbook(`<row><c t="s"><v>0</v></c></row>`).with("xl/sharedStrings.xml", fmt.Sprintf(`<sst xmlns=%q>%s</sst>`, mainSpace, fill("<si><t>x</t></si>", 20<<20)))
		},
		"entities": func() parts {
			return workbook(`<row>` + fill(`<c t="str"><v>`+strings.Repeat("&amp;", 1000)+`</v></c>`, 100<<20))
		},
		"backwards": func() parts {
			return workbook(fill(`<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>`, 80<<20))
		},
		"prefixes": func() parts {
			return workbook("").with(name, strings.Replace(worksheet(""), "<sheetData>", "<x"+prefixes.String()+">"+fill("<a11:x/><a10:x/>", 100<<20)+"</x><sheetData>", 1))
		},
		"attributes": func() parts {
			return workbook("").with(name, strings.Replace(worksheet(""), "<sheetData>", fill(tag(120), 100<<20)+"<sheetData>", 1))
		},
		"tall merges": func() parts {
			return workbook("").with(name, fmt.Sprintf(`<worksheet xmlns=%q><sheetData>%s</sheetData><mergeCells>%s</mergeCells></worksheet>`, mainSpace, many.String(), tall.String()))
		},
		"under a merge": func() parts {
			return workbook("").with(name, fmt.Sprintf(`<worksheet xmlns=%q><sheetData>%s</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`, mainSpace, many.String()))
		},
		"formulas": func() parts {
			return workbook(`<row><c><f t="shared" si="0">` + strings.Repeat("A1+", 2000) + `A1</f></c></row>` + fill(`<row><c><f t="shared" si="0"/></c></row>`, 60<<20))
		},
		"fonts": func() parts {
			return workbook("").with("xl/styles.xml", fmt.Sprintf(`<styleSheet xmlns=%q><fonts>%s</fonts></styleSheet>`, mainSpace, fill("<font/>", 2<<20)))
		},
		"custom": func() parts {
			return workbook("").with("_rels/.rels", relationships("r1", "officeDocument", "xl/workbook.xml", "r2", "custom-properties", "c.xml")).with("c.xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">`+properties(400_000)+`</Properties>`)
		},
		"relations": func() parts { return workbook("").with("xl/_rels/workbook.xml.rels", relations(300_000)) },
		"tabs": func() parts {
			return workbook("").with("xl/workbook.xml", fmt.Sprintf(`<workbook xmlns=%q><sheets>%s</sheets></workbook>`, mainSpace, fill(`<sheet name="a"/>`, 2<<20)))
		},
		"formats": func() parts {
			return workbook("").with("xl/styles.xml", fmt.Sprintf(`<styleSheet xmlns=%q><numFmts><numFmt numFmtId="1" formatCode="%s"/></numFmts><cellXfs>%s</cellXfs></styleSheet>`, mainSpace, strings.Repeat("[", 1<<19), strings.Repeat(`<xf numFmtId="1"/>`, 65_000)))
		},
	} {
		limits := sheet.DefaultLimits()
		limits.Ratio = 2000 // more than deflate can reach: the other limits have to hold by themselves
		t.Run(what, func(t *testing.T) {
			p := p()
			bounded(t, p.zip(t), limits)
			if work := workOf(t, p, limits); plain > 0 && work > most*plain {
				t.Errorf("it takes %.1f times the work of a plain sheet", work/plain)
			}
		})
	}
	t.Run("entries", func(t *testing.T) {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for i := range 300_000 {
			add(t, w, &zip.FileHeader{Name: fmt.Sprint(i)}, "")
		}
		must(t, w.Close())
		if _, findings := bounded(t, b.Bytes(), sheet.DefaultLimits()); findings[0].Rule.Code != "file-limit" {
			t.Error(text(findings))
		}
	})
}

func properties(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<property name="%d"><i4>1</i4></property>`, i)
	}
	return b.String()
}

func relations(n int) string {
	var triples []string
	for i := range n {
		triples = append(triples, fmt.Sprint(i), "worksheet", "a.xml")
	}
	return relationships(triples...)
}
