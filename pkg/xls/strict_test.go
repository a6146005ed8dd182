package xls_test

import (
	"bytes"
	"strings"
	"testing"

	"bloc/pkg/sheet"
)

// TestBrokenSheet holds that a sheet with a fault is left out with the reason, and that the
// sheet beside it is still read.
func TestBrokenSheet(t *testing.T) {
	number := record(0x0203, 0, 0, 0, 1.0)
	for name, c := range map[string]struct {
		records []byte
		want    string
	}{
		"twice":                  {bytes.Join([][]byte{number, number}, nil), "A1: the sheet is damaged and not used: this cell is given twice"},
		"twice, out of order":    {bytes.Join([][]byte{number, record(0x0203, 0, 1, 0, 1.0), number}, nil), "A1: the sheet is damaged and not used: this cell is given twice"},
		"blanked":                {bytes.Join([][]byte{number, record(0x0201, 0, 0, 0)}, nil), "A1: the sheet is damaged and not used: this cell is given twice"},
		"short":                  {record(0x0203, 0, 0, 0, 1), "too short"},
		"short cell":             {record(0x0203, 0), "too short"},
		"short row":              {record(0x0208, 0, 0), "too short"},
		"short column":           {record(0x007D, 0, 0), "too short"},
		"short merge":            {record(0x00E5, 2, 0, 1, 0, 1), "too short"},
		"short text":             {record(0x0204, 0, 0, 0, 9, byte(0), "abc"), "too short"},
		"short formula":          {record(0x0006, 0, 0, 0, 1.0, 0, uint32(0), 9, byte(0x1E)), "too short"},
		"no look":                {record(0x0203, 0, 0, 99, 1.0), "A1: the sheet is damaged and not used: there is no cell style 99"},
		"no shared text":         {record(0x00FD, 0, 0, 0, uint32(1)), "there is no shared string 1"},
		"no number":              {record(0x0203, 0, 0, 0, []byte{0, 0, 0, 0, 0, 0, 0xF0, 0x7F}), "no finite number"},
		"no boolean":             {record(0x0205, 0, 0, 0, byte(2), byte(0)), "the boolean 2"},
		"no error":               {record(0x0205, 0, 0, 0, byte(2), byte(1)), "the error value 0x2"},
		"no value of a formula":  {formula(0, 0, special(9, 0), 0, byte(0x1E), 1), "unknown type of value 9"},
		"too far right":          {record(0x0203, 0, 256, 0, 1.0), "a cell in column 257"},
		"blank too far right":    {record(0x0201, 65535, 60000, 0), "a cell in column 60001"},
		"columns in disorder":    {record(0x007D, 3, 1, 0, 0, 1, 0), "columns 4 to 2"},
		"merge in disorder":      {record(0x00E5, 1, 2, 1, 0, 1), "the merged range"},
		"merges over each other": {record(0x00E5, 2, 0, 1, 0, 1, 1, 2, 1, 2), "overlaps another"},
		"several, cut":           {record(0x00BD, 0, 0, 0, uint32(2), 1), "wrong length"},
		"several, odd":           {record(0x00BD, 0, 0, 0, uint32(2), byte(1)), "wrong length"},
		"of Excel 2":             {record(0x0003, 0, 0, byte(0), byte(0), byte(0), 1.0), "as by Excel 2"},
		"record cut off":         {[]byte{3, 2, 200, 0, 1}, "cut off"},
	} {
		t.Run(name, func(t *testing.T) {
			whole := plain("Sau", number)
			book, findings := read(t, file(nil, whole, plain("Báo cáo", c.records)))
			if book == nil || len(book.Sheets) != 1 || book.Sheets[0].Name != "Sau" || len(findings) != 1 {
				t.Fatal(book, findings)
			}
			if got := findings[0].Place.String() + ": " + findings[0].Message("en"); !strings.Contains(got, "'Báo cáo'") || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestBrokenFile holds that a file with a fault in what its sheets share, or in its container,
// is refused with the reason.
func TestBrokenFile(t *testing.T) {
	sound := workbook(record(0x0203, 0, 0, 0, 1.0))
	loop := bytes.Clone(sound)
	copy(loop[tableOf(loop)+4*3:], le(uint32(2))) // the fourth sector of the stream leads back to the third
	with := func(globals ...[]byte) []byte { return file(bytes.Join(globals, nil), plain("A")) }
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"cut container":         {sound[:len(sound)-600], "container of the Office file is cut off"},
		"loop":                  {loop, `the stream "workbook" is cut off or runs in a circle`},
		"no first record":       {only(nil), "no part begins at byte 0"},
		"not the whole":         {only(part(0x10)), "what belongs to the whole workbook"},
		"no sheets":             {only(part(0x05)), "has no sheets"},
		"cut stream":            {only(bytes.Repeat(record(0x0099, make([]byte, 1000)), 5)), "no part begins"},
		"no end":                {only(append(part(0x05)[:20], bytes.Repeat([]byte{1, 0, 0, 16}, 1200)...)), "cut off"},
		"texts cut":             {with(record(0x00FC, uint32(2), uint32(2), text("a"), 5, byte(1), "x")), "broken at string 1"},
		"format cut":            {with(record(0x041E, 170, 9, byte(0), "x")), "0x041e"},
		"font cut":              {with(record(0x0031, 9)), "0x0031"},
		"look cut":              {with(record(0x00E0, 9)), "0x00e0"},
		"no such font":          {with(record(0x00E0, 77, 0, 0, 0, 0, 0)), "font 77"},
		"sheet cut":             {with(record(0x0085, uint32(0), 0)), "0x0085"},
		"unknown encryption":    {with(record(0x002F, 7)), "how it is encrypted"},
		"of Excel 95":           {contain(map[string][]byte{"Book": record(0x0809, 0x0500, 5, 0, 0)}, "Book"), "a workbook of Excel 5.0/95 (.xls), which is too old"},
		"of Excel 95, as newer": {only(record(0x0809, 0x0500, 5, 0, 0)), "a workbook of Excel 5.0/95 (.xls), which is too old"},
		"of Excel 4":            {record(0x0409, 0, 0x10, 0), "a workbook of Excel 4 (.xls), which is too old"},
		"of Excel 2":            {record(0x0009, 2, 0x10), "a workbook of Excel 2 (.xls), which is too old"},
		"without container":     {stream(nil, plain("A")), "without its container"},
		"encrypted":             {with(record(0x002F, 0, 1, 2)), "protected by a password"},
	} {
		t.Run(name, func(t *testing.T) {
			book, findings := read(t, c.data)
			if book != nil || len(findings) != 1 {
				t.Fatal(book, findings)
			}
			if got := findings[0].Message("en"); !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// tableOf returns where the table of sectors begins in a container that a test builds.
func tableOf(data []byte) int { return 512 * (1 + int(data[76])) }

// TestLists holds that a list of sheets that cannot be followed costs those sheets alone.
func TestLists(t *testing.T) {
	two := []tab{plain("A", record(0x0203, 0, 0, 0, 1.0)), plain("b"), plain("B")}
	_, findings := read(t, file(nil, two...))
	if len(findings) != 2 || !strings.Contains(findings[0].Message("en"), "several sheets of this name") {
		t.Error(findings)
	}
	for want, at := range map[string]uint32{"cut off before this sheet": 1 << 30, "no part begins": 20, "no worksheet": 0} {
		data := stream(record(0x0085, at, byte(0), byte(0), byte(1), byte(0), "C"), two[0])
		book, findings := read(t, contain(map[string][]byte{"Workbook": data}, "Workbook"))
		if book == nil || len(book.Sheets) != 1 || len(findings) != 1 || !strings.Contains(findings[0].Message("en"), want) {
			t.Error(want, findings)
		}
	}
	same := stream(nil, two[0], plain("C"))
	at := bytes.Index(same, boundSheet(tab{name: "C"}, 0)[8:])
	copy(same[at-4:], same[bytes.Index(same, boundSheet(tab{name: "A"}, 0)[8:])-4:][:4])
	if _, findings := read(t, contain(map[string][]byte{"Workbook": same}, "Workbook")); len(findings) != 2 || !strings.Contains(findings[0].Message("en"), "several sheets begin at byte") {
		t.Error(findings)
	}
}

// TestCounts holds that a table of texts that states too many or too few of them is read as
// it is.
func TestCounts(t *testing.T) {
	for _, stated := range []uint32{0, 2, 255} {
		globals := record(0x00FC, uint32(2), stated, text("a"), text("b"))
		book, findings := read(t, file(globals, plain("A", record(0x00FD, 0, 0, 0, uint32(1)))))
		if len(findings) > 0 || cells(book.Sheets[0]) != "A1 text b" {
			t.Error(stated, findings)
		}
	}
}

// TestManyNames holds that what formulas may name is bounded.
func TestManyNames(t *testing.T) {
	const many = 5_000
	book := record(0x01AE, many, text("x.xls"), bytes.Repeat(le(1, byte(0), "a"), many))
	data := bytes.Repeat(book[:len(book):len(book)], 3)
	if _, findings := read(t, file(data, plain("A"))); len(findings) > 0 {
		t.Error(findings)
	}
	r := record(0x0017, 60_000)
	if _, findings := read(t, file(bytes.Join([][]byte{r, r}, nil), plain("A"))); len(findings) != 1 || !strings.Contains(findings[0].Message("en"), "number of names") {
		t.Error(findings)
	}
}

// TestLimits holds that what a file may cost is bounded by name.
func TestLimits(t *testing.T) {
	data := file(table(text("abcdef"), text("ghi")), plain("A",
		record(0x0203, 0, 0, 0, 1.0), record(0x00FD, 0, 1, 0, uint32(0)), record(0x00E5, 2, 5, 6, 0, 0, 7, 8, 0, 0),
		record(0x0208, 9, 0, 0, 0, 0, 0, 0x20, 0)), plain("B"))
	for name, c := range map[string]struct {
		tighten func(*sheet.Limits)
		want    string
	}{
		"cells":  {func(l *sheet.Limits) { l.Cells = 2 }, "number of cells that hold something"},
		"texts":  {func(l *sheet.Limits) { l.TextBytes = 8 }, "number of bytes of text"},
		"shared": {func(l *sheet.Limits) { l.Cells = 1 }, "number of shared strings"},
		"text":   {func(l *sheet.Limits) { l.CellText = 5 }, "number of characters of one cell"},
		"merges": {func(l *sheet.Limits) { l.Merges = 1 }, "number of merged ranges"},
		"looks":  {func(l *sheet.Limits) { l.Styles = 2 }, "number of cell styles"},
		"sheets": {func(l *sheet.Limits) { l.Entries = 1 }, "number of sheets"},
	} {
		t.Run(name, func(t *testing.T) {
			limits := sheet.DefaultLimits()
			c.tighten(&limits)
			_, findings := readWithin(t, data, limits)
			if len(findings) == 0 || !strings.Contains(findings[0].Message("en"), c.want) {
				t.Errorf("got %v, want %q", findings, c.want)
			}
		})
	}
}
