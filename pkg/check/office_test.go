package check_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// sample is a sample report as it is stored and as it is read.
type sample struct {
	book     *sheet.Book
	report   *figure.Report
	findings diag.List
	class    string // what stands beside its figures: an index, the previous year or neither
}

// office is the sample reports of two years.
type office struct {
	now    []sample
	before []*figure.Report
	usual  map[string]bool // what is found without any slip
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{usual: map[string]bool{}}
	for _, s := range readSamples(t, "2017") {
		o.before = append(o.before, s.report)
	}
	o.now = readSamples(t, "2018")
	for _, s := range o.now {
		for _, f := range s.findings {
			o.usual[said(f)] = true
		}
	}
	for _, f := range o.check(o.now) {
		o.usual[said(f)] = true
	}
	return o
}

func readSamples(t *testing.T, year string) []sample {
	t.Helper()
	files, err := filepath.Glob("../../testdata/reports/" + year + "/*.xlsx")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples of %s: %v", year, err)
	}
	var list []sample
	for _, file := range files {
		book, _, err := xlsx.Read(context.Background(), file, sheet.DefaultLimits())
		if err != nil || book == nil {
			t.Fatalf("%s: %v", file, err)
		}
		s := readBook(file, book)
		s.class = "neither"
		for _, f := range s.report.Figures {
			if f.Role == figure.Previous {
				s.class = "previous year"
			}
		}
		if len(s.report.Percentages) > 0 {
			s.class = "index"
		}
		list = append(list, s)
	}
	return list
}

func readBook(file string, book *sheet.Book) sample {
	r, _, findings := report.Read(file, book, report.Options{Catalogue: known, Rates: report.Rates{}})
	return sample{book: book, report: r, findings: findings}
}

func (o *office) check(samples []sample) diag.List {
	in := check.Input{Catalogue: known, Period: figure.YearOf(2018), Against: o.before}
	for _, s := range samples {
		in.Reports = append(in.Reports, s.report)
	}
	return check.Run(in)
}

// said is what a reader of a finding sees.
func said(f diag.Finding) string { return f.Place.String() + f.Rule.Code + f.Message("en") }

// caught reports whether a changed report raises a finding above a note that was not
// there before.
func (o *office) caught(at int, book *sheet.Book) bool {
	samples := slices.Clone(o.now)
	samples[at] = readBook(o.now[at].report.Path, book)
	return slices.ContainsFunc(append(samples[at].findings, o.check(samples)...), func(f diag.Finding) bool {
		return f.Severity < diag.Note && !o.usual[said(f)]
	})
}
