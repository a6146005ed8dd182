package ods_test

import (
	"fmt"
	"strings"
	"testing"

	"bloc/pkg/ods"
	"bloc/pkg/sheet"
)

// detail makes a workbook of one sheet with so many rows and columns: a text, a few small
// counts, and amounts with two decimals, as lists of projects have them.
func detail(t testing.TB, rows, cols int) []byte {
	var b strings.Builder
	b.WriteString(`<table:table table:name="S"><table:table-column table:number-columns-repeated="30" table:default-cell-style-name="Default"/>`)
	for r := range rows {
		b.WriteString(`<table:table-row table:style-name="ro1">`)
		for c := range cols {
			switch n := (r*7919 + c*104729) % 10_000_000; {
			case c == 1:
				fmt.Fprintf(&b, `<table:table-cell table:style-name="vn" office:value-type="string" calcext:value-type="string"><text:p>Dự án đầu tư số %d</text:p></table:table-cell>`, r)
			case c%3 == 0:
				fmt.Fprintf(&b, `<table:table-cell office:value-type="float" office:value="%d" calcext:value-type="float"><text:p>%d</text:p></table:table-cell>`, n%1000, n%1000)
			default:
				fmt.Fprintf(&b, `<table:table-cell office:value-type="float" office:value="%d.%02d" calcext:value-type="float"><text:p>%d.%02d</text:p></table:table-cell>`, n/100, n%100, n/100, n%100)
			}
		}
		b.WriteString(`</table:table-row>`)
	}
	b.WriteString(`</table:table>`)
	return workbook(b.String()).zip(t)
}

// BenchmarkRead measures reading one file after another.
func BenchmarkRead(b *testing.B) {
	for _, size := range []struct {
		name       string
		rows, cols int
	}{{"report", 60, 9}, {"detail", 20_000, 30}} {
		data := detail(b, size.rows, size.cols)
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			room := new(sheet.Room)
			for b.Loop() {
				book, findings, err := ods.Read(b.Context(), &sheet.Input{Name: "x.ods", Data: data, Limits: sheet.DefaultLimits(), Room: room})
				if err != nil || len(findings) > 0 || len(book.Sheets[0].Cells) != size.rows*size.cols {
					b.Fatal(said(findings), err)
				}
			}
		})
	}
}
