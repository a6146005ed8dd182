package layout_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"testing"

	"bloc/pkg/layout"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// BenchmarkReports measures the sheets of the eleven sample reports.
func BenchmarkReports(b *testing.B) {
	paths, err := filepath.Glob(cases + "reports/2018/*.xlsx")
	if err != nil || len(paths) == 0 {
		b.Fatal(paths, err)
	}
	var sheets []*sheet.Sheet
	for _, path := range paths {
		book, _, err := xlsx.Read(context.Background(), path, sheet.DefaultLimits())
		if err != nil || book == nil {
			b.Fatal(path, err)
		}
		sheets = append(sheets, book.Sheets...)
	}
	measure(b, sheets...)
}

// BenchmarkShapes measures sheets of shapes that a person rarely makes. Time and memory for
// a cell should be much the same in all of them, and at twice the size.
func BenchmarkShapes(b *testing.B) {
	for _, shape := range shapes {
		for _, n := range []int{shape.n, 2 * shape.n} {
			b.Run(fmt.Sprintf("%s/%d", shape.name, n), func(b *testing.B) {
				var d drawing
				shape.draw(&d, n)
				measure(b, &d.sheet)
			})
		}
	}
}

// measure finds structures and goes over all contexts in them, as package report does.
func measure(b *testing.B, sheets ...*sheet.Sheet) {
	cells := 0
	for _, s := range sheets {
		cells += len(s.Cells)
	}
	words := layout.Words{
		IsRemark:     func(layout.Label) bool { return false },
		NamesFigures: func(layout.Label) bool { return false },
		IsMonth:      func(string) bool { return false },
	}
	var arena layout.Arena
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sheets {
			out := arena.Grid(s, func(int) {}).Structure(words)
			for _, t := range out.Tables {
				for i, c := range t.Columns {
					if next := t.Beside(c); next != nil && len(next.Labels) == 0 {
						t.AsFull(t.Columns[i+1], c)
					}
				}
				for _, r := range t.Rows {
					for range out.Contexts(t, r) {
					}
				}
			}
		}
		arena.Clear()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(cells), "ns/cell")
}

// drawing is a sheet of which one cell after the other is set, in reading order.
type drawing struct{ sheet sheet.Sheet }

var plainStyle = &sheet.Style{Format: "General"}

func (d *drawing) text(row, col int, text string) { d.set(row, col, sheet.Text, text) }

func (d *drawing) number(row, col, n int) { d.set(row, col, sheet.Number, strconv.Itoa(n)) }

func (d *drawing) set(row, col int, kind sheet.Kind, text string) {
	c := sheet.NewCell(row, col, kind, text)
	c.Style = plainStyle
	d.sheet.Cells = append(d.sheet.Cells, c)
}

// last is the last column of a sheet, XFD.
const last = 1 << 14

// shapes are ways to lay out a number of rows or columns, n.
var shapes = []struct {
	name string
	n    int
	draw func(d *drawing, n int)
}{
	{"details", 5_000, func(d *drawing, n int) {
		d.text(1, 1, "TT")
		d.text(1, 2, "Tên")
		for col := 3; col <= 30; col++ {
			d.text(1, col, fmt.Sprintf("Cột %d", col))
		}
		for row := 2; row <= n; row++ {
			d.number(row, 1, row-1)
			d.text(row, 2, fmt.Sprintf("Công ty %d", row))
			for col := 3; col <= 30; col++ {
				d.number(row, col, row*col)
			}
		}
	}},
	{"details-without-headers", 5_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.text(row, 1, fmt.Sprintf("Công ty %d", row))
			for col := 2; col <= 30; col++ {
				d.number(row, col, 3000+row*col)
			}
		}
	}},
	{"one-number-a-row", 100_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.number(row, 1, 3000+row)
		}
	}},
	{"one-text-a-row", 100_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.text(row, 1, "Nội dung")
		}
	}},
	{"last-column", 10_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.number(row, last, 3000+row)
		}
	}},
	{"first-and-last-column", 10_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.text(row, 1, fmt.Sprintf("Công ty %d", row))
			d.number(row, last, 3000+row)
		}
	}},
	{"labels-far-right", 10_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.text(row, last-1, fmt.Sprintf("Công ty %d", row))
			d.number(row, last, 3000+row)
		}
	}},
	{"diagonal", 8_000, func(d *drawing, n int) {
		for i := 1; i <= n; i++ {
			d.number(i, i, 3000+i)
		}
	}},
	{"numbered-diagonal", 8_000, func(d *drawing, n int) {
		for i := 1; i < n; i++ {
			d.text(i, i, "1")
			d.text(i, i+1, "Nội dung")
		}
	}},
	{"wide", 8_000, func(d *drawing, n int) {
		d.text(1, 2, "Tất cả")
		for row := 2; row <= 4; row++ {
			d.text(row, 1, fmt.Sprintf("Dòng %d", row))
			for col := 2; col <= n; col++ {
				if row == 2 {
					d.text(row, col, fmt.Sprintf("Cột %d", col))
				} else {
					d.number(row, col, 3000+row*col)
				}
			}
		}
	}},
	{"wide-without-headers", 8_000, func(d *drawing, n int) {
		for row := 1; row <= 4; row++ {
			d.text(row, 1, fmt.Sprintf("Dòng %d", row))
			for col := 2; col <= n; col++ {
				d.number(row, col, 3000+row*col)
			}
		}
	}},
	{"cells-merged-in-pairs", 8_000, func(d *drawing, n int) {
		for row := 1; row <= 4; row++ {
			d.text(row, 1, fmt.Sprintf("Dòng %d", row))
			for col := 2; col < n; col += 2 {
				d.number(row, col, 3000+row*col)
				d.sheet.Merges = append(d.sheet.Merges, sheet.Range{Top: row, Left: col, Bottom: row, Right: col + 1})
			}
		}
	}},
	{"wide-merges", 10_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.text(row, 2, fmt.Sprintf("Dòng %d", row))
			d.sheet.Merges = append(d.sheet.Merges, sheet.Range{Top: row, Left: 2, Bottom: row, Right: last})
		}
		d.number(n+1, 2, 3000)
		d.number(n+1, 3, 3000)
	}},
	{"tables-behind-gaps", 10_000, func(d *drawing, n int) {
		for i := range n {
			d.number(5*i+1, 1, 3000+i)
			d.number(5*i+2, 1+i%2, 3000+i)
		}
	}},
	{"tables-far-right-behind-gaps", 10_000, func(d *drawing, n int) {
		for i := range n {
			d.number(5*i+1, last-1, 3000+i)
			d.number(5*i+2, last-1+i%2, 3000+i)
		}
	}},
	{"headers-without-figures", 10_000, func(d *drawing, n int) {
		for i := range n {
			d.text(3*i+1, 2, "Năm")
			d.text(3*i+2, 2, "Kế hoạch")
		}
		d.text(3*n, 1, "Nội dung")
		d.number(3*n, 2, 3000)
	}},
	{"same-texts-in-a-row", 10_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.text(row, 1, "Có")
			d.text(row, 3, "Có")
		}
	}},
	{"tables-beside-each-other", 2_000, func(d *drawing, n int) {
		for i := range n {
			for _, col := range []int{1, 4} {
				d.text(4*i+1, col, "Chỉ tiêu")
				d.text(4*i+1, col+1, "Năm nay")
			}
			for row := 4*i + 2; row <= 4*i+3; row++ {
				for _, col := range []int{1, 4} {
					d.text(row, col, "Doanh thu")
					d.number(row, col+1, 3000+i)
				}
			}
		}
	}},
	{"tables-in-a-row", 1_000, func(d *drawing, n int) {
		for row := 1; row <= 3; row++ {
			for i := range n {
				d.text(row, 3*i+1, "Chỉ tiêu")
				if row == 1 {
					d.text(row, 3*i+2, "Năm nay")
				} else {
					d.number(row, 3*i+2, 3000+i)
				}
			}
		}
	}},
	{"years", 10_000, func(d *drawing, n int) {
		for row := 1; row <= n; row++ {
			d.text(row, 1, fmt.Sprintf("Dòng %d", row))
			d.number(row, 2, 2000)
		}
	}},
	{"headings-out-of-order", 10_000, func(d *drawing, n int) {
		d.text(1, 1, "Nội dung")
		d.text(1, 2, "Năm nay")
		for i := 1; i <= n; i++ {
			d.text(2*i, 1, fmt.Sprintf("Mục %d", i))
			d.text(2*i+1, 1, fmt.Sprintf("Dòng %d", i))
			d.number(2*i+1, 2, 3000+i)
		}
	}},
}
