package catalogue

import (
	"slices"

	"bloc/pkg/viet"
)

// abbreviations are the words that each of them stands for, by its text.
type abbreviations map[string][]viet.Word

// writeOut puts in their words, but for those that begin at the places in kept.
func (a abbreviations) writeOut(words []viet.Word, kept map[int]bool) []viet.Word {
	for i, w := range words {
		if a[w.Marked] == nil || kept[w.Start] {
			continue
		}
		long := slices.Clone(words[:i])
		for _, w := range words[i:] {
			parts := a[w.Marked]
			if kept[w.Start] {
				parts = nil
			}
			if parts == nil {
				long = append(long, w)
			}
			for n, part := range parts {
				part.Start, part.End, part.Sep = w.Start, w.End, ""
				if n == 0 {
					part.Sep = w.Sep
				}
				long = append(long, part)
			}
		}
		return long
	}
	return words
}
