package table

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"bloc/pkg/quantity"
)

// wide is a table of all kinds of columns; the one of "Empty" has no content.
func wide(t *testing.T) *Table {
	t.Helper()
	n, err := quantity.FromStored("1234567.89")
	if err != nil {
		t.Fatal(err)
	}
	out := &Table{Title: []string{"Bảng"}, Notes: []string{"(1) chú thích"}, Minor: [][]int{{6}, {4}},
		Header: []string{"STT", "Chỉ tiêu", "Empty", "Năm 2016", "Kế hoạch năm 2018", "Năm 2018", "Ghi chú"},
		Right:  []bool{false, false, false, true, true, true, false}}
	for i := range 3 {
		out.Rows = append(out.Rows, []Cell{Text(fmt.Sprint(i)), Text("  Tổng vốn đầu tư đăng ký của các dự án còn hiệu lực đến cuối năm"),
			{}, Number(n, 2), Number(n, 2), Number(n, 2), Text("(1)")})
	}
	return out
}

// TestFitted holds for every width that no line is wider, where that can be, that no number
// is cut, and which columns give way.
func TestFitted(t *testing.T) {
	for width := 40; width < 180; width++ {
		var b bytes.Buffer
		if err := WriteFitted(&b, "vi", width, wide(t)); err != nil {
			t.Fatal(err)
		}
		got := b.String()
		for line := range strings.Lines(got) {
			if strings.ContainsAny(line, "│┌├└") && textWidth(strings.TrimSuffix(line, "\n")) > width {
				t.Fatalf("width %d:\n%s", width, got)
			}
		}
		numbers := strings.Count(got, "1.234.567,89")
		if gone := strings.Contains(got, "không hiện: "); numbers != 9 && !(gone && numbers == 6) {
			t.Errorf("width %d: %d numbers\n%s", width, numbers, got)
		}
		for text, from := range map[string]int{"Empty": 138, "Ghi chú │": 93, "Kế hoạch năm │": 83} {
			if shown := strings.Contains(got, text); shown != (width >= from) {
				t.Errorf("width %d: %q is shown: %v\n%s", width, text, shown, got)
			}
		}
	}
	var plain, fitted bytes.Buffer
	if err := WriteText(&plain, "vi", wide(t)); err != nil {
		t.Fatal(err)
	}
	if err := WriteFitted(&fitted, "vi", 0, wide(t)); err != nil || fitted.String() != plain.String() {
		t.Errorf("off a terminal it is not as it was\n%s", fitted.String())
	}
}
