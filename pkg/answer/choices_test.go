package answer_test

import (
	"slices"
	"strings"
	"testing"

	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
)

var known = func() *catalogue.Catalogue {
	c, err := catalogue.Load(nil)
	if err != nil {
		panic(err)
	}
	return c
}()

// found is a finding of a rule as reports give it: with all that any of them says.
func found(r *diag.Rule) diag.Finding {
	f := r.At(diag.Place{File: "bc/ha-nam.xlsx", Sheet: "BC năm", Cell: "F12"})
	f.Member, f.Indicator, f.Period = "ha-nam", "exports", "2018"
	f.Found, f.Expected = "1.234", "1234.5"
	f.Related = []diag.Place{{File: "bc/ha-nam.xlsx", Sheet: "BC năm", Cell: "F30"}, {File: "bc/ha-nam 2.xlsx", Sheet: "BC năm", Cell: "F30"}}
	f.Use = diag.Unused
	switch r {
	case diag.IndicatorUnknown, diag.HeadingsDiffer, diag.MergedFigure:
		f.Indicator, f.Found = "", "12"
		f = f.With("because", diag.Same(`F8 "Thực hiện", B12 "Giá trị xuất khẩu hàng"`))
	case diag.LabelUnknown, diag.HeaderUnclear, diag.LabelContradicted:
		f.Found, f.Indicator = "Giá trị xuất khẩu hàng", ""
	case diag.UnitMissing, diag.UnitUnknown, diag.UnitOther:
		f.Expected = "triệu USD"
	case diag.MemberMissing:
		f.Place = diag.Place{}
	case diag.SheetUnknown, diag.SheetDamaged:
		f.Cell, f.Indicator = "", ""
	case diag.BoardsSame, diag.ReportsDiffer, diag.ReportsDifferBeside, diag.ReportAdds, diag.FileEncrypted, diag.FileUnreadable, diag.NoFigures,
		diag.PeriodOther, diag.PeriodDiffers, diag.PeriodUnknown, diag.FileSuperseded, diag.ReportTwice, diag.OpenInExcel, diag.FileDamaged,
		diag.FileFormat, diag.FileLimit, diag.PasswordWrong, diag.BookDamaged, diag.ResultsTwice, diag.PeriodsDiffer:
		f.Sheet, f.Cell, f.Indicator = "", "", ""
	case diag.Uncached:
		f = f.With("computed", diag.Same("15"))
	case diag.FigureText:
		f.Found = "12 (ước)"
	}
	if r.Formula != (diag.Text{}) && r.Severity == diag.Warning {
		f.Values = []string{"1234.5", "99"}
	}
	return f
}

// TestChoices holds that whatever can be asked can be answered in each way that the table
// of answers lists, that each choice is an answer which can be, and that what is applied
// changes something.
func TestChoices(t *testing.T) {
	for _, r := range diag.Rules() {
		if r.Answers() == nil || r == diag.ReportTwice { // the copy of a report asks nothing
			continue
		}
		list := answer.From(answer.Input{
			Catalogue: known, Lang: "vi", Period: figure.YearOf(2018), Findings: diag.List{found(r)},
			Digests: map[string]string{"bc/ha-nam.xlsx": "aa11", "bc/ha-nam 2.xlsx": "bb22"},
		})
		if len(list) != 1 {
			t.Errorf("%s: %d questions", r.Code, len(list))
			continue
		}
		kinds := map[diag.AnswerKind]bool{}
		for _, c := range list[0].Choices {
			kinds[c.Answer.Kind] = true
			checkChoice(t, r, c)
		}
		if n := len(list[0].Choices); n > answer.MostChoices || kinds[diag.Other] != true {
			t.Errorf("%s: %d choices", r.Code, n)
		}
		for _, kind := range r.Answers() {
			if !kinds[kind] && !(kind == diag.LeaveOut && r == diag.ClaimsDiffer) { // of two sheets alone
				t.Errorf("%s: no choice says %s", r.Code, kind)
			}
		}
	}
}

// checkChoice holds that a choice is read as an answer that can be applied.
func checkChoice(t *testing.T, r *diag.Rule, c answer.Choice) {
	t.Helper()
	q := answer.Question{Code: r.Code, Choices: []answer.Choice{c}}
	detail := ""
	if c.Needs {
		detail = map[diag.AnswerKind]string{diag.AtRate: "23.000", diag.Opens: "x", diag.OfMember: "Hà Nam"}[c.Answer.Kind]
		if detail == "" {
			detail = "1.234,5; CV 1/BQL"
		}
	}
	if strings.ContainsAny(c.Text, "%{") {
		t.Errorf("%s: %q", r.Code, c.Text)
	}
	a, err := q.Answer(answer.Reply{Choice: c.Text, Detail: detail, By: "B"}, known)
	if err != nil {
		if c.Answer.Kind != diag.Other {
			t.Errorf("%s %s: %v", r.Code, c.Text, err)
		}
		return
	}
	if err := answer.Check(a, known); err != nil {
		t.Errorf("%s %s: %v", r.Code, c.Text, err)
	}
	if _, err := answer.Apply([]answer.Answer{a}, &report.Options{Catalogue: known, Rates: report.Rates{}}); err != nil {
		t.Errorf("%s %s: %v", r.Code, c.Text, err)
	}
	f := found(r)
	if slices.Contains([]diag.AnswerKind{diag.Right, diag.WithNote, diag.Harmless}, a.Kind) && !a.IsAbout(&f, "aa11") {
		t.Errorf("%s %s: it is not about what was asked", r.Code, c.Text)
	}
}

// TestCopyAsksNothing holds that the copy of a report, which is counted once, is no question.
func TestCopyAsksNothing(t *testing.T) {
	if list := answer.From(answer.Input{Catalogue: known, Lang: "vi", Period: figure.YearOf(2018), Findings: diag.List{found(diag.ReportTwice)}}); len(list) != 0 {
		t.Errorf("it asks %q", list[0].Asks)
	}
}

// TestAnswered holds that a question is answered by a choice or in words, and not by the
// choice that nobody knows.
func TestAnswered(t *testing.T) {
	q := answer.From(answer.Input{Catalogue: known, Lang: "vi", Period: figure.YearOf(2018), Findings: diag.List{found(diag.TextUnknown)}})[0]
	for _, c := range []struct {
		choice, detail string
		want           bool
	}{
		{"", "", false},
		{"Chưa rõ,  hỏi lại Ban", "", false},
		{"Chưa rõ, hỏi lại Ban", "đã gọi điện", false},
		{q.Choices[0].Text, "", true},
		{"", "theo công văn 12", true},
	} {
		f := answer.Filled{Question: q, Reply: answer.Reply{Choice: c.choice, Detail: c.detail}}
		if got := f.IsAnswered(); got != c.want {
			t.Errorf("%q, %q: answered %t", c.choice, c.detail, got)
		}
	}
}

// TestWrite holds that what a row says has its entry in YAML.
func TestWrite(t *testing.T) {
	for _, r := range diag.Rules() {
		if r.Answers() == nil || r == diag.ReportTwice { // the copy of a report asks nothing
			continue
		}
		list := answer.From(answer.Input{
			Catalogue: known, Lang: "vi", Period: figure.YearOf(2018), Findings: diag.List{found(r)},
			Digests: map[string]string{"bc/ha-nam.xlsx": "aa11", "bc/ha-nam 2.xlsx": "bb22"},
		})
		for _, c := range list[0].Choices {
			if c.Needs || c.Answer.Kind == diag.Other {
				continue
			}
			text, err := answer.Write([]answer.Answer{c.Answer})
			if err != nil {
				t.Fatal(err)
			}
			back, err := answer.Parse(text, known)
			if err != nil {
				t.Errorf("%s %s: %v\n%s", r.Code, c.Text, err, text)
				continue
			}
			again, err := answer.Write(back)
			if err != nil || string(again) != string(text) {
				t.Errorf("%s: written\n%sread back\n%s", r.Code, text, again)
			}
		}
	}
}

// TestParse holds what entries cannot be.
func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		`- {to: nothing, answer: right}`:                                                                             "is the code of no question",
		`- {to: title-unknown, answer: rate, rate: "1"}`:                                                             "does not answer",
		`- {to: text-narrows, answer: harmless, text: "x"}`:                                                          "does not answer",
		`- {to: title-unknown, answer: harmless, text: "x", for: ever}`:                                              "expected report, board or all",
		`- {to: label-unknown, answer: means, text: "x", as: "y", for: board}`:                                       "board needs a member",
		`- {to: label-unknown, answer: means, text: "x"}`:                                                            "needs as",
		`- {to: label-unknown, answer: indicator, text: "x"}`:                                                        "needs indicator",
		`- {to: indicator-missing, answer: value, member: ha-nam, value: "1,5", indicator: exports, period: "2018"}`: `"1,5"`,
		`- {to: indicator-missing, answer: value, member: ha-nam, value: "1.5", period: "2018"}`:                     "needs indicator",
		`- {to: indicator-missing, answer: value, member: nowhere}`:                                                  "nowhere",
		`- {to: unit-currency, answer: rate, rate: "23000"}`:                                                         "needs period",
		`- {to: unit-currency, answer: rate, rate: "23000", period: "18"}`:                                           "18",
		`- {to: member-unknown, answer: member, member: ha-nam}`:                                                     "needs file",
		`- {to: file-encrypted, answer: password}`:                                                                   "needs password",
		`- {to: title-unknown, answer: harmless, text: "x", color: red}`:                                             "color",
		"- {to: title-unknown, answer: harmless, text: x}\n- {to: nothing, answer: right}":                           "line 2",
	} {
		_, err := answer.Parse([]byte(text), known)
		if err == nil || !strings.Contains(diag.InLanguage(err, "en"), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}
