package report_test

import (
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

// FuzzReport reads a small report with an arbitrary label, header and unit: it never
// panics, and the account of its cells always adds up.
func FuzzReport(f *testing.F) {
	c, err := catalogue.Load(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Tổng vốn đăng ký FDI", "Thực hiện năm 2018", "triệu USD", "53.011,34")
	f.Add("(FDI: triệu USD; DDI: tỷ đồng)", "6 tháng đầu năm", "nghìn người", "…")
	f.Add("®Çu t\u00ad", "31/12/2018", "%", "ước 160")
	f.Add("quý", "tháng 13 năm", "1.000 USD", "-")
	f.Fuzz(func(t *testing.T, label, header, unit, text string) {
		style := &sheet.Style{Format: "General"}
		at := func(row, col int, kind sheet.Kind, text string) sheet.Cell {
			c := sheet.NewCell(row, col, kind, text)
			c.Style = style
			return c
		}
		book := &sheet.Book{Sheets: []*sheet.Sheet{{Name: "S", Cells: []sheet.Cell{
			at(1, 1, sheet.Text, "Ban Quản lý các KCN tỉnh Hà Nam"), at(2, 1, sheet.Text, "BÁO CÁO NĂM 2018"),
			at(4, 1, sheet.Text, "Chỉ tiêu"), at(4, 2, sheet.Text, "ĐVT"), at(4, 3, sheet.Text, header),
			at(5, 1, sheet.Text, label), at(5, 2, sheet.Text, unit), at(5, 3, sheet.Number, "12.5"),
			at(6, 1, sheet.Text, "Doanh thu"), at(6, 2, sheet.Text, "tỷ đồng"), at(6, 3, sheet.Text, text),
		}}}}
		r, _, findings := report.Read("ha-nam.xlsx", book, report.Options{Catalogue: c})
		if !balances(r.Cells) {
			t.Fatalf("the account does not add up: %+v", r.Cells)
		}
		for _, f := range findings.Sorted() {
			_ = f.Message("vi") + f.Hint("en")
		}
	})
}
