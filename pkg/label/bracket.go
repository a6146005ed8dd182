package label

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// number is the number of a row or a column.
const number = `(?:[IVX]{1,5}|[A-Z]|\d{1,2}|[a-z])(?:\.\d{1,2})?`

// bareSumForm is a sum without brackets at the end of a text: "Tổng cộng I + II".
var bareSumForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\s` + number + `(?:\s*\+\s*` + number + `)+\s*$`)
})

// sumForm is a sum of numbered rows or columns, as in "Tổng cộng (I+II)", "Cộng (3=1+2)" and
// "Còn hiệu lực cuối kỳ (1+2-3)".
var sumForm = sync.OnceValue(func() *regexp.Regexp {
	less, plus := `(?:\s*[-–−]\s*`+number+`)*`, `\s*\+\s*`+number
	return regexp.MustCompile(`[(\[]\s*(?:` + number + `\s*=\s*)?` + number + less + `(?:` + plus + less + `)+\s*[)\]]`)
})

// withoutCode drops the code of an indicator in brackets at the end of a label: "Nộp ngân sách
// [mã số 07]".
func withoutCode(c cued) cued {
	last := len(c.words) - 1
	if last < 2 || !isDigits(c.words[last].Plain) {
		return c
	}
	for i := last - 1; i > 0 && i >= last-2; i-- {
		if strings.ContainsAny(c.words[i].Sep, "([") && c.length(i, catalogue.CueCode) == last-i {
			return withCues(c.words[:i], c.list)
		}
	}
	return c
}

// isSectionSum reports whether a label names the sum of one section by its number, as in
// "Cộng I", "Cộng mục A" and "Tổng cộng (1)".
func isSectionSum(c cued) bool {
	last, at := len(c.words)-1, 0
	if last > 1 && c.has(at, catalogue.CueAll) {
		at++
	}
	if !c.has(at, catalogue.CueSum) {
		return false
	}
	if at++; at < last && c.has(at, catalogue.CueSection) {
		at++
	}
	return at == last && numbersSection(c.words[at].Plain)
}

// numbersSection reports whether a word is the number of a section: a Roman number, a
// letter up to e, or at most two digits.
func numbersSection(word string) bool {
	isOf := func(set string, most int) bool { return len(word) <= most && strings.Trim(word, set) == "" }
	return isOf("ivx", 5) || isOf("abcde", 1) || isOf("0123456789", 2)
}

// withoutSums drops the words of sums of rows. They add no meaning.
func withoutSums(text string, c cued) cued {
	form := sumForm
	switch {
	case !strings.Contains(text, "+"):
		return c
	case !strings.ContainsAny(text, "(["):
		if !c.has(0, catalogue.CueTotal) {
			return c
		}
		form = bareSumForm
	}
	words := c.words
	for _, at := range form().FindAllStringIndex(text, -1) {
		words = slices.DeleteFunc(slices.Clone(words), func(w viet.Word) bool { return w.Start >= at[0] && w.End <= at[1] })
	}
	return withCues(words, c.list)
}

// unitOwner returns the measure that a label gives a unit to, as capital in "Dự án FDI (vốn:
// triệu USD)". It takes the words for that measure, since the label does not count it. It
// returns None if no measure is named, or several are.
func (p *parse) unitOwner() catalogue.Value {
	s, ok := p.beforeColon()
	if !ok {
		return catalogue.None
	}
	of := p.measureOf(s)
	for i := s.start; i < s.end && of != catalogue.None; i++ {
		p.taken[i] = true
	}
	return of
}

// beforeColon returns the words between an opening bracket and a colon. ok is false if there
// are none, if the text begins with the bracket, or if the label has anything else in brackets.
func (p *parse) beforeColon() (s span, ok bool) {
	begin, end := -1, -1
	for i, w := range p.words {
		switch {
		case strings.HasSuffix(w.Sep, "(") && begin < 0:
			begin = i
		case strings.ContainsAny(w.Sep, "(;)"):
			return span{}, false
		case w.Sep == ":" && begin >= 0 && end < 0:
			end = i
		}
	}
	return span{begin, end}, end >= 0 && begin > 0
}

// measureOf returns the measure that words name, if they name nothing else.
func (p *parse) measureOf(s span) catalogue.Value {
	found := p.catalogue.Words.Split(p.words[s.start:s.end], func(phrase *catalogue.Phrase, _, _ int) bool {
		return phrase.Scale == nil && phrase.Under == nil
	})
	if len(found) != 1 || found[0].End-found[0].Start != s.end-s.start || len(found[0].Sense.Means) != 1 {
		return catalogue.None
	}
	if says := found[0].Sense.Means[0]; says.Axis == catalogue.Measure {
		return says.Value
	}
	return catalogue.None
}

// own assigns the units of a label to one measure.
func (m *Meaning) own(measure catalogue.Value) {
	for i, s := range m.Scales {
		scale := *s
		scale.Of = measure
		m.Scales[i] = &scale
	}
}
