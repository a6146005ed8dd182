package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/report"
)

// office is the secretariat with its folder of reports.
type office struct {
	*testing.T
	dir string
}

// runs runs a command in the folder and holds its status; any but that of a wrong command
// line or a failure for -1.
func (o office) runs(want int, args ...string) (printed, said string) {
	o.Helper()
	var out, errs bytes.Buffer
	for i, arg := range args {
		args[i] = strings.ReplaceAll(arg, "DIR", o.dir)
	}
	got := run(context.Background(), args, streams{&out, &errs, func(string) string { return "" }})
	if got != want && (want >= 0 || got == statusUsage || got == statusFailed) {
		o.Errorf("bloc %s: status %d, want %d\n%s%s", strings.Join(args, " "), got, want, out.String(), errs.String())
	}
	return out.String(), errs.String()
}

func (o office) must(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

// edit changes a workbook as a person would, and saves it under another name.
func (o office) edit(from, to string, change func(f *excelize.File)) {
	o.Helper()
	f, err := excelize.OpenFile(filepath.Join(o.dir, from))
	o.must(err)
	defer f.Close()
	change(f)
	o.must(f.SaveAs(filepath.Join(o.dir, to)))
}

// types returns a change of one cell.
func (o office) types(sheet, cell string, value any) func(f *excelize.File) {
	return func(f *excelize.File) { o.must(f.SetCellValue(sheet, cell, value)) }
}

// explains returns a change that writes words beside all questions that speak of a cell.
func (o office) explains(cell, words string) func(f *excelize.File) {
	return func(f *excelize.File) {
		rows, err := f.GetRows(report.ReviewSheet)
		o.must(err)
		for i, row := range rows {
			at := func(column string) string { return column + strconv.Itoa(i+1) }
			switch {
			case len(row) > 3 && row[3] == cell:
				o.must(f.SetCellValue(report.ReviewSheet, at("H"), words))
			case len(row) > 6 && strings.HasPrefix(row[6], "Người trả lời"):
				o.must(f.SetCellValue(report.ReviewSheet, at("H"), "Trần Thị B"))
			}
		}
	}
}

func (o office) copies(from, to string) {
	o.Helper()
	o.must(os.MkdirAll(filepath.Join(o.dir, to), 0o755))
	paths, err := filepath.Glob(filepath.Join(from, "*.xlsx"))
	o.must(err)
	for _, path := range paths {
		data, err := os.ReadFile(path)
		o.must(err)
		o.must(os.WriteFile(filepath.Join(o.dir, to, filepath.Base(path)), data, 0o644))
	}
}

// TestTwoRounds goes with eleven boards through two rounds of corrections. Nobody deletes
// a file; in the end every figure is in the totals, and nothing is asked.
func TestTwoRounds(t *testing.T) {
	o := office{t, t.TempDir()}
	o.copies("../../testdata/reports/2018", "reports")
	o.copies("../../testdata/reports/2017", "before")
	for file, change := range map[string]func(*excelize.File){
		"hungyen2018.xlsx":     o.types("Bieu 01", "D14", "chưa có"),
		"ha-nam-2018.xlsx":     o.types("BC năm", "F33", 9999),
		"quang_ninh_2018.xlsx": o.types("TH", "R10", "2.583,95 (chưa gồm Vân Đồn)"),
	} {
		o.edit("reports/"+file, "reports/"+file, change)
	}
	o.runs(statusFindings, "check", "DIR/reports", "--previous", "DIR/before", "--return-to", "DIR/back")

	// The first round: one figure corrected, one mistyped again, two explained, one copy
	// sent back as it is, and one board that writes that it will answer.
	o.edit("back/hungyen2018.xlsx", "reports/Hưng Yên (sửa).xlsx", o.types("Bieu 01", "D14", 171.35))
	o.edit("back/ha-nam-2018.xlsx", "reports/Hà Nam gửi lại.xlsx", o.types("BC năm", "F33", 2060))
	o.edit("reports/ha-nam-2018.xlsx", "reports/ha-nam-2018.xlsx", func(*excelize.File) {}) // saved anew by the secretariat
	o.edit("back/HP-2018.xlsx", "reports/HP tra loi.xlsx", o.explains("D17", "Rà soát lại vốn đăng ký theo giấy chứng nhận cấp trước năm 2018"))
	o.edit("back/NB_2018_final.xlsx", "reports/Ninh Bình.xlsx", o.explains("E33", "Sẽ kiểm tra lại"))
	o.edit("back/BC_HN_2018.xlsx", "reports/Hà Nội ký.xlsx", func(f *excelize.File) { o.must(f.SetCellValue(report.ConfirmSheet, "C3", "Đúng như báo cáo")) })
	printed, _ := o.runs(statusFindings, "check", "DIR/reports", "--previous", "DIR/before", "--return-to", "DIR/back2")
	for _, want := range []string{
		"dùng thay cho " + o.dir + "/reports/hungyen2018.xlsx; 1 ô thay đổi: 'Bieu 01'!D14 \"chưa có\" → 171,35; đã hỏi 1: đã sửa 1",
		"đã giải trình: Rà soát lại vốn đăng ký theo giấy chứng nhận cấp trước năm 2018 (Hải Phòng: Trần Thị B)",
		"đơn vị trả lời: \"Sẽ kiểm tra lại\"",
	} {
		if !strings.Contains(printed, want) {
			t.Errorf("%q is not said in\n%s", want, printed)
		}
	}
	if strings.Contains(printed, "reports-differ") || strings.Contains(printed, "report-twice") {
		t.Error("a file that was answered still counts")
	}

	// The second round answers the copies of the first; one board has dropped its own file.
	o.edit("back2/Hà Nam gửi lại.xlsx", "reports/Hà Nam lần 2.xlsx", o.types("BC năm", "F33", 206))
	o.edit("back2/Ninh Bình.xlsx", "reports/Ninh Bình lần 2.xlsx", o.explains("E33", "Tăng do chuyển dự án từ ngoài vào KCN"))
	o.edit("back2/HP tra loi.xlsx", "reports/HP lan 2.xlsx", func(*excelize.File) {})
	o.edit("back2/quang_ninh_2018.xlsx", "reports/QN.xlsx", o.types("TH", "R10", 2583.95))
	o.runs(statusComplete, "check", "DIR/reports", "--previous", "DIR/before")
	o.runs(statusComplete, "aggregate", "DIR/reports", "-o", "DIR/total.xlsx", "-o", "DIR/total.json", "--strict")
	book, err := excelize.OpenFile(filepath.Join(o.dir, "total.xlsx"))
	o.must(err)
	rows, err := book.GetRows("Tình hình báo cáo")
	o.must(err)
	o.must(book.Close())
	if got := strings.ReplaceAll(strings.Join(rows[12], "|"), " |", "|"); strings.TrimSpace(got) != "9|Hà Nam|Hà Nam lần 2.xlsx|12/BC-BQL|10/01/2019|Đã dùng|đã nhận lại (lần 2)|4|0|0" {
		t.Error(got)
	}
	data, err := os.ReadFile(filepath.Join(o.dir, "total.json"))
	o.must(err)
	var r aggregateJSON
	o.must(json.Unmarshal(data, &r))
	checkFigures(t, "2018", r)
}
