package label

import (
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
)

// name returns where the names end that begin at a word: words that nobody knows, those
// with a capital in a text that has others, and the numbers behind them.
func (w *whole) name(i int) int {
	start := i
	for i < len(w.words) {
		next := i
		if i > start && w.joins(i) {
			next++ // "Đồng Văn và Hòa Mạc"
		}
		if next == len(w.words) || !w.inName(next, start) {
			break
		}
		i = next + 1
	}
	if !slices.ContainsFunc(w.of[start:i], func(p *catalogue.Phrase) bool { return p == nil || p.Scale != nil || !w.upper }) {
		return start // words that fill any text
	}
	if !w.upper && i > start && !w.isCapital(start) && !isDigits(w.words[start].Plain) {
		return start // a name begins with a capital
	}
	return i
}

// inName reports whether a word may be part of a name that begins at start.
func (w *whole) inName(i, start int) bool {
	word := w.words[i]
	if w.read[i] || strings.ContainsAny(word.Sep, "();./") && !w.isCut(i-1, i == start) || w.onNewLine(i) && i > start || strings.Contains(word.Sep, ":") && i > start {
		return false
	}
	if isNumeral(word.Plain) || isDigits(word.Plain) {
		return i > start || w.of[i] == nil
	}
	if w.of[i] == nil {
		return true
	}
	if !w.alone[i] {
		return false
	}
	if w.upper {
		return isFiller(w.of[i])
	}
	return w.isCapital(i)
}

// isCut reports whether a word is cut to its first letters before a name: "TP. Phủ Lý". Within a name one letter
// may be a number instead: "KCN Đồng Văn I. Doanh thu".
func (w *whole) isCut(i int, opens bool) bool {
	if i < 0 || !w.isCapital(i) || strings.TrimSpace(w.words[i+1].Sep) != "." {
		return false
	}
	letters := w.words[i].End - w.words[i].Start
	return letters == cutLetters && !isNumeral(w.words[i].Plain) || letters == 1 && opens
}

// cutLetters is how many letters are left of a word of two that is cut: "TP".
const cutLetters = 2

// isFiller reports whether a word that may be one of a name says nothing of figures.
func isFiller(p *catalogue.Phrase) bool {
	return p.Scale != nil || p.Line != nil && p.Line.Limit == catalogue.Unlimited && p.Line.Takes != catalogue.TakesName
}

// number returns where the number ends that begins at a word, as in "Biểu 01/BC-KCN" and "Biểu số
// KKT-01".
func (w *whole) number(i int) int {
	if end := w.codedNumber(i); end > i {
		return end
	}
	start := i
	for i < len(w.words) && !w.read[i] && !strings.ContainsAny(w.words[i].Sep, "();,\n") {
		joined := i > start && w.isJoined(i)
		if !joined && !isDigits(w.words[i].Plain) && w.of[i] != nil && !w.alone[i] {
			break // "mẫu ví dụ"
		}
		if !joined && (i > start && !isDigits(w.words[i].Plain) || !isNumeral(w.words[i].Plain) && !isDigits(w.words[i].Plain)) {
			break
		}
		i++
	}
	return i
}

// codedNumber returns where a number ends that begins with letters, as "KKT-01" or "BC.02/KCN" do;
// i for none. Only behind the word for a number, or with a digit that nobody counts with, it is
// that of a form: "Biểu KCN-2" may be of the second zone.
func (w *whole) codedNumber(i int) int {
	end, coded := i, false
	said := w.has(i-1, catalogue.CuePaperNumber)
	for end < len(w.words) && !w.read[end] && (end == i || w.isJoined(end)) {
		word := w.words[end].Plain
		coded = coded || end > i && (said && isNumeral(word) || isDigits(word) && (said || len(word) > 1 && word[0] == '0'))
		end++
	}
	if !coded || isDigits(w.words[i].Plain) {
		return i
	}
	return end
}

// isJoined reports whether a mark without a blank, or nothing at all, joins a word to the one before.
func (w *whole) isJoined(i int) bool {
	last, word := w.words[i-1], w.words[i]
	return word.Start == last.Start || word.Start == last.End || strings.ContainsAny(word.Sep, "/.-_") && word.Start == last.End+1
}

// joins reports whether a word joins two names.
func (w *whole) joins(i int) bool { return w.has(i, catalogue.CueAnd) }

// isCapital reports whether a word begins with a capital letter.
func (w *whole) isCapital(i int) bool {
	for _, first := range w.text[w.words[i].Start:] {
		return unicode.IsUpper(first)
	}
	return false
}
