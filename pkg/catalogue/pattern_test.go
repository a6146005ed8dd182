package catalogue_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// drawn is a line of the vocabulary with all that it stands for.
type drawn struct {
	text      string
	spellings []string
}

// draw makes a random line: words, [ ] and ( | ) within each other.
func draw(t *rapid.T, depth int) drawn {
	line := drawn{spellings: []string{""}}
	for range rapid.IntRange(1, 3).Draw(t, "parts") {
		word := rapid.SampledFrom([]string{"mot", "hai", "bốn", "năm"}).Draw(t, "word")
		part := drawn{word, []string{word}}
		if kind := rapid.SampledFrom([]string{"word", "[", "("}).Draw(t, "kind"); kind != "word" && depth > 0 {
			a, b := draw(t, depth-1), draw(t, depth-1)
			part = drawn{"(" + a.text + "|" + b.text + ")", append(a.spellings, b.spellings...)}
			if kind == "[" {
				part = drawn{"[" + a.text + "|" + b.text + "]", append(part.spellings, "")}
			}
		}
		line.text += " " + part.text
		var all []string
		for _, head := range line.spellings {
			for _, tail := range part.spellings {
				all = append(all, head+" "+tail)
			}
		}
		line.spellings = all
	}
	return line
}

// TestPatterns holds that a line of the vocabulary stands for its spellings and for
// nothing else, in texts with marks and without.
func TestPatterns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := draw(t, 2)
		line.text = "zz " + line.text // so that no other line of the vocabulary begins so
		c, err := catalogue.Load(fstest.MapFS{"words.yaml": {Data: fmt.Appendf(nil, "words: [{means: {measure: zz}, texts: [%q]}]", line.text)}})
		if err != nil {
			t.Fatal(line.text, err)
		}
		want := map[string]bool{}
		for _, s := range line.spellings {
			want[viet.Key("zz "+s)] = true
		}
		words := append([]string{"zz"}, rapid.SliceOfN(rapid.SampledFrom([]string{"mot", "hai", "bốn", "năm"}), 0, 6).Draw(t, "text")...)
		for _, text := range append(slices.Collect(maps.Keys(want)), strings.Join(words, " ")) {
			if got := means(c, text); got != want[viet.Key(text)] {
				t.Errorf("%q in %q: %v", text, line.text, got)
			}
		}
	})
}

// means reports whether the whole text is one phrase with the measure zz.
func means(c *catalogue.Catalogue, text string) bool {
	words := viet.Words(text)
	found := c.Words.Split(words, func(p *catalogue.Phrase, start, end int) bool {
		return len(p.Means) == 1 && p.Means[0].Axis == catalogue.Measure && c.ValueName(p.Means[0].Value) == "zz" && start == 0 && end == len(words)
	})
	return len(found) == 1
}

// TestBrokenPatterns holds what a line may not look like.
func TestBrokenPatterns(t *testing.T) {
	for text, want := range map[string]string{
		"a (b":     `")" is missing`,
		"a [b (c]": `")" is missing`,
		"a] b":     `"]" closes nothing`,
		"a b)":     `")" closes nothing`,
		"[a] [b]":  "would match nothing",
		"(a|) [b]": "would match nothing",
		"":         "would match nothing",
	} {
		_, err := catalogue.Load(fstest.MapFS{"words.yaml": {Data: fmt.Appendf(nil, "words: [{texts: [%q]}]", text)}})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}
