package label

import (
	"strings"

	"bloc/pkg/catalogue"
)

// namesMonthsVaguely reports whether a line mentions months that belong to no time: "mười một
// tháng", "4 tháng cuối năm". Months that each have a column do not count.
func (p *lineParse) namesMonthsVaguely() bool {
	if p.says(0, len(p.words), catalogue.CueEach) || p.signed {
		return false
	}
	for i := range p.words {
		if p.has(i, catalogue.CuePartOfYear) && !p.isAside(i) {
			return true
		}
		if p.isMonth(i) && !p.taken(i) && !p.has(i-1, catalogue.CueWithin, catalogue.CueDay) && !p.isAside(i) && !p.listsSpans(i+1) {
			return true
		}
	}
	return false
}

// listsSpans reports whether spans of time go on, at a word behind one, up to the year:
// "tháng, quý, năm 2018". Without a mark between them, "tháng năm" is a month.
func (p *lineParse) listsSpans(at int) bool {
	for ; at < len(p.words); at++ {
		switch marked := strings.ContainsAny(p.words[at].Sep, ",-–/;+"); {
		case p.has(at, catalogue.CueAnd):
			at++
		case !marked:
			return false
		}
		if p.has(at, catalogue.CueYear) {
			return true
		}
		if !p.has(at, catalogue.CueQuarter) {
			return false
		}
	}
	return false
}

// isMonth reports whether a word is "tháng". With other marks it is another word, as in "KCN
// Thăng Long".
func (c cued) isMonth(i int) bool {
	return c.has(i, catalogue.CueMonth) && (c.words[i].Marked == c.words[i].Plain || strings.Contains(c.words[i].Marked, acute))
}

// acute is the tone mark of "tháng", as a word is spelled for comparing.
const acute = "\u0301"
