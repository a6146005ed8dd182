package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/testcase"
)

// TestCases runs the rules over the figures of testdata/check: a case of err trips
// the rule that its name begins with, one of ok only just does not. A case is one file:
//
//	period 2018
//	report ha-noi                       a report of the period; the lines below are its figures
//	against ha-noi 2017                 a report of an earlier period
//	actual capital.attracted.fdi 12.50  role or kind of percentage, indicator, value as printed;
//	                                    then a period, "x0.001" as the factor of its unit, "hidden"
//	---                                 what is expected
func TestCases(t *testing.T) {
	for _, kind := range []string{"ok", "err"} {
		testcase.Run(t, "../../testdata/check/"+kind, func(t *testing.T, name, input string) string {
			findings := check.Run(parse(t, input)).Sorted()
			rule := ruleOf(name)
			if trips := slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule == rule }); trips != (kind == "err") {
				t.Errorf("a case of %s: %s found is %v", kind, rule.Code, trips)
			}
			return describe(findings)
		})
	}
}

// TestEveryRuleHasCases holds that every rule on figures has a case that trips it
// and one that does not, here or among the grids of package report.
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

// ruleOf is the rule with whose code the name of a case begins, nil where it is none.
func ruleOf(name string) *diag.Rule {
	for _, r := range diag.Rules() {
		if name == r.Code || strings.HasPrefix(name, r.Code+"_") {
			return r
		}
	}
	return nil
}

func parse(t *testing.T, input string) check.Input {
	t.Helper()
	in := check.Input{Catalogue: known}
	var r *figure.Report
	for _, line := range strings.Split(input, "\n") {
		words := strings.Fields(line)
		if len(words) < 2 || words[0] == "#" {
			continue
		}
		switch words[0] {
		case "period":
			in.Period = parsePeriod(t, words[1])
		case "report":
			r = &figure.Report{Path: words[1] + ".xlsx", Member: words[1], Period: in.Period}
			in.Reports = append(in.Reports, r)
		case "against":
			r = &figure.Report{Path: words[1] + "-" + words[2] + ".xlsx", Member: words[1], Period: parsePeriod(t, words[2])}
			in.Against = append(in.Against, r)
		default:
			parseFigure(t, r, words)
		}
	}
	return in
}

func parsePeriod(t *testing.T, key string) figure.Period {
	t.Helper()
	p, err := figure.ParsePeriod(key)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var comparisons = map[string]figure.Comparison{"index": figure.Index, "growth": figure.Growth, "completion": figure.Completion, "derived": figure.Derived}

func parseFigure(t *testing.T, r *figure.Report, words []string) {
	t.Helper()
	value, err := quantity.FromStored(words[2])
	unit := known.UnitOf(words[1])
	if err != nil || unit == "" {
		t.Fatalf("%v: %v", words, err)
	}
	f := figure.Figure{
		Key:    figure.Key{Indicator: words[1], Period: r.Period},
		Member: r.Member, Value: value, Places: quantity.Places(value), Unit: unit, Raw: words[2],
		Factor:  one,
		Sources: []figure.Source{{File: r.Path, Sheet: "BC", Cell: fmt.Sprintf("D%d", len(r.Figures)+len(r.Percentages)+5)}},
	}
	for _, word := range words[3:] {
		factor, ok := strings.CutPrefix(word, "x")
		switch {
		case word == "hidden":
			f.Hidden = true
		case ok:
			if f.Factor, err = quantity.FromStored(factor); err != nil {
				t.Fatal(err)
			}
		default:
			f.Period = parsePeriod(t, word)
		}
	}
	if kind := comparisons[words[0]]; kind != 0 {
		f.Role, f.Unit = figure.Ratio, "percent"
		r.Percentages = append(r.Percentages, figure.Percentage{Figure: f, Compares: kind})
		return
	}
	if f.Role, err = figure.ParseRole(words[0]); err != nil {
		t.Fatal(err)
	}
	if f.Role == figure.Previous && f.Period == r.Period {
		f.Period = f.Period.Previous()
	}
	f.Estimate = f.Role == figure.Estimate
	r.Figures = append(r.Figures, f)
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
