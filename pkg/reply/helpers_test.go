package reply_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/reply"
)

// workbookOf writes a workbook with a library.
func workbookOf(t *testing.T, build func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must(t, f.SetCellValue("Sheet1", "A1", "Chỉ tiêu"))
	must(t, f.SetCellValue("Sheet1", "B2", 5))
	build(f)
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

// totals are those of a report alone.
func totals(r *figure.Report) *aggregate.Result {
	return aggregate.Sum(known, r.Period, []*figure.Report{r})
}

func one(cell string) reply.Content {
	f := diag.FigureText.At(diag.Place{File: "x.xlsx", Sheet: "Sheet1", Cell: cell})
	f.Found = "abc"
	return reply.Content{
		Catalogue: known, Program: "bloc test", Findings: diag.List{f},
		Report: &figure.Report{Path: "x.xlsx", Member: "ha-nam", Period: figure.YearOf(2018)},
	}
}

// marked answers a workbook on a cell of Sheet1 and opens the copy.
func marked(t *testing.T, data []byte, cell string) *excelize.File {
	t.Helper()
	copied, out := write(t, data, one(cell))
	if !out.Copy {
		t.Fatalf("not copied: %s", out.Why.En)
	}
	f, err := excelize.OpenReader(bytes.NewReader(copied))
	must(t, err)
	t.Cleanup(func() { f.Close() })
	style, err := f.GetCellStyle("Sheet1", cell)
	must(t, err)
	look, err := f.GetStyle(style)
	must(t, err)
	if len(look.Fill.Color) == 0 {
		t.Errorf("%s is not marked", cell)
	}
	return f
}

// review is all that stands on the first sheet.
func review(t *testing.T, f *excelize.File) string {
	t.Helper()
	rows, err := f.GetRows(f.GetSheetName(0))
	must(t, err)
	return fmt.Sprint(rows)
}

// add adds a part to an archive.
func add(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	return rebuild(t, data, func(w *zip.Writer) {
		to, err := w.Create(name)
		must(t, err)
		_, err = io.WriteString(to, "x")
		must(t, err)
	}, nil)
}

// replace changes a part of an archive.
func replace(t *testing.T, data []byte, name string, change func(string) string) []byte {
	t.Helper()
	return rebuild(t, data, func(*zip.Writer) {}, func(n, s string) string {
		if n == name {
			return change(s)
		}
		return s
	})
}

func rebuild(t *testing.T, data []byte, more func(*zip.Writer), change func(name, content string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		content, err := io.ReadAll(r)
		must(t, err)
		text := string(content)
		if change != nil {
			text = change(f.Name, text)
		}
		to, err := w.Create(f.Name)
		must(t, err)
		_, err = io.WriteString(to, text)
		must(t, err)
	}
	more(w)
	must(t, w.Close())
	return b.Bytes()
}
