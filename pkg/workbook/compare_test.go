package workbook_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/aggregate"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

// years are results of several years with a gap, in which figures fall and rise,
// a board is missing and another restates what it had reported.
func years(t *testing.T) []*aggregate.Result {
	t.Helper()
	c := two(t).Catalogue
	var list []*aggregate.Result
	for n, year := range []int{2016, 2017, 2019} {
		p := figure.YearOf(year)
		var reports []*figure.Report
		for i, m := range c.MembersOn(p.End()) {
			if i == n {
				continue
			}
			r := &figure.Report{Path: m.ID + ".xlsx", Member: m.ID, Period: p}
			for k, id := range []string{"exports", "imports", "projects.active.fdi", "capital.registered.fdi", "capital.realized.fdi"} {
				v := []quantity.Decimal{quantity.New(10025, -2), quantity.New(905, -1), quantity.New(120, 0)}[(n+i+k)%3]
				f := figure.Figure{Key: figure.Key{Indicator: id, Period: p, Role: figure.Actual}, Member: m.ID, Value: v, Unit: c.UnitOf(id), Places: 2}
				r.Figures = append(r.Figures, f)
				if i == 5 {
					f.Period, f.Role, f.Value = p.Previous(), figure.Previous, quantity.New(77, 0)
					r.Figures = append(r.Figures, f)
				}
			}
			reports = append(reports, r)
		}
		list = append(list, aggregate.Sum(c, p, reports))
	}
	return list
}

// quarters are results of the quarters of two years, of which no board misses one.
func quarters(t *testing.T) []*aggregate.Result {
	t.Helper()
	c := two(t).Catalogue
	var list []*aggregate.Result
	for q := range 8 {
		p := figure.Period{Year: 2018 + q/4, Span: figure.Quarter, N: q%4 + 1}
		var reports []*figure.Report
		for i, m := range c.MembersOn(p.End()) {
			r := &figure.Report{Path: m.ID + ".xlsx", Member: m.ID, Period: p}
			for k, id := range []string{"exports", "zones.area", "capital.registered.fdi", "capital.realized.fdi"} {
				state(r, c.Indicator(id), figure.Actual, p, quantity.New(int64(10025+q*q*31+i*7+k*900), -2))
			}
			reports = append(reports, r)
		}
		list = append(list, aggregate.Sum(c, p, reports))
	}
	return list
}

// TestQuarters holds that a year of quarters is a live sum of a flow over them, and a
// stock as it stood at the end of the last one.
func TestQuarters(t *testing.T) {
	all := cells(t, read(t, comparedBooks(t)["quarters"]), "Diễn biến")
	for label, years := range map[string][2]string{
		"Giá trị xuất khẩu":                     {"SUM(D%[1]d:G%[1]d)", "SUM(H%[1]d:K%[1]d)"},
		"Tổng diện tích các KCN đang hoạt động": {"G%[1]d", "K%[1]d"},
	} {
		at := row(t, all, label, 1)
		for n, form := range years {
			got, want := all[sheet.Ref(at, 12+n)], fmt.Sprintf(form, at)
			if got.Formula() != want {
				t.Errorf("%s of %d is =%s, want =%s", label, 2018+n, got.Formula(), want)
			}
		}
	}
	exports := row(t, all, "Giá trị xuất khẩu", 1)
	sum := 0.0
	for col := 4; col < 8; col++ {
		sum += value(t, all[sheet.Ref(exports, col)])
	}
	if got := all[sheet.Ref(exports, 12)]; !near(value(t, got), sum) {
		t.Errorf("the year is %s, its quarters add up to %v", got.Text, sum)
	}
}

// comparedBooks are the books of comparisons and of series.
func comparedBooks(t *testing.T) map[string][]byte {
	t.Helper()
	results := years(t)
	c, err := diff.Compare(results[0], results[1], diff.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var comparison bytes.Buffer
	if err := workbook.WriteDiff(&comparison, c, c.Findings, options); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{"diff": comparison.Bytes(), "trend": trend(t, results), "quarters": trend(t, quarters(t))}
}

// trend is the book of a series.
func trend(t *testing.T, results []*aggregate.Result) []byte {
	t.Helper()
	s, err := diff.Trend(results)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := workbook.WriteTrend(&b, s, nil, options); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestComparedFormulas computes every formula with a second program's engine, and
// holds that the same comparison is the same bytes.
func TestComparedFormulas(t *testing.T) {
	again := comparedBooks(t)
	for name, data := range comparedBooks(t) {
		t.Run(name, func(t *testing.T) {
			if !bytes.Equal(data, again[name]) {
				t.Error("written twice, the bytes differ")
			}
			b := read(t, data)
			if workbook.Sealed(b) != nil || workbook.Edited(b) {
				t.Error("it is not recognised, or counts as edited")
			}
			f, err := excelize.OpenReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			formulas := 0
			for _, s := range b.Sheets {
				for _, c := range s.Cells {
					if c.Formula() == "" {
						continue
					}
					formulas++
					got, err := f.CalcCellValue(s.Name, c.Ref(), excelize.Options{RawCellValue: true})
					if err != nil || !near(value(t, sheet.Cell{Text: got}), value(t, c)) {
						t.Errorf("%s!%s =%s: %s in the file, %s when computed, %v", s.Name, c.Ref(), c.Formula(), c.Text, got, err)
					}
				}
			}
			if formulas < 10 {
				t.Errorf("%d formulas", formulas)
			}
		})
	}
}

// TestCharts looks for native charts over cells of the book.
func TestCharts(t *testing.T) {
	all := comparedBooks(t)
	for name, want := range map[string]struct {
		formula string
		charts  int
	}{"diff": {"Đóng góp", 5}, "trend": {"Diễn biến", 4}} {
		z, err := zip.NewReader(bytes.NewReader(all[name]), int64(len(all[name])))
		if err != nil {
			t.Fatal(err)
		}
		charts := 0
		for _, f := range z.File {
			if !strings.HasPrefix(f.Name, "xl/charts/chart") {
				continue
			}
			charts++
			if text := part(t, all[name], f.Name); !strings.Contains(text, "f>&#39;"+want.formula+"&#39;!$") {
				t.Errorf("%s: %s does not refer to cells of %s", name, f.Name, want.formula)
			}
		}
		if charts != want.charts {
			t.Errorf("%s: %d charts, want %d", name, charts, want.charts)
		}
	}
}

// TestComparedLooks holds what a reader in black and white, or of a narrow column, needs:
// black lines, points that are called so, reasons below a table and not within it.
func TestComparedLooks(t *testing.T) {
	all := comparedBooks(t)
	if chart := part(t, all["trend"], "xl/charts/chart1.xml"); !strings.Contains(chart, `w="19050"><a:solidFill><a:srgbClr val="000000">`) {
		t.Error("the lines of a chart are not black")
	}
	for name, data := range all {
		if styles := part(t, data, "xl/styles.xml"); !strings.Contains(styles, "điểm %") {
			t.Errorf("%s: the change of a percentage does not say that it is in points", name)
		}
	}
	b := read(t, all["diff"])
	notes, header := 0, 0
	for _, c := range b.Sheets[1].Cells {
		switch {
		case c.Kind == sheet.Text && c.Col() == 1 && strings.HasSuffix(c.Text, ": thiếu số liệu năm 2016."):
			notes++
		case c.Kind == sheet.Text && c.Col() == 6 && c.Text != "Tăng/giảm (%)":
			t.Errorf("%s holds %q", c.Ref(), c.Text)
		}
	}
	for _, c := range b.Sheets[0].Cells {
		if c.Text == "So với năm 2016 (%)" {
			header++
		}
	}
	if notes != 5 || header != 1 {
		t.Errorf("%d notes, %d headers of the index", notes, header)
	}
}
