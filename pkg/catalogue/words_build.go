package catalogue

import (
	"slices"
	"strings"

	"bloc/pkg/quantity"
)

// addWords fills the vocabulary. The order matters: of phrases with the same words, the first
// that holds is taken. So conditions come before defaults.
func (b *builder) addWords(d *document) {
	for _, conditional := range []bool{true, false} {
		for _, e := range d.Words {
			if (len(e.Under) > 0 || e.Whole || e.Axis != "") != conditional {
				continue
			}
			b.addPhrases(e.Texts, Phrase{Means: b.facetList(e.Means), Under: b.facetList(e.Under), Weak: e.Weak, Whole: e.Whole, Axis: e.Axis})
		}
	}
	for _, e := range d.Units {
		b.addSpellings(e)
	}
	b.addPhrases(d.Foreign, Phrase{Scale: &Scale{Foreign: true}, Anywhere: true})
	b.addMultiples(d.Multiples)
	for _, m := range b.Members {
		for _, name := range m.Names {
			// A single short word such as HN is not enough to name a board within a text.
			if strings.ContainsRune(name, ' ') {
				b.addPhrases([]string{"[tỉnh|thành phố|TP] " + name}, Phrase{Means: []Facet{{Place, b.value(strings.ToLower(m.Name))}}})
			}
		}
	}
}

// addMultiples adds the words of multiples. They count only in texts of units.
func (b *builder) addMultiples(entries []spellingEntry) {
	for _, e := range entries {
		factor, err := quantity.FromStored(e.Factor)
		if err != nil || !factor.IsPositive() {
			b.fail("multiple %v: factor %q is no positive number", e.Texts, e.Factor)
			continue
		}
		b.addPhrases(e.Texts, Phrase{Axis: "units", Scale: &Scale{Multiple: true, Factor: factor}})
	}
}

func (b *builder) addSpellings(e unitEntry) {
	for _, s := range e.Spellings {
		factor, err := quantity.FromStored(s.Factor)
		if err != nil || !factor.IsPositive() {
			b.fail("unit %s: factor %q is no positive number", e.ID, s.Factor)
			continue
		}
		if unit := b.units[quantity.Unit(e.ID)]; s.Label.Vi != "" {
			unit.Scales = append(unit.Scales, NamedScale{factor, s.Label.text()})
		}
		b.addPhrases(s.Texts, Phrase{Scale: &Scale{Unit: b.units[quantity.Unit(e.ID)], Factor: factor}, Anywhere: s.Anywhere})
	}
}

func (b *builder) addPhrases(texts []string, p Phrase) {
	for _, under := range p.Under {
		if under.Axis != Measure && under.Axis != Event && !slices.Contains(b.Words.Conditions, under.Axis) {
			b.Words.Conditions = append(b.Words.Conditions, under.Axis)
		}
	}
	b.Words.phrases = append(b.Words.phrases, p)
	for _, text := range texts {
		b.meaning = append(b.meaning, int32(len(b.Words.phrases)-1))
		if err := b.compiler.add(text); err != nil {
			b.fail("words %q: %w", text, err)
		}
	}
}
