package catalogue

import "testing"

// TestCueNames holds that every cue has a name and words.
func TestCueNames(t *testing.T) {
	if cueCount > 2*wordSize {
		t.Errorf("%d cues do not fit into a set", cueCount)
	}
	words := map[Cue]bool{}
	cues := unpack(builtIn).Cues
	for i := range cues.lines.len() {
		words[Cue(cues.lines.at(int32(i)))] = true
	}
	for c, name := range cueNames {
		if name == "" && Cue(c) != CueOffice || !words[Cue(c)] {
			t.Errorf("cue %d %q: no words in data/cues.yaml", c, name)
		}
	}
}
