package testcase

import (
	"regexp"
	"strings"
	"testing"

	"bloc/pkg/diag"
)

var (
	quoted         = regexp.MustCompile(`"[^"]*"|'[^']*'|"[^"]*$`)
	gap            = regexp.MustCompile(`\{[a-z]+\}`)
	englishDecimal = regexp.MustCompile(`\d[.]\d{1,2}(?:\D|$)|\d[.]\d{4,}|\d,\d{3}[.]\d`)
	gapBeforeSign  = regexp.MustCompile(`\d %`)
)

// Speech fails a test where a finding is badly said: a gap that nothing fills, an empty
// text, a number in English notation among Vietnamese words, or a percent sign behind a
// blank. What stands between quotation marks is another's, as are names of files.
func Speech(t *testing.T, f diag.Finding) {
	t.Helper()
	for _, lang := range []string{"vi", "en"} {
		message := f.Message(lang)
		said := quoted.ReplaceAllString(strings.ReplaceAll(message, f.File, ""), "")
		for _, p := range f.Related {
			said = strings.ReplaceAll(said, p.File, "")
		}
		switch {
		case message == "":
			t.Errorf("%s says nothing in %s", f.Rule.Code, lang)
		case gap.MatchString(said):
			t.Errorf("%s has a gap: %s", f.Rule.Code, message)
		case lang == "vi" && englishDecimal.MatchString(said):
			t.Errorf("%s has a number in English notation: %s", f.Rule.Code, message)
		case gapBeforeSign.MatchString(said):
			t.Errorf("%s has a blank before a percent sign: %s", f.Rule.Code, message)
		}
	}
	if hint := f.Hint("vi"); gap.MatchString(hint) {
		t.Errorf("the hint of %s has a gap: %s", f.Rule.Code, hint)
	}
}
