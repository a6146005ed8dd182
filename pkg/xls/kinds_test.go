package xls_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/sheet"
	"bloc/pkg/xls"
)

// table is a record of shared texts.
func table(texts ...[]byte) []byte {
	return record(0x00FC, uint32(len(texts)), uint32(len(texts)), bytes.Join(texts, nil))
}

// formula is a cell with a formula: its value, its flags and its tokens.
func formula(row, col int, value any, flags int, tokens ...any) []byte {
	code := le(tokens...)
	return record(0x0006, row, col, 0, value, flags, uint32(0), len(code), code)
}

// special is the value of a formula that is no number.
func special(kind, value byte) []byte { return []byte{kind, 0, value, 0, 0, 0, 0xFF, 0xFF} }

// TestCells holds what cells of each kind are read as.
func TestCells(t *testing.T) {
	shared := table(text("Tổng số"), le(5, byte(0), "ASCII"), le(3, byte(8), 1, "41a", 2, 5), text(""))
	sum := []any{byte(0x25), 0, 9, 0xC001, 0xC001, byte(0x19), byte(0x10), 0}
	for name, c := range map[string]struct {
		records [][]byte
		want    string
	}{
		"numbers": {[][]byte{
			record(0x0203, 0, 0, 0, 5923.7600000000002), record(0x0203, 0, 1, 1, 43465.0), record(0x0203, 0, 2, 0, -1e-7), record(0x0203, 0, 3, 0, 0.1+0.2),
		}, "A1 number 5923.76\nB1 date 43465\nC1 number -0.0000001\nD1 number 0.3"},
		"packed numbers": {[][]byte{
			record(0x027E, 0, 0, 0, uint32(0x3FF00000)), record(0x027E, 0, 1, 0, uint32(1234<<2|2)), record(0x027E, 0, 2, 0, uint32(1234<<2|3)),
			record(0x027E, 0, 3, 0, uint32(0xFFFFFFFE)), record(0x027E, 0, 4, 0, uint32(0x405EDCCC|1)),
		}, "A1 number 1\nB1 number 1234\nC1 number 12.34\nD1 number -1\nE1 number 1.23449951171875"},
		"several": {[][]byte{
			record(0x00BD, 4, 1, 0, uint32(3<<2|2), 1, uint32(5<<2|2), 2), record(0x00BE, 5, 0, 0, 0, 1),
		}, "B5 number 3\nC5 date 5"},
		"booleans and errors": {[][]byte{
			record(0x0205, 0, 0, 0, byte(1), byte(0)), record(0x0205, 0, 1, 0, byte(0), byte(0)), record(0x0205, 0, 2, 0, byte(0x2A), byte(1)), record(0x0205, 0, 3, 0, byte(7), byte(1)),
		}, "A1 bool TRUE\nB1 bool FALSE\nC1 error #N/A\nD1 error #DIV/0!"},
		"shared texts": {[][]byte{
			record(0x00FD, 0, 0, 0, uint32(0)), record(0x00FD, 0, 1, 0, uint32(1)), record(0x00FD, 0, 2, 0, uint32(2)), record(0x00FD, 0, 3, 0, uint32(3)), record(0x0201, 0, 4, 0),
		}, "A1 text Tổng số\nB1 text ASCII\nC1 text 41a"},
		"own texts": {[][]byte{
			record(0x0204, 0, 0, 0, text("Hà Nội")), record(0x0204, 0, 1, 0, 0), record(0x00D6, 0, 2, 0, le(3, byte(0), "412"), 1, 2, 2),
		}, "A1 text Hà Nội\nC1 text 41²"},
		"formulas": {[][]byte{
			formula(0, 0, 12.5, 0, sum...), formula(0, 1, special(1, 1), 0, byte(0x1D), byte(1)), formula(0, 2, special(2, 0x17), 0, byte(0x1C), byte(0x17)),
			formula(0, 3, special(0, 0), 0, byte(0x44), 0, 0xC000), record(0x0207, text("đủ")), formula(0, 4, special(3, 0), 0, byte(0x44), 0, 0xC000),
		}, "A1 number 12.5 =SUM(B1:B10)\nB1 bool TRUE =TRUE\nC1 error #REF! =#REF!\nD1 text đủ =A1\nE1 text =A1"},
		"never computed": {[][]byte{
			formula(0, 0, special(3, 0), 0, sum...), formula(0, 1, 0.0, 2, sum...), formula(0, 2, special(0, 0), 0, byte(0x44), 0, 0xC000), formula(0, 3, 0.0, 0, sum...),
			formula(0, 4, special(3, 0), 0, byte(0x44), 0, 0xC000),
		}, "A1 uncached =SUM(B1:B10)\nB1 uncached =SUM(B1:B10)\nC1 uncached =A1\nD1 number 0 =SUM(B1:B10)\nE1 uncached =A1"},
		"numbered as by older Excel": {[][]byte{
			record(0x0406, 0, 0, 0, 7.0, 0, uint32(0), 3, byte(0x1E), 7), record(0x0206, 0, 1, 0, 8.0, 0, uint32(0), 3, byte(0x1E), 8),
		}, "A1 number 7 =7\nB1 number 8 =8"},
		"out of order": {[][]byte{
			record(0x0203, 1, 0, 0, 2.0), record(0x0203, 0, 1, 0, 1.0), record(0x0201, 0, 0, 0),
		}, "B1 number 1\nA2 number 2"},
		"blanks of a form first": {[][]byte{
			record(0x00BE, 0, 0, 0, 0, 0, 2), record(0x0201, 1, 0, 0), record(0x0203, 0, 1, 0, 1.0), record(0x0203, 1, 0, 0, 2.0),
		}, "B1 number 1\nA2 number 2"},
	} {
		t.Run(name, func(t *testing.T) {
			book, findings := read(t, file(shared, plain("Báo cáo", c.records...)))
			if len(findings) > 0 {
				t.Fatal(findings)
			}
			if diff := cmp.Diff(c.want, cells(book.Sheets[0])); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestContinue holds that a text goes on in the next record, whose first byte says anew how
// wide its characters are, and that runs and phonetic signs go on without.
func TestContinue(t *testing.T) {
	first := le(uint32(3), uint32(3), 7, byte(0), "mot h")
	second := le(wide("ải"), 4, byte(8|4), 1, uint32(6), "b")
	third := le(byte(0), "hai", 0)
	fourth := le(3, "aaabbb", 2, byte(0), "ok")
	globals := bytes.Join([][]byte{record(0x00FC, first), record(0x003C, second), record(0x003C, third), record(0x003C, []byte{}), record(0x003C, fourth)}, nil)
	book, findings := read(t, file(globals, plain("A", record(0x00FD, 0, 0, 0, uint32(0)), record(0x00FD, 0, 1, 0, uint32(1)), record(0x00FD, 0, 2, 0, uint32(2)))))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if diff := cmp.Diff("A1 text mot hải\nB1 text bhai\nC1 text ok", cells(book.Sheets[0])); diff != "" {
		t.Error(diff)
	}
}

// TestRuns holds that a part of a text that is struck out, raised or much smaller is drawn so.
func TestRuns(t *testing.T) {
	const struckFont, raisedFont, smallFont = 1, 2, 3
	for name, c := range map[string]struct {
		look, from, font int
		text, want       string
	}{
		"struck":               {0, 0, struckFont, "41", "4\u03361\u0336"},
		"raised":               {0, 2, raisedFont, "412", "41²"},
		"smaller":              {0, 2, smallFont, "412", "41²"},
		"smaller, but no mark": {0, 2, smallFont, "41 ha", "41 ha"},
		"behind a wide sign":   {0, 2, raisedFont, "😀1", "😀¹"},
		"beyond the end":       {0, 9, raisedFont, "412", "412"},
		"no such font":         {0, 1, 77, "412", "412"},
	} {
		t.Run(name, func(t *testing.T) {
			rich := le(text(c.text)[:2], byte(1|8), 1, wide(c.text)[1:], c.from, c.font)
			book, findings := read(t, file(table(rich), plain("A", record(0x00FD, 0, 0, c.look, uint32(0)))))
			if len(findings) > 0 {
				t.Fatal(findings)
			}
			if got := book.Sheets[0].Cells[0].Text; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestSheet holds what is read of a sheet beside its cells, and of the whole workbook.
func TestSheet(t *testing.T) {
	globals := bytes.Join([][]byte{
		record(0x0022, 1),
		record(0x01AE, 2, 0x0401),
		record(0x0017, 1, 0, 0, 0),
		record(0x0018, 0x21, byte(0), byte(1), 11, 0, 1, uint32(0), byte(0), byte(0x0D), byte(0x3B), 0, 2, 9, 0, 3),
	}, nil)
	hidden := tab{name: "Ẩn", state: 2, part: part(0x10)}
	chart := tab{name: "Biểu đồ", kind: 2, part: part(0x20)}
	book, findings := read(t, file(globals, plain("Báo cáo",
		record(0x0208, 1, 0, 0, 0x20, 0, 0, 0x20, 0), record(0x0208, 2, 0, 0, 10, 0, 0, 0, 0), record(0x0208, 3, 0, 0, 0x80FF, 0, 0, 0, 0),
		record(0x007D, 1, 1, 2048, 0, 1, 0), record(0x007D, 3, 256, 40, 0, 0, 0),
		record(0x0014, text(`&L&"Arial,Bold"Mật&CTrang &P`)), record(0x0015), record(0x009E, 0),
		record(0x0809, 0x0600, 0x20, 0, 0, uint32(0), uint32(0)), record(0x0203, 9, 9, 0, 99.0),
		record(0x100D, 0, byte(1), byte(0), "s"), record(0x1025), record(0x100D, 0, byte(4), wide("Vốn ")), record(0x1027, 1), record(0x1025), record(0x100D, 0, byte(1), byte(0), "n"), record(0x1027, 4),
		record(0x000A),
		record(0x005D, 0x15, 18, 0x19, 7, make([]byte, 14)), record(0x01B6, make([]byte, 10), 5, 0, uint32(0)), record(0x003C, byte(0), "xem"), record(0x003C, wide("lạ")), record(0x003C, make([]byte, 16)),
		record(0x005D, 0x15, 18, 6, 8, make([]byte, 14)), record(0x01B6, make([]byte, 10), 4, 0, uint32(0)), record(0x003C, byte(0), "khung"),
		record(0x001C, 4, 2, 0, 7, text("ai")),
		record(0x01BE, uint32(1<<18), text("Lưu ý"), text("\x00"), text("Số kế hoạch"), text("\x00"), 0, 0, 0, 0, 1, 2, 4, 3, 3),
		record(0x01BE, uint32(0), text("x"), text("\x00"), text("không hiện"), text("\x00"), 0, 0, 0, 0, 1, 2, 4, 3, 3),
		record(0x01BE, uint32(1<<18), text("cụt")),
		record(0x0203, 0, 0, lookStruck, 5.0),
		record(0x00E5, 1, 2, 3, 0, 1),
	), hidden, chart))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	s := book.Sheets[0]
	want := &sheet.Sheet{
		Name: "Báo cáo", HiddenRows: map[int]bool{2: true, 3: true}, HiddenCols: map[int]bool{2: true},
		Merges: []sheet.Range{{Top: 3, Left: 1, Bottom: 4, Right: 2}}, Filtered: []sheet.Range{{Top: 3, Left: 1, Bottom: 10, Right: 4}},
		Floating: []sheet.Floating{
			{Kind: sheet.Prompt, Cell: "D3", Area: sheet.Range{Top: 3, Left: 4, Bottom: 5, Right: 4}, Text: "Lưu ý"}, {Kind: sheet.Prompt, Cell: "D3", Area: sheet.Range{Top: 3, Left: 4, Bottom: 5, Right: 4}, Text: "Số kế hoạch"},
			{Kind: sheet.Comment, Cell: "C5", Text: "xemlạ"}, {Kind: sheet.TextBox, Text: "khun"}, {Kind: sheet.Chart, Text: "Vốn"},
			{Kind: sheet.PageHeader, Text: "Mật"}, {Kind: sheet.PageHeader, Text: "Trang "},
		},
	}
	for col := 4; col <= 256; col++ {
		want.HiddenCols[col] = true
	}
	if got := cells(s); got != "A1 number 5" {
		t.Error(got)
	}
	if diff := cmp.Diff(&sheet.Style{Format: `0"000"`, Font: ".VnTime", Bold: true, Struck: true, Indent: 2}, s.Cells[0].Style); diff != "" {
		t.Error(diff)
	}
	s.Cells = nil
	if diff := cmp.Diff(want, s); diff != "" {
		t.Error(diff)
	}
	if len(book.Sheets) != 2 || !book.Sheets[1].VeryHidden || !book.Sheets[1].Hidden || !book.Date1904 || len(book.SHA256) != 64 {
		t.Errorf("the workbook is read otherwise: %+v", book)
	}
}

// TestIs holds which files this reader takes.
func TestIs(t *testing.T) {
	globals := part(0x05)
	for name, c := range map[string]struct {
		data []byte
		want bool
	}{
		"workbook":          {workbook(), true},
		"in capitals":       {contain(map[string][]byte{"WORKBOOK": globals}, "WORKBOOK"), true},
		"of Excel 5":        {contain(map[string][]byte{"Book": globals}, "Book"), true},
		"cut container":     {workbook()[:5000], true},
		"cut, of a text":    {contain(map[string][]byte{"WordDocument": nil}, "WordDocument")[:5200], false},
		"of newer Excel":    {contain(map[string][]byte{"EncryptedPackage": nil, "EncryptionInfo": nil}, "EncryptedPackage", "EncryptionInfo"), false},
		"a text of Word":    {contain(map[string][]byte{"WordDocument": nil}, "WordDocument"), false},
		"of Excel 4, alone": {record(0x0409, 0, 0x10, 0), true},
		"archive":           {[]byte("PK\x03\x04"), false},
		"HTML":              {[]byte("<html><table>"), false},
		"empty":             {nil, false},
	} {
		if got := xls.Is(c.data); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
