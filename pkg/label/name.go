package label

import (
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
)

// names finds the names and the numbers of papers in a text.
type names struct {
	*passage
	plain bool // the text has only capitals, or none, so that they do not show which words are names
}

// name returns the end of the names that begin at a word. A name consists of words that nobody
// knows, of words with a capital in a text that has small letters too, and of the numbers behind
// them.
func (n *names) name(i int) int {
	start := i
	for i < len(n.words) {
		next := i
		if i > start && n.joins(i) {
			next++ // "Đồng Văn và Hòa Mạc"
		}
		if next == len(n.words) || !n.inName(next, start) {
			break
		}
		i = next + 1
	}
	if !slices.ContainsFunc(n.of[start:i], func(p *catalogue.Phrase) bool { return p == nil || p.Scale != nil || !n.plain }) {
		return start // the words may fill any text
	}
	if !n.plain && i > start && !n.isCapital(start) && !isDigits(n.words[start].Plain) {
		return start // a name begins with a capital
	}
	return i
}

// inName reports whether a word may be part of a name that begins at start.
func (n *names) inName(i, start int) bool {
	word := n.words[i].Plain
	switch {
	case n.read[i] || n.isApart(i, start):
		return false
	case isNumeral(word) || isDigits(word):
		return i > start || n.of[i] == nil
	case i > start && n.has(i, catalogue.CueNegation):
		return false // "KCN Nam Sách chưa báo cáo"
	case n.of[i] == nil:
		return true
	case !n.alone[i]:
		return false
	case n.plain:
		return isFiller(n.of[i])
	}
	return n.isCapital(i)
}

// isApart reports whether a mark or the end of a line stands between a word and the name that
// begins at start. The full stop of an abbreviated word is not such a mark.
func (n *names) isApart(i, start int) bool {
	sep := n.words[i].Sep
	if strings.ContainsAny(sep, "();./") && !n.isCut(i-1, i == start) {
		return true
	}
	return i > start && (n.onNewLine(i) || strings.Contains(sep, ":"))
}

// isCut reports whether a word before a name is abbreviated to its first letters: "TP. Phủ Lý".
// Within a name, one letter may be a number instead: "KCN Đồng Văn I. Doanh thu".
func (n *names) isCut(i int, opens bool) bool {
	if i < 0 || !n.isCapital(i) || strings.TrimSpace(n.words[i+1].Sep) != "." {
		return false
	}
	letters := n.words[i].End - n.words[i].Start
	return letters == cutLetters && !isNumeral(n.words[i].Plain) || letters == 1 && opens
}

// cutLetters is how many letters an abbreviation of two words has: "TP".
const cutLetters = 2

// isFiller reports whether a known word that may belong to a name says nothing about figures.
func isFiller(p *catalogue.Phrase) bool {
	return p.Scale != nil || p.Line != nil && p.Line.Limit == catalogue.Unlimited && p.Line.Takes != catalogue.TakesName
}

// number returns the end of a number that begins at a word, as in "Biểu 01/BC-KCN" and "Biểu số
// KKT-01".
func (n *names) number(i int) int {
	if end := n.codedNumber(i); end > i {
		return end
	}
	start := i
	for i < len(n.words) && !n.read[i] && !strings.ContainsAny(n.words[i].Sep, "();,\n") {
		joined := i > start && n.isJoined(i)
		if !joined && !isDigits(n.words[i].Plain) && n.of[i] != nil && !n.alone[i] {
			break // "mẫu ví dụ"
		}
		if !joined && (i > start && !isDigits(n.words[i].Plain) || !isNumeral(n.words[i].Plain) && !isDigits(n.words[i].Plain)) {
			break
		}
		i++
	}
	return i
}

// codedNumber returns the end of a number that begins with letters, as "KKT-01" or
// "BC.02/KCN"; i if there is none. It is the number of a form only behind the word for a
// number, or with a leading zero. "Biểu KCN-2" may be about the second zone.
func (n *names) codedNumber(i int) int {
	end, coded := i, false
	said := n.has(i-1, catalogue.CuePaperNumber)
	for end < len(n.words) && !n.read[end] && (end == i || n.isJoined(end)) {
		word := n.words[end].Plain
		coded = coded || end > i && (said && isNumeral(word) || isDigits(word) && (said || len(word) > 1 && word[0] == '0'))
		end++
	}
	if !coded || isDigits(n.words[i].Plain) {
		return i
	}
	return end
}

// isCapital reports whether a word begins with a capital letter.
func (n *names) isCapital(i int) bool {
	for _, first := range n.text[n.words[i].Start:] {
		return unicode.IsUpper(first)
	}
	return false
}
