package narrate

import (
	"regexp"
	"slices"
	"testing"

	"bloc/pkg/catalogue"
)

// TestFill fills templates as sentences are filled.
func TestFill(t *testing.T) {
	values := named(map[string]string{"a": "1", "b": "2"})
	for _, c := range []struct {
		template, want string
		ok             bool
	}{
		{"{a} of {b}.", "1 of 2.", true},
		{"{a}[ and {b}][, {c} less].", "1 and 2.", true},
		{"{c}[ and {b}].", "", false},
		{"no slots", "no slots", true},
		{"[{c}]{a}", "1", true},
	} {
		if got, ok := fill(c.template, values); got != c.want || ok != c.ok {
			t.Errorf("fill(%q) = %q, %v; want %q, %v", c.template, got, ok, c.want, c.ok)
		}
	}
}

// TestSentences looks at the data: both languages say the same of the same figures, and
// each slot names something.
func TestSentences(t *testing.T) {
	var all map[string]speech
	if err := catalogue.Strict(sentences, &all); err != nil {
		t.Fatal(err)
	}
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	slots := regexp.MustCompile(`\{([a-z._]+)( index| growth)?\}`)
	said := func(lang string) (list []string) {
		for _, s := range all[lang].Sections {
			for _, sentence := range s.Sentences {
				for _, m := range slots.FindAllStringSubmatch(sentence, -1) {
					if m[1] == "period" {
						continue
					}
					if c.UnitOf(m[1]) == "" {
						t.Errorf("%s: %q names no indicator or ratio: %s", lang, sentence, m[1])
					}
					list = append(list, m[1]+m[2])
				}
			}
		}
		return list
	}
	vi, en := said("vi"), said("en")
	if len(vi) == 0 || !slices.Equal(vi, en) {
		t.Errorf("the languages say different things:\n%v\n%v", vi, en)
	}
}
