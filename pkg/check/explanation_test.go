package check_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/catalogue"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

var known = func() *catalogue.Catalogue {
	c, err := catalogue.Load(nil)
	if err != nil {
		panic(err)
	}
	return c
}()

// random draws reports of two years whose figures have little to do with each other:
// most rules find something in them.
func random(t *rapid.T) check.Input {
	in := check.Input{Catalogue: known, Period: figure.YearOf(2018)}
	for _, m := range known.MembersOn(in.Period.End())[:rapid.IntRange(1, 11).Draw(t, "members")] {
		now := &figure.Report{Path: m.ID + ".xlsx", Member: m.ID, Period: in.Period}
		before := &figure.Report{Path: m.ID + "-2017.xlsx", Member: m.ID, Period: in.Period.Previous()}
		for n, i := range known.Indicators {
			add := func(r *figure.Report, p figure.Period, role figure.Role, column string) {
				if !rapid.Bool().Draw(t, "given") {
					return
				}
				v, err := quantity.FromStored(fmt.Sprint(rapid.IntRange(0, 300).Draw(t, "value")))
				if err != nil {
					t.Fatal(err)
				}
				r.Figures = append(r.Figures, figure.Figure{
					Key: figure.Key{Indicator: i.ID, Period: p, Role: role}, Member: m.ID, Value: v, Unit: i.Unit, Factor: one,
					Sources: []figure.Source{{File: r.Path, Sheet: "BC", Cell: fmt.Sprint(column, n+1)}},
				})
			}
			add(now, in.Period, figure.Actual, "D")
			add(now, in.Period.Previous(), figure.Previous, "C")
			add(before, in.Period.Previous(), figure.Actual, "D")
		}
		in.Reports, in.Against = append(in.Reports, now), append(in.Against, before)
	}
	return in
}

// TestQuestionsAreAnswered checks that the file of questions parses and that asking again
// adds nothing. With a reason in every entry, nothing above a note is open and no
// explanation is left over.
func TestQuestionsAreAnswered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		findings := check.Run(random(t)).Sorted()
		head := []byte("# kept as it is")
		file := check.Questions(head, nil, findings, "en")
		if !bytes.HasPrefix(file, head) {
			t.Fatalf("what the file held is gone: %.40q", file)
		}
		list, err := check.ParseExplanations(file, known)
		if err != nil {
			t.Fatal(err)
		}
		if open := check.Answer(findings, list, "answers.yaml"); len(open) != len(findings) || open.Worst() != findings.Worst() {
			t.Fatal("entries without a reason answer something")
		}
		if again := check.Questions(file, list, findings, "en"); !bytes.Equal(again, file) {
			t.Fatalf("asking again adds %s", again[len(file):])
		}
		answered, err := check.ParseExplanations(bytes.ReplaceAll(file, []byte(`reason: ""`), []byte(`reason: "đúng"`)), known)
		if err != nil {
			t.Fatal(err)
		}
		after := check.Answer(findings, answered, "answers.yaml")
		if worst := after.Worst(); worst == diag.Error || worst == diag.Warning {
			t.Fatalf("a %s is still open", worst)
		}
		if len(after) != len(findings) {
			t.Fatalf("explanations are left over: %s", after[len(findings)].Message("en"))
		}
	})
}

// TestAnswersLapse checks that an answer to a finding with another figure answers nothing
// and is reported.
func TestAnswersLapse(t *testing.T) {
	in := parse(t, "period 2018\nreport ha-noi\nactual jobs 900 hidden\n")
	answer := func(value string) diag.List {
		file := strings.ReplaceAll(string(check.Questions(nil, nil, check.Run(in), "en")), `["900"]`, `["`+value+`"]`)
		list, err := check.ParseExplanations([]byte(strings.ReplaceAll(file, `reason: ""`, `reason: "x"`)), known)
		if err != nil {
			t.Fatal(err)
		}
		return check.Answer(check.Run(in), list, "answers.yaml")
	}
	if got := answer("900.0"); len(got) != 1 || got[0].Answered == nil {
		t.Errorf("the same figure in another form: %v", got)
	}
	if got := answer("901"); len(got) != 2 || got[0].Answered != nil || got[1].Rule != diag.ExplanationUnused {
		t.Errorf("another figure: %v", got)
	}
}

// FuzzParseExplanations checks that any text is a list of explanations or an error.
func FuzzParseExplanations(f *testing.F) {
	f.Add([]byte(`- {rule: over-time, member: hai-phong, indicator: exports, period: "2018", values: ["1"], reason: x, by: y, date: 2019-01-12}`))
	f.Add([]byte("- {rule: over-time}\n- null\n- &a [*a]"))
	f.Add([]byte("a: b"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := check.ParseExplanations(data, known)
		if err != nil {
			return
		}
		check.Answer(nil, list, "answers.yaml")
	})
}
