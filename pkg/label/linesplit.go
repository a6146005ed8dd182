package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// split finds the phrases among the words that belong to neither a document nor a time.
// Phrases for events count only if they may be among them.
func (p *passage) split(events bool) []catalogue.Match {
	var found []catalogue.Match
	for start := 0; start < len(p.words); {
		if p.read[start] {
			start++
			continue
		}
		end := start
		for end < len(p.words) && !p.read[end] {
			end++
		}
		for _, m := range p.catalogue.SplitLine(p.words[start:end], func(one *catalogue.Phrase, s, e int) bool {
			return (events || !isEvent(one)) && p.fits(one, start+s) && !p.lists(one, start+s, start+e)
		}) {
			found = append(found, catalogue.Match{Start: start + m.Start, End: start + m.End, Sense: m.Sense})
		}
		start = end
	}
	for _, m := range found {
		for i := m.Start; i < m.End; i++ {
			p.of[i], p.alone[i] = m.Sense, m.End-m.Start == 1
		}
	}
	return found
}

// fits reports whether a phrase of lines may stand at a word.
func (p *passage) fits(s *catalogue.Phrase, start int) bool {
	switch {
	case s.Line == nil:
		// a title names no part by its column, and names that head a list may be its scope
		return s.Axis != string(units) && !s.Says(catalogue.Location) && !s.Lists()
	case s.Line.Signal:
		return false
	case s.Line.First:
		return start == 0 || p.read[start-1] && p.startsText(start) || strings.ContainsAny(p.words[start].Sep, ".;:") || p.onNewLine(start)
	case s.Line.Takes == catalogue.TakesCount:
		// "Biểu 1. Số dự án" is numbered, and "năm 2018 - Dự án FDI" dated: both count nothing
		return start > 0 && isDigits(p.words[start-1].Plain) && !p.isOfTime(start-1) && !strings.ContainsAny(p.words[start].Sep, ".:")
	}
	return true
}

// onNewLine reports whether a word is the first of a line.
func (p *passage) onNewLine(i int) bool {
	return i > 0 && p.words[i-1].End < p.words[i].Start && strings.Contains(p.text[p.words[i-1].End:p.words[i].Start], "\n")
}

// lists reports whether a phrase that would limit figures contains a comma between two things.
// "Doanh thu, xuất khẩu" names two measures.
func (p *passage) lists(s *catalogue.Phrase, start, end int) bool {
	if s.Line == nil || s.Line.Limit == catalogue.Unlimited {
		return false
	}
	return slices.ContainsFunc(p.words[start+1:end], func(word viet.Word) bool { return strings.ContainsAny(word.Sep, ",;") })
}

// startsText reports whether nothing stands before a word but the number of the text, or a
// time: "Năm 2019, Ban …".
func (p *passage) startsText(i int) bool {
	for at, before := range p.words[:i] {
		if !isNumeral(before.Plain) && !p.isOfTime(at) {
			return false
		}
	}
	return true
}
