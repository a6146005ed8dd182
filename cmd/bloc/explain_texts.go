package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/table"
)

// explainedTexts lays out what became of texts other than labels within a table, and the
// account of all texts. The figures show what labels say.
func explainedTexts(r *figure.Report, lang string) []table.Block {
	list := table.List{Heading: words.texts.Say(lang)}
	for i := range r.Said {
		if t := &r.Said[i]; !t.Label {
			list.Items = append(list.Items, table.Item{Text: explainedText(t, lang)})
		}
	}
	c := r.Texts
	return []table.Block{list, table.Paragraph(fmt.Sprintf("%d %s = %d %s + %d %s + %d %s", c.Seen, words.textsSeen.Say(lang),
		c.Read, words.read.Say(lang), c.Harmless, words.harmless.Say(lang), c.Asked, words.asked.Say(lang)))}
}

// explainedText says where a text stands and what became of it.
func explainedText(t *figure.Text, lang string) string {
	place := placeWords[t.Place].In(lang)
	if t.Cell != "" {
		place = strings.TrimSpace(place + " " + t.Cell)
	}
	if t.Sheet != "" {
		place = fmt.Sprintf("%q %s", t.Sheet, place)
	}
	said := words.read.Say(lang)
	switch {
	case t.Asked != "":
		said = fmt.Sprintf("%s: %s", words.asked.Say(lang), t.Asked)
	case t.Harmless != "":
		said = fmt.Sprintf("%s: %s", words.harmless.Say(lang), harmlessWords.in(t.Harmless, lang))
	}
	for _, axis := range slices.Sorted(maps.Keys(t.Says)) {
		said += fmt.Sprintf(" %s=%s", axisWords.in(axis, lang), saidWords.in(t.Says[axis], lang))
	}
	return fmt.Sprintf("%s  %q → %s", place, diag.Printable(t.Text), said)
}
