package inbox_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/testcase"
)

// TestSelect chooses among the reports of testdata/inbox. [testcase.ReadFigures] describes
// how they are written; "prefer b.xlsx" names a file to prefer. The output is the files
// that are used and the findings.
func TestSelect(t *testing.T) {
	known, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	testcase.Run(t, "../../testdata/inbox", func(t *testing.T, _, input string) string {
		var prefer []string
		in := testcase.ReadFigures(t, known, input, func(words []string) {
			if words[0] != "prefer" {
				t.Fatalf("%v is no line of a case", words)
			}
			prefer = append(prefer, words[1:]...)
		})
		used, findings := inbox.Wanted{Catalogue: known, Period: in.Period, Prefer: prefer}.Select(in.Reports)
		for _, r := range used {
			if !slices.Contains(in.Reports, r) {
				t.Errorf("%s is used and was not given", r.Path)
			}
		}
		for _, f := range findings {
			testcase.Speech(t, f)
		}
		return describe(used, findings)
	})
}

func describe(used []*figure.Report, findings diag.List) string {
	var b strings.Builder
	for _, r := range used {
		fmt.Fprintf(&b, "used %s %s\n", r.Member, r.Path)
	}
	for _, f := range findings {
		fmt.Fprintf(&b, "%s [%s] %s %s %s related %v\n  %s\n", f.Severity, f.Rule.Code, f.Place, f.Member, f.Period, f.Related, f.Message("en"))
	}
	return b.String()
}
