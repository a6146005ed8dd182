package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// split finds the phrases among the words that are in no document and no time.
func (w *whole) split() []catalogue.Match {
	var found []catalogue.Match
	for start := 0; start < len(w.words); {
		if w.read[start] {
			start++
			continue
		}
		end := start
		for end < len(w.words) && !w.read[end] {
			end++
		}
		for _, m := range w.catalogue.SplitLine(w.words[start:end], func(p *catalogue.Phrase, s, e int) bool { return w.fits(p, start+s) && !w.lists(p, start+s, start+e) }) {
			found = append(found, catalogue.Match{Start: start + m.Start, End: start + m.End, Sense: m.Sense})
		}
		start = end
	}
	for _, m := range found {
		for i := m.Start; i < m.End; i++ {
			w.of[i], w.alone[i] = m.Sense, m.End-m.Start == 1
		}
	}
	return found
}

// fits reports whether a phrase of lines may stand at a word.
func (w *whole) fits(p *catalogue.Phrase, start int) bool {
	switch {
	case p.Line == nil:
		// a part by its column is of all in a title, and names that head a list may be a scope there
		return p.Axis != string(units) && !p.Says(catalogue.Location) && !p.Lists()
	case p.Line.Signal:
		return false
	case p.Line.First:
		return start == 0 || w.read[start-1] && w.startsText(start) || strings.ContainsAny(w.words[start].Sep, ".;:") || w.onNewLine(start)
	case p.Line.Takes == catalogue.TakesCount:
		return start > 0 && isDigits(w.words[start-1].Plain)
	}
	return true
}

// onNewLine reports whether a word is the first of a line.
func (w *whole) onNewLine(i int) bool {
	return i > 0 && w.words[i-1].End < w.words[i].Start && strings.Contains(w.text[w.words[i-1].End:w.words[i].Start], "\n")
}

// lists reports whether a phrase that would limit figures goes over a comma: "doanh thu, xuất khẩu" names two
// measures.
func (w *whole) lists(p *catalogue.Phrase, start, end int) bool {
	if p.Line == nil || p.Line.Limit == catalogue.Unlimited {
		return false
	}
	return slices.ContainsFunc(w.words[start+1:end], func(word viet.Word) bool { return strings.ContainsAny(word.Sep, ",;") })
}

// startsText reports whether only the number of a text stands before a word, or a time: "Năm 2019, Ban …".
func (w *whole) startsText(i int) bool {
	for at, before := range w.words[:i] {
		timed := slices.ContainsFunc(w.times, func(t span) bool { return t.start <= at && at < t.end })
		if !isNumeral(before.Plain) && !timed {
			return false
		}
	}
	return true
}
