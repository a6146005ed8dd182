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

// sectionForm is the sum of one numbered section, as in "Cộng I" and "Tổng cộng (1)".
var sectionForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:tong )?cong (?:muc |phan )?(?:[ivx]{1,5}|[a-e]|\d{1,2})$`)
})

// isSectionSum tells whether a label names the sum of one section by its number.
func isSectionSum(words []viet.Word) bool {
	if len(words) < 2 || len(words) > 4 || words[0].Plain != "cong" && words[0].Plain != "tong" {
		return false
	}
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = w.Plain
	}
	return sectionForm().MatchString(strings.Join(plain, " "))
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
	if len(found) != 1 || found[0].End-found[0].Start != end-begin || len(found[0].Senses[0].Means) != 1 {
		return catalogue.None
	}
	of := catalogue.None
	if says := found[0].Senses[0].Means[0]; says.Axis == catalogue.Measure {
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
