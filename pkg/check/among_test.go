package check_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// TestAmong checks that another reading of a report has the same findings among reports that
// were checked before as when all are checked anew.
func TestAmong(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, other := random(t), random(t)
		among := check.NewAmong(in)
		for _, r := range other.Reports {
			anew := in
			anew.Reports = append(slices.DeleteFunc(slices.Clone(in.Reports), func(o *figure.Report) bool { return o.Member == r.Member }), r)
			want := slices.DeleteFunc(check.Run(anew), func(f diag.Finding) bool { return f.Member != r.Member })
			if diff := cmp.Diff(want.Sorted(), among.Check(r).Sorted()); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}
