package layout

import (
	"strconv"
	"strings"

	"bloc/pkg/sheet"
)

// columnNumber reads the number of a column, such as "3", "(3)" or "3=2/1".
func columnNumber(text string) (int, bool) {
	text = strings.TrimPrefix(trimSpace(text), "(")
	digits := leadingDigits(text)
	if digits < 1 || digits > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(text[:digits])
	rest := strings.TrimLeft(strings.TrimPrefix(text[digits:], ")"), " \t\n\f\r")
	return n, err == nil && (rest == "" || rest[0] == '=' && !strings.Contains(rest, "\n"))
}

// isCounting recognises the row that numbers the columns: single letters and whole
// numbers that rise by one, nothing else. Three of them prove it, or two in brackets.
func isCounting(l *line) bool {
	next, letters, bracketed := 0, 0, 0
	small := numbersInSmall(l)
	for i, c := range l.cells {
		if n, ok := columnNumber(c.Text); ok && c.Kind != sheet.Error {
			if next > 0 && n != next {
				return false
			}
			next = n + 1
			if strings.HasPrefix(c.Text, "(") {
				bracketed++
			}
			continue
		}
		t := strings.Trim(trimSpace(c.Text), "()")
		if small {
			t = strings.ToUpper(t)
		}
		if !isCapital(t) {
			return false
		}
		if i == letters && t[0] == 'A'+byte(i) {
			letters++
		}
	}
	return provesCounting(len(l.cells), letters, bracketed, next)
}

// provesCounting reports whether some cells number the columns. cells says how many they are,
// letters how many of these are letters from A on, bracketed how many are in brackets, and next
// which number would come next.
func provesCounting(cells, letters, bracketed, next int) bool {
	numbers := cells - letters
	first := next - numbers
	switch {
	case cells < 3:
		return bracketed > 0 && bracketed+letters == 2 && first == 1
	case numbers == 1:
		return letters > 1 && first == 1
	}
	return next > 0 && first <= 3
}

// numbersInSmall reports whether a row begins with the small letters a and b. One small letter
// may number a row.
func numbersInSmall(l *line) bool {
	return len(l.cells) > 2 && trimSpace(l.cells[0].Text) == "a" && trimSpace(l.cells[1].Text) == "b"
}
