package diag_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/diag"
)

// TestPlain holds how a text stands in CSV.
func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		"Hà Nội":                   "Hà Nội",
		"Ha\u0300 No\u0323\u0302i": "Ha\u0300 No\u0323\u0302i",
		"=1+1":                     "'=1+1",
		"-5":                       "'-5",
		"\tx":                      `'\u0009x`,
		"a\nb":                     `a\u000ab`,
		"\x1b[31m":                 `\u001b[31m`,
		"\u009b31m\x7f":            `\u009b31m\u007f`,
		"a\u00adb\u200bc":          `a\u00adb\u200bc`,
		"\u202ecod.xlsx":           `\u202ecod.xlsx`,
		"\U000e0001":               `\udb40\udc01`,
		"m\xff\xc3n":               `m\xff\xc3n`,
		"\ufffd":                   "\ufffd",
		`C:\new`:                   `C:\new`,
	} {
		if got := diag.Plain(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestQuoted holds that no output of findings has a byte that a terminal acts on, or a
// character that nobody sees, whatever a file and its sheets are called.
func TestQuoted(t *testing.T) {
	f := diag.FigureText.At(diag.Place{File: "a\x1b[2J\xff.xlsx", Sheet: "s\u009b\u200b\u00ad", Cell: "E1"})
	f.Found = "\u202e\u2066\x7f\ufeff\u2028"
	list := diag.List{f}
	var text, rows, doc bytes.Buffer
	for _, err := range []error{
		list.WriteText(&text, "vi"), list.WriteCSV(&rows, "vi"),
		diag.WriteJSON(&doc, func(j *diag.JSON) { list.WriteJSON(j, "vi") }),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, out := range map[string]string{"text": text.String(), "CSV": rows.String(), "JSON": doc.String()} {
		if !utf8.ValidString(out) {
			t.Errorf("%s is no UTF-8: %q", name, out)
		}
		if bad := strings.IndexFunc(out, func(r rune) bool {
			return r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
		}); bad >= 0 {
			t.Errorf("%s holds what nobody sees: %q", name, out[bad:])
		}
	}
}

// TestHintInCSV holds that a program reads what is to be done, or what was answered.
func TestHintInCSV(t *testing.T) {
	asked := diag.FigureText.At(diag.Place{File: "a.xlsx"})
	told := asked
	told.Answered = &diag.Answer{Reason: "đã gửi lại"}
	var b bytes.Buffer
	if err := (diag.List{asked, told}).WriteCSV(&b, "en"); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	hint := slices.Index(rows[0], "hint")
	if hint < 0 || rows[1][hint] != asked.Hint("en") || rows[2][hint] != told.Advice("en") {
		t.Errorf("%q", rows)
	}
}
