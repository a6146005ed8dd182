package table_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/table"
)

var year = figure.YearOf(2018)

// reports makes a report of every member with every core indicator: the n-th
// member states n+0.5 for amounts and n for counts, twice that as its plan, and
// half of it for the year before.
func reports(t *testing.T, c *catalogue.Catalogue) []*figure.Report {
	t.Helper()
	var list []*figure.Report
	for n, m := range c.MembersOn(year.End()) {
		r := &figure.Report{Path: m.ID + ".xlsx", Member: m.ID, Period: year}
		for _, i := range c.Indicators {
			if !i.Core {
				continue
			}
			value := quantity.New(int64(n+1), 0)
			if !c.Unit(i.Unit).Count {
				value = value.Add(quantity.New(5, -1))
			}
			add := func(role figure.Role, p figure.Period, v quantity.Decimal) {
				r.Figures = append(r.Figures, figure.Figure{Key: figure.Key{Indicator: i.ID, Period: p, Role: role}, Member: m.ID, Value: v, Unit: i.Unit})
			}
			add(figure.Actual, year, value)
			add(figure.Plan, year, value.Add(value))
			add(figure.Previous, year.Previous(), value.Mul(quantity.New(5, -1)))
		}
		list = append(list, r)
	}
	return list
}

var loadOnce = sync.OnceValues(func() (*catalogue.Catalogue, error) { return catalogue.Load(nil) })

func load(t *testing.T) *catalogue.Catalogue {
	t.Helper()
	c, err := loadOnce()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func text(t *testing.T, tb *table.Table, lang string) string {
	t.Helper()
	var b strings.Builder
	if err := table.WriteText(&b, lang, tb); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// line returns the cells of the first line that has all the texts.
func line(t *testing.T, out string, want ...string) string {
	t.Helper()
next:
	for l := range strings.Lines(out) {
		for _, w := range want {
			if !strings.Contains(l, w) {
				continue next
			}
		}
		return strings.Join(strings.Fields(strings.ReplaceAll(l, "│", " ")), " ")
	}
	t.Fatalf("no line with %q in:\n%s", want, out)
	return ""
}

func remove(r *figure.Report, indicator string, role figure.Role) {
	for i, f := range r.Figures {
		if f.Indicator == indicator && f.Role == role {
			r.Figures = append(r.Figures[:i], r.Figures[i+1:]...)
			return
		}
	}
}

func TestSummary(t *testing.T) {
	c := load(t)
	tb := table.Summary(aggregate.Sum(c, year, reports(t, c)), "vi")[0]
	out := strings.Join(tb.Header, "·") + text(t, tb, "vi")
	for _, want := range []string{
		"KHỐI THI ĐUA BAN QUẢN LÝ", "CHỈ TIÊU CHỦ YẾU NĂM 2018", "(Số liệu tính đến ngày 31/12/2018)",
		"Kế hoạch năm 2018", "Thực hiện năm 2017", "Thực hiện năm 2018", "So với kế hoạch (%)", "So với năm 2017 (%)", "Lũy kế đến 31/12/2018",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the table lacks %q:\n%s", want, out)
		}
	}
	if strings.Contains(out, "CHƯA HOÀN CHỈNH") || strings.Contains(out, "(1)") {
		t.Errorf("a complete result is called incomplete:\n%s", out)
	}
	// 1.5 + … + 11.5 = 71.5
	if got, want := line(t, out, "Tổng doanh thu"), "1 Tổng doanh thu tỷ đồng 143,00 35,75 71,50 50,00 200,00 11/11"; got != want {
		t.Errorf("revenue: %q, want %q", got, want)
	}
	if got, want := line(t, out, "Cấp mới GCNĐKĐT"), "1 Cấp mới GCNĐKĐT dự án 264 66 132 50,00 200,00 11/11"; got != want {
		t.Errorf("new projects, the sum of their parts: %q, want %q", got, want)
	}
}

func TestSummaryInEnglish(t *testing.T) {
	c := load(t)
	all := reports(t, c)
	for i := range all[0].Figures {
		all[0].Figures[i].Value = all[0].Figures[i].Value.Mul(quantity.New(1000, 0))
	}
	out := text(t, table.Summary(aggregate.Sum(c, year, all), "en")[0], "en")
	if got, want := line(t, out, "Revenue"), "1 Revenue billion VND 3,140.00 785.00 1,570.00 50.00 200.00 11/11"; got != want {
		t.Errorf("revenue: %q, want %q", got, want)
	}
}

func TestColumnsOnlyWhereReported(t *testing.T) {
	c := load(t)
	all := reports(t, c)
	for _, r := range all {
		for _, i := range c.Indicators {
			remove(r, i.ID, figure.Plan)
		}
	}
	out := text(t, table.Summary(aggregate.Sum(c, year, all), "vi")[0], "vi")
	if strings.Contains(out, "kế hoạch") || strings.Contains(out, "Kế hoạch") {
		t.Errorf("a column for plans that nobody stated:\n%s", out)
	}
	if got, want := line(t, out, "Tổng doanh thu"), "1 Tổng doanh thu tỷ đồng 35,75 71,50 200,00 11/11"; got != want {
		t.Errorf("revenue: %q, want %q", got, want)
	}
}

func TestSummaryIncomplete(t *testing.T) {
	c := load(t)
	all := reports(t, c)[:10] // without Ninh Bình
	remove(all[0], "revenue", figure.Actual)
	remove(all[1], "exports", figure.Plan)
	remove(all[1], "exports", figure.Previous)
	for i, f := range all[2].Figures {
		switch {
		case f.Indicator == "imports" && f.Role == figure.Actual:
			all[2].Figures[i].Role, all[2].Figures[i].Estimate = figure.Estimate, true
		case f.Indicator == "budget" && f.Role == figure.Actual:
			all[2].Figures[i].Rate = &figure.Conversion{Rate: quantity.New(23000, 0), Per: "USD"}
		case f.Indicator == "zones.area" && f.Role == figure.Actual:
			all[2].Figures[i].Partial = true
		case f.Indicator == "jobs" && f.Role == figure.Actual:
			all[2].Figures[i].Excepts = "chưa gồm lao động thời vụ"
		}
	}
	tables := table.Summary(aggregate.Sum(c, year, all), "vi")
	tb := tables[0]
	out := strings.Join(tb.Header, "·") + "\n" + text(t, tb, "vi")
	for _, want := range []string{
		"BẢN CHƯA HOÀN CHỈNH: 10/11 Ban Quản lý đã báo cáo\n",
		"BẢN CHƯA HOÀN CHỈNH: 1 chỉ tiêu chủ yếu",
		"·Thực hiện năm 2018·",
		"\nChưa có số liệu của Ninh Bình. Số có ghi (…/11) được so sánh ở bảng dưới.\n", // of most lines
		") Chưa có số liệu của Hà Nội, Ninh Bình.\n",
		") Số liệu của Bắc Ninh là số ước thực hiện.\n",
		") Số liệu của Bắc Ninh quy đổi theo tỷ giá 23.000 đồng/USD.\n",
		") Số liệu của Bắc Ninh là tổng các phần, trong đó có phần để trống.\n",
		") Theo báo cáo, số liệu của Bắc Ninh: chưa gồm lao động thời vụ.\n",
	} {
		if n := strings.Count(out, want); n != 1 {
			t.Errorf("%q stands %d times, want once, in:\n%s", want, n, out)
		}
	}
	if got := line(t, out, "Tổng doanh thu"); !strings.Contains(got, "9/11") {
		t.Errorf("revenue without two boards: %q", got)
	}
	if got := line(t, out, "Giá trị xuất khẩu"); !strings.Contains(got, "10/11") {
		t.Errorf("exports without one board: %q", got)
	}
	// Each footnote is used, and each mark has its footnote.
	for n := 1; strings.Contains(out, fmt.Sprintf("\n(%d) ", n)); n++ {
		if strings.Count(out, fmt.Sprintf("(%d)", n)) < 2 {
			t.Errorf("nothing refers to footnote (%d):\n%s", n, out)
		}
	}
}

// TestPercentagesStandBesideTheirFigures: what fewer boards state than the year's figure is
// marked, and compared below over the boards that have both.
func TestPercentagesStandBesideTheirFigures(t *testing.T) {
	c := load(t)
	all := reports(t, c)
	for _, r := range all[:3] { // 1.5, 2.5, 3.5
		for _, i := range c.Indicators {
			remove(r, i.ID, figure.Plan)
		}
	}
	remove(all[3], "budget", figure.Plan)   // 4.5
	remove(all[5], "jobs", figure.Previous) // 6
	all[4].Figures[0].Estimate = true       // one of many: a footnote
	for i := range all[10].Figures {        // all of one board: said once
		if all[10].Figures[i].Role == figure.Actual {
			all[10].Figures[i].Role, all[10].Figures[i].Estimate = figure.Estimate, true
		}
	}
	tables := table.Summary(aggregate.Sum(c, year, all), "vi")
	if len(tables) != 2 {
		t.Fatalf("%d tables, want one of all and one of what is compared", len(tables))
	}
	out := text(t, tables[0], "vi")
	for label, want := range map[string]string{
		"Tổng doanh thu":     "1 Tổng doanh thu tỷ đồng 128,00 (8/11) 35,75 71,50 200,00 11/11", // no percentage of the plan
		"Nộp ngân sách":      "4 Nộp ngân sách nhà nước tỷ đồng 119,00 (7/11) 35,75 71,50 200,00 11/11",
		"Lao động":           "5 Lao động người 120 (8/11) 30 (10/11) 66 11/11",
		"(Số liệu tính đến":  "(Số liệu tính đến ngày 31/12/2018)",
		"Kế hoạch năm 2018:": "Số liệu của Ninh Bình là số ước thực hiện. Kế hoạch năm 2018: của 8/11 Ban Quản lý. Số có ghi (…/11) được so sánh ở bảng dưới.",
		"(1) Số liệu":        "(1) Số liệu của Hải Dương, Ninh Bình là số ước thực hiện.",
	} {
		if got := line(t, out, label); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
	out = text(t, tables[1], "vi")
	for label, want := range map[string]string{
		"Tổng doanh thu":              "1 Tổng doanh thu tỷ đồng 128,00 64,00 50,00",
		"Nộp ngân sách":               "4 Nộp ngân sách nhà nước tỷ đồng 119,00 59,50 50,00 (1)",
		"Lao động":                    "5 Lao động người 120 60 50,00 30 60 200,00",
		"So với kế hoạch năm 2018: 8": "So với kế hoạch năm 2018: 8 Ban Quản lý, không gồm Hà Nội, Vĩnh Phúc, Bắc Ninh.",
		"So với năm 2017:":            "So với năm 2017: 10 Ban Quản lý, không gồm Hải Phòng.",
		"(1) So với":                  "(1) So với kế hoạch năm 2018: 7 Ban Quản lý, không gồm Hà Nội, Vĩnh Phúc, Bắc Ninh, Quảng Ninh.",
	} {
		if got := line(t, out, label); got != want {
			t.Errorf("below, %s: %q, want %q", label, got, want)
		}
	}
}

func TestRatioOverFewerMembers(t *testing.T) {
	c := load(t)
	all := reports(t, c)
	remove(all[0], "capital.realized.fdi", figure.Actual)
	out := text(t, table.Summary(aggregate.Sum(c, year, all), "vi")[0], "vi")
	got := line(t, out, "Tỷ lệ vốn thực hiện/đăng ký")
	if !strings.Contains(got, "100,00 10/11") {
		t.Errorf("a ratio over ten members: %q", got)
	}
	if !strings.Contains(out, "Tỷ lệ không gồm Hà Nội, chỉ tính trên 10 Ban Quản lý") {
		t.Errorf("the note on the ratio is missing:\n%s", out)
	}
}

func TestNothingReported(t *testing.T) {
	c := load(t)
	out := text(t, table.Summary(aggregate.Sum(c, year, nil), "vi")[0], "vi")
	if got, want := line(t, out, "Tổng doanh thu"), "1 Tổng doanh thu tỷ đồng 0/11"; got != want {
		t.Errorf("what nobody stated: %q, want %q", got, want)
	}
}

func TestByMember(t *testing.T) {
	c := load(t)
	all := reports(t, c)
	remove(all[4], "revenue", figure.Actual)
	tables := table.ByMember(aggregate.Sum(c, year, all), "vi")
	if len(tables) != len(c.Subjects) {
		t.Fatalf("%d tables, want one a subject: %d", len(tables), len(c.Subjects))
	}
	last := tables[len(tables)-1]
	if got, want := last.Header[2], "Tổng doanh thu (tỷ đồng) (1)"; got != want {
		t.Errorf("the column that lacks a board: %q, want %q", got, want)
	}
	out := text(t, last, "vi")
	if got, want := line(t, out, "Hải Dương"), "5 Hải Dương 5,50 5,50 5,50 5"; got != want {
		t.Errorf("a board without revenue: %q, want %q", got, want)
	}
	if got, want := line(t, out, "Tổng cộng"), "Tổng cộng 66,00 71,50 71,50 71,50 66"; got != want {
		t.Errorf("the total: %q, want %q", got, want)
	}
	if !strings.Contains(out, "(1) Chưa có số liệu của Hải Dương.") {
		t.Errorf("the note is missing:\n%s", out)
	}
}

func TestMarkdown(t *testing.T) {
	tb := &table.Table{
		Title:  []string{"A title"},
		Header: []string{"Name", "Value"}, Right: []bool{false, true},
		Rows:  [][]table.Cell{{table.Text("a|b"), table.Number(quantity.New(53011335, -3), 2)}},
		Notes: []string{"(1) a note"},
	}
	var b strings.Builder
	if err := table.WriteMarkdown(&b, "vi", tb); err != nil {
		t.Fatal(err)
	}
	out := b.String()
	for _, want := range []string{"A title\n", "53.011,34", `a\|b`, "(1) a note\n", ":|"} {
		if !strings.Contains(out, want) {
			t.Errorf("Markdown lacks %q:\n%s", want, out)
		}
	}
}

func TestLongNumbersAreNotCut(t *testing.T) {
	long, err := quantity.FromStored("1234567890123456789012345678901234567.89")
	if err != nil {
		t.Fatal(err)
	}
	tb := &table.Table{
		Header: []string{"n"}, Right: []bool{true},
		Rows: [][]table.Cell{{table.Number(long, 2)}},
	}
	if out := text(t, tb, "vi"); !strings.Contains(out, "1.234.567.890.123.456.789.012.345.678.901.234.567,89") {
		t.Errorf("cut: %s", out)
	}
}

func TestPeriodNames(t *testing.T) {
	for key, want := range map[string]string{
		"2018": "năm 2018", "2018-H1": "6 tháng đầu năm 2018", "2018-H2": "6 tháng cuối năm 2018",
		"2018-Q3": "quý 3 năm 2018", "2018-9M": "9 tháng năm 2018", "2018-05": "tháng 5 năm 2018",
	} {
		p, err := figure.ParsePeriod(key)
		if err != nil {
			t.Fatal(err)
		}
		if got := table.Period("vi", p); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}
