package report

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// sumForm is a sum of numbered rows or columns, as in "Tổng cộng (I+II)" and "Cộng (3=1+2)".
var sumForm = sync.OnceValue(func() *regexp.Regexp {
	const number = `(?:[IVX]{1,5}|[A-Z]|\d{1,2}|[a-z])(?:\.\d{1,2})?`
	return regexp.MustCompile(`[(\[]\s*(?:` + number + `\s*=\s*)?` + number + `(?:\s*\+\s*` + number + `)+\s*[)\]]`)
})

// isSectionSum tells whether a label names the sum of one section by its number, as in
// "Cộng I", "Cộng mục A" and "Tổng cộng (1)".
func isSectionSum(words []viet.Word) bool {
	if len(words) > 2 && words[0].Plain == "tong" {
		words = words[1:]
	}
	if len(words) < 2 || words[0].Plain != "cong" {
		return false
	}
	if words = words[1:]; len(words) > 1 && (words[0].Plain == "muc" || words[0].Plain == "phan") {
		words = words[1:]
	}
	return len(words) == 1 && numbersSection(words[0].Plain)
}

// numbersSection tells the numbers of sections: Roman, a letter up to e, or of two digits at most.
func numbersSection(word string) bool {
	isOf := func(set string, most int) bool { return len(word) <= most && strings.Trim(word, set) == "" }
	return isOf("ivx", 5) || isOf("abcde", 1) || isOf("0123456789", 2)
}

// withoutSums leaves the words of sums of rows out, for they say nothing more.
func withoutSums(text string, words []viet.Word) []viet.Word {
	if !strings.Contains(text, "+") || !strings.ContainsAny(text, "([") {
		return words
	}
	for _, at := range sumForm().FindAllStringIndex(text, -1) {
		words = slices.DeleteFunc(words, func(w viet.Word) bool { return w.Start >= at[0] && w.End <= at[1] })
	}
	return words
}

// unitOwner returns the measure whose unit a label gives, as capital in "Dự án FDI
// (vốn: triệu USD)", and marks the words for it: they do not say what the label counts.
// It is None where none or several are named.
func (r *reader) unitOwner(words []viet.Word, taken []bool) catalogue.Value {
	begin, end := -1, -1
	for i, w := range words {
		switch {
		case strings.HasSuffix(w.Sep, "(") && begin < 0:
			begin = i
		case strings.ContainsAny(w.Sep, "(;)"):
			return catalogue.None
		case w.Sep == ":" && begin >= 0 && end < 0:
			end = i
		}
	}
	if end < 0 || begin == 0 {
		return catalogue.None
	}
	found := r.catalogue.Words.Split(words[begin:end], func(p *catalogue.Phrase, _, _ int) bool { return p.Scale == nil && p.Under == nil })
	if len(found) != 1 || found[0].End-found[0].Start != end-begin || len(found[0].Sense.Means) != 1 {
		return catalogue.None
	}
	of := catalogue.None
	if says := found[0].Sense.Means[0]; says.Axis == catalogue.Measure {
		of = says.Value
	}
	for i := begin; i < end && of != catalogue.None; i++ {
		taken[i] = true
	}
	return of
}

// own makes the units of a label those of one measure.
func (m *said) own(measure catalogue.Value) {
	for i, s := range m.scales {
		scale := *s
		scale.Of = measure
		m.scales[i] = &scale
	}
}
