package sheet_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
)

func TestSmoke(t *testing.T) {
	f := excelize.NewFile()
	f.SetCellValue("Sheet1", "A1", "Đầu tư & <x>")
	f.SetCellValue("Sheet1", "B2", 1234.5)
	f.SetCellFormula("Sheet1", "C3", "SUM(A1:B2)")
	f.SetCellValue("Sheet1", "D1", true)
	f.MergeCell("Sheet1", "A5", "B6")
	var b bytes.Buffer
	f.Write(&b)
	book, l, err := sheet.ReadBytes(context.Background(), "x.xlsx", b.Bytes(), sheet.DefaultLimits())
	if err != nil || len(l) > 0 {
		l.WriteText(t.Output(), "vi")
		t.Fatal(err)
	}
	for _, c := range book.Sheets[0].Cells {
		t.Logf("%s %+v %+v", c.Ref(), c, *c.Style)
	}
	t.Logf("%+v", book)
}
