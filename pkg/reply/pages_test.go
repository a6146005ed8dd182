package reply_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/reply"
	"bloc/pkg/report"
)

// opened is the answer to a workbook as another library reads it.
func opened(t *testing.T, data []byte, c reply.Content) *excelize.File {
	t.Helper()
	answer, _ := write(t, data, c)
	f, err := excelize.OpenReader(bytes.NewReader(answer))
	must(t, err)
	t.Cleanup(func() { f.Close() })
	return f
}

// table is a sheet's rows below its header, as written, and the header.
func table(t *testing.T, f *excelize.File, name string) (header []string, rows [][]string) {
	t.Helper()
	all, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	must(t, err)
	for i, row := range all {
		if len(row) > 0 && row[0] == "STT" {
			return row, all[i+1:]
		}
	}
	t.Fatal("no header")
	return nil, nil
}

// TestConfirm holds that each figure of each sample stands on the sheet to be signed,
// with what the report says and a link to it, in the order of the catalogue.
func TestConfirm(t *testing.T) {
	for _, path := range samples(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			must(t, err)
			c := content(t, path, data)
			f := opened(t, data, c)
			_, rows := table(t, f, report.ConfirmSheet)
			n := 0
			for _, i := range known.Indicators {
				k := figure.Key{Indicator: i.ID, Period: c.Report.Period, Role: figure.Actual}
				fig := c.Report.Figure(k)
				if fig == nil {
					k.Role = figure.Estimate
					fig = c.Report.Figure(k)
				}
				if fig == nil {
					continue
				}
				row := rows[n]
				n++
				place := fig.Sources[0]
				if row[0] != fmt.Sprint(n) || row[3] != fig.Value.String() || !strings.HasPrefix(row[1], i.Label.Vi) || row[len(row)-2] != place.Sheet || !strings.HasPrefix(row[len(row)-1], place.Cell) {
					t.Errorf("%v %s stands as %q", fig.Key, fig.Value, row)
				}
				if strings.Contains(row[1], "(ước thực hiện)") != fig.Estimate {
					t.Errorf("estimate %t: %q", fig.Estimate, row[1])
				}
				link := linkOf(t, f, report.ConfirmSheet, len(row), n+4)
				if link != "'"+place.Sheet+"'!"+place.Cell {
					t.Errorf("%v leads to %s", fig.Key, link)
				}
			}
			// A cell that is refused has its line too, and the board reads why.
			for n < len(rows) && len(rows[n]) > 0 {
				if row := rows[n]; !strings.HasPrefix(row[len(row)-5], "Chưa tính: ") {
					t.Errorf("behind the figures stands %q", row)
				}
				n++
			}
			if n == 0 {
				t.Error("no figures")
			}
		})
	}
}

// linkOf is where a cell leads.
func linkOf(t *testing.T, f *excelize.File, name string, col, row int) string {
	t.Helper()
	cell, err := excelize.CoordinatesToCellName(col, row)
	must(t, err)
	_, target, err := f.GetCellHyperLink(name, cell)
	must(t, err)
	return target
}

// TestConfirmColumns holds that plans and the year before have columns where the
// report states them, and that a figure says what it rests on.
func TestConfirmColumns(t *testing.T) {
	key := figure.Key{Indicator: "capital.registered.ddi", Period: figure.YearOf(2018), Role: figure.Actual}
	one := one("B2")
	one.Findings = nil
	one.Report.Figures = []figure.Figure{{
		Key: key, Value: quantity.New(123456789012345678, -4), Unit: "billion-vnd", Raw: "1", RawUnit: "USD", Partial: true,
		Rate:    &figure.Conversion{Rate: quantity.New(23000, 0), Per: "USD"},
		Sources: []figure.Source{{Sheet: "Sheet1", Cell: "B2"}, {Sheet: "Hai", Cell: "C3"}},
	}}
	data := workbookOf(t, func(*excelize.File) {})
	header, rows := table(t, opened(t, data, one), report.ConfirmSheet)
	if got := fmt.Sprint(header, rows[0]); len(header) != 9 || !strings.Contains(got, "12.345.678.901.234,5678") || !strings.Contains(got, "USD (tỷ giá 23.000 đồng/USD)") ||
		!strings.Contains(got, "1 (cộng 2 ô)") || !strings.Contains(got, "B2, 'Hai'!C3") || !strings.Contains(got, "để trống") {
		t.Error(got)
	}
	for _, other := range []figure.Key{{Indicator: key.Indicator, Period: key.Period, Role: figure.Plan}, {Indicator: key.Indicator, Period: figure.YearOf(2017), Role: figure.Previous}} {
		one.Report.Figures = append(one.Report.Figures, figure.Figure{Key: other, Value: quantity.New(int64(other.Period.Year), 0), Unit: "billion-vnd"})
	}
	header, rows = table(t, opened(t, data, one), report.ConfirmSheet)
	if got := header[4:6]; !slices.Equal(got, []string{"Kế hoạch năm 2018", "Thực hiện năm 2017"}) || rows[0][4] != "2018" || rows[0][5] != "2017" {
		t.Errorf("%q %q", got, rows[0])
	}
}

// TestConfirmUsed holds that the sheet to be signed says of each figure whether it is in
// the totals: of one that is refused the total that is used instead, and why it is not.
func TestConfirmUsed(t *testing.T) {
	year := figure.YearOf(2018)
	at := func(id, cell string, value int64) figure.Figure {
		return figure.Figure{
			Key: figure.Key{Indicator: id, Period: year, Role: figure.Actual}, Member: "ha-nam", Unit: "billion-vnd",
			Value: quantity.New(value, 0), Raw: fmt.Sprint(value), Sources: []figure.Source{{File: "x.xlsx", Sheet: "Sheet1", Cell: cell}},
		}
	}
	stated, parts := at("capital.attracted.ddi", "B1", 7), []figure.Figure{at("capital.new.ddi", "B2", 3000), at("capital.added.ddi", "B3", 4000)}
	finding := diag.UnitScale.At(diag.Place{File: "x.xlsx", Sheet: "Sheet1", Cell: "B1"})
	finding.Severity, finding.Use, finding.Indicator = diag.Error, diag.Unused, stated.Indicator
	doubt := diag.OverTime.At(diag.Place{File: "x.xlsx", Sheet: "Sheet1", Cell: "B3"})
	doubt.Use = diag.Used
	c := one("B9")
	c.Report.Figures = append(parts[:2:2], stated)
	c.Findings = diag.List{finding, doubt}
	used := *c.Report
	used.Figures = parts
	c.Totals = totals(&used)
	data := workbookOf(t, func(*excelize.File) {})
	got := confirmed(t, opened(t, data, c))
	want := []string{
		"Vốn đầu tư cấp mới (DDI) 3000 Đã tính B2",
		"Vốn đầu tư tăng thêm (DDI) 4000 Đã tính, còn nghi ngờ B3",
		"Tổng vốn đầu tư cấp mới và tăng thêm (DDI) 7000 Đã tính, còn nghi ngờ B2, B3",
		"Tổng vốn đầu tư cấp mới và tăng thêm (DDI) 7 Chưa tính B1",
	}
	if diff := cmp.Diff(want, got[1:]); diff != "" || !strings.Contains(got[0], "số ghi \"Chưa tính\" không có trong tổng hợp") {
		t.Errorf("%s\n%s", got[0], diff)
	}
	// A report that is not used at all says so, with the reason, and no line says otherwise.
	c.Findings = diag.List{diag.PeriodOther.At(diag.Place{File: "x.xlsx"})}
	c.Findings[0].Use, c.Findings[0].Found, c.Findings[0].Expected = diag.Unused, "2018", "2019"
	c.Totals = nil
	got = confirmed(t, opened(t, data, c))
	if !strings.HasPrefix(got[0], "CHƯA số liệu nào dưới đây được dùng để tổng hợp toàn khối (lý do: báo cáo của năm 2018, cần năm 2019)") {
		t.Error(got[0])
	}
	for _, line := range got[1:] {
		if !strings.Contains(line, "Chưa tính") {
			t.Error(line)
		}
	}
}

// confirmed is what the sheet to be signed says: its introduction, then of each line what
// it is of, the figure, its status and its cells.
func confirmed(t *testing.T, f *excelize.File) []string {
	t.Helper()
	intro, err := f.GetCellValue(report.ConfirmSheet, "A2")
	must(t, err)
	list := []string{intro}
	_, rows := table(t, f, report.ConfirmSheet)
	for _, r := range rows {
		if len(r) < 9 || r[0] == "" {
			break
		}
		status, _, _ := strings.Cut(r[4], ":")
		list = append(list, strings.Join([]string{r[1], r[3], status, r[8]}, " "))
	}
	return list
}

// TestReview holds that the gravest finding is first, that what it says and asks for
// stands beside a link to its cells, and that nothing leads to a sheet that is not there.
func TestReview(t *testing.T) {
	c := one("B2")
	c.Findings.Add(diag.Estimated.At(diag.Place{File: "x.xlsx", Sheet: "Sheet1", Cell: "A1:A3"}), diag.FigureText.At(diag.Place{File: "x.xlsx", Sheet: "Mất", Cell: "A1"}))
	slices.Reverse(c.Findings)
	f := opened(t, workbookOf(t, func(*excelize.File) {}), c)
	_, rows := table(t, f, report.ReviewSheet)
	var severities, links []string
	for i := range 3 {
		severities = append(severities, rows[i][1])
		links = append(links, linkOf(t, f, report.ReviewSheet, 4, 6+i))
	}
	if !slices.Equal(severities, []string{"Lỗi", "Lỗi", "Ghi chú"}) || !slices.Equal(links, []string{"", "'Sheet1'!B2", "'Sheet1'!A1:A3"}) {
		t.Errorf("%q %q", severities, links)
	}
	if !strings.Contains(rows[1][4], "abc") || rows[1][6] == "" {
		t.Errorf("%q", rows[1])
	}
}

// TestPrinted holds that both sheets print on A4 across, their header on every page.
func TestPrinted(t *testing.T) {
	f := opened(t, workbookOf(t, func(*excelize.File) {}), one("B2"))
	titles := map[string]bool{}
	for _, n := range f.GetDefinedName() {
		titles[n.Scope] = n.Name == "_xlnm.Print_Titles" && (strings.HasSuffix(n.RefersTo, "!$4:$4") || strings.HasSuffix(n.RefersTo, "!$5:$5"))
	}
	for _, name := range []string{report.ReviewSheet, report.ConfirmSheet} {
		layout, err := f.GetPageLayout(name)
		must(t, err)
		if *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 || !titles[name] {
			t.Errorf("%s: %v, titles %t", name, layout, titles[name])
		}
	}
}
