package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// TestCover lists what members sent, with the states of their core indicators in order:
// a report of the period, one of another year, and one that states the period's results
// under another.
func TestCover(t *testing.T) {
	in := parse(t, `period 2018
report ha-noi
actual exports 7
estimate jobs 10
report ha-nam ha-nam.xlsx 2017
actual exports 5
plan exports 6 2018
report ninh-binh ninh-binh.xlsx 2018-9M
estimate exports 4 2018
`)
	refused := diag.FigureText.At(diag.Place{File: "ha-noi.xlsx", Cell: "D9"})
	refused.Member, refused.Indicator, refused.Period = "ha-noi", "imports", "2018"
	r := check.Cover(known, in.Period, in.Reports, diag.List{refused})
	want := map[string]string{
		"ha-noi": "reported exports=actual imports=error jobs=estimate", "ha-nam": "other-period", "ninh-binh": "reported exports=estimate",
	}
	for _, m := range r.Members {
		got := string(m.Status)
		for i, state := range m.States {
			if state != check.Blank {
				got += fmt.Sprintf(" %s=%s", r.Core[i].ID, state)
			}
		}
		if w := want[m.ID]; got != w && !(w == "" && got == "missing") {
			t.Errorf("%s is %q, want %q", m.ID, got, w)
		}
	}
	if len(r.Members) != 11 || r.Reporting() != 2 || r.Complete() {
		t.Errorf("%d members, %d reported, complete: %v", len(r.Members), r.Reporting(), r.Complete())
	}
	if of := r.Of("ha-noi"); len(of) != 1 || of[0].Place.Cell != "D9" || len(r.Of("ha-nam"))+len(r.Of("")) > 0 {
		t.Errorf("of the member are %v", of)
	}
}

// TestCoverOfOne lists a member that checks its own reports alone, and is complete when
// every core indicator is there.
func TestCoverOfOne(t *testing.T) {
	lines := "period 2018\nreport ha-noi\n"
	for _, i := range known.Indicators {
		if i.Core {
			lines += "actual " + i.ID + " 5\n"
		}
	}
	in := parse(t, lines)
	if r := check.Cover(known, in.Period, in.Reports, nil); len(r.Members) != 1 || !r.Complete() {
		t.Errorf("%d members, complete: %v", len(r.Members), r.Complete())
	}
	in = parse(t, lines[:strings.LastIndex(strings.TrimSpace(lines), "\n")])
	if r := check.Cover(known, in.Period, in.Reports, nil); r.Complete() {
		t.Error("complete without the last core indicator")
	}
	other := &figure.Report{Path: "x.xlsx", Period: in.Period}
	if check.Alone(append(slices.Clone(in.Reports), other)) || check.Alone([]*figure.Report{other}) || check.Alone(nil) {
		t.Error("a report of nobody is of one member")
	}
}
