package catalogue

import (
	"slices"

	"bloc/pkg/viet"
)

// abbreviations maps the text of an abbreviation to the words that it stands for. One of two
// words, as "T.hiện", has a blank between them.
type abbreviations map[string][]viet.Word

// writeOut writes abbreviations out, except those that begin at the places in kept.
func (a abbreviations) writeOut(words []viet.Word, kept map[int]bool) []viet.Word {
	for i := range words {
		if parts, _ := a.at(words, i); parts == nil || kept[words[i].Start] {
			continue
		}
		return a.writeOutFrom(words, i, kept)
	}
	return words
}

// writeOutFrom writes out the abbreviations from a word on.
func (a abbreviations) writeOutFrom(words []viet.Word, i int, kept map[int]bool) []viet.Word {
	long := slices.Clone(words[:i])
	for i < len(words) {
		w := words[i]
		parts, n := a.at(words, i)
		if parts == nil || kept[w.Start] {
			long = append(long, w)
			i++
			continue
		}
		for p, part := range parts {
			part.Start, part.End, part.Sep = w.Start, words[i+n-1].End, ""
			if p == 0 {
				part.Sep = w.Sep
			}
			long = append(long, part)
		}
		i += n
	}
	return long
}

// at returns what the abbreviation that begins at a word stands for, and how many words it
// has; nil if there is none.
func (a abbreviations) at(words []viet.Word, i int) (parts []viet.Word, n int) {
	if i+1 < len(words) && isCut(&words[i], &words[i+1]) {
		if parts = a[words[i].Marked+" "+words[i+1].Marked]; parts != nil {
			return parts, 2
		}
	}
	return a[words[i].Marked], 1
}

// isCut reports whether a point or a stroke joins a letter to the word behind it.
func isCut(letter, next *viet.Word) bool {
	return (next.Sep == "." || next.Sep == "/") && len(letter.Plain) == 1
}
