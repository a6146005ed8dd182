package xlsx_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWindow holds that a sheet reads the same wherever the scanner's window ends in
// it: blanks before the rows move them byte by byte over the end of the first one.
func TestWindow(t *testing.T) {
	rows := `<row r="1" hidden = '0'><c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve">a &lt; ữ</t></is></c><c r="B1"><v>-12.5</v></c><c r="C1" s="1"/></row>` +
		`<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f aca="false">B1+1</f><v>13.5</v></c><c r="C2" t="b"><v>1</v></c><c t="str" r="D2"><v>x</v></c><!-- --></row>`
	want := readOne(t, workbook(rows))
	if got := show(want); got != "A1 text a < ữ; B1 number -12.5; A2 text một; B2 number 13.5 =B1+1; C2 bool TRUE; D2 text x" {
		t.Fatal(got)
	}
	const window = 32 << 10
	before := len(worksheet("")) - len("</sheetData></worksheet>")
	for pad := window - before - len(rows); pad < window-before+8; pad++ {
		s := readOne(t, workbook(strings.Repeat(" ", pad)+rows))
		if diff := cmp.Diff(want, s); diff != "" {
			t.Fatal(fmt.Sprint(pad), diff)
		}
	}
}
