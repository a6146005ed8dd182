package main

import (
	"context"
	"io"
	"testing"
)

// BenchmarkAggregate times the whole path: eleven reports read, recognised, summed and written as JSON.
func BenchmarkAggregate(b *testing.B) {
	b.ReportAllocs()
	s := streams{io.Discard, io.Discard, func(string) string { return "" }}
	for b.Loop() {
		if status := run(context.Background(), []string{"aggregate", "../../testdata/reports/2018", "--format", "json"}, s); status != statusComplete {
			b.Fatal("status", status)
		}
	}
}
