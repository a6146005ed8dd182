package check_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// TestRefuse checks that a figure with an error leaves its report, that the account of
// cells still adds up, and that an answered error removes nothing.
func TestRefuse(t *testing.T) {
	in := parse(t, "period 2018\nreport ha-noi\nactual exports 1000000\nestimate exports 1100000\nprevious exports 1000\nactual imports 5\n")
	r := in.Reports[0]
	r.Cells = figure.Count{Seen: 4, Used: 2, LeftOut: map[string]int{"estimate": 1, "previous": 1}}
	findings := check.Run(in)
	answered := append(diag.List{}, findings...)
	for i := range answered {
		answered[i].Answered = &diag.Answer{Reason: "x"}
	}
	if check.Refuse(in.Reports, answered); len(r.Figures) != 4 {
		t.Fatalf("an answered error took %d figures away", 4-len(r.Figures))
	}
	check.Refuse(in.Reports, findings)
	want := figure.Count{Seen: 4, Used: 1, LeftOut: map[string]int{"estimate": 1, "previous": 1}, NotUnderstood: 1}
	if diff := cmp.Diff(want, r.Cells); len(r.Figures) != 2 || diff != "" {
		t.Errorf("%d figures are left, the account is not as wanted (-want +got):\n%s", len(r.Figures), diff)
	}
}
