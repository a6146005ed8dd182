package workbook_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

// part returns a part of the file.
func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestSheets(t *testing.T) {
	for lang, want := range map[string][]string{
		"vi": {"Tổng hợp", "So sánh cùng phạm vi", "Theo Ban Quản lý", "Biểu đồ", "Nguồn số liệu", "Nội dung cần rà soát", "_bloc"},
		"en": {"Summary", "Like for like", "By board", "Charts", "Sources", "To be reviewed", "_bloc"},
	} {
		o := options
		o.Lang = lang
		b := read(t, write(t, two(t), nil, o))
		for i, s := range b.Sheets {
			if s.Name != want[i] || s.Hidden != (i == len(want)-1) {
				t.Errorf("sheet %d: %q, hidden %t; want %q", i, s.Name, s.Hidden, want[i])
			}
			for _, c := range s.Cells {
				if c.Style.Font != "Times New Roman" {
					t.Fatalf("%s!%s is in %q", s.Name, c.Ref(), c.Style.Font)
				}
			}
		}
	}
}

func TestTitleBlockAndSignatures(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want []string
		not  string
	}{
		"complete":   {book(t, "complete"), nil, "CHƯA HOÀN CHỈNH"},
		"incomplete": {book(t, "incomplete"), []string{"BẢN CHƯA HOÀN CHỈNH: 10/11 Ban Quản lý đã báo cáo", "Chưa có số liệu của Ninh Bình. Số liệu của Hải Phòng là số ước thực hiện. Kế hoạch năm 2018: của 6/11 Ban Quản lý. Số liệu năm 2017: của 9/11 Ban Quản lý. Số có ghi (…/11) được so sánh ở trang \"So sánh cùng phạm vi\"."}, "Ước thực hiện năm 2018"},
	} {
		var text strings.Builder
		for _, cell := range read(t, c.data).Sheets[0].Cells {
			text.WriteString(cell.Text + "\n")
		}
		for _, want := range append(c.want,
			"KHỐI THI ĐUA BAN QUẢN LÝ CÁC KCN, KCX, KKT CÁC TỈNH ĐỒNG BẰNG SÔNG HỒNG",
			"TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU NĂM 2018", "(Số liệu tính đến ngày 31/12/2018)",
			"Người lập biểu", "Khối trưởng") {
			if !strings.Contains(text.String(), want+"\n") {
				t.Errorf("%s: %q is missing in\n%s", name, want, text.String())
			}
		}
		if strings.Contains(text.String(), c.not) {
			t.Errorf("%s: %q should not be there", name, c.not)
		}
	}
}

// TestPrinting looks at what Excel needs to print the sheets well.
func TestPrinting(t *testing.T) {
	data := book(t, "complete")
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	onePage := map[string]int{"Tổng hợp": 1, "So sánh cùng phạm vi": 1}
	for _, name := range f.GetSheetList()[:6] {
		layout, err := f.GetPageLayout(name)
		if err != nil {
			t.Fatal(err)
		}
		if *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 || *layout.FitToHeight != onePage[name] {
			t.Errorf("%s is not A4 landscape, one page wide, or one page in all where it should be", name)
		}
		props, err := f.GetSheetProps(name)
		if err != nil {
			t.Fatal(err)
		}
		if props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s does not fit the page", name)
		}
		panes, err := f.GetPanes(name)
		if err != nil {
			t.Fatal(err)
		}
		if !panes.Freeze || panes.YSplit == 0 {
			t.Errorf("the header of %s is not frozen", name)
		}
	}
	titles := 0
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" {
			titles++
		}
	}
	if titles != 6 {
		t.Errorf("%d sheets repeat their header, want 6", titles)
	}
	for _, want := range []string{`<pageSetUpPr fitToPage="true">`, "<rowBreaks"} {
		if !strings.Contains(part(t, data, "xl/worksheets/sheet3.xml"), want) {
			t.Errorf("the boards' sheet has no %s", want)
		}
	}
	core := part(t, data, "docProps/core.xml")
	if !strings.Contains(core, "<dc:creator>bloc</dc:creator>") || strings.Contains(core, "created") {
		t.Errorf("document properties: %s", core)
	}
}

// TestHostileTexts makes sure that no text of a report becomes a formula.
func TestHostileTexts(t *testing.T) {
	b := read(t, book(t, "incomplete"))
	raw := cells(t, b, "Nguồn số liệu")
	seen := false
	for _, c := range raw {
		if c.Formula() != "" {
			t.Errorf("%s =%s on the sheet of sources", c.Ref(), c.Formula())
		}
		seen = seen || c.Text == "=1+1" && c.Kind == sheet.Text
	}
	if !seen {
		t.Error(`the text "=1+1" of a report is not shown as it stands`)
	}
	if c := cells(t, b, "Nội dung cần rà soát")["E2"]; c.Text != "=cmd|' /C calc'!A1" || c.Formula() != "" {
		t.Errorf("E2 holds %q, formula %q", c.Text, c.Formula())
	}
}

func TestSources(t *testing.T) {
	o := options
	o.Path = "reports/total.xlsx"
	data := write(t, two(t), nil, o)
	all := cells(t, read(t, data), "Nguồn số liệu")
	var got []string
	for col := 1; col <= 13; col++ {
		// Row 2 is the sum of the rows of its parts; the first with a cell of its own is below.
		got = append(got, all[sheet.Ref(firstSource(all), col)].Text)
	}
	want := "Hà Nội|Số dự án cấp mới GCNĐKĐT (FDI)|2018|thực hiện|1137|dự án|1137|đơn vị|BC ha-noi #1.xlsx|12/BC-BQL|2019-01-10|BC năm's|E1"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	if rels := part(t, data, "xl/worksheets/_rels/sheet5.xml.rels"); !strings.Contains(rels, `Target="BC%20ha-noi%20%231.xlsx"`) {
		t.Error("the link to a report is not relative to the book")
	}
	if !strings.Contains(part(t, data, "xl/worksheets/sheet5.xml"), `location="&#39;BC năm&#39;&#39;s&#39;!E1"`) {
		t.Error("the link does not lead to the cell")
	}
}

// firstSource is the first row of a figure that stands in one cell.
func firstSource(all map[string]sheet.Cell) int {
	for r := 2; ; r++ {
		if all[sheet.Ref(r, 7)].Text != "" {
			return r
		}
	}
}

func TestOwn(t *testing.T) {
	data := book(t, "incomplete")
	b := read(t, data)
	if workbook.Sealed(b) != nil || workbook.Edited(b) {
		t.Fatal("a fresh book is not recognised, or counts as edited")
	}
	bare := *b
	bare.Properties = nil
	if !workbook.Claims(&bare) || workbook.Sealed(&bare) != nil {
		t.Error("not recognised by its hidden sheet")
	}
	bare.Sheets = bare.Sheets[:len(bare.Sheets)-1]
	if workbook.Claims(&bare) || !workbook.Edited(&bare) {
		t.Error("a book without any mark is taken for bloc's own")
	}
	if _, err := workbook.Exact(&bare); err == nil {
		t.Error("exact data out of nothing")
	}
	bare.Properties = map[string]string{"bloc": "1"}
	if !workbook.Claims(&bare) || workbook.Sealed(&bare) == nil {
		t.Error("a property alone is what it says, and no proof")
	}
}

func TestExact(t *testing.T) {
	r := two(t)
	r.Members[0].Reports[0].Document = "_x0041_ <&> \u200b 12/BC"
	b := read(t, write(t, r, findings(), options))
	exact, err := workbook.Exact(b)
	if err != nil {
		t.Fatal(err)
	}
	var wrote bytes.Buffer
	if err := r.WriteJSON(&wrote, options.Program, options.Lang, findings()); err != nil {
		t.Fatal(err)
	}
	var got, want any
	if err := json.Unmarshal(exact, &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(wrote.Bytes(), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the hidden sheet holds something else than the JSON of the result (-want +got):\n%s", diff)
	}
	hidden := b.Sheets[len(b.Sheets)-1]
	for i := range hidden.Cells {
		if c := &hidden.Cells[i]; c.Row() > 2 {
			c.Text += " "
		}
	}
	if _, err := workbook.Exact(b); err == nil {
		t.Error("changed data was accepted")
	}
	if _, err := workbook.Edits(b); err == nil || !workbook.Edited(b) {
		t.Error("changed data on what the book showed was accepted")
	}
}

// TestEdits changes a book as a person would.
func TestEdits(t *testing.T) {
	data := write(t, two(t), nil, options)
	for name, c := range map[string]struct {
		edit func(f *excelize.File) error
		want string
	}{
		"nothing":       {func(*excelize.File) error { return nil }, "[]"},
		"a figure":      {func(f *excelize.File) error { return f.SetCellValue("Theo Ban Quản lý", "C9", 1) }, "[{Theo Ban Quản lý C9 1 2137 true 0}]"},
		"a figure gone": {func(f *excelize.File) error { return f.SetCellValue("Theo Ban Quản lý", "C9", nil) }, "[{Theo Ban Quản lý C9  2137 true 0}]"},
		"a text":        {func(f *excelize.File) error { return f.SetCellValue("Tổng hợp", "B11", "x") }, "[{Tổng hợp B11 x FDI false 0}]"},
		"a formula by its value": {func(f *excelize.File) error {
			if err := f.SetCellFormula("Tổng hợp", "F11", ""); err != nil {
				return err
			}
			return f.SetCellValue("Tổng hợp", "F11", 3274)
		}, "[{Tổng hợp F11 3274 3274 true 0}]"},
		"a formula that gives more": {func(f *excelize.File) error {
			return f.SetCellFormula("Tổng hợp", "F11", "SUM('Theo Ban Quản lý'!C8:C18)+1000")
		}, "[{Tổng hợp F11 =SUM('Theo Ban Quản lý'!C8:C18)+1000 =SUM('Theo Ban Quản lý'!C8:C18) true 2}]"},
		"a formula for a figure": {func(f *excelize.File) error { return f.SetCellFormula("Theo Ban Quản lý", "C9", "2*1000+137") },
			"[{Theo Ban Quản lý C9 =2*1000+137 2137 true 2}]"},
		"a formula written otherwise": {func(f *excelize.File) error {
			return f.SetCellFormula("Tổng hợp", "F11", "sum( 'theo Ban Quản lý'!$C$8:$C$18)")
		}, "[]"},
		"a figure as text":             {func(f *excelize.File) error { return f.SetCellStr("Theo Ban Quản lý", "C9", "2137") }, "[{Theo Ban Quản lý C9 2137 2137 true 3}]"},
		"a figure shown in thousands":  {func(f *excelize.File) error { return format(f, "C9", "#,##0,") }, "[{Theo Ban Quản lý C9 #,##0, #,##0_) true 4}]"},
		"a format written otherwise":   {func(f *excelize.File) error { return format(f, "C9", `[$-42A]#\,##0_)`) }, "[]"},
		"a row hidden":                 {func(f *excelize.File) error { return f.SetRowVisible("Theo Ban Quản lý", 9, false) }, "[{Theo Ban Quản lý A9  2 true 5}]"},
		"a row without figures hidden": {func(f *excelize.File) error { return f.SetRowVisible("Tổng hợp", 1, false) }, "[]"},
		"a column hidden":              {func(f *excelize.File) error { return f.SetColVisible("Nguồn số liệu", "E", false) }, "[{Nguồn số liệu E2  2411 true 5}]"},
		"a row that a filter hides": {func(f *excelize.File) error {
			if err := f.AutoFilter("Nguồn số liệu", "A1:O9", []excelize.AutoFilterOptions{{Column: "A", Expression: "x == 1"}}); err != nil {
				return err
			}
			return f.SetRowVisible("Nguồn số liệu", 3, false)
		}, "[]"},
		"a sheet hidden":  {func(f *excelize.File) error { return f.SetSheetVisible("Theo Ban Quản lý", false) }, "[{Theo Ban Quản lý   Theo Ban Quản lý true 5}]"},
		"a note added":    {func(f *excelize.File) error { return f.SetCellValue("Nguồn số liệu", "Z1", "x") }, "[{Nguồn số liệu Z1 x  false 0}]"},
		"a sheet added":   {func(f *excelize.File) error { _, err := f.NewSheet("Nháp"); return err }, "[{Nháp  Nháp  false 0}]"},
		"a sheet renamed": {func(f *excelize.File) error { return f.SetSheetName("Nguồn số liệu", "Nguồn") }, "[{Nguồn số liệu   Nguồn số liệu false 0} {Nguồn  Nguồn  false 0}]"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := excelize.OpenReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if err := c.edit(f); err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := f.Write(&out); err != nil {
				t.Fatal(err)
			}
			b := read(t, out.Bytes())
			edits, err := workbook.Edits(b)
			if err != nil || workbook.Sealed(b) != nil || workbook.Edited(b) != (len(edits) > 0) {
				t.Errorf("own %t, edited %t, %v", workbook.Sealed(b) == nil, workbook.Edited(b), err)
			}
			if got := fmt.Sprint(edits); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// format gives a cell of the boards another number format.
func format(f *excelize.File, cell, code string) error {
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	if err != nil {
		return err
	}
	return f.SetCellStyle("Theo Ban Quản lý", cell, cell, style)
}

// TestFreshIsNotEdited quotes texts in findings that a cell cannot hold as they are.
func TestFreshIsNotEdited(t *testing.T) {
	for _, text := range []string{
		"bell \a", "Word \x1e hyphen \x1f", "nul \x00", "\ufffe and \uffff", "\xff no UTF-8 \xfe\xfd", "_xD800_", "_x0007_", "_x005F_x0041_",
		"\r\n\t\v\f", "\u0085\u2028\u009b\x7f", " blanks ", "=1+1", "'quoted", strings.Repeat("dài ", 10_000), "\ud7ff\U0010ffff",
	} {
		list := findings()
		list[0].File, list[0].Sheet = text, text
		data := write(t, two(t), list, options)
		edits, err := workbook.Edits(read(t, data))
		if err != nil || len(edits) > 0 {
			t.Errorf("%.20q: %.100v %v", text, edits, err)
		}
		if _, err := workbook.Exact(read(t, data)); err != nil {
			t.Errorf("%.20q: %v", text, err)
		}
		if workbook.Added(data) {
			t.Errorf("%.20q: something was added", text)
		}
	}
}

// TestAdded adds to a book what no cell shows.
func TestAdded(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(write(t, two(t), nil, options)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.AddComment("Tổng hợp", excelize.Comment{Cell: "B10", Author: "x", Text: "asked Hai Phong"}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	if !workbook.Added(out.Bytes()) || workbook.Edited(read(t, out.Bytes())) {
		t.Error("a comment is not noticed, or taken for a change of a cell")
	}
}
