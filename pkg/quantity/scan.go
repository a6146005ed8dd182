package quantity

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// maxText is the longest text, in bytes, that is looked at. It is far more than a figure
// of 40 digits with its words needs.
const maxText = 256

// estimates are the words that make a figure an estimate, also as typed without marks. Several
// may stand together: "ước khoảng 300".
var estimates = []string{
	"ước tính", "ước đạt", "ước", "khoảng", "trên dưới", "tren duoi", "gần", "hơn", "xấp xỉ", "chừng",
	"uoc", "khoang", "gan", "hon", "xap xi", "~", "≈",
}

// bounds are the words and signs that say only on which side of a number a figure lies.
var bounds = []string{"trên", "dưới", "tren", "duoi", ">=", "<=", ">", "<", "≥", "≤"}

// pieces are the parts of a text that holds one figure.
type pieces struct {
	qualifier string
	bound     bool // a word of the qualifier is one of bounds
	negative  bool
	bracket   bracket
	detached  bool // a blank follows the sign
	numeral
	unit string // all text after the digits, without the mark
	mark string // the mark of a footnote at the end
}

// bracket says how a figure stands in brackets. Accountants write them for a minus.
type bracket uint8

const (
	noBracket bracket = iota
	open
	closed
)

// state is where the scanner is.
type state uint8

const (
	beforeDigits state = iota // a sign, an opening bracket
	inDigits                  // at least one digit of a run is read
	afterMark                 // a mark is read; it is a separator only if a digit follows
	behind                    // the figure has ended
)

// scanner is a small automaton. It goes over a clean text once and notes where the runs of
// digits lie.
type scanner struct {
	text       string
	state      state
	start, end int // of the last run of digits
	signed     bool
	pieces
}

// scan takes a clean text apart. A text that does not begin with a figure has no runs.
func scan(text string) pieces {
	word, bound, text := qualifier(text)
	s := scanner{text: text}
	for i, r := range text {
		if s.next(i, r); s.state == behind {
			break
		}
	}
	if behind := strings.TrimSpace(text[s.end:]); len(s.runs) > 0 && behind != "" {
		if s.bracket == noBracket || len(s.runs) > 1 || s.digits() > 2 { // "(1) Số ước" is a footnote
			var estimated string
			behind, estimated = withoutEstimate(withoutComparison(behind))
			word = cmp.Or(word, estimated)
		}
		s.unit = powers.Replace(behind)
		if s.digits() > 2 || strings.ContainsAny(behind, "*(") { // else it may be a power: "5²"
			s.unit, s.mark = mark(s.unit)
		}
	}
	s.qualifier, s.bound = word, bound
	return s.pieces
}

// comparisonForm is a percentage behind a figure that compares it with another one, as in
// "384,60 triệu USD (đạt 71,43%)" and "12 tỷ đồng, tăng 5,2% so với năm 2017". In brackets it
// needs no word before it: "37 (108,8%)", "37 (108,8% kế hoạch)".
var comparisonForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|\s*[,;(\[]|\s)\s*(?:đạt|bằng|tăng|giảm|vượt|chiếm|dat|bang|tang|giam|vuot|chiem|=)(?:\s+(?:hơn|gần|khoảng|trên|tỷ lệ))?\s*\d+(?:[.,]\d+)?\s*%[^\d%]*(?:(?:19|20)\d\d)?\s*[)\]]?\.?$|\s*[(\[]\s*[-+−–]?\d+(?:[.,]\d+)?\s*%[^\d%()\[\]]*(?:(?:19|20)\d\d)?\s*[)\]]$`)
})

// withoutComparison drops a comparison from what stands behind the digits. A comparison does
// not bear on what the figure is.
func withoutComparison(behind string) string {
	if len(behind) < len("(1%)") || !strings.Contains(behind, "%") {
		return behind
	}
	if at := comparisonForm().FindStringIndex(behind); at != nil {
		return strings.TrimSpace(behind[:at[0]])
	}
	return behind
}

// estimatedForm is a word of estimate behind a figure and its unit, as in "173.895,17 (ước)"
// and "384,60 triệu USD, số ước". A star may follow it.
var estimatedForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:(?:^|[\s,;])\s*[(\[]?|[(\[])\s*(?:(?:là |la )?số (?:liệu )?|so (?:lieu )?)?((?:ước|uoc)(?: (?:tính|đạt|thực hiện|th|cả năm|tinh|dat|thuc hien|ca nam))?|ưth|uth|tạm tính|tam tinh|sơ bộ|so bo)\s*[)\]]?(\s*\*+)?$`)
})

// withoutEstimate drops a word of estimate from what stands behind the digits, and returns it.
func withoutEstimate(behind string) (rest, word string) {
	if len(behind) < len("uoc") {
		return behind, ""
	}
	at := estimatedForm().FindStringSubmatchIndex(behind)
	if at == nil {
		return behind, ""
	}
	rest = strings.TrimSpace(behind[:at[0]])
	if at[4] >= 0 {
		rest += strings.TrimSpace(behind[at[4]:])
	}
	return rest, strings.ToLower(behind[at[2]:at[3]])
}

// mark takes the mark of a footnote off the end of what stands behind the digits: stars, raised
// digits, or either in brackets.
func mark(behind string) (unit, mark string) {
	unit = strings.TrimRight(behind, "*⁰¹²³⁴⁵⁶⁷⁸⁹")
	if before, inner, found := strings.Cut(behind, "("); found && strings.HasSuffix(inner, ")") && isMark(inner[:len(inner)-1]) {
		unit = before
	}
	return strings.TrimSpace(unit), strings.Trim(behind[len(unit):], " ()")
}

// isMark reports whether a text in brackets is a mark: stars or one digit.
func isMark(text string) bool {
	return text != "" && (strings.Trim(text, "*") == "" || len(text) == 1 && isDigit(rune(text[0])))
}

// usualRuns is the number of runs of digits that few figures exceed: three groups and
// the decimals.
const usualRuns = 4

// next reads one character.
func (s *scanner) next(i int, r rune) {
	switch digit := isDigit(r); {
	case digit && s.state == inDigits:
		s.end = i + 1
		s.runs[len(s.runs)-1] = s.text[s.start:s.end]
	case digit:
		switch s.state {
		case afterMark:
			s.marks = append(s.marks, s.text[i-1])
		case beforeDigits:
			s.runs = make([]string, 0, usualRuns)
		}
		s.runs = append(s.runs, s.text[i:i+1])
		s.state, s.start, s.end = inDigits, i, i+1
	case s.state == beforeDigits:
		s.opening(r)
	case s.state == inDigits && strings.ContainsRune(".,' ", r):
		s.state = afterMark
	case s.state == inDigits && s.bracket == open && r == ')':
		s.bracket, s.state, s.end = closed, behind, i+1
	default:
		s.state = behind
	}
}

// opening reads a character before the first digit.
func (s *scanner) opening(r rune) {
	switch {
	case r == '(' && !s.signed && s.bracket == noBracket:
		s.bracket = open
	case (r == '+' || isMinus(r)) && !s.signed:
		s.signed, s.negative = true, r != '+'
	case r == ' ' && s.signed:
		s.detached = true
	default:
		s.state = behind
	}
}

// clean brings a text into the one form that is scanned: composed letters, narrow
// digits, one kind of blank and of apostrophe, no zero-width marks. Line breaks stay,
// because the digits of two lines are two figures. Marks that change the visible order
// stay too, and so does the soft hyphen, which may look like a minus: with them the
// text is not a figure.
func clean(text string) (string, error) {
	text = strings.TrimSpace(text)
	if len(text) > maxText {
		return "", &SyntaxError{text, fmt.Sprintf("%d bytes", len(text)), fmt.Sprintf("at most %d", maxText)}
	}
	if strings.ContainsFunc(text, isUnclean) {
		text = strings.TrimSpace(strings.Map(plainRune, width.Narrow.String(norm.NFC.String(text))))
	}
	return text, nil
}

// isUnclean reports whether cleaning may change a character: any but the blank, the
// visible ones of ASCII and Latin, and the composed Vietnamese vowels.
func isUnclean(r rune) bool {
	return !(r >= ' ' && r <= '~' || r > 0xA0 && r < 0x300 || r >= 0x1E00 && r < 0x1F00)
}

func plainRune(r rune) rune {
	switch {
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.IsSpace(r):
		return '\n'
	case r == '’':
		return '\''
	case r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff':
		return -1
	}
	return r
}

// qualifier cuts the words of estimate and of bounds from the beginning of a text. It reports
// whether one of them is a bound.
func qualifier(text string) (words string, bound bool, rest string) {
	for {
		word := opening(text, estimates)
		if word == "" {
			word = opening(text, bounds)
			bound = bound || word != ""
		}
		if word == "" {
			return strings.TrimSpace(words), bound, text
		}
		words += " " + word
		text = strings.TrimSpace(text[len(word):])
	}
}

// opening returns the first of some words with which a text begins, empty for none.
func opening(text string, words []string) string {
	for _, w := range words {
		if begins(text, w) {
			return w
		}
	}
	return ""
}

// begins reports whether a text begins with a whole word, in lower or upper case: no
// letter may follow it.
func begins(text, word string) bool {
	if len(text) <= len(word) || text[0]|0x20 != word[0]|0x20 || !strings.EqualFold(text[:len(word)], word) {
		return false // most texts differ in the first byte, which upper and lower case share in UTF-8 except for one bit in ASCII
	}
	next, _ := utf8.DecodeRuneInString(text[len(word):])
	return !unicode.IsLetter(next)
}

// unitFits reports whether the text after the digits can be a unit: up to four words
// from the first letter on, with no digits except those of m2, km2 and m3. A word after
// a closed bracket makes the figure an ordinal, as in "(1) Tổng số". ® and § are the đ
// of TCVN3 text, as in "®ång".
func (p *pieces) unitFits() bool {
	switch {
	case p.unit == "" || p.unit == "%":
		return true
	case p.bracket == closed || p.detached:
		return false
	case strings.ContainsAny(p.unit, ",;:=?+<>"):
		return false
	}
	runes := []rune(p.unit)
	for i, r := range runes {
		power := i > 0 && runes[i-1]|0x20 == 'm' && (r == '2' || r == '3')
		if unicode.IsNumber(r) && !power {
			return false
		}
	}
	return (unicode.IsLetter(runes[0]) || strings.ContainsRune("%‰$€(*®§", runes[0])) && len(strings.Fields(p.unit)) <= 4
}

var powers = strings.NewReplacer("m²", "m2", "m³", "m3")

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isMinus reports whether a character is one of the dashes that typists and word
// processors put before a number.
func isMinus(r rune) bool { return strings.ContainsRune("-−–—‐‑", r) }
