package reply_test

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/testcase"
)

// FuzzWrite answers workbooks of which one part was edited: what comes out is always a
// workbook that can be read, and its sheets are those of the board or none.
func FuzzWrite(f *testing.F) {
	data := func() []byte {
		book := excelize.NewFile()
		defer book.Close()
		var b bytes.Buffer
		for _, err := range []error{
			book.SetCellValue("Sheet1", "B2", 5), book.SetCellValue("Sheet1", "B3", "tỷ đồng"), book.SetCellFormula("Sheet1", "B4", "B2*2"),
			book.AddComment("Sheet1", excelize.Comment{Cell: "A1", Author: "Lan", Text: "của tôi"}), book.Write(&b),
		} {
			if err != nil {
				f.Fatal(err)
			}
		}
		return b.Bytes()
	}()
	names := []string{"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
		"xl/worksheets/_rels/sheet1.xml.rels", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"}
	for i := range names {
		f.Add(i, 0, 0, "")
		f.Add(i, 100, 1<<20, "")
		f.Add(i, 200, 1, "<!---->")
	}
	f.Fuzz(func(t *testing.T, which, at, cut int, by string) {
		name := names[(which%len(names)+len(names))%len(names)]
		changed := replace(t, data, name, func(content string) string { return testcase.Edit(content, at, cut, by) })
		answer, out := write(t, changed, one("B2:B4"))
		book := read(t, answer)
		if !out.Copy && len(book.Sheets) != 3 {
			t.Errorf("%d sheets alone", len(book.Sheets))
		}
		if out.Copy {
			sameCells(t, read(t, changed), book)
		}
	})
}
