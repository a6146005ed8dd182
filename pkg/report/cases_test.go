package report_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/testcase"
)

// TestCases reads the grids under testdata/ok, which raise nothing above a note,
// and testdata/err, which do. A case is one file:
//
//	file ha-nam.xlsx             the report's name
//	sheet BC năm, | A1 | B1 |    its sheets, as testcase.Book reads them
//	map / rate / period          lines of a --map file, a --rate, the --period
//	reported ha-nam 2017 exports 12.50   what a board reported for an earlier period
//	---                          what is expected: figures and findings
func TestCases(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"ok", "err"} {
		testcase.Run(t, "../../testdata/"+kind, func(t *testing.T, _, input string) string {
			name, book, opts := parseCase(t, c, input)
			r, entries, findings := report.Read(name, book, opts)
			if !balances(r.Cells) {
				t.Errorf("the account does not add up: %+v", r.Cells)
			}
			if worst := findings.Worst(); (worst == diag.Error || worst == diag.Warning) == (kind == "ok") {
				t.Errorf("worst finding is %v in a case of %s", worst, kind)
			}
			for _, f := range findings {
				testcase.Speech(t, f)
			}
			return describe(r, entries, findings.Sorted())
		})
	}
}

func parseCase(t *testing.T, c *catalogue.Catalogue, input string) (string, *sheet.Book, report.Options) {
	t.Helper()
	name, opts := "report.xlsx", report.Options{Catalogue: c, Rates: report.Rates{}}
	var userMap string
	book := testcase.Book(t, input, func(word, rest string) {
		var err error
		switch word {
		case "file":
			name = rest
		case "rate":
			err = opts.AddRate(rest)
		case "reported":
			opts.Reported = append(opts.Reported, reported(t, c, strings.Fields(rest)))
		case "period":
			opts.Period, err = figure.ParsePeriod(rest)
		case "map":
			userMap += rest + "\n"
		default:
			t.Fatalf("unknown line %s %s", word, rest)
		}
		if err != nil {
			t.Fatal(err)
		}
	})
	if userMap != "" {
		if err := opts.AddMap([]byte(userMap)); err != nil {
			t.Fatal(err)
		}
	}
	return name, book, opts
}

// reported is what a board reported: its id, the period, an indicator and a value.
func reported(t *testing.T, c *catalogue.Catalogue, words []string) *figure.Report {
	t.Helper()
	p, err := figure.ParsePeriod(words[1])
	if err != nil {
		t.Fatal(err)
	}
	value, err := quantity.FromStored(words[3])
	if err != nil {
		t.Fatal(err)
	}
	key := figure.Key{Indicator: words[2], Period: p, Role: figure.Actual}
	f := figure.Figure{Key: key, Member: words[0], Value: value, Unit: c.Indicator(words[2]).Unit, Places: quantity.Places(value)}
	return &figure.Report{Member: words[0], Period: p, Figures: []figure.Figure{f}}
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
		kind := map[figure.Comparison]string{figure.Index: "index", figure.Growth: "growth", figure.Completion: "completion", figure.Derived: "ratio", figure.Unsaid: "unsaid", figure.Difference: "difference"}[p.Compares]
		fmt.Fprintf(&b, "%s %s %s = %s %s\n", kind, p.Indicator, p.Period, p.Value, p.Sources[0].Cell)
	}
	for _, e := range entries {
		if e.Becomes == nil && e.LeftOut == "" {
			fmt.Fprintf(&b, "not understood %s %s\n", e.Cell(), e.Raw())
		}
	}
	for _, f := range findings {
		fmt.Fprintf(&b, "%s [%s] %s %s\n", f.Severity, f.Rule.Code, f.Cell, f.Message("en"))
	}
	return b.String()
}

// told are the rules that no grid can raise: they concern all files together.
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

// balances reports whether an account adds up.
func balances(c figure.Count) bool {
	sum := c.Used + c.NotUnderstood
	for _, n := range c.LeftOut {
		sum += n
	}
	return c.Seen == sum
}
