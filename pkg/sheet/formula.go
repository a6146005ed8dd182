package sheet

import (
	"strconv"
	"strings"
)

// Moved returns a formula with its relative references moved by rows and cols, as in a copy of
// its cell.
func Moved(formula string, rows, cols int) []byte {
	out := make([]byte, 0, len(formula)+8)
	for i := 0; i < len(formula); {
		from := i
		i += wordLength(formula[i:])
		word, next := formula[from:i], byte(0)
		if i < len(formula) {
			next = formula[i]
		}
		switch {
		case next == '(' || next == '!': // LOG10( is a function, T1! a sheet
			out = append(out, word...)
		case next == ':' || from > 0 && formula[from-1] == ':':
			out = appendMoved(out, word, offset{rows, cols, true})
		default:
			out = appendMoved(out, word, offset{rows, cols, false})
		}
	}
	return out
}

// offset is how far an address is moved; half is true for one side of a
// range, which may be a whole row or column.
type offset struct {
	rows, cols int
	half       bool
}

// wordLength returns how many bytes belong together: a quoted text, a quoted sheet name, a
// table reference in brackets, a name, an address, or a single sign.
func wordLength(s string) int {
	switch s[0] {
	case '"', '\'':
		// A doubled quote within it makes two quoted parts, which does no harm.
		if end := strings.IndexByte(s[1:], s[0]); end >= 0 {
			return end + 2
		}
		return len(s)
	case '[':
		depth := 0
		for i := range len(s) {
			switch s[i] {
			case '[':
				depth++
			case ']':
				if depth--; depth == 0 {
					return i + 1
				}
			}
		}
		return len(s)
	}
	n := 0
	for n < len(s) && inWord(s[n]) {
		n++
	}
	return max(1, n)
}

// inWord reports whether a byte may stand in a name or an address.
func inWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80 || c == '_' || c == '.' || c == '$'
}

// appendMoved appends a word of a formula. It moves an address such as A1, $A1 or A$1, and A
// or 1 as half of a range.
func appendMoved(out []byte, word string, by offset) []byte {
	rest, colFixed := strings.CutPrefix(word, "$")
	letters := leadingLetters(rest)
	digits, rowFixed := strings.CutPrefix(rest[letters:], "$")
	if letters == 0 {
		digits, rowFixed = rest, colFixed
	}
	col, okCol := parseColumn([]byte(strings.ToUpper(rest[:letters])))
	row, okRow := ParseRow([]byte(digits))
	wholeCol, wholeRow := okCol && digits == "" && !rowFixed, okRow && letters == 0
	if !(okCol && okRow) && !(by.half && (wholeCol || wholeRow)) {
		return append(out, word...)
	}
	if okCol {
		out = appendColumn(appendFixed(out, colFixed), movedUnless(colFixed, col, by.cols, LastCol))
	}
	if okRow {
		out = strconv.AppendInt(appendFixed(out, rowFixed), int64(movedUnless(rowFixed, row, by.rows, LastRow)), 10)
	}
	return out
}

// leadingLetters counts the letters at the beginning of a word, up to as many as a column has.
func leadingLetters(word string) int {
	n := 0
	for n < len(word) && n < 4 && (word[n]|0x20) >= 'a' && (word[n]|0x20) <= 'z' {
		n++
	}
	return n
}

// appendFixed appends the sign of a reference that no copy moves.
func appendFixed(out []byte, fixed bool) []byte {
	if fixed {
		return append(out, '$')
	}
	return out
}

// movedUnless moves a row or a column unless it is fixed. Behind the last one Excel begins
// again with the first.
func movedUnless(fixed bool, n, by, last int) int {
	if fixed {
		return n
	}
	return ((n+by-1)%last+last)%last + 1
}
