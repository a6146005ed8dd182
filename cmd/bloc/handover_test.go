package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestHandoverPage holds that the page to read first has the commands of the next year with
// all that the last book rests on, what is handed over, and what was found of each board.
func TestHandoverPage(t *testing.T) {
	o := office{t, t.TempDir()}
	o.copies("../../testdata/reports/2018", "reports")
	o.edit("reports/hungyen2018.xlsx", "reports/hungyen2018.xlsx", o.types("Bieu 01", "D14", "chưa có"))
	o.runs(statusFindings, "aggregate", "DIR/reports", "--rate", "2018=23000", "-o", "DIR/total 2018.xlsx")
	o.must(os.WriteFile(filepath.Join(o.dir, "base.yaml"), []byte(`- {member: bac-ninh-2025, indicator: exports, period: "2024", value: "1", unit: million-usd, reason: "x", source: "y"}`), 0o600))
	o.runs(statusFindings, "diff", "DIR/total 2018.xlsx", "DIR/total 2018.xlsx", "--baseline", "DIR/base.yaml", "-o", "DIR/compared.xlsx")
	o.runs(statusAwaited, "handover", "DIR/total 2018.xlsx", "DIR/compared.xlsx", "-o", "DIR/next")
	f, err := excelize.OpenFile(filepath.Join(o.dir, "next", "Đọc trước.xlsx"))
	o.must(err)
	defer f.Close()
	for sheet, texts := range map[string][]string{
		"Việc cần làm": {
			`bloc check "Báo cáo năm 2019" --previous "total 2018.xlsx" --rate 2019=… --answers "total 2018.xlsx" --return-to "Trả lại các Ban"`,
			"Tháng 01/2020", "Tỷ giá đã dùng lần trước: 2018=23000", `--baseline "base.yaml"`,
		},
		"Nội dung bàn giao": {"total 2018.xlsx", "tỷ giá đã dùng: 2018=23000", "CÒN 1 LỖI", "compared.xlsx|Bảng so sánh các kỳ", "base.yaml|Tệp do người làm viết (--baseline)"},
		"Lưu ý từng Ban":    {"Hưng Yên", "2018"},
	} {
		rows, err := f.GetRows(sheet)
		o.must(err)
		var all strings.Builder
		for _, row := range rows {
			all.WriteString(strings.Join(row, "|") + "\n")
		}
		for _, text := range texts {
			if !strings.Contains(all.String(), text) {
				t.Errorf("%s: %q is not in\n%s", sheet, text, all.String())
			}
		}
	}
}
