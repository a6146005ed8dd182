package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// limits reports whether a phrase with the words up to an end limits anything.
func (w *whole) limits(m catalogue.Match, end int) bool {
	switch line := m.Sense.Line; {
	case line.Limit == catalogue.More:
		return w.adds(m.End, end)
	case line.Limit == district && w.street:
		return false
	case line.Takes == catalogue.TakesName, line.Takes == catalogue.TakesClause:
		return end > m.End // else there is nothing that it would be about
	}
	return true
}

// counts reports whether a limit is only a number of things that a text speaks of: "thu hút
// 45 dự án", unlike "số liệu của 45 dự án".
func (w *whole) counts(start int) bool {
	if start == 0 || start+1 == len(w.words) {
		return false
	}
	return isDigits(w.words[start].Plain) && !w.isShare(start)
}

// isWording reports whether a limit is stated by words that are for nothing else: a number before
// them is none of what they limit to.
func isWording(l catalogue.Limit) bool {
	return l == catalogue.Only || l == catalogue.Except || l == catalogue.More
}

// isShare reports whether a number of those stands at a word whose figures they are: "theo báo cáo
// 45/60 doanh nghiệp", "số liệu của 45 doanh nghiệp". They limit, whatever they explain.
func (w *whole) isShare(i int) bool {
	if i+1 >= len(w.words) || !isDigits(w.words[i].Plain) {
		return false
	}
	before := i > 0 && w.of[i-1] != nil && w.of[i-1].Line != nil && w.of[i-1].Line.Figures // "lấy từ 38 doanh nghiệp"
	return before || w.has(i-1, catalogue.CueOf) || isDigits(w.words[i+1].Plain) && w.words[i+1].Sep == "/"
}

// zoneLimit is the limit to one zone, or several.
const zoneLimit catalogue.Limit = "zone"

// limit adds a limit that words state, those from some word on as a name.
func (w *whole) limit(to catalogue.Limit, s span, name int) {
	written := func(from int) string { return w.text[w.words[from].Start:w.words[s.end-1].End] }
	l := Limited{To: to, Words: written(s.start), Of: w.measures(s.start), Explained: w.explains(to, s.start) || w.counts(s.start)}
	if name < s.end {
		l.Name = viet.Fold(written(name))
	}
	w.said.Limits = append(w.said.Limits, l)
}

// adds reports whether words name something that is not in the figures anyway, as "gồm cả
// FDI và DDI" does not.
func (w *whole) adds(start, end int) bool {
	for i := start; i < end; i++ {
		if p := w.of[i]; p == nil || p.Line != nil && p.Line.Limit != catalogue.Unlimited && p.Line.Limit != catalogue.Whole {
			return true
		}
	}
	return false
}

// measures lists the measures that a clause names before a word.
func (w *whole) measures(before int) []catalogue.Value {
	var list []catalogue.Value
	for i := before - 1; i >= 0; i-- {
		if p := w.of[i]; p != nil && !p.Weak {
			list = addMeasure(list, p)
		}
		if strings.ContainsAny(w.words[i].Sep, ".;:") {
			break
		}
	}
	return list
}

// measuresIn lists the measures that some phrases name.
func (w *whole) measuresIn(of []*catalogue.Phrase) (list []catalogue.Value) {
	for _, p := range of {
		if p != nil && !p.Weak {
			list = addMeasure(list, p)
		}
	}
	return list
}

// addMeasure appends the measure of a phrase to a list that does not have it yet.
func addMeasure(list []catalogue.Value, p *catalogue.Phrase) []catalogue.Value {
	for _, says := range p.Means {
		if says.Axis == catalogue.Measure && !slices.Contains(list, says.Value) {
			list = append(list, says.Value)
		}
	}
	return list
}

// The names in the catalogue's files of an address, and of the limit to a district.
const (
	address                  = "address"
	district catalogue.Limit = "district"
)

// explains reports whether a limit at a word is a part of an explanation. What is said by words
// for limits alone is none: "theo yêu cầu của Khối, chỉ tính KCN Đồng Văn".
func (w *whole) explains(to catalogue.Limit, at int) bool {
	return to != catalogue.Only && !w.isShare(at) && at >= w.explained.start && at < w.explained.end
}
