package label

import (
	"strings"

	"bloc/pkg/figure"
)

// skipNumbering takes the number before a text, as in "II. Kết quả" and "1.2) Thu hút".
func (w *whole) skipNumbering() {
	if t, ok := timeAt(w.cued, 0); ok && (t.day || t.period.Span == figure.Month && t.year > 0) {
		return // "01/01/2018 - 31/12/2018", "04/2018-03/2019"
	}
	end := 0
	for end < len(w.words) && end < 3 && isNumeral(w.words[end].Plain) {
		end++
	}
	if end > 0 && end < len(w.words) && strings.ContainsAny(w.words[end].Sep, ".)-/:") {
		w.take(0, end)
		w.said.Numbered = true
	}
}

// takeNumbersOfItems takes the numbers in a list on one line: "1. FDI; 2. DDI; 3. Hạ tầng".
func (w *whole) takeNumbersOfItems() {
	for i := 1; i+1 < len(w.words); i++ {
		before, number, next := w.words[i].Sep, w.words[i], w.words[i+1]
		item := strings.ContainsAny(before, ";:,") && strings.ContainsAny(next.Sep, ".)") && next.Start > number.End+1
		if item && isDigits(number.Plain) && len(number.Plain) <= 2 {
			w.take(i, i+1)
		}
	}
}

// isNumeral reports whether a word is a number of at most two digits, a Roman number or a
// letter, as numbers of sections are.
func isNumeral(word string) bool {
	return len(word) <= 2 && isDigits(word) || strings.Trim(word, "ivx") == "" || len(word) == 1
}

func isDigits(word string) bool { return strings.Trim(word, "0123456789") == "" }
