package report_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

// TestSpellings reads every case again as other programs would have saved it. How a
// text is typed changes no figure.
func TestSpellings(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../testdata/[oe]*/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	ways := map[string]func(string) string{
		"decomposed":        norm.NFD.String,
		"no-break spaces":   func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
		"blanks around":     func(s string) string { return " " + s + "  " },
		"marks of no width": func(s string) string { return "\ufeff" + strings.ReplaceAll(s, " ", " \u200b") },
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		input, _, _ := strings.Cut(string(data), "---\n")
		for name, write := range ways {
			if name == "decomposed" && legacyCase.MatchString(file) {
				continue // its letters are no Vietnamese ones to take apart
			}
			t.Run(name+"/"+strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
				path, book, opts := parseCase(t, c, input)
				want := values(path, book, opts)
				path, book, opts = parseCase(t, c, input)
				rewrite(book, write)
				if diff := cmp.Diff(want, values(path, book, opts)); diff != "" {
					t.Errorf("(-typed plainly +typed so)\n%s", diff)
				}
			})
		}
	}
}

// legacyCase matches the cases typed for legacy fonts.
var legacyCase = regexp.MustCompile(`tcvn3|vni`)

// values reads a report to the values of its figures.
func values(path string, book *sheet.Book, opts report.Options) map[figure.Key]string {
	r, _, _ := report.Read(path, book, opts)
	out := map[figure.Key]string{}
	for _, f := range r.Figures {
		out[f.Key] = f.Value.String()
	}
	return out
}

func rewrite(book *sheet.Book, write func(string) string) {
	for _, s := range book.Sheets {
		for i := range s.Cells {
			if c := &s.Cells[i]; c.Kind == sheet.Text {
				c.Text = write(c.Text)
			}
		}
	}
}
