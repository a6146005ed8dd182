package report_test

import (
	"context"
	"path/filepath"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// BenchmarkFirst measures what the eleven sample reports take when none of their labels
// is known yet: a run of few files.
func BenchmarkFirst(b *testing.B) {
	c, books := samples(b)
	b.ReportAllocs()
	for b.Loop() {
		readAll(c, books, new(report.Memory))
	}
}

// BenchmarkAgain measures them when all labels have been met: a run of many files.
func BenchmarkAgain(b *testing.B) {
	c, books := samples(b)
	memory := new(report.Memory)
	readAll(c, books, memory)
	b.ReportAllocs()
	for b.Loop() {
		readAll(c, books, memory)
	}
}

func readAll(c *catalogue.Catalogue, books map[string]*sheet.Book, memory *report.Memory) {
	for path, book := range books {
		report.Read(path, book, report.Options{Catalogue: c, Memory: memory, NoLedger: true})
	}
}

func samples(b *testing.B) (*catalogue.Catalogue, map[string]*sheet.Book) {
	c, err := catalogue.Load(nil)
	if err != nil {
		b.Fatal(err)
	}
	paths, err := filepath.Glob("../../testdata/reports/2018/*.xlsx")
	if err != nil || len(paths) == 0 {
		b.Fatal(paths, err)
	}
	books := map[string]*sheet.Book{}
	for _, path := range paths {
		if books[path], _, err = xlsx.Read(context.Background(), path, sheet.DefaultLimits()); err != nil || books[path] == nil {
			b.Fatal(path, err)
		}
	}
	return c, books
}
