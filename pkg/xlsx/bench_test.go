package xlsx_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// detail makes a workbook of one sheet with so many rows and columns: a text, a
// few small counts, and amounts with two decimals, as lists of projects have them.
func detail(t testing.TB, rows, cols int) []byte {
	t.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	row := make([]any, cols)
	for r := range rows {
		for c := range row {
			switch {
			case c == 1:
				row[c] = fmt.Sprintf("Dự án đầu tư số %d", r)
			case c%3 == 0:
				row[c] = (r*7919 + c) % 1000
			default:
				row[c] = float64((r*7919+c*104729)%10_000_000) / 100
			}
		}
		if err := w.SetRow(sheet.Ref(r+1, 1), row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return saved(t, f)
}

// saved returns the bytes of the workbook.
func saved(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sizes are the workbooks that reading is measured on.
var sizes = []struct {
	name       string
	rows, cols int
}{
	{"report", 60, 9},
	{"detail", 20_000, 30},
}

// BenchmarkRead measures this package's reader, which reads one file after another.
func BenchmarkRead(b *testing.B) {
	for _, size := range sizes {
		data := detail(b, size.rows, size.cols)
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			r := new(xlsx.Reader)
			for b.Loop() {
				book, findings, err := r.ReadBytes(b.Context(), "x.xlsx", data, sheet.DefaultLimits())
				if err != nil || len(findings) > 0 || len(book.Sheets[0].Cells) != size.rows*size.cols {
					b.Fatal(findings, err)
				}
			}
		})
	}
}

// BenchmarkExcelize measures the barest reading of the same files by excelize:
// raw values, streamed row by row.
func BenchmarkExcelize(b *testing.B) {
	for _, size := range sizes {
		data := detail(b, size.rows, size.cols)
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if n := streamed(b, data); n != size.rows*size.cols {
					b.Fatal(n)
				}
			}
		})
	}
}

// streamed counts the cells of all sheets as excelize's streaming rows give them.
func streamed(b *testing.B, data []byte) (cells int) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	for _, name := range f.GetSheetList() {
		rows, err := f.Rows(name)
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
			columns, err := rows.Columns(excelize.Options{RawCellValue: true})
			if err != nil {
				b.Fatal(err)
			}
			cells += len(columns)
		}
		rows.Close()
	}
	return cells
}
