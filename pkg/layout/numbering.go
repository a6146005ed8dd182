package layout

import (
	"regexp"
	"strings"
)

// style is a way of numbering rows, or the look of a row without a number.
// Rows of one style within one heading are siblings.
type style struct {
	mark   mark
	depth  int  // parts of a dotted number
	indent int  // of rows without a number
	bold   bool // of rows without a number
	bare   bool // no number and no figures: a heading
	column int  // of rows without a number: where the label stands
}

// mark is a kind of number, the higher ranks first.
type mark uint8

const (
	spanning mark = iota // a text over the whole width
	roman                // I, II
	letter               // A, B
	arabic               // 1, 2
	dotted               // 1.1, I.2, 1.a
	lower                // a, b
	lowerRoman
	dash
	plus
	bullet
	plain // no number
)

// outranks tells whether a row of style s that is new in the outline ends the
// scope of a row of style t. Letters and Roman numbers rank by who came first.
func (s style) outranks(t style) bool {
	switch {
	case s.mark == spanning:
		return true
	case s.mark == plain && t.mark == plain:
		if s.column != t.column {
			return s.column < t.column
		}
		if s.indent != t.indent {
			return s.indent < t.indent
		}
		return s.bold && !t.bold
	case s.mark == plain || t.mark == plain || t.mark == spanning:
		return false
	case s.mark <= letter && t.mark <= letter:
		return false
	case s.mark == dotted && t.mark == dotted:
		return s.depth < t.depth
	}
	return s.mark < t.mark
}

var (
	romanForm  = regexp.MustCompile(`^(?:X{0,3})(?:IX|IV|V?I{0,3})$`)
	arabicForm = regexp.MustCompile(`^\d{1,3}$`)
	dottedForm = regexp.MustCompile(`^(?:\d{1,3}|[IVX]{1,5}|[A-Z])(?:[.]\d{1,2}|[.][a-zđ])+$`)
)

// numbered reads the text of a numbering cell such as "II", "1.2.", "(a)" or "-".
func numbered(text string) (style, bool) {
	t := strings.Trim(strings.TrimSpace(text), "().:/ ")
	switch {
	case t == "":
		return style{}, false
	case romanForm.MatchString(t):
		return style{mark: roman}, true
	case len(t) == 1 && t[0] >= 'A' && t[0] <= 'Z':
		return style{mark: letter}, true
	case arabicForm.MatchString(t):
		return style{mark: arabic}, true
	case dottedForm.MatchString(t):
		return style{mark: dotted, depth: strings.Count(t, ".")}, true
	case len(t) == 1 && t[0] >= 'a' && t[0] <= 'z' || t == "đ":
		return style{mark: lower}, true
	case t != "" && romanForm.MatchString(strings.ToUpper(t)):
		return style{mark: lowerRoman}, true
	case t == "-" || t == "–" || t == "—":
		return style{mark: dash}, true
	case t == "+":
		return style{mark: plus}, true
	case t == "*" || t == "•" || t == "●" || t == "○" || t == "▪" || t == "":
		return style{mark: bullet}, true
	}
	return style{}, false
}

var prefixForm = regexp.MustCompile(`^\s*(?:([IVX]{1,5}|[A-Z]|\d{1,2}|[a-zđ]|[ivx]{1,4})\s*[.):/]\s*|\(([a-zđ]|\d{1,2}|[ivx]{1,4})\)\s*|((?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:[.](?:\d{1,2}|[a-zđ]))+)[.):]?\s+|([-–—+*•●○▪])\s*)(\D)`)

// prefix splits a number off the front of a label: "1.2. Vốn" is "1.2" and "Vốn".
func prefix(text string) (number, rest string) {
	m := prefixForm.FindStringSubmatchIndex(text)
	if m == nil {
		return "", text
	}
	for g := 1; g <= 4; g++ {
		if m[2*g] >= 0 {
			return text[m[2*g]:m[2*g+1]], text[m[10]:]
		}
	}
	return "", text
}
