package report_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// TestLostTexts reads the samples and the cases again and again, each time without one
// of their texts. What is read for a core indicator is what it was, or nothing.
func TestLostTexts(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	samples, err := filepath.Glob("../../testdata/reports/201[78]/*.xlsx")
	if err != nil || len(samples) == 0 {
		t.Fatal(samples, err)
	}
	for _, path := range samples {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			book, _, err := xlsx.Read(context.Background(), path, sheet.DefaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			opts := report.Options{Catalogue: c, Period: figure.YearOf(2017), Memory: memoryOf(c)}
			if strings.Contains(path, "2018") {
				opts.Period = figure.YearOf(2018)
			}
			loseEach(t, path, book, opts)
		})
	}
	cases, err := filepath.Glob("../../testdata/ok/*.txt")
	if err != nil || len(cases) == 0 {
		t.Fatal(cases, err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			input, _, _ := strings.Cut(string(data), "---\n")
			name, book, opts := parseCase(t, c, input)
			opts.Period, opts.Memory = figure.YearOf(2018), new(report.Memory) // its words are its own
			loseEach(t, name, book, opts)
		})
	}
}

// loseEach loses one text after the other; under -short, as beside the race detector, one in
// four.
func loseEach(t *testing.T, path string, book *sheet.Book, opts report.Options) {
	want := values(path, book, opts)
	texts := 0
	for _, s := range book.Sheets {
		for i := range s.Cells {
			lost := &s.Cells[i]
			if lost.Kind != sheet.Text {
				continue
			}
			if texts++; testing.Short() && texts%4 > 0 {
				continue
			}
			text := lost.Text
			lost.Text = ""
			for k, v := range values(path, book, opts) {
				estimate := k
				estimate.Role = figure.Estimate
				if opts.Catalogue.Indicator(k.Indicator).Core && k.Period == opts.Period && want[k] != v && want[estimate] != v {
					t.Errorf("without %s %q, %v is %s, want %q", lost.Ref(), text, k, v, want[k])
				}
			}
			lost.Text = text
		}
	}
}
