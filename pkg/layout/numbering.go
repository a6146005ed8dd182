package layout

import (
	"math"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// style is a way of numbering rows, or the look of a row without a number.
// Rows of one style within one heading are siblings.
type style struct {
	column int32 // column of the label, for rows without a number
	depth  int16 // number of parts of a dotted number
	indent int16 // of rows without a number
	mark   mark
	bold   bool // of rows without a number
	bare   bool // no number and no figures: a heading
}

// shortened makes a number of parts or of spaces fit into a style. Numbers that are too large
// become the same one.
func shortened(n int) int16 { return int16(min(n, math.MaxInt16)) }

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

// outranks reports whether a row of style s, new in the outline, ends the scope of a row of style
// t. Between letters and Roman numbers, the one that came first ranks higher.
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

// isRoman reports whether a text is empty, or a Roman number up to XXXIX.
func isRoman(t string) bool {
	for range 3 {
		t = strings.TrimPrefix(t, "X")
	}
	switch t {
	case "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX":
		return true
	}
	return false
}

// isRun reports whether a text is between one and most bytes long, all of them from a set.
func isRun(t, set string, most int) bool {
	if t == "" || len(t) > most {
		return false
	}
	for i := range len(t) {
		if strings.IndexByte(set, t[i]) < 0 {
			return false
		}
	}
	return true
}

// trimSpace is strings.TrimSpace at little cost for most texts, which do not need it.
func trimSpace(t string) string {
	visible := func(c byte) bool { return c > ' ' && c < utf8.RuneSelf }
	if t != "" && visible(t[0]) && visible(t[len(t)-1]) {
		return t
	}
	return strings.TrimSpace(t)
}

// leadingDigits counts the digits that a text begins with.
func leadingDigits(t string) int {
	n := 0
	for n < len(t) && t[n] >= '0' && t[n] <= '9' {
		n++
	}
	return n
}

// trimMarks takes blanks and the marks that stand around a number off both ends of a text.
func trimMarks(t string) string {
	isMark := func(c byte) bool { return c == ' ' || c == '(' || c == ')' || c == '.' || c == ':' || c == '/' }
	for t != "" && isMark(t[0]) {
		t = t[1:]
	}
	for t != "" && isMark(t[len(t)-1]) {
		t = t[:len(t)-1]
	}
	return t
}

const (
	digits = "0123456789"
	romans = "IVX"
	// eitherRomans are Roman numbers in capitals and in small letters.
	eitherRomans = "IVXivx"
)

// isDotted recognises numbers of several parts such as "1.2", "II.1" and "A.b".
func isDotted(t string) bool {
	head, rest, found := strings.Cut(t, ".")
	if !found || !isRun(head, digits, 3) && !isRun(head, romans, 5) && !isCapital(head) {
		return false
	}
	for part := range strings.SplitSeq(rest, ".") {
		if !isRun(part, digits, 2) && !isSmall(part) {
			return false
		}
	}
	return true
}

// isRomanUnderLetter recognises a letter with a Roman number under it: "A.II".
func isRomanUnderLetter(t string) bool {
	head, rest, found := strings.Cut(t, ".")
	return found && isCapital(head) && !isRoman(head) && rest != "" && isRoman(rest)
}

func isCapital(t string) bool { return len(t) == 1 && t[0] >= 'A' && t[0] <= 'Z' }

func isSmall(t string) bool { return len(t) == 1 && t[0] >= 'a' && t[0] <= 'z' || t == "đ" }

// numbered reads the text of a numbering cell such as "II", "1.2.", "(a)" or "-".
func numbered(text string) (style, bool) {
	t := trimMarks(trimSpace(text))
	if t == "" {
		return style{}, false
	}
	if t[0] >= utf8.RuneSelf || t[0] < '0' {
		return sign(t)
	}
	switch {
	case isRoman(t):
		return style{mark: roman}, true
	case isCapital(t):
		return style{mark: letter}, true
	case isRun(t, digits, 3):
		return style{mark: arabic}, true
	case isRomanUnderLetter(t):
		return style{mark: roman}, true
	case isDotted(t):
		return style{mark: dotted, depth: shortened(strings.Count(t, "."))}, true
	case isSmall(t):
		return style{mark: lower}, true
	case isRun(t, eitherRomans, 20) && isRoman(strings.ToUpper(t)):
		return style{mark: lowerRoman}, true
	}
	return style{}, false
}

// sign reads a sign that stands for a number, or the letter đ.
func sign(t string) (style, bool) {
	switch t {
	case "-", "–", "—":
		return style{mark: dash}, true
	case "+":
		return style{mark: plus}, true
	case "*", "•", "●", "○", "▪":
		return style{mark: bullet}, true
	}
	if isSmall(t) {
		return style{mark: lower}, true
	}
	return style{}, false
}

var sumForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\(\s*\(?([IVX]{1,5}|[A-Z]|\d{1,2}|[a-z])\)?(?:\s*\+\s*\(?(?:[IVX]{1,5}|[A-Z]|\d{1,2}|[a-z])\)?)+\s*\)\s*$`)
})

// firstSummed returns the style of the rows that a row sums by its label, as in "Tổng vốn
// (1+2)".
func firstSummed(label string) (style, bool) {
	if !strings.Contains(label, "+") {
		return style{}, false
	}
	m := sumForm().FindStringSubmatch(label)
	if m == nil {
		return style{}, false
	}
	return numbered(m[1])
}

// sibling reports whether rows of two styles stand on one level. A letter that is also a Roman
// number is what the row before it shows: C and D follow B, but II follows I.
func (s style) sibling(t style, a, b *Row) bool {
	if s == t {
		return true
	}
	if s.mark == letter && t.mark == roman || s.mark == lower && t.mark == lowerRoman {
		x, y := trimMarks(a.Numbering()), trimMarks(b.Numbering())
		return len(x) == 1 && len(y) == 1 && y[0] == x[0]+1
	}
	return false
}
