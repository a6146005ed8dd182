package diag_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/diag"
)

var (
	gaps = regexp.MustCompile(`\{[a-z]+\}`)
	// keys of the files that experts write, each with what has to follow it for the line to
	// be one that can be pasted.
	mapKeys = regexp.MustCompile(`\b(words|cells|ignore|members|periods)\b(:)?`)
)

// TestRuleTexts holds that each text of each rule is there in both languages, fills the
// same gaps in both, and that a hint which needs a line of a --map file gives that line.
func TestRuleTexts(t *testing.T) {
	for _, r := range diag.Rules() {
		if r.Title.Vi == "" || r.Title.En == "" || r.Message.Vi == "" || r.Message.En == "" {
			t.Errorf("%s: a text is missing", r.Code)
		}
		for name, text := range map[string]diag.Text{
			"title": r.Title, "message": r.Message, "several": r.Several, "hint": r.Hint, "named": r.Named, "named hint": r.NamedHint,
			"formula": r.Formula, "tolerance": r.Tolerance, "explanation": r.Explanation,
		} {
			if (text.Vi == "") != (text.En == "") {
				t.Errorf("%s: the %s is in one language only", r.Code, name)
			}
			if vi, en := gapsOf(text.Vi), gapsOf(text.En); !slices.Equal(vi, en) {
				t.Errorf("%s: the %s fills %v in one language and %v in the other", r.Code, name, vi, en)
			}
		}
		for _, text := range []string{r.Hint.Vi, r.Hint.En} {
			for _, m := range mapKeys.FindAllStringSubmatch(text, -1) {
				if strings.Contains(text, "--map") && m[2] == "" && strings.Contains(text, m[1]+" trong tệp") {
					t.Errorf("%s: the hint names %s and gives no line: %s", r.Code, m[1], text)
				}
			}
		}
	}
}

func gapsOf(text string) []string {
	list := gaps.FindAllString(strings.ReplaceAll(text, "{kỳ ", "{"), -1)
	slices.Sort(list)
	return slices.Compact(list)
}

// TestCausesAndAnswers holds that for every rule it is said what usually lies behind it, and
// for every answer what it is.
func TestCausesAndAnswers(t *testing.T) {
	for _, r := range diag.Rules() {
		if c := r.Causes(); c.Vi == "" || c.En == "" {
			t.Errorf("%s: its causes are not said", r.Code)
		}
		for _, k := range r.Answers() {
			if k.In("vi") == "" || k.In("en") == "" {
				t.Errorf("%s: the answer %s has no words", r.Code, k)
			}
		}
	}
}
