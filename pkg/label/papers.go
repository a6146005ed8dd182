package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// papers returns the words that cite documents, in their order: what the document is, with
// its number, its day, who sent it and what it is about, as in "Thông tư số
// 31/2018/TT-BKHĐT ngày 12/3/2018 của Bộ Kế hoạch và Đầu tư". The day of a document is no
// day of the figures, its sender not whose figures they are. Of a report only its number,
// day and sender are meant: what follows may be about the figures.
func (r *Reader) papers(c cued) []span {
	var list []span
	for _, m := range r.catalogue.Lines.Split(c.words, func(p *catalogue.Phrase, _, end int) bool { return isPaper(p) && c.numbered(end) }) {
		end := c.paperEnd(m.End)
		if m.Sense.Line.Takes == catalogue.TakesPaper {
			end = c.clauseEnd(end)
		}
		if len(list) == 0 || m.Start >= list[len(list)-1].end {
			list = append(list, span{m.Start, end})
		}
	}
	return list
}

// paperHarmless is why a cited document limits nothing.
const paperHarmless = "document"

// isPaper reports whether a phrase names a kind of document.
func isPaper(p *catalogue.Phrase) bool {
	return p.Line.Takes == catalogue.TakesPaper || p.Line.Takes == catalogue.TakesReport
}

// numbered reports whether a number stands where the words before it announce one: "báo cáo
// số liệu" does not.
func (c cued) numbered(i int) bool {
	if !c.has(i-1, catalogue.CuePaperNumber) {
		return true
	}
	return i == len(c.words) || isDigits(c.words[i].Plain) || strings.ContainsAny(c.words[i].Sep, ":/.")
}

// paperEnd returns where the number, the day and the sender of a document end.
func (c cued) paperEnd(i int) int {
	if c.has(i, catalogue.CuePaperNumber) {
		i++
	}
	for i < len(c.words) && (isDigits(c.words[i].Plain) || strings.ContainsAny(c.words[i].Sep, "/-")) && !strings.ContainsAny(c.words[i].Sep, "();,") {
		i++
	}
	for _, t := range findTimes(c) {
		if t.day && (t.start == i || t.start == i+1 && c.has(i, catalogue.CueDay)) {
			i = t.end
		}
	}
	if !c.has(i, catalogue.CueOf) {
		return i
	}
	end := c.clauseEnd(i)
	if about := slices.IndexFunc(c.cues[i:end], func(s catalogue.CueSet) bool { return s.Has(catalogue.CueAbout) }); about >= 0 {
		end = i + about
	}
	return end
}

// clauseEnd returns where the clause ends that goes on at a word.
func (c cued) clauseEnd(i int) int {
	for i < len(c.words) && !strings.ContainsAny(c.words[i].Sep, ";)") && !(strings.Contains(c.words[i].Sep, ".") && !isDigits(c.words[i].Plain)) {
		i++
	}
	return i
}
