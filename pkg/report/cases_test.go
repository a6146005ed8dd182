package report_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

var update = flag.Bool("update", false, "write what is read into the cases; read them before you accept them")

// TestCases reads the grids under testdata/ok, which raise nothing above a note,
// and testdata/err, which do. A case is one file:
//
//	file ha-nam.xlsx             the report's name
//	sheet BC năm                 a sheet; the lines below are its rows from row 1
//	| A1 | B1 |                  a plain number is a number cell, 'text is a text,
//	                             = a formula without value, # an error, **bold** bold,
//	                             ~~99~~ struck through
//	                             2 =A1+B1 a formula with its stored value, @43101 a date,
//	                             pct:0.98 a number shown in percent, fmt:#,##0,:98 one
//	                             shown by a number format
//	merge A1:B1                  anywhere below the sheet
//	hide row 3 / hide column 2   likewise
//	map / rate / period          lines of a --map file, a --rate, the --period
//	---                          what is expected: figures and findings
func TestCases(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"ok", "err"} {
		files, err := filepath.Glob("../../testdata/" + kind + "/*.txt")
		if err != nil || len(files) == 0 {
			t.Fatalf("no cases of %s: %v", kind, err)
		}
		for _, file := range files {
			t.Run(kind+"/"+strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
				runCase(t, c, file, kind)
			})
		}
	}
}

func runCase(t *testing.T, c *catalogue.Catalogue, file, kind string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	input, want, _ := strings.Cut(string(data), "---\n")
	name, book, opts := parseCase(t, c, input)
	r, entries, findings := report.Read(name, book, opts)
	got := describe(r, entries, findings.Sorted())
	if !r.Cells.Adds() {
		t.Errorf("the account does not add up: %+v", r.Cells)
	}
	if worst := findings.Worst(); (worst == diag.Error || worst == diag.Warning) == (kind == "ok") {
		t.Errorf("worst finding is %v in a case of %s", worst, kind)
	}
	if *update {
		if err := os.WriteFile(file, []byte(input+"---\n"+got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

var boldCell = regexp.MustCompile(`^\*\*(.*)\*\*$`)
var struckCell = regexp.MustCompile(`^~~(.*)~~$`)

func parseCase(t *testing.T, c *catalogue.Catalogue, input string) (string, *sheet.Book, report.Options) {
	t.Helper()
	name, book := "report.xlsx", &sheet.Book{}
	opts := report.Options{Catalogue: c, Rates: report.Rates{}}
	var userMap string
	var s *sheet.Sheet
	row := 0
	for _, line := range strings.Split(input, "\n") {
		word, rest, _ := strings.Cut(line, " ")
		switch {
		case word == "file":
			name = rest
		case word == "sheet":
			s, row = &sheet.Sheet{Name: rest}, 0
			book.Sheets = append(book.Sheets, s)
		case word == "hidden":
			s.Hidden = true
		case word == "hide":
			hide(t, s, rest)
		case word == "merge":
			s.Merges = append(s.Merges, parseRange(t, rest))
		case word == "rate":
			if err := opts.Rates.ParseRate(rest); err != nil {
				t.Fatal(err)
			}
		case word == "period":
			p, err := figure.ParsePeriod(rest)
			if err != nil {
				t.Fatal(err)
			}
			opts.Period = p
		case word == "map":
			userMap += rest + "\n"
		case strings.HasPrefix(line, "|"):
			row++
			cells := strings.Split(strings.Trim(line, "|"), "|")
			for i, text := range cells {
				addCell(s, row, i+1, text)
			}
		case s != nil && strings.TrimSpace(line) == "":
			row++
		}
	}
	if userMap != "" {
		if err := opts.AddMap([]byte(userMap)); err != nil {
			t.Fatal(err)
		}
	}
	return name, book, opts
}

func addCell(s *sheet.Sheet, row, col int, text string) {
	style := &sheet.Style{Format: "General"}
	if text = strings.TrimPrefix(strings.TrimRight(text, " "), " "); text == "" {
		return
	}
	if m := boldCell.FindStringSubmatch(text); m != nil {
		style = &sheet.Style{Format: "General", Bold: true}
		text = m[1]
	}
	if m := struckCell.FindStringSubmatch(text); m != nil {
		style = &sheet.Style{Format: "General", Struck: true}
		text = m[1]
	}
	if share, ok := strings.CutPrefix(text, "pct:"); ok {
		style.Format = "0.0%"
		text = share
	}
	if format, ok := strings.CutPrefix(text, "fmt:"); ok {
		i := strings.LastIndex(format, ":")
		style.Format, text = format[:i], format[i+1:]
	}
	cell := sheet.NewCell(row, col, sheet.Text, strings.TrimPrefix(text, "'"))
	cell.Style = style
	if value, formula, ok := strings.Cut(text, " ="); ok {
		text, cell.Text = value, value
		cell.SetFormula(formula)
	}
	switch _, err := quantity.FromStored(text); {
	case strings.HasPrefix(text, "="):
		cell.Kind, cell.Text = sheet.Uncached, ""
		cell.SetFormula(text[1:])
	case strings.HasPrefix(text, "@"):
		cell.Kind, cell.Text = sheet.Date, text[1:]
	case strings.HasPrefix(text, "#"):
		cell.Kind = sheet.Error
	case err == nil && text != "-":
		cell.Kind = sheet.Number
	}
	s.Cells = append(s.Cells, cell)
}

// hide hides a row or a column: hide row 3, hide column 2.
func hide(t *testing.T, s *sheet.Sheet, what string) {
	t.Helper()
	var kind string
	var n int
	if read, err := fmt.Sscanf(what, "%s %d", &kind, &n); read != 2 {
		t.Fatalf("hide %q: %v", what, err)
	}
	if kind == "row" {
		s.HiddenRows = map[int]bool{n: true}
		return
	}
	s.HiddenCols = map[int]bool{n: true}
}

func parseRange(t *testing.T, text string) sheet.Range {
	t.Helper()
	var a, b string
	var top, bottom int
	if n, err := fmt.Sscanf(strings.NewReplacer(":", " ").Replace(text), "%1s%d %1s%d", &a, &top, &b, &bottom); n != 4 {
		t.Fatalf("merge %q: %v", text, err)
	}
	return sheet.Range{Top: top, Left: int(a[0]-'A') + 1, Bottom: bottom, Right: int(b[0]-'A') + 1}
}

// describe writes what became of a report.
func describe(r *figure.Report, entries []*report.Entry, findings diag.List) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", r.Member, r.Period)
	for _, f := range r.Figures {
		fmt.Fprintf(&b, "%s %s %s = %s", f.Indicator, f.Period, f.Role, f.Value)
		for _, s := range f.Sources {
			fmt.Fprintf(&b, " %s", s.Cell)
		}
		if f.Hidden {
			b.WriteString(" hidden")
		}
		b.WriteByte('\n')
	}
	for _, p := range r.Percentages {
		kind := map[figure.Comparison]string{figure.Index: "index", figure.Growth: "growth", figure.Completion: "completion", figure.Derived: "ratio"}[p.Compares]
		fmt.Fprintf(&b, "%s %s %s = %s %s\n", kind, p.Indicator, p.Period, p.Value, p.Sources[0].Cell)
	}
	for _, e := range entries {
		if e.Becomes == nil && e.LeftOut == "" {
			fmt.Fprintf(&b, "not understood %s %s\n", e.Cell, e.Raw)
		}
	}
	for _, f := range findings {
		fmt.Fprintf(&b, "%s [%s] %s %s\n", f.Severity, f.Rule.Code, f.Cell, f.Message("en"))
	}
	return b.String()
}

// told are the rules that no grid can raise: they speak of all files together.
var told = []string{"map-unmatched"}

// TestEveryRule holds that each rule on reports is raised by some case.
func TestEveryRule(t *testing.T) {
	source, err := os.ReadFile("../diag/rules_report.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../testdata/*/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, expected, _ := strings.Cut(string(data), "---\n")
		cases.WriteString(expected)
	}
	for _, m := range regexp.MustCompile(`rule\("([a-z-]+)"`).FindAllStringSubmatch(string(source), -1) {
		if raised := strings.Contains(cases.String(), "["+m[1]+"]"); raised == slices.Contains(told, m[1]) {
			t.Errorf("rule %s: raised by a case %v", m[1], raised)
		}
	}
}
