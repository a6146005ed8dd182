package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// entryLine is a line of a draft that states something once its mark of comment is gone.
var entryLine = regexp.MustCompile(`^  # (- (?:\{.*\}|".*")|".*": .*?)(?: # .*)?$`)

// entries are the entries of a draft, each as a map of its own. Those in which a name has
// to be filled in are left out.
func entries(draft string) []string {
	var list []string
	key := ""
	for line := range strings.Lines(draft) {
		line = strings.TrimRight(line, "\n")
		if before, found := strings.CutSuffix(line, ":"); found && !strings.HasPrefix(line, " ") {
			key = before
		}
		m := entryLine.FindStringSubmatch(line)
		if m == nil || regexp.MustCompile(`\b(MEMBER|INDICATOR)\b`).MatchString(m[1]) {
			continue
		}
		list = append(list, key+":\n  "+m[1]+"\n")
	}
	return list
}

// TestSuggestions takes each entry of the drafts of reports in which something is wrong, and
// reads the report with it: the entry is in order, it says something of the report, and it
// states no plan and no figure of another year.
func TestSuggestions(t *testing.T) {
	o := office{t, t.TempDir()}
	o.copies("../../testdata/reports/2018", ".")
	units := func(f *excelize.File) {
		for row := 20; row < 50; row++ {
			o.must(f.SetCellValue("BC năm", fmt.Sprintf("C%d", row), nil))
		}
	}
	for name, test := range map[string]struct {
		file   string
		change func(*excelize.File)
		want   []string // among the entries
	}{
		"years head columns": {"hungyen2018.xlsx", func(f *excelize.File) {
			for row := 10; row < 46; row++ {
				o.must(f.SetCellValue("Bieu 01", fmt.Sprintf("B%d", row), nil))
			}
		}, []string{`cell: D14, indicator: capital.new.fdi, unit: "triệu USD", period: "2018"`}},
		"a text narrows":  {"ha-nam-2018.xlsx", o.types("BC năm", "A5", "Số liệu của KCN Đồng Văn II"), nil}, // it is known to narrow: nothing may say that it does not
		"a figure strays": {"ha-nam-2018.xlsx", o.types("BC năm", "C47", 4711), nil},
		"nobody sends it": {"ha-nam-2018.xlsx", func(f *excelize.File) {
			for row := 1; row < 8; row++ {
				for _, column := range []string{"A", "B", "C", "D", "E", "F", "G", "H"} {
					if text, _ := f.GetCellValue("BC năm", fmt.Sprintf("%s%d", column, row)); strings.Contains(strings.ToUpper(text), "HÀ NAM") {
						o.must(f.SetCellValue("BC năm", fmt.Sprintf("%s%d", column, row), "BAN QUẢN LÝ"))
					}
				}
			}
		}, nil},
		"units are missing":     {"ha-nam-2018.xlsx", units, []string{`cell: F37, indicator: capital.registered.ddi, unit: "tỷ đồng", period: "2018"`}},
		"a heading is unknown":  {"ha-nam-2018.xlsx", o.types("BC năm", "F8", "Số chốt sổ"), []string{`- {text: "Số chốt sổ", as: "Thực hiện cả năm"}`}},
		"a row is unknown":      {"ha-nam-2018.xlsx", o.types("BC năm", "B46", "Doanh thu gop"), []string{`- {text: "Doanh thu gop", indicator: revenue}`}},
		"a row is like another": {"hungyen2018.xlsx", o.types("Bieu 01", "A35", "Tổng diện tích các KCN đang khai thác"), []string{"indicator: zones.area}"}},
		"a unit is unknown":     {"ha-nam-2018.xlsx", o.types("BC năm", "C36", "tr. đô chuẩn"), []string{`as: "triệu USD"`}},
		"a title has words":     {"ha-nam-2018.xlsx", o.types("BC năm", "A5", "Theo số của xyz zyx"), []string{"as: harmless"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := office{t, o.dir}
			o.edit(test.file, "one.xlsx", test.change)
			draft := filepath.Join(o.dir, name+".yaml")
			o.runs(-1, "explain", "DIR/one.xlsx", "--suggest", draft)
			data, err := os.ReadFile(draft)
			o.must(err)
			list := entries(string(data))
			for _, want := range test.want {
				if !strings.Contains(strings.Join(list, ""), want) {
					t.Errorf("%s is not in\n%s", want, data)
				}
			}
			for _, entry := range list {
				o.must(os.WriteFile(filepath.Join(o.dir, "map.yaml"), []byte(entry), 0o644))
				printed, said := o.runs(-1, "explain", "DIR/one.xlsx", "--map", "DIR/map.yaml", "--lang", "en")
				if strings.Contains(said, "map-") || printed == "" {
					t.Errorf("%s: %s", entry, said)
				}
				if of := map[string]string{"ha-nam-2018.xlsx": "DE", "hungyen2018.xlsx": "C"}[test.file]; regexp.MustCompile("cell: [" + of + `]\d`).MatchString(entry) {
					t.Errorf("%s: the columns of the plan and of last year are stated", entry)
				}
			}
		})
	}
}
