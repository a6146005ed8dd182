package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"bloc/pkg/testcase"
)

// TestCases runs the rules over the figures of testdata/check. A case of err trips the
// rule that its name begins with; a case of ok only just does not. [testcase.ReadFigures]
// describes how a case is written.
func TestCases(t *testing.T) {
	for _, kind := range []string{"ok", "err"} {
		testcase.Run(t, "../../testdata/check/"+kind, func(t *testing.T, name, input string) string {
			rule := ruleOf(name)
			if rule == nil {
				t.Fatal("its name begins with the code of no rule")
			}
			findings := check.Run(parse(t, input)).Sorted()
			if trips := slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule == rule }); trips != (kind == "err") {
				t.Errorf("a case of %s: %s found is %v", kind, rule.Code, trips)
			}
			for _, f := range findings {
				testcase.Speech(t, f)
			}
			return describe(findings)
		})
	}
}

// TestEveryRuleHasCases checks that every rule on figures has a case that trips it and
// one that does not, here or among the grids of package report.
func TestEveryRuleHasCases(t *testing.T) {
	for _, kind := range []string{"ok", "err"} {
		has := map[*diag.Rule]bool{}
		for _, name := range append(testcase.Names(t, "../../testdata/check/"+kind), testcase.Names(t, "../../testdata/"+kind)...) {
			has[ruleOf(name)] = true
		}
		for _, r := range diag.Rules() {
			if r.Formula != (diag.Text{}) && !has[r] {
				t.Errorf("rule %s has no case of %s", r.Code, kind)
			}
		}
	}
}

// ruleOf is the rule whose code begins the name of a case; nil if there is none.
func ruleOf(name string) *diag.Rule {
	for _, r := range diag.Rules() {
		if name == r.Code || strings.HasPrefix(name, r.Code+"_") {
			return r
		}
	}
	return nil
}

// parse reads the input of a case; see [testcase.ReadFigures].
func parse(t *testing.T, input string) check.Input {
	t.Helper()
	in := testcase.ReadFigures(t, known, input, func(words []string) { t.Fatalf("%v is no line of a case", words) })
	return check.Input{Catalogue: known, Period: in.Period, Reports: in.Reports, Against: in.Against}
}

var one, _ = quantity.FromStored("1")

// describe writes findings as a reader sees them, with the figures they rest on.
func describe(findings diag.List) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "%s [%s] %s %s %s %v\n  %s\n  %s\n", f.Severity, f.Rule.Code, f.Place, f.Indicator, f.Period, f.Values, f.Message("en"), f.Hint("en"))
	}
	return b.String()
}
