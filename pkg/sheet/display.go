package sheet

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Display is what a number format shows beside the digits of a number. The zero value shows
// the number as it is.
type Display struct {
	Thousands int    // how often it is divided by a thousand, as once by "#,##0,"
	Percent   bool   // it is multiplied by a hundred and followed by "%"
	Digits    bool   // the format adds digits or marks that read as the number's own, as in 0"000"
	Text      string // words and symbols around the digits, such as "triệu đồng" or "$"
	Nothing   bool   // the number is not shown at all, as by ";;;"

	before, after string // the text that is shown before the digits and behind them
}

// Around returns the number with the words that the format shows before and behind it.
func (d Display) Around(number string) string { return d.before + number + d.after }

// Display reads the section of the format code that applies to a number as it is stored
// (ECMA-376 part 1, 18.8.31).
func (s *Style) Display(number string) Display {
	if s.Format == "General" || s.Format == "" {
		return Display{}
	}
	return section(sectionOf(s.Format, number))
}

// Varies reports whether the style shows some numbers in another way than others.
func (s *Style) Varies() bool { return strings.IndexByte(s.Format, ';') >= 0 }

// sectionOf returns the section of a format code that applies to a number.
func sectionOf(code, number string) string {
	sections := sections(code)
	n, err := strconv.ParseFloat(number, 64)
	if len(sections) == 1 || err != nil {
		return sections[0]
	}
	conditions := false
	for i, s := range sections[:min(2, len(sections))] {
		holds, stated := condition(s, n)
		conditions = conditions || stated
		if holds || conditions && !stated && (i == len(sections)-1 || n < 0) {
			return s
		}
	}
	switch {
	case conditions:
		return sections[min(2, len(sections)-1)]
	case n < 0:
		return sections[1]
	case n == 0 && len(sections) > 2:
		return sections[2]
	}
	return sections[0]
}

// sections cuts a format code at its semicolons, except those in quotes, in brackets and
// behind a backslash.
func sections(code string) []string {
	var list []string
	from := 0
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			i += 1 + strings.IndexByte(code[i+1:]+`"`, '"')
		case '\\', '_', '*':
			i += len(firstRune(code[i+1:]))
		case '[':
			i += 1 + strings.IndexByte(code[i+1:]+"]", ']')
		case ';':
			list = append(list, code[from:i])
			from = i + 1
		}
	}
	return append(list, code[from:])
}

// condition reads a condition such as [>=1000] at the beginning of a section, perhaps behind a
// colour. It reports whether the condition holds for a number.
func condition(section string, n float64) (holds, stated bool) {
	for strings.HasPrefix(section, "[") {
		inner, rest, _ := strings.Cut(section[1:], "]")
		section = rest
		bound, err := strconv.ParseFloat(strings.TrimLeft(inner, "<>="), 64)
		if err != nil || inner == "" || strings.IndexByte("<>=", inner[0]) < 0 {
			continue
		}
		switch strings.TrimRight(inner, "0123456789.-+eE ") {
		case "<":
			return n < bound, true
		case "<=":
			return n <= bound, true
		case ">":
			return n > bound, true
		case ">=":
			return n >= bound, true
		case "=":
			return n == bound, true
		case "<>":
			return n != bound, true
		}
	}
	return false, false
}

// section reads one section of a format code.
func section(code string) Display {
	r := sectionReader{Display: Display{Nothing: true}}
	for i := 0; i < len(code); i++ {
		i += r.next(code[i:])
	}
	if !r.Nothing {
		r.Thousands += r.commas
	}
	r.finish()
	return r.Display
}

// sectionReader walks over a section.
type sectionReader struct {
	Display
	commas   int // behind the last digit
	literals []literal
	digits   int // placeholders of digits so far
}

// literal is a text, with the number of placeholders of digits before it.
type literal struct {
	text  string
	place int
}

// next reads what stands at the beginning of a code. It returns how many bytes beyond the
// first it took.
func (r *sectionReader) next(code string) int {
	switch c := code[0]; c {
	case '0', '#', '?', '@':
		r.digit()
	case ',':
		r.commas++
	case '.':
		r.Thousands += r.commas
		r.commas = 0
	case '%':
		r.Percent = true
	case '"':
		text, _, _ := strings.Cut(code[1:], `"`)
		r.add(text)
		return len(text) + 1
	case '\\':
		next := firstRune(code[1:])
		r.add(next)
		return len(next)
	case '_', '*':
		r.add(" ")
		return len(firstRune(code[1:]))
	case '[':
		inner, _, _ := strings.Cut(code[1:], "]")
		r.add(currency(inner))
		return len(inner) + 1
	case 'E', 'e':
		return 1 // and the sign of the exponent
	default:
		if len(code) >= len("General") && strings.EqualFold(code[:len("General")], "General") {
			r.digit()
			return len("General") - 1
		}
		r.add(code[:1])
	}
	return 0
}

func (r *sectionReader) digit() {
	r.Nothing, r.commas = false, 0
	r.digits++
}

func (r *sectionReader) add(text string) {
	if n := len(r.literals); n > 0 && r.literals[n-1].place == r.digits {
		r.literals[n-1].text += text
	} else if text != "" {
		r.literals = append(r.literals, literal{text, r.digits})
	}
}

// finish puts the literals together.
func (r *sectionReader) finish() {
	for _, l := range r.literals {
		switch {
		case l.place == 0:
			r.before = l.text
			r.Digits = r.Digits || r.digits > 0 && endsInDigit(l.text)
		case l.place == r.digits:
			r.after = l.text
			r.Digits = r.Digits || beginsWithDigit(l.text)
		default:
			r.Digits = r.Digits || strings.ContainsAny(l.text, ".,0123456789") && !isGroup(l, r.digits)
			continue
		}
	}
	r.Text = strings.Trim(r.before+r.after, " ()+-/\u00a0")
}

// isGroup reports whether a mark among the placeholders of digits stands where thousands are
// grouped.
func isGroup(l literal, digits int) bool {
	return (l.text == "." || l.text == "'") && (digits-l.place)%3 == 0
}

// endsInDigit reports whether a text right before a number would read as its first digits.
func endsInDigit(text string) bool {
	trimmed := strings.TrimRight(text, ".,")
	return trimmed != "" && isDigit(trimmed[len(trimmed)-1])
}

// beginsWithDigit reports whether a text right behind a number would read as further digits of
// it.
func beginsWithDigit(text string) bool {
	trimmed := strings.TrimLeft(text, ".,")
	return trimmed != "" && isDigit(trimmed[0])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// firstRune is the first character of a text.
func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

// currency returns the symbol in brackets such as "$₫-42A"; other brackets have none.
func currency(inner string) string {
	symbol, found := strings.CutPrefix(inner, "$")
	if !found {
		return ""
	}
	symbol, _, _ = strings.Cut(symbol, "-")
	return symbol
}
