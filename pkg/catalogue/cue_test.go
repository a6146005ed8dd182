package catalogue

import "testing"

// TestCueNames holds that every cue has a name and words.
func TestCueNames(t *testing.T) {
	if cueCount > 64 {
		t.Errorf("%d cues do not fit into a set", cueCount)
	}
	for c, name := range cueNames {
		if name == "" || len(builtIn.lists[c].Texts) == 0 {
			t.Errorf("cue %d %q: no words in data/cues.yaml", c, name)
		}
	}
}
