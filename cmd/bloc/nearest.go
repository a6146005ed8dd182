package main

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/viet"
)

// nearest returns the word in a list that a person most likely meant; empty for none. A short
// word is near only if hardly any letter differs.
func nearest(word string, list []string) string {
	folded, best, least := viet.Fold(word), "", 0
	for _, one := range list {
		near := viet.Fold(one)
		distance := levenshtein.ComputeDistance(folded, near)
		if len(folded) > 2 && (strings.HasPrefix(near, folded) || strings.HasPrefix(folded, near)) {
			distance = 1
		}
		if 3*distance <= max(len(folded), 3) && (best == "" || distance < least) {
			best, least = one, distance
		}
	}
	return best
}

// orNearest is an error about an unknown word, with a similar one.
func orNearest(err error, word string, list []string) error {
	if near := nearest(word, list); near != "" {
		return diag.Says(lineWords.meant, err, near)
	}
	return err
}

// noMember is the error that a flag names no member. Names are compared like codes.
func noMember(c *catalogue.Catalogue, flag, word string) error {
	err := diag.Says(usages.member, flag, word)
	var ids, names []string
	for _, m := range c.Members {
		ids, names = append(ids, m.ID), append(names, m.Name)
	}
	if i := slices.Index(names, nearest(word, names)); i >= 0 {
		return diag.Says(lineWords.meant, err, ids[i])
	}
	return orNearest(err, word, ids)
}

// noIndicator is the error that a text names no indicator, neither by code nor by label.
func noIndicator(c *catalogue.Catalogue, said, word string) error {
	err := diag.Says(usages.indicator, said)
	ids := append(shown(c), labels(c)...)
	return orNearest(err, word, ids)
}

// labels returns the labels of all indicators and ratios, in both languages.
func labels(c *catalogue.Catalogue) []string {
	var list []string
	for _, i := range c.Indicators {
		list = append(list, i.Label.Vi, i.Label.En)
	}
	for _, d := range c.Derived {
		list = append(list, d.Label.Vi, d.Label.En)
	}
	return list
}

// indicatorsOf are the indicators that a person names: by code or by what codes begin with, by
// label with or without marks, or by the words with which some labels begin, as one of FDI and
// one of DDI do.
func indicatorsOf(c *catalogue.Catalogue, said string) []string {
	if c.Indicator(said) != nil {
		return []string{said}
	}
	if list := slices.DeleteFunc(shown(c), func(id string) bool { return !below(id, said) }); len(list) > 0 {
		return list
	}
	folded := viet.Fold(said)
	var equal, begin []string
	for _, i := range c.Indicators {
		for _, label := range []string{i.Label.Vi, i.Label.En} {
			switch near := viet.Fold(label); {
			case folded == near:
				equal = append(equal, i.ID)
			case strings.HasPrefix(near, folded+" "), folded != "" && strings.HasPrefix(near, folded+"("):
				begin = append(begin, i.ID)
			}
		}
	}
	if len(equal) > 0 {
		return slices.Compact(append(equal, ofOrigins(c, equal[0])...))
	}
	list := append(begin, readAs(c, said)...)
	slices.Sort(list)
	return slices.Compact(list)
}

// readAs returns the indicators that a report would mean by the words of a person: those that
// share everything that the words mean.
func readAs(c *catalogue.Catalogue, said string) []string {
	m := label.New(c, new(label.Memory)).Read(label.Text{Raw: said}, label.Rows)
	if m.Unknown != "" || m.Facets[catalogue.Measure] == catalogue.None {
		return nil
	}
	var list []string
	for _, i := range c.Indicators {
		fits := i.Means[catalogue.Measure] == m.Facets[catalogue.Measure]
		for axis, value := range m.Facets {
			fits = fits && (value == catalogue.None || i.Means[axis] == catalogue.None || i.Means[axis] == value)
		}
		if fits {
			list = append(list, i.ID)
		}
	}
	return list
}

// ofOrigins returns indicators that differ only in their origins.
func ofOrigins(c *catalogue.Catalogue, id string) []string {
	var list []string
	for _, origin := range []string{".fdi", ".ddi"} {
		if c.Indicator(id+origin) != nil {
			list = append(list, id+origin)
		}
	}
	return list
}
