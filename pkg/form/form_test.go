package form_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/form"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// blank is the form of Hà Nam for 2019, with figures of 2018.
func blank(t require, c *catalogue.Catalogue, all bool) []byte {
	p, err := figure.ParsePeriod("2019")
	if err != nil {
		t.Fatal(err)
	}
	f := form.Form{Catalogue: c, Member: c.Member("ha-nam"), Period: p, All: all, Previous: func(id string) (quantity.Decimal, bool) {
		if strings.HasSuffix(id, ".ddi") {
			return quantity.New(1190, 0), true // no copy of FDI
		}
		return quantity.New(1200, 0), true
	}}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

type require interface{ Fatal(args ...any) }

func load(t require) *catalogue.Catalogue {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestSame writes a form twice: the bytes are the same.
func TestSame(t *testing.T) {
	c := load(t)
	if !bytes.Equal(blank(t, c, true), blank(t, c, true)) {
		t.Error("the same form gives other bytes")
	}
}

// TestRoundTrip fills forms in, puts rows in and takes some out, moves them, and pastes the
// table under another letterhead: every figure comes back, and nothing is found.
func TestRoundTrip(t *testing.T) {
	c := load(t)
	forms := map[bool][]byte{false: blank(t, c, false), true: blank(t, c, true)}
	rapid.Check(t, func(t *rapid.T) {
		f, err := excelize.OpenReader(bytes.NewReader(forms[rapid.Bool().Draw(t, "all")]))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		b := board{t, f, f.GetSheetName(0)}
		want := b.fill(c)
		switch rapid.IntRange(0, 3).Draw(t, "what is done to it") {
		case 1:
			b.check(f.InsertRows(b.sheet, rapid.IntRange(7, 20).Draw(t, "row"), 2))
		case 2:
			b.swap(rapid.IntRange(7, 16).Draw(t, "from"), rapid.IntRange(17, 25).Draw(t, "to"))
		case 3:
			b.paste()
		}
		var saved bytes.Buffer
		b.check(f.Write(&saved))
		got, findings := read(t, c, saved.Bytes())
		if !slices.Equal(got, want) || len(findings) > 0 {
			t.Fatalf("got\n%s\nwant\n%s\nfindings %v", strings.Join(got, "\n"), strings.Join(want, "\n"), findings)
		}
	})
}

// board is who fills a form in.
type board struct {
	*rapid.T
	file  *excelize.File
	sheet string
}

func (b board) check(err error) {
	if err != nil {
		b.Fatal(err)
	}
}

// The columns of the form.
const (
	labels   = "B"
	plans    = "E"
	actual   = "F"
	estimate = "G"
	remarks  = "H"
	letter   = 1
	first    = 7
)

// fill writes figures that fit each other, and returns what is to come back.
func (b board) fill(c *catalogue.Catalogue) []string {
	var want []string
	for row := first; ; row++ {
		label, err := b.file.GetCellValue(b.sheet, fmt.Sprint(labels, row))
		b.check(err)
		at := slices.IndexFunc(c.Indicators, func(i *catalogue.Indicator) bool { return i.Label.Vi == label })
		if at < 0 {
			break
		}
		i := c.Indicators[at]
		n := b.figure(c, i)
		if n == 0 {
			b.check(b.file.SetCellValue(b.sheet, fmt.Sprint(remarks, row), "Chưa có số liệu"))
			continue
		}
		column, role := actual, figure.Actual
		if rapid.Bool().Draw(b.T, "estimate") {
			column, role = estimate, figure.Estimate
		}
		if rapid.IntRange(0, 4).Draw(b.T, "remark") == 0 {
			role = figure.Estimate
			b.check(b.file.SetCellValue(b.sheet, fmt.Sprint(remarks, row), "Số ước"))
		}
		b.check(b.file.SetCellValue(b.sheet, fmt.Sprint(column, row), n))
		b.check(b.file.SetCellValue(b.sheet, fmt.Sprint(plans, row), n))
		want = append(want, line(i.ID, role, n), line(i.ID, figure.Plan, n))
	}
	slices.Sort(want)
	return want
}

// figure is a figure that fits the others: parts add up, none is more than its whole, and what is
// DDI is no copy of FDI.
func (b board) figure(c *catalogue.Catalogue, i *catalogue.Indicator) (n int64) {
	base := map[catalogue.Nature]int64{catalogue.Flow: 1250, catalogue.Stock: 1260}[i.Nature]
	if i.Means[catalogue.Origin] == catalogue.DDI {
		base += 3
	}
	switch {
	case len(i.Parts) > 0:
		for _, id := range i.Parts {
			n += b.figure(c, c.Indicator(id))
		}
		return n
	case i.Core && rapid.IntRange(0, 9).Draw(b.T, "left blank") == 0 && i.Parent == "":
		return 0
	}
	return base
}

func line(id string, role figure.Role, n int64) string { return fmt.Sprintf("%s %s %d", id, role, n) }

// swap lets two rows take each other's place.
func (b board) swap(one, other int) {
	for _, col := range []string{labels, "C", "D", plans, actual, estimate, remarks} {
		a, c := fmt.Sprint(col, one), fmt.Sprint(col, other)
		x, err := b.file.GetCellValue(b.sheet, a, excelize.Options{RawCellValue: true})
		b.check(err)
		y, err := b.file.GetCellValue(b.sheet, c, excelize.Options{RawCellValue: true})
		b.check(err)
		b.put(a, y)
		b.put(c, x)
	}
}

// put types a text or a number.
func (b board) put(cell, text string) {
	if d, err := quantity.FromStored(text); err == nil {
		b.check(b.file.SetCellValue(b.sheet, cell, d.InexactFloat64()))
		return
	}
	if text == "" {
		b.check(b.file.SetCellValue(b.sheet, cell, nil))
		return
	}
	b.check(b.file.SetCellValue(b.sheet, cell, text))
}

// paste puts the table under the letterhead of the board's own papers.
func (b board) paste() {
	b.check(b.file.InsertRows(b.sheet, letter, 3))
	b.check(b.file.SetCellValue(b.sheet, "A1", "UBND TỈNH HÀ NAM"))
	b.check(b.file.SetCellValue(b.sheet, "A2", "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH HÀ NAM"))
	b.check(b.file.SetCellValue(b.sheet, "E1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
	b.check(b.file.SetCellValue(b.sheet, "E2", "Hà Nam, ngày 10 tháng 01 năm 2020"))
}

// read reads a form as a report: its figures but for those of the year before, and what was
// found but for notes.
func read(t require, c *catalogue.Catalogue, file []byte) ([]string, diag.List) {
	book, findings, err := xlsx.ReadBytes(context.Background(), "Hà Nam 2019.xlsx", file, sheet.DefaultLimits())
	if err != nil || book == nil {
		t.Fatal(err, findings)
	}
	r, _, more := report.Read("Hà Nam 2019.xlsx", book, report.Options{Catalogue: c, Rates: report.Rates{}})
	findings.Add(more...)
	findings = slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Severity == diag.Note })
	var list []string
	for _, f := range r.Figures {
		role := f.Role
		if f.Estimate && role == figure.Actual {
			role = figure.Estimate
		}
		if role != figure.Previous {
			list = append(list, fmt.Sprintf("%s %s %s", f.Indicator, role, f.Value))
		}
	}
	slices.Sort(list)
	return list, findings
}

// TestAccepts holds what each cell of a row takes: counts are whole numbers, amounts are none
// below zero, a remark may be picked from a list that can be read back, and each row is
// checked and coloured by itself.
func TestAccepts(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(blank(t, load(t), false)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	name := f.GetSheetName(0)
	list, err := f.GetDataValidations(name)
	if err != nil {
		t.Fatal(err)
	}
	type rule struct{ kind, least, refusal string }
	got := map[string]rule{}
	for _, v := range list {
		r := rule{kind: v.Type, least: v.Formula1}
		if v.Error != nil && v.ShowErrorMessage {
			r.refusal = *v.Error
		}
		got[v.Sqref] = r
	}
	for cells, want := range map[string]rule{
		"E7:G7":   {"whole", "0", "Ô này chỉ nhận số nguyên, từ 0 trở lên."},
		"E23:G23": {"decimal", "0", "Ô này chỉ nhận số, từ 0 trở lên."},
		"H7":      {"list", `"Số ước,Không phát sinh,Chưa có số liệu"`, ""},
		"H26":     {"list", `"Số ước,Không phát sinh,Chưa có số liệu"`, ""},
	} {
		if got[cells] != want {
			t.Errorf("%s takes %q, want %q", cells, got[cells], want)
		}
	}
	coloured, err := f.GetConditionalFormats(name)
	if err != nil || len(coloured["F7:G26"]) != 1 || len(coloured["J7:J26"]) != 1 {
		t.Errorf("these cells are coloured: %v (%v)", coloured, err)
	}
	layout, err := f.GetPageLayout(name)
	if err != nil || layout.FitToHeight == nil || *layout.FitToHeight != 1 {
		t.Errorf("it does not print on one page: %v (%v)", layout, err)
	}
}

// TestSays computes what a form says beside a row that was filled in by mistake.
func TestSays(t *testing.T) {
	for _, c := range []struct {
		remark string
		figure any
		other  any
		want   string
	}{
		{remark: "Không phát sinh", figure: 0, want: ""},
		{remark: "Không phát sinh", want: "Không phát sinh: phải ghi 0"},
		{remark: "Không phát sinh", figure: 12, want: "Không phát sinh: phải ghi 0"},
		{remark: "Chưa có số liệu", want: ""},
		{remark: "Chưa có số liệu", figure: 12, want: "Chưa có số liệu: phải để trống"},
		{remark: "Số ước", figure: 12, want: ""},
		{figure: 12, other: 13, want: "Chỉ điền một trong hai cột"},
		{figure: "12 dự án", want: "Phải là số"},
	} {
		f, err := excelize.OpenReader(bytes.NewReader(blank(t, load(t), false)))
		if err != nil {
			t.Fatal(err)
		}
		name := f.GetSheetName(0)
		for cell, value := range map[string]any{"F7": c.figure, "G7": c.other, "H7": c.remark} {
			if value != nil && value != "" {
				if err := f.SetCellValue(name, cell, value); err != nil {
					t.Fatal(err)
				}
			}
		}
		if got, err := f.CalcCellValue(name, "J7"); err != nil || got != c.want {
			t.Errorf("%v, %v with %q: the form says %q (%v), want %q", c.figure, c.other, c.remark, got, err, c.want)
		}
		f.Close()
	}
}
