package label

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// Abbreviation is letters and the words that they stand for, as a text of the report explains.
type Abbreviation struct{ Short, Long string }

// Abbreviate makes the reader write out the report's own abbreviations. texts are those that
// explain them; they say nothing else. What is already known of texts has to be forgotten first.
func (r *Reader) Abbreviate(list []Abbreviation, texts []string) {
	r.words.own, r.keys = map[string][]viet.Word{}, map[string]bool{}
	for _, a := range list {
		r.words.own[viet.Words(a.Short)[0].Marked] = viet.Words(a.Long)
	}
	for _, text := range texts {
		r.keys[text], r.keys[strings.Map(plainSpace, text)] = true, true
	}
	clear(*r.words.split)
}

// keySaid is what is said by a text that explains abbreviations.
var keySaid = &Said{Harmless: "abbreviations"}

// Abbreviations reads a text that says what letters in capitals stand for: "Ghi chú: DTT: doanh
// thu; XKH: giá trị xuất khẩu". It is nil for any other text. Either the words begin with the
// letters, or the text has nothing else and the words are such as head figures. "FDI: triệu USD"
// explains no abbreviation.
func (r *Reader) Abbreviations(text string) []Abbreviation {
	list, met := r.memory.abbreviations[text]
	if !met {
		list = r.abbreviations(text)
		r.memory.abbreviations.keep(strings.Clone(text), list) // a list would keep all its texts in memory
	}
	return list
}

func (r *Reader) abbreviations(text string) (list []Abbreviation) {
	text = strings.Trim(norm.NFC.String(strings.Map(plainSpace, text)), "().; ")
	for i, part := range strings.FieldsFunc(text, func(c rune) bool { return c == ';' || c == '\n' }) {
		pair := strings.FieldsFunc(part, func(c rune) bool { return c == ':' || c == '=' })
		if i == 0 && len(pair) == 3 {
			pair = pair[1:] // behind the word for a note
		}
		if len(pair) != 2 {
			return nil
		}
		a := Abbreviation{strings.Trim(strings.TrimSpace(pair[0]), "*-+ ("), strings.TrimSpace(pair[1])}
		if !isShort(a.Short) || !isLong(a.Long) || r.isAmount(a.Long) {
			return nil
		}
		w := viet.Words(a.Short)
		if len(w) != 1 || !a.isOfInitials() && (r.catalogue.Words.Resembles(&w[0]) || !r.names(a.Long)) {
			return nil
		}
		list = append(list, a)
	}
	return list
}

// isAmount reports whether a text is the unit of amounts: "triệu USD".
func (r *Reader) isAmount(text string) bool {
	return slices.ContainsFunc(r.Unit(text), func(s *catalogue.Scale) bool { return s.Unit == nil || !s.Unit.Count })
}

// names reports whether a text is one that may head figures.
func (r *Reader) names(text string) bool {
	m := r.Read(Text{Raw: text}, Columns)
	return m.Understood() && m.Facets.Said()
}

// plainSpace makes blanks of any width plain ones, and drops marks of no width.
func plainSpace(c rune) rune {
	switch {
	case unicode.Is(unicode.Cf, c):
		return -1
	case unicode.IsSpace(c) && c != '\n':
		return ' '
	}
	return c
}

// longestShort is how many letters an abbreviation has at most.
const longestShort = 7

// isShort reports whether a text is a few letters in capitals.
func isShort(text string) bool {
	n := utf8.RuneCountInString(text)
	return 1 < n && n <= longestShort && !strings.ContainsFunc(text, func(c rune) bool { return !unicode.IsUpper(c) })
}

// isLong reports whether a text is words and nothing else.
func isLong(text string) bool {
	return strings.ContainsFunc(text, unicode.IsLower) && strings.Contains(text, " ") && !strings.ContainsFunc(text, func(c rune) bool { return unicode.IsDigit(c) || c == '(' })
}

// isOfInitials reports whether the letters are the first letters of the words, as "DA" of "dự
// án".
func (a Abbreviation) isOfInitials() bool {
	var initials strings.Builder
	for _, w := range strings.Fields(a.Long) {
		first, _ := utf8.DecodeRuneInString(w)
		initials.WriteRune(first)
	}
	return strings.HasPrefix(viet.Fold(initials.String()), viet.Fold(a.Short))
}

// writeOut returns the words of a text with the report's own abbreviations written out.
func (z *tokenizer) writeOut(words []viet.Word) []viet.Word {
	if len(z.own) == 0 {
		return words
	}
	var list []viet.Word
	for _, w := range words {
		long := z.own[w.Marked]
		if long == nil {
			list = append(list, w)
		}
		for i, part := range long {
			part.Start, part.End, part.Sep = w.Start, w.End, ""
			if i == 0 {
				part.Sep = w.Sep
			}
			list = append(list, part)
		}
	}
	return list
}
