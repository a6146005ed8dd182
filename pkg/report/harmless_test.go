package report

import (
	"os"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// TestHarmless holds that texts which stand around the tables of sound reports limit
// nothing, and that nobody is asked about them: of each line of testdata/harmless.txt, in
// the place that its heading says.
func TestHarmless(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("testdata/harmless.txt")
	if err != nil {
		t.Fatal(err)
	}
	f := newFile("x.xlsx", &sheet.Book{}, Options{Catalogue: c})
	f.report.Member = "ha-nam"
	place, count := "", 0
	for line := range strings.Lines(string(data)) {
		switch line = strings.TrimSpace(line); {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "[") && !strings.Contains(line, " "):
			place = strings.Trim(line, "[]")
		default:
			count++
			expectHarmless(t, f, place, line)
		}
	}
	if count < 250 {
		t.Errorf("only %d texts", count)
	}
}

func expectHarmless(t *testing.T, f *file, place, text string) {
	t.Helper()
	s := &layout.Sheet{Source: &sheet.Sheet{Name: text}}
	r := f.remarks.at(f.findings.at(s, ""), text, place == "note")
	if place == "sheet" {
		r = f.remarks.nameOf(s)
	}
	switch l := r.narrowing(f.catalogue.Indicator("revenue"), false); {
	case l != nil:
		t.Errorf("%s %q narrows to %s by %q", place, text, l.To, l.Words)
	case r.said.Excepts() != nil:
		t.Errorf("%s %q excepts %q", place, text, r.said.Excepts().Words)
	case place == "note" && r.isMade(f.catalogue.Indicator("revenue")):
		t.Errorf("%s %q is asked about: %q", place, text, r.making)
	case r.asks():
		t.Errorf("%s %q is asked about: %q", place, text, r.said.Unknown)
	}
}
