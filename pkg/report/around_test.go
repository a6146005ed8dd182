package report_test

import (
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/testcase"
)

// TestAround sets each text of testdata/around.txt around tables of three layouts, in each of
// its places: a harmless one costs no figure and raises no question, a limiting one does.
func TestAround(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("testdata/around.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := around{t: t, catalogue: c, bare: map[string]*aroundRead{}}
	section, count := "", map[string]int{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch fields := strings.SplitN(line, " | ", 3); {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(line, "[]")
		case len(fields) != 3:
			t.Fatalf("line %q", line)
		default:
			count[section]++
			a.try(section == "harmless", fields[0], strings.Fields(fields[1]), fields[2])
		}
	}
	if count["harmless"] < 200 || count["limiting"] < 70 {
		t.Errorf("only %v texts", count)
	}
}

// around tries texts around tables.
type around struct {
	t         *testing.T
	catalogue *catalogue.Catalogue
	bare      map[string]*aroundRead // by table, what is read without a text
}

// aroundRead is what is read of a report: its results, and the codes of what a person must
// look at.
type aroundRead struct {
	figures map[figure.Key]string
	codes   []string
}

func (a *around) try(harmless bool, row string, places []string, text string) {
	a.t.Helper()
	for _, place := range places {
		for _, table := range slices.Sorted(maps.Keys(aroundTables)) {
			if !strings.Contains(aroundTables[table], "\n"+row+":") && row != "-" {
				continue
			}
			if a.bare[table] == nil {
				a.bare[table] = a.read(table, "-", "", "")
			}
			bare, got := a.bare[table], a.read(table, row, place, text)
			same := maps.Equal(bare.figures, got.figures) && len(got.codes) == 0
			if same != harmless {
				a.t.Errorf("%s %s, harmless %v: %q: %v, lost %v", table, place, harmless, text, got.codes, bare.without(got))
			}
		}
	}
}

// without lists the indicators of which other figures are read elsewhere.
func (o *aroundRead) without(other *aroundRead) (list []string) {
	for k, v := range o.figures {
		if other.figures[k] != v {
			list = append(list, k.Indicator)
		}
	}
	return list
}

func (a *around) read(table, row, place, text string) *aroundRead {
	a.t.Helper()
	name, input := aroundBook(table, row, place, text)
	book := testcase.Book(a.t, input, func(word, rest string) { a.t.Fatalf("%s %s", word, rest) })
	r, _, findings := report.Read(name, book, report.Options{Catalogue: a.catalogue})
	out := &aroundRead{figures: map[figure.Key]string{}}
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Role == figure.Actual && f.Excepts == "" {
			out.figures[f.Key] = f.Value.String()
		}
	}
	for _, f := range findings {
		if f.Severity == diag.Error || f.Severity == diag.Warning {
			out.codes = append(out.codes, f.Rule.Code)
		}
	}
	return out
}

// aroundBook writes a table with a text in a place. The lines of a table are marked: "head:"
// over it, the rows by what they are of.
func aroundBook(table, row, place, text string) (name, input string) {
	var b strings.Builder
	b.WriteString("sheet BC\n")
	number := 0
	put := func(line string) {
		number++
		b.WriteString(line + "\n")
	}
	cell := ""
	for line := range strings.Lines(aroundTables[table]) {
		of, cells, _ := strings.Cut(strings.TrimSpace(line), ":")
		switch {
		case of == "file":
			name = cells
			continue
		case of == "top" && place == "over":
			put("| " + text + " |")
		case of == row && place == "note":
			cells += " " + text + " |"
		}
		put(cells)
		switch {
		case of == "title" && place == "under":
			put("| " + text + " |")
		case of == row && place == "between":
			put("| | " + text + " |")
		case of == row || of == "any":
			cell = aroundCells[table] + strconv.Itoa(number)
		}
	}
	switch place {
	case "end":
		put("")
		put("| " + text + " |")
	case "box":
		put("box " + text)
	case "footer":
		put("page " + text)
	case "comment":
		put("comment " + cell + " " + text)
	case "sheet":
		put("sheet Thuyết minh")
		put("| " + text + " |")
	}
	return name, b.String()
}

// aroundCells are the columns of a figure in each table.
var aroundCells = map[string]string{"indicators": "F", "zones": "G", "crosstab": "E"}

// aroundTables are sound tables of three layouts.
var aroundTables = map[string]string{
	"indicators": `file:ha-nam.xlsx
head:| UBND TỈNH HÀ NAM |
head:| BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP |
title:| BÁO CÁO KẾT QUẢ HOẠT ĐỘNG CÁC KHU CÔNG NGHIỆP NĂM 2018 |
top:| STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2017 | Kế hoạch năm 2018 | Thực hiện năm 2018 | Ghi chú |
section:| I | Thu hút đầu tư FDI |
new:| 1 | Số dự án cấp mới GCNĐKĐT | dự án | 21 | 25 | 27 |
adjusted:| 2 | Số lượt dự án điều chỉnh GCNĐKĐT | lượt | 35 | | 41 |
attracted:| 3 | Vốn đầu tư cấp mới và tăng thêm | triệu USD | 310.55 | 300 | 372.14 |
active:| 4 | Số dự án còn hiệu lực (lũy kế) | dự án | 188 | | 213 |
registered:| 5 | Tổng vốn đăng ký (lũy kế) | triệu USD | 2481.37 | | 2853.51 |
realized:| 6 | Vốn đầu tư thực hiện (lũy kế) | triệu USD | 1402.6 | | 1711.84 |
section:| II | Hạ tầng |
zones:| 1 | Số KCN đã đi vào hoạt động | KCN | 6 | | 7 |
area:| 2 | Tổng diện tích các KCN đang hoạt động | ha | 1412.3 | | 1588.9 |
wastewater:| 3 | Số KCN có trạm xử lý nước thải tập trung | KCN | 5 | | 6 |
section:| III | Sản xuất kinh doanh |
revenue:| 1 | Tổng doanh thu | tỷ đồng | 71230.5 | 80000 | 84412.7 |
exports:| 2 | Giá trị xuất khẩu | triệu USD | 1930.25 | 2100 | 2245.6 |
imports:| 3 | Giá trị nhập khẩu | triệu USD | 1701.4 | 1800 | 1899.35 |
budget:| 4 | Nộp ngân sách | tỷ đồng | 2810.4 | 3000 | 3255.8 |
jobs:| 5 | Lao động | người | 60120 | 65000 | 66871 |`,
	"zones": `file:hai-duong.xlsx
head:| UBND TỈNH HẢI DƯƠNG |
head:| BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP |
title:| TÌNH HÌNH HOẠT ĐỘNG CỦA CÁC KCN NĂM 2018 |
top:| TT | Tên KCN | Số dự án FDI còn hiệu lực | Vốn FDI đăng ký lũy kế (triệu USD) | Vốn FDI thực hiện lũy kế (triệu USD) | Nộp ngân sách (tỷ đồng) | Doanh thu (tỷ đồng) | Xuất khẩu (triệu USD) | Nhập khẩu (triệu USD) | Lao động (người) | Ghi chú |
one:| 1 | KCN Đại An | 52 | 980.4 | 610.2 | 812.6 | 21033.4 | 610.2 | 577.1 | 18411 |
zone:| 2 | KCN Tân Trường | 47 | 760.33 | 501.7 | 640.1 | 18840.9 | 530.7 | 488.2 | 16320 |
three:| 3 | KCN Nam Sách | 18 | 210.5 | 166.3 | 198.4 | 5210.6 | 155.25 | 130.9 | 7350 |
four:| 4 | KCN Phúc Điền | 29 | 385.14 | 255.9 | 310.3 | 9322.8 | 240.6 | 221.75 | 9804 |
any:| | Tổng cộng | 146 | 2336.37 | 1534.1 | 1961.4 | 54407.7 | 1536.75 | 1417.95 | 51885 |`,
	"crosstab": `file:thai-binh.xlsx
head:| UBND TỈNH THÁI BÌNH |
head:| BAN QUẢN LÝ KHU KINH TẾ VÀ CÁC KHU CÔNG NGHIỆP |
title:| TỔNG HỢP KẾT QUẢ THU HÚT ĐẦU TƯ, SẢN XUẤT KINH DOANH NĂM 2018 |
top:| Nội dung | ĐVT | FDI | DDI | Tổng số | Ghi chú |
new:| Số dự án cấp mới | dự án | 19 | 22 | 41 |
adjusted:| Số lượt dự án điều chỉnh | lượt | 26 | 15 | 41 |
active:| Số dự án còn hiệu lực | dự án | 84 | 131 | 215 |
revenue:| Doanh thu | tỷ đồng | 20111.7 | 25230.4 | 45342.1 |
exports:| Xuất khẩu | triệu USD | 890.3 | 105.6 | 995.9 |
imports:| Nhập khẩu | triệu USD | 810.25 | 95.1 | 905.35 |
budget:| Nộp ngân sách | tỷ đồng | 520.3 | 610.8 | 1131.1 |
jobs:| Lao động | người | 31200 | 27950 | 59150 |`,
}
