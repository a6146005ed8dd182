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
// headers and footers of pages without their codes, the titles of charts and of their axes,
// and prompts.
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
	drawn := []sheet.Area{{Sheet: "Sheet1", Range: sheet.Range{Top: 1, Left: 1, Bottom: 1, Right: 1}}}
	filled := sheet.Range{Top: 3, Left: 3, Bottom: 5, Right: 3}
	want := []sheet.Floating{
		{Kind: sheet.Prompt, Cell: "C3", Area: filled, Text: "Lưu ý"},
		{Kind: sheet.Prompt, Cell: "E7", Text: "Lưu ý"},
		{Kind: sheet.Prompt, Cell: "C3", Area: filled, Text: "Số kế hoạch"},
		{Kind: sheet.Prompt, Cell: "E7", Text: "Số kế hoạch"},
		{Kind: sheet.PageHeader, Text: "Bản nháp"},
		{Kind: sheet.PageHeader, Text: "A & B"},
		{Kind: sheet.PageHeader, Text: "Trang /"},
		{Kind: sheet.Chart, Text: "Doanh thu 11 tháng", Of: drawn},
		{Kind: sheet.Chart, Text: "Tỷ đồng", Of: drawn},
		{Kind: sheet.TextBox, Text: "Chỉ tính\nKCN Đồng Văn I"},
		{Kind: sheet.Comment, Cell: "B2", Text: "Số liệu 11 tháng"},
	}
	if diff := cmp.Diff(want, book.Sheets[0].Floating); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestTextsOfCells holds that the texts are read that cells have besides: names, tips of
// links, words of conditional formats, descriptions of shapes, and the titles of a chart that
// is a sheet of its own.
func TestTextsOfCells(t *testing.T) {
	f := excelize.NewFile()
	try := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	try(f.SetSheetName("Sheet1", "BC 2018"))
	try(f.SetCellValue("BC 2018", "A1", 1))
	tip := "Số liệu 10 tháng"
	try(f.SetCellHyperLink("BC 2018", "B3", "https://example.vn", "External", excelize.HyperlinkOpts{Tooltip: &tip}))
	try(f.SetDefinedName(&excelize.DefinedName{Name: "KeHoach", RefersTo: "'BC 2018'!$C$4:$C$6"}))
	try(f.SetDefinedName(&excelize.DefinedName{Name: "TyLe", RefersTo: "'BC 2018'!$C$4/2"}))
	words := `#,##0" (8 tháng)"`
	style, err := f.NewConditionalStyle(&excelize.Style{CustomNumFmt: &words})
	try(err)
	try(f.SetConditionalFormat("BC 2018", "D4:D5", []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: ">", Value: "0", Format: &style}}))
	try(f.AddShape("BC 2018", &excelize.Shape{Cell: "D9", Type: "rect", Format: excelize.GraphicOptions{AltText: "Riêng KCN Hòa Mạc"}, Paragraph: []excelize.RichTextRun{{Text: "Ghi chú"}}}))
	series := []excelize.ChartSeries{{Name: "'BC 2018'!$A$1", Values: "'BC 2018'!$A$1:$A$3"}}
	try(f.AddChartSheet("Biểu đồ", &excelize.Chart{Type: excelize.Col, Series: series, Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "11 tháng"}}}}))
	var data bytes.Buffer
	try(f.Write(&data))
	book, findings, err := xlsx.ReadBytes(t.Context(), "x.xlsx", data.Bytes(), sheet.DefaultLimits())
	if err != nil || len(findings) > 0 || len(book.Sheets) != 2 {
		t.Fatal(findings, err)
	}
	want := [][]sheet.Floating{{
		{Kind: sheet.Shown, Cell: "D4", Area: sheet.Range{Top: 4, Left: 4, Bottom: 5, Right: 4}, Text: "(8 tháng)"},
		{Kind: sheet.Prompt, Cell: "B3", Text: tip},
		{Kind: sheet.Described, Text: "Riêng KCN Hòa Mạc"},
		{Kind: sheet.TextBox, Text: "Ghi chú"},
		{Kind: sheet.Named, Cell: "C4", Area: sheet.Range{Top: 4, Left: 3, Bottom: 6, Right: 3}, Text: "KeHoach"},
	}, {
		{Kind: sheet.Chart, Text: "11 tháng", Of: []sheet.Area{{Sheet: "BC 2018", Range: sheet.Range{Top: 1, Left: 1, Bottom: 3, Right: 1}}}},
	}}
	for i, s := range book.Sheets {
		if diff := cmp.Diff(want[i], s.Floating); diff != "" {
			t.Errorf("%s (-want +got)\n%s", s.Name, diff)
		}
	}
}
