package diag_test

import (
	"testing"

	"bloc/pkg/diag"
)

// TestAnswers holds that whatever keeps a figure out, or doubts it, can be answered.
func TestAnswers(t *testing.T) {
	for _, r := range diag.Rules() {
		asks := r.Severity != diag.Note && r.Use != diag.Beside
		if got := len(r.Answers()) > 2; got != asks {
			t.Errorf("%s: it asks is %t, it has answers is %t", r.Code, asks, got)
		}
		for _, kind := range r.Answers() {
			if kind == diag.Harmless && (r == diag.TextNarrows || r == diag.PeriodCut || r == diag.PeriodPart) {
				t.Errorf("%s: a text that is known to narrow is called harmless", r.Code)
			}
		}
	}
}
