package table

import (
	"testing"

	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/diff"
	"bloc/pkg/figure"
)

// TestEveryKindHasAText holds that the maps of texts have one for each value of their kind.
func TestEveryKindHasAText(t *testing.T) {
	complete(t, "cause", compareWords.cause, diff.Causes()...)
	complete(t, "without", compareWords.without, diff.MissingBefore, diff.MissingAfter, diff.ZeroBefore, diff.NegativeBefore)
	complete(t, "sign", checkWords.sign, check.Given, check.Estimated, check.Blank, check.Refused)
	complete(t, "Roles", Words.Roles, figure.Actual, figure.Estimate, figure.Plan, figure.Previous)
	for _, cause := range diff.Causes() {
		_, noted := compareWords.note[cause]
		_, anew := compareWords.anew[cause]
		if like := cause == diff.LikeForLike; noted == anew && !like || like && (noted || anew) {
			t.Errorf("%s is to be noted in one way, and what is like for like in none", cause)
		}
	}
}

func complete[K comparable](t *testing.T, name string, texts map[K]diag.Text, kinds ...K) {
	t.Helper()
	if len(texts) != len(kinds) {
		t.Errorf("%s: %d texts for %d kinds", name, len(texts), len(kinds))
	}
	for _, k := range kinds {
		if texts[k] == (diag.Text{}) {
			t.Errorf("%s: no text for %v", name, k)
		}
	}
}

// TestMissingText holds that a text that is not there is no empty string.
func TestMissingText(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a text that is missing leaves a gap")
		}
	}()
	compareWords.why[diff.LikeForLike].Say("vi")
}
