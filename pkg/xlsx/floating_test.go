package xlsx_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// TestFloating holds that texts which are in no cell are read: comments, shapes, and the
// headers and footers of pages without their codes, the titles of charts and of their axes, and prompts.
func TestFloating(t *testing.T) {
	f := excelize.NewFile()
	try := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	try(f.SetCellValue("Sheet1", "A1", 1))
	try(f.AddComment("Sheet1", excelize.Comment{Cell: "B2", Author: "An", Text: "Số liệu 11 tháng"}))
	try(f.AddShape("Sheet1", &excelize.Shape{Cell: "D4", Type: "rect", Paragraph: []excelize.RichTextRun{{Text: "Chỉ tính"}, {Text: "KCN Đồng Văn I"}}}))
	series := []excelize.ChartSeries{{Name: "Sheet1!$A$1", Values: "Sheet1!$A$1"}}
	title := excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Doanh thu 11 tháng"}}}
	try(f.AddChart("Sheet1", "F9", &excelize.Chart{Type: excelize.Col, Series: series, Title: title, YAxis: excelize.ChartAxis{Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Tỷ đồng"}}}}}))
	try(f.SetHeaderFooter("Sheet1", &excelize.HeaderFooterOptions{OddHeader: `&L&"Times New Roman,Bold"&12Bản nháp&R&KFF0000A && B`, OddFooter: "&CTrang &P/&N"}))
	prompt := excelize.NewDataValidation(true)
	prompt.SetSqref("C3:C5 E7")
	prompt.SetInput("Lưu ý", "Số kế hoạch")
	try(f.AddDataValidation("Sheet1", prompt))
	var data bytes.Buffer
	try(f.Write(&data))
	book, findings, err := xlsx.ReadBytes(t.Context(), "x.xlsx", data.Bytes(), sheet.DefaultLimits())
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	want := []sheet.Floating{
		{Kind: sheet.Prompt, Cell: "C3", Area: sheet.Range{Top: 3, Left: 3, Bottom: 5, Right: 3}, Text: "Lưu ý\nSố kế hoạch"},
		{Kind: sheet.Prompt, Cell: "E7", Text: "Lưu ý\nSố kế hoạch"},
		{Kind: sheet.PageHeader, Text: "Bản nháp"},
		{Kind: sheet.PageHeader, Text: "A & B"},
		{Kind: sheet.PageHeader, Text: "Trang /"},
		{Kind: sheet.Chart, Text: "Doanh thu 11 tháng"},
		{Kind: sheet.Chart, Text: "Tỷ đồng"},
		{Kind: sheet.TextBox, Text: "Chỉ tính\nKCN Đồng Văn I"},
		{Kind: sheet.Comment, Cell: "B2", Text: "Số liệu 11 tháng"},
	}
	if diff := cmp.Diff(want, book.Sheets[0].Floating); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
