package layout

import (
	"testing"

	"pgregory.net/rapid"
)

// TestPlainPrefix compares the short way to split a number off a label with the form that it
// stands for.
func TestPlainPrefix(t *testing.T) {
	piece := rapid.SampledFrom([]string{"1", "12", "123", ".", ")", ":", "/", "-", "–", "•", "+", " ", "\t", "\u00a0", "a", "Vốn", "I", "VII", "A", "X", "(", "đ", "\xff"})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(piece, 0, 7).Draw(t, "pieces") {
			text += p
		}
		number, rest, ok := plainPrefix(text)
		if !ok {
			return
		}
		m := prefixForm().FindStringSubmatchIndex(text)
		for g := 1; m != nil && g <= 4; g++ {
			if m[2*g] >= 0 && text[m[2*g]:m[2*g+1]] == number && text[m[10]:] == rest {
				return
			}
		}
		t.Fatalf("%q: %q and %q, which the form does not find: %v", text, number, rest, m)
	})
}
