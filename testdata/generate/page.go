package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/xuri/excelize/v2"
)

// page is a sheet in the making.
type page struct {
	file  *excelize.File
	sheet string
	row   int // the last row written
	width int // columns of the table
	err   error
}

// look is a style of a cell.
type look struct {
	bold, italic, center, border, number bool
	decimals                             int
}

func (p *page) try(err error) {
	if p.err == nil {
		p.err = err
	}
}

func (p *page) at(col int) string { return ref(p.row, col) }

func ref(row, col int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err)
	}
	return name
}

// set writes a value into the current row; a string that begins with "=" is a formula.
func (p *page) set(col int, value any, l look) {
	at := p.at(col)
	if f, ok := value.(string); ok && len(f) > 1 && f[0] == '=' {
		p.try(p.file.SetCellFormula(p.sheet, at, f[1:]))
	} else if value != nil {
		p.try(p.file.SetCellValue(p.sheet, at, value))
	}
	p.try(p.file.SetCellStyle(p.sheet, at, at, p.style(l)))
}

func (p *page) style(l look) int {
	st := &excelize.Style{
		Font:      &excelize.Font{Family: "Times New Roman", Size: 12, Bold: l.bold, Italic: l.italic},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: l.border},
	}
	if l.center {
		st.Alignment.Horizontal = "center"
	}
	if l.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			st.Border = append(st.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	if l.number {
		format := "#,##0"
		if l.decimals > 0 {
			format = "#,##0.00"
		}
		st.CustomNumFmt = &format
	}
	id, err := p.file.NewStyle(st)
	p.try(err)
	return id
}

// merged writes a text over several columns of the current row.
func (p *page) merged(left, right int, text string, l look) {
	p.set(left, text, l)
	if right > left {
		p.try(p.file.MergeCell(p.sheet, p.at(left), p.at(right)))
	}
}

// head writes the letterhead and the title of a report over the width of its table.
func (p *page) head(r report) {
	half := max(2, p.width/2)
	bold := look{bold: true, center: true}
	p.row = 1
	p.merged(1, half, r.authority, look{center: true})
	p.merged(half+1, p.width, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold)
	p.row++
	p.merged(1, half, r.name, bold)
	p.merged(half+1, p.width, "Độc lập - Tự do - Hạnh phúc", bold)
	p.row++
	p.merged(1, half, "Số: "+r.number, look{center: true})
	p.merged(half+1, p.width, fmt.Sprintf("%s, ngày %02d tháng 01 năm %d", r.city, 4+len(r.member), r.year+1), look{italic: true, center: true})
	p.row += 2
	p.merged(1, p.width, fmt.Sprintf(r.title, r.year), bold)
	p.row++
	p.merged(1, p.width, fmt.Sprintf("(Số liệu tính đến ngày 31/12/%d)", r.year), look{italic: true, center: true})
	p.row++
}

// foot writes notes and the lines for signatures.
func (p *page) foot(note string) {
	p.row += 2
	p.set(1, "Ghi chú: "+note, look{italic: true})
	p.row += 2
	p.set(2, "Người lập biểu", look{bold: true, center: true})
	p.set(p.width, "TRƯỞNG BAN", look{bold: true, center: true})
}

// header writes one row of column headers.
func (p *page) header(texts ...string) {
	p.row++
	for i, t := range texts {
		p.set(i+1, t, look{bold: true, center: true, border: true})
	}
}

func (p *page) widths(widths ...float64) {
	for i, w := range widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		p.try(err)
		p.try(p.file.SetColWidth(p.sheet, name, name, w))
	}
}

// write makes a report's workbook.
func write(path string, r report) error {
	f := excelize.NewFile()
	defer f.Close()
	stamp := time.Date(r.year+1, 1, 10, 8, 0, 0, 0, time.UTC).Format(time.RFC3339)
	if err := f.SetDocProps(&excelize.DocProperties{Creator: r.name, Created: stamp, Modified: stamp}); err != nil {
		return err
	}
	p := &page{file: f, sheet: "Sheet1"}
	r.layout(p, r)
	if p.err != nil {
		return p.err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return f.SaveAs(path)
}
