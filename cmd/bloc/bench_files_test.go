package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
)

// list is a sheet that is written beside the summary of a report: what people keep
// in the same workbook, or what nobody would.
type list struct {
	sheet         string
	rows, columns int
	cell          func(row, column int) any // from 0; nil for an empty cell
}

// companies is a list of details whose labels are none of the domain's.
var companies = list{"Chi tiết", 20_000, 30, func(r, c int) any {
	switch {
	case r == 0:
		return fmt.Sprintf("Chỉ số %d", c)
	case c == 0:
		return r
	case c == 1:
		return fmt.Sprintf("Công ty số %d", r)
	}
	return amount(r, c)
}}

// projects is a list whose labels and headers hold the domain's own words, each row
// with texts beside its label and with its unit.
var projects = list{"Danh sách dự án", 20_000, 30, func(r, c int) any {
	switch {
	case r == 0:
		return projectHeader(c)
	case c == 0:
		return r
	case c == 1:
		return fmt.Sprintf("Dự án %d", r)
	case c == 2:
		return fmt.Sprintf("Công ty %d", r%977)
	case c == 3:
		return fmt.Sprintf("KCN số %d", r%31)
	case c == 4:
		return "triệu USD"
	}
	return amount(r, c)
}}

func projectHeader(column int) string {
	first := []string{"STT", "Tên dự án", "Chủ đầu tư", "Khu công nghiệp", "Đơn vị tính", "Vốn đăng ký", "Vốn thực hiện", "Lao động", "Doanh thu", "Nộp ngân sách"}
	if column < len(first) {
		return first[column]
	}
	return fmt.Sprintf("Vốn đợt %d", column-len(first)+1)
}

// amount is a number of two decimals that differs from those around it.
func amount(r, c int) float64 { return float64((r*7919+c*104729)%10_000_000) / 100 }

// addTo writes a copy of a workbook with the list as one more sheet.
func (l list) addTo(from, to string) error {
	f, err := excelize.OpenFile(from)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.NewSheet(l.sheet); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(l.sheet)
	if err != nil {
		return err
	}
	row := make([]any, l.columns)
	for r := range l.rows {
		for c := range row {
			row[c] = l.cell(r, c)
		}
		if err := w.SetRow(sheet.Ref(r+1, 1), row); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.SaveAs(to)
}

// addToAll writes each sample with the list as one more sheet, and returns the folder
// and the files.
func (l list) addToAll(b *testing.B) (dir string, paths []string) {
	dir = b.TempDir()
	for _, sample := range samples(b) {
		path := filepath.Join(dir, filepath.Base(sample))
		if err := l.addTo(sample, path); err != nil {
			b.Fatal(err)
		}
		paths = append(paths, path)
	}
	return dir, paths
}

// rawBook writes a workbook of one sheet whose rows are written by a function: what
// no program would write is quicker written by hand.
func rawBook(b *testing.B, rows func(w io.Writer)) string {
	var packed bytes.Buffer
	out := zip.NewWriter(&packed)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
	} {
		w, err := out.Create(part.name)
		if err != nil {
			b.Fatal(err)
		}
		io.WriteString(w, part.text) // to memory, where it cannot fail
	}
	w, err := out.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		b.Fatal(err)
	}
	text := bufio.NewWriter(w)
	io.WriteString(text, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
	rows(text)
	io.WriteString(text, `</sheetData></worksheet>`)
	text.Flush()
	out.Close()
	path := filepath.Join(b.TempDir(), "book.xlsx")
	if err := os.WriteFile(path, packed.Bytes(), 0o644); err != nil {
		b.Fatal(err)
	}
	return path
}

// textCell is a cell with a text of its own.
func textCell(w io.Writer, ref, text string) {
	fmt.Fprintf(w, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, ref, text)
}

// titleRows are the rows of a report above its table: whose it is and for which year.
func titleRows(w io.Writer) {
	io.WriteString(w, `<row r="1">`)
	textCell(w, "A1", "BAN QUẢN LÝ CÁC KCN TỈNH HÀ NAM")
	io.WriteString(w, `</row><row r="2">`)
	textCell(w, "A2", "Báo cáo năm 2018")
	io.WriteString(w, `</row>`)
}

func wideRows(w io.Writer) {
	for r := range 20_000 {
		fmt.Fprintf(w, `<row r="%d"><c r="%s"><v>%d</v></c></row>`, r+1, sheet.Ref(r+1, 16_384), r)
	}
}

func longRows(w io.Writer) {
	for r := range 900_000 {
		fmt.Fprintf(w, `<row r="%d"><c r="A%d"><v>%d.25</v></c></row>`, r+1, r+1, r)
	}
}

func labelRows(w io.Writer) {
	titleRows(w)
	io.WriteString(w, `<row r="4">`)
	textCell(w, "A4", "Chỉ tiêu")
	textCell(w, "B4", "Thực hiện năm 2018")
	io.WriteString(w, `</row>`)
	for r := range 480_000 {
		fmt.Fprintf(w, `<row r="%d">`, r+5)
		textCell(w, sheet.Ref(r+5, 1), fmt.Sprintf("Xyz%d qwe%d", r, 7*r))
		fmt.Fprintf(w, `<c r="%s"><v>%d</v></c></row>`, sheet.Ref(r+5, 2), r)
	}
}

func alikeRows(w io.Writer) {
	titleRows(w)
	io.WriteString(w, `<row r="4">`)
	textCell(w, "A4", "Chỉ tiêu")
	for c := range 400 {
		textCell(w, sheet.Ref(4, c+2), "Thực hiện năm 2018")
	}
	io.WriteString(w, `</row>`)
	for r := range 200 {
		fmt.Fprintf(w, `<row r="%d">`, r+5)
		textCell(w, sheet.Ref(r+5, 1), "Số dự án FDI cấp mới")
		for c := range 400 {
			fmt.Fprintf(w, `<c r="%s"><v>%d</v></c>`, sheet.Ref(r+5, c+2), r*400+c)
		}
		io.WriteString(w, `</row>`)
	}
}
