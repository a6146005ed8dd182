package settle

import (
	"slices"
	"strings"
	"testing"

	"bloc/pkg/testcase"
)

// TestEveryRule checks that each rule has a unique name, words in both languages or in
// none, and a case of either kind.
func TestEveryRule(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range slices.Concat(alone, together) {
		if seen[r.Name] {
			t.Errorf("two rules %s", r.Name)
		}
		seen[r.Name] = true
		if (r.Why.Vi == "") != (r.Why.En == "") {
			t.Errorf("%s: why in one language only", r.Name)
		}
		for _, folder := range []string{"testdata/takes", "testdata/keeps"} {
			of := func(name string) bool { return strings.HasPrefix(name, strings.ReplaceAll(r.Name, "-", "")+"-") }
			if !slices.ContainsFunc(testcase.Names(t, folder), of) {
				t.Errorf("%s: no case in %s", r.Name, folder)
			}
		}
	}
}
