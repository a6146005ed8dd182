package workbook_test

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

// near reports whether two numbers are the same but for the last digits of a binary fraction.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a)) }

// cells lists the cells of a sheet by their addresses.
func cells(t *testing.T, b *sheet.Book, name string) map[string]sheet.Cell {
	t.Helper()
	for _, s := range b.Sheets {
		if s.Name == name {
			all := map[string]sheet.Cell{}
			for _, c := range s.Cells {
				all[c.Ref()] = c
			}
			return all
		}
	}
	t.Fatalf("no sheet %q", name)
	return nil
}

func value(t *testing.T, c sheet.Cell) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(c.Text, 64)
	if err != nil {
		t.Fatalf("%s holds %q, want a number", c.Ref(), c.Text)
	}
	return v
}

// row returns the row of the first sheet whose indicator reads so, the n-th from 1.
func row(t *testing.T, all map[string]sheet.Cell, label string, n int) int {
	t.Helper()
	for r := 1; r < 100; r++ {
		if all[sheet.Ref(r, 2)].Text == label {
			if n--; n == 0 {
				return r
			}
		}
	}
	t.Fatalf("no row %q", label)
	return 0
}

var common = regexp.MustCompile(`^SUMPRODUCT\(ISNUMBER\(([^)]*)\)\*1,([^)]*)\)/SUMPRODUCT\(ISNUMBER\(([^)]*)\)\*1,([^)]*)\)\*100$`)

// overCommon computes the percentage of two sums over the rows that have both
// figures, which the engine of TestFormulasAgree cannot do.
func overCommon(t *testing.T, b *sheet.Book, formula, home string) string {
	t.Helper()
	m := common.FindStringSubmatch(formula)
	if m == nil || m[1] != m[4] || m[2] != m[3] {
		t.Fatalf("the formula %s does not compare a with b where both are", formula)
	}
	of, by := column(t, b, m[2], home), column(t, b, m[1], home)
	sumOf, sumBy := 0.0, 0.0
	for i := range of {
		if of[i] != nil && by[i] != nil {
			sumOf, sumBy = sumOf+*of[i], sumBy+*by[i]
		}
	}
	return strconv.FormatFloat(sumOf/sumBy*100, 'g', -1, 64)
}

var area = regexp.MustCompile(`^(?:'([^']*)'!)?([A-Z]+)(\d+):([A-Z]+)(\d+)$`)

// column lists the numbers of a range of one column, nil for blank cells.
func column(t *testing.T, b *sheet.Book, address, home string) []*float64 {
	t.Helper()
	m := area.FindStringSubmatch(address)
	if m == nil || m[2] != m[4] {
		t.Fatalf("%s is no range of one column", address)
	}
	if m[1] != "" {
		home = m[1]
	}
	all := cells(t, b, home)
	first, _ := strconv.Atoi(m[3])
	last, _ := strconv.Atoi(m[5])
	var list []*float64
	for r := first; r <= last; r++ {
		c, ok := all[m[2]+strconv.Itoa(r)]
		if !ok {
			list = append(list, nil)
			continue
		}
		v := value(t, c)
		list = append(list, &v)
	}
	return list
}

// TestFormulasAgree computes every formula with a second program's engine.
func TestFormulasAgree(t *testing.T) {
	for _, name := range []string{"complete", "incomplete"} {
		t.Run(name, func(t *testing.T) {
			data := book(t, name)
			b := read(t, data)
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
					if strings.Contains(c.Formula(), "SUMPRODUCT") {
						if got := overCommon(t, b, c.Formula(), s.Name); !near(value(t, sheet.Cell{Text: got}), value(t, c)) {
							t.Errorf("%s!%s =%s: %s in the file, %s when computed", s.Name, c.Ref(), c.Formula(), c.Text, got)
						}
						continue
					}
					got, err := f.CalcCellValue(s.Name, c.Ref(), excelize.Options{RawCellValue: true})
					if err != nil {
						t.Fatalf("%s!%s =%s: %v", s.Name, c.Ref(), c.Formula(), err)
					}
					computed, err := strconv.ParseFloat(got, 64)
					if err != nil || !near(computed, value(t, c)) {
						t.Errorf("%s!%s =%s: %s in the file, %s when computed", s.Name, c.Ref(), c.Formula(), c.Text, got)
					}
				}
			}
			if formulas < 200 {
				t.Errorf("%d formulas, want the totals and the ratios", formulas)
			}
		})
	}
}

// TestTotalsAreBlocs compares the figures of the first sheet with the result's.
func TestTotalsAreBlocs(t *testing.T) {
	r := incomplete(t)
	all := cells(t, read(t, book(t, "incomplete")), "Tổng hợp")
	at := row(t, all, "Tổng doanh thu", 1)
	total := r.Total("revenue")
	index, _ := total.Previous.Index()
	completion, _ := total.Plan.Index()
	for col, want := range map[int]float64{
		4: total.Plan.Value.InexactFloat64(), 5: total.Previous.Value.InexactFloat64(), 6: total.Value.InexactFloat64(),
	} {
		c := all[sheet.Ref(at, col)]
		if !strings.HasPrefix(c.Formula(), "SUM('Theo Ban Quản lý'!") || !near(value(t, c), want) {
			t.Errorf("%s =%s %s, want a sum of %v", c.Ref(), c.Formula(), c.Text, want)
		}
	}
	for _, col := range []int{4, 5} { // of fewer boards than the year's figure, and marked so
		if format := all[sheet.Ref(at, col)].Style.Format; !strings.Contains(format, "/11)") {
			t.Errorf("%s has the format %s, want a mark", sheet.Ref(at, col), format)
		}
	}
	if got := all[sheet.Ref(at, 7)].Text; got != "9/11" {
		t.Errorf("coverage %q, want 9/11, and no percentage before it", got)
	}
	shared := cells(t, read(t, book(t, "incomplete")), "So sánh cùng phạm vi")
	below := row(t, shared, "Tổng doanh thu", 1)
	for col, want := range map[int]float64{
		4: total.Plan.Value.InexactFloat64(), 5: total.Plan.Current.InexactFloat64(), 6: completion.InexactFloat64(),
		7: total.Previous.Value.InexactFloat64(), 8: total.Previous.Current.InexactFloat64(), 9: index.InexactFloat64(),
	} {
		c := shared[sheet.Ref(below, col)]
		if c.Formula() == "" || math.Abs(value(t, c)-want) > 0.005000001 {
			t.Errorf("%s =%s %s, want %v before rounding", c.Ref(), c.Formula(), c.Text, want)
		}
	}
	ratio := all[sheet.Ref(row(t, all, "Tỷ lệ vốn thực hiện/đăng ký", 1), 6)]
	want := r.Ratio("realization.fdi")
	if math.Abs(value(t, ratio)-want.Value.InexactFloat64()) > 0.005000001 {
		t.Errorf("the ratio over %d members is %s, want %s", want.Members, ratio.Text, want.Value)
	}
}

// TestMissingIsBlank looks at the cells of a board that stated nothing.
func TestMissingIsBlank(t *testing.T) {
	b := read(t, book(t, "incomplete"))
	seen := 0
	for _, s := range b.Sheets {
		if s.Name != "Theo Ban Quản lý" {
			continue
		}
		rows := map[int]bool{}
		for _, c := range s.Cells {
			if c.Col() == 2 && c.Text == "Ninh Bình" {
				rows[c.Row()] = true
				seen++
			}
		}
		for _, c := range s.Cells {
			if rows[c.Row()] && c.Col() > 2 {
				t.Errorf("%s of the board that did not report holds %q", c.Ref(), c.Text)
			}
		}
	}
	if seen == 0 {
		t.Error("the board that did not report has no row")
	}
}

// TestLibreOffice lets LibreOffice compute everything anew and save the b.
func TestLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice is not installed, or -short")
	}
	dir := t.TempDir()
	data := book(t, "incomplete")
	in := filepath.Join(dir, "total.xlsx")
	if err := os.WriteFile(in, data, 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile",
		"--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, in)
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("LibreOffice does not run: %v\n%s", err, text)
	}
	saved, err := os.ReadFile(filepath.Join(out, "total.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	before, after := read(t, data), read(t, saved)
	for _, name := range []string{"Tổng hợp", "Theo Ban Quản lý"} {
		theirs := cells(t, after, name)
		for ref, c := range cells(t, before, name) {
			got := theirs[ref]
			switch {
			case c.Formula() == "" && got.Text != c.Text:
				t.Errorf("%s!%s: %q, want %q", name, ref, got.Text, c.Text)
			case c.Formula() != "" && (got.Formula() == "" || !near(value(t, got), value(t, c))):
				t.Errorf("%s!%s =%s: %s, want %s", name, ref, got.Formula(), got.Text, c.Text)
			}
		}
	}
	if workbook.Sealed(after) != nil {
		t.Error("a book that LibreOffice saved is no longer recognised")
	}
	if workbook.Edited(after) {
		t.Error("a book that LibreOffice saved counts as edited")
	}
	mine, err := workbook.Exact(before)
	if err != nil {
		t.Fatal(err)
	}
	if theirs, err := workbook.Exact(after); err != nil || !bytes.Equal(mine, theirs) {
		t.Errorf("the exact data did not survive: %v", err)
	}
}
