package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// clause returns the end of the clause that a phrase takes. A clause that limits nothing ends
// before a part that begins with a limit, behind a comma, a bracket or a dash: "Phục vụ xây dựng
// dự toán, chưa thực hiện". A clause that is a name ends before words that only state a limit,
// and before a share: "Chủ đầu tư hạ tầng chỉ báo 12/80 DN".
func (p *passage) clause(m catalogue.Match) int {
	end, limit := clauseEnd(p.cued, m.End), m.Sense.Line.Limit
	if limit != catalogue.Unlimited && (isWording(limit) || m.Sense.Line.Figures) {
		return end
	}
	for i := m.End; i < end; i++ {
		if limit == catalogue.Unlimited && p.opensPart(m, i) && p.beginsLimit(i) {
			return i
		}
		if limit != catalogue.Unlimited && p.endsName(i) {
			return i
		}
	}
	if limit != catalogue.Unlimited {
		return end
	}
	return p.toLimit(m.End, end)
}

// toLimit returns the end of words that limit nothing: before a part of them that is about
// figures and states a limit, as in "Địa chỉ: …; số liệu của riêng KCN Đại An". Behind a colon
// the limit must be to another thing, since a legend says what blanks are.
func (p *passage) toLimit(from, end int) int {
	for i := max(from-1, 1); i < end; i++ {
		at := max(i, from)
		if strings.ContainsAny(p.words[i].Sep, ",;:") && p.speaksOfFigures(at) && p.limitsWithin(i, end) {
			return at
		}
	}
	return end
}

// opensPart reports whether a comma, a bracket or a dash between blanks stands before a word
// in the clause of a phrase; behind a source, also a colon.
func (p *passage) opensPart(m catalogue.Match, i int) bool {
	w := p.words[i]
	return strings.ContainsAny(w.Sep, ",(") || w.Sep == "-" && w.Start > p.words[i-1].End+1 ||
		w.Sep == ":" && i > m.End && m.Sense.Line.Harmless == catalogue.AsSource
}

// endsName reports whether a share, or words that only state a limit, begin at a word.
func (p *passage) endsName(i int) bool {
	if of := p.of[i]; of != nil {
		return of.Line != nil && isWording(of.Line.Limit) && (i == 0 || p.of[i-1] != of)
	}
	return i+1 < len(p.words) && isDigits(p.words[i].Plain) && isDigits(p.words[i+1].Plain) && p.words[i+1].Sep == "/"
}

// speaksOfFigures reports whether words about figures begin at a word. The number of a house
// has a number behind it.
func (p *passage) speaksOfFigures(i int) bool {
	if i+1 >= len(p.words) || isDigits(p.words[i+1].Plain) {
		return false
	}
	phrase := p.of[i]
	return p.has(i, catalogue.CuePaperNumber) || phrase != nil && phrase.Line != nil && phrase.Line.Figures
}

// limitsWithin reports whether a limit stands in a part that begins at a word.
func (p *passage) limitsWithin(start, end int) bool {
	afterColon := strings.Contains(p.words[start].Sep, ":")
	for i := start; i < end && (i == start || !strings.ContainsAny(p.words[i].Sep, ",;")); i++ {
		if of := p.of[i]; of != nil && of.Line != nil && of.Line.Limit != catalogue.Unlimited && (!afterColon || of.Line.Limit == catalogue.Thing) {
			return true
		}
	}
	return false
}

// beginsLimit reports whether a limit begins at a word, perhaps behind what it is said of: "số
// liệu này chưa trừ …", "số của KCN Đại An". A name limits nothing unless the words are about
// figures.
func (p *passage) beginsLimit(start int) bool {
	spoken := false
	for i := start; i < min(start+longestSubject, len(p.of)) && p.of[i] != nil; i++ {
		line := p.of[i].Line
		switch {
		case line != nil && line.Limit != catalogue.Unlimited:
			plain := line.Takes != catalogue.TakesName || strings.Contains(p.words[i].Sep, "(")
			return spoken || plain && (i == start || isWording(line.Limit))
		case line != nil && line.Harmless != "":
			return false
		}
		spoken = spoken || p.has(i, catalogue.CuePaperNumber, catalogue.CueFiguresOf)
	}
	return false
}

// longestSubject is how many words may stand before a limit at most to name what it is said of.
const longestSubject = 5

// clauseEnd returns the end of a clause that a word belongs to.
func clauseEnd(c cued, i int) int {
	for i < len(c.words) && !strings.ContainsAny(c.words[i].Sep, ";)") && !(strings.Contains(c.words[i].Sep, ".") && !isDigits(c.words[i].Plain)) {
		i++
	}
	return i
}
