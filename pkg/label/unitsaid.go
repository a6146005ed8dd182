package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// sentenceUnits are the units that a text gives, perhaps within a sentence.
type sentenceUnits struct {
	*passage
	units     *unitReader
	list      []*catalogue.Scale
	among     int     // the word behind which they stand among others; 0 if they do not
	converted bool    // the text says that figures are converted into them
	some      ofUnits // what it says of some of them only
}

// takeUnits takes the part of a text that gives units. If that part is not understood, it is
// asked about.
func (u *sentenceUnits) takeUnits() {
	part := u.units.part(u.text)
	line, at := part.UnitLine, part.at
	if !line.Unread && line.Scales == nil {
		line.Scales, at = u.unitInSentence()
	}
	if !line.Unread && line.Scales == nil {
		return
	}
	u.list = line.Scales
	if line.Unread && !line.Part {
		u.list = line.About
	}
	if end := strings.IndexAny(u.text[at.start+1:], "(;"); line.Unread && !line.Part && end > 0 {
		at.end = at.start + 1 + end // the words behind may say more than units
	}
	from, to := u.within(at)
	u.take(from, to)
	if line.Part {
		u.some = ofUnits{span{from, to}, line.About}
	}
	for _, m := range u.catalogue.SplitLine(u.words[from:to], u.limitsUnits) {
		if m.Sense.Line != nil {
			u.leaveUnread(from+m.Start, from+m.End) // "triệu USD - khối doanh nghiệp dệt may"
		}
	}
}

// conclude notes what the text says of units.
func (u *sentenceUnits) conclude(s *Said) {
	s.Units, s.Converted = u.list, u.converted
	s.Within, s.UnitsOf = u.among > 0, u.namedBefore()
}

// ofUnits are the words, in a text of units, that are about some of the units only.
type ofUnits struct {
	span
	units []*catalogue.Scale
}

// measures returns the measures of the figures in these units.
func (o *ofUnits) measures(c *catalogue.Catalogue) (list []catalogue.Value) {
	for _, i := range c.Indicators {
		if slices.ContainsFunc(o.units, func(s *catalogue.Scale) bool { return s.Unit == i.In && s.Holds(i) }) {
			list = append(list, i.Means[catalogue.Measure])
		}
	}
	return list
}

// limitsUnits reports whether a phrase may stand in a part that gives units: a phrase of
// labels, or a limit in which no unit stands.
func (u *sentenceUnits) limitsUnits(p *catalogue.Phrase, _, _ int) bool {
	return p.Line == nil || p.Line.Limit != catalogue.Unlimited && p.Line.Takes == catalogue.TakesNothing && p.Line.In != catalogue.InNote && p.Line.Limit != partLimit
}

// unitInSentence finds the unit that a sentence gives at its end, "số liệu tính bằng USD", or
// the currency to which figures are converted, "đã quy đổi ra USD theo tỷ giá".
func (u *sentenceUnits) unitInSentence() (list []*catalogue.Scale, at span) {
	for i := range u.words {
		if n := u.length(i, catalogue.CueConverted); n > 0 {
			if list = u.unitUpTo(i+n, longestUnit); list != nil {
				u.converted = true
				end := clauseEnd(u.cued, i+n) // "theo tỷ giá Vietcombank"
				return list, span{u.words[i].Start, u.words[end-1].End}
			}
		}
		n := u.length(i, catalogue.CueInUnit)
		if n == 0 || i+n >= len(u.words) {
			continue
		}
		if list := u.units.unitsIn(strings.TrimRight(u.text[u.words[i+n].Start:], " .;)")); slices.ContainsFunc(list, SaysMore) {
			return list, span{u.words[i].Start, len(u.text)}
		}
		if n == 1 || u.has(i+n, catalogue.CueZone) {
			continue // "chỉ tính KCN Đồng Văn"
		}
		if list := u.unitUpTo(i+n, longestUnit); slices.ContainsFunc(list, SaysMore) { // "tính bằng triệu EUR theo báo cáo"
			return list, span{u.words[i].Start, u.words[clauseEnd(u.cued, i+n)-1].End}
		}
	}
	return u.unitAmong()
}

// unitAmong finds the name of a unit of more than one word among others, "ghi nghìn USD cho
// khớp", that belongs to no amount and to no rate.
func (u *sentenceUnits) unitAmong() (list []*catalogue.Scale, at span) {
	for i := 0; i+1 < len(u.words); i++ {
		if i > 0 && u.isCounted(i) {
			continue
		}
		list, end := u.unitFrom(i)
		if !slices.ContainsFunc(list, SaysMore) || end < i+2 || end < len(u.words) && strings.Contains(u.words[end].Sep, "/") {
			continue
		}
		u.among = max(i, 1)
		return list, span{u.words[i].Start, u.words[end-1].End}
	}
	return nil, span{}
}

// namedBefore returns what is named before a unit among other words, within its brackets.
func (u *sentenceUnits) namedBefore() (s Subject) {
	for i := u.among - 1; i >= 0; i-- {
		s.add(u.of[i])
		if strings.ContainsAny(u.words[i].Sep, ".;(") {
			break
		}
	}
	return s
}

// isCounted reports whether a unit at a word belongs to an amount before it, or to a rate.
func (u *sentenceUnits) isCounted(i int) bool {
	sep := u.words[i].Sep
	if strings.ContainsAny(sep, ":(") {
		return false
	}
	return strings.Contains(sep, "/") || isDigits(u.words[i-1].Plain) || u.has(i-1, catalogue.CueSome)
}

// longestUnit is how many words a unit in a sentence has at most.
const longestUnit = 4

// unitUpTo reads the longest unit that begins at a word and has at most so many words.
func (u *sentenceUnits) unitUpTo(from, most int) []*catalogue.Scale {
	for end := min(from+most, len(u.words)); end > from; end-- {
		if list := u.units.unitsIn(u.text[u.words[from].Start:u.words[end-1].End]); list != nil {
			return list
		}
	}
	return nil
}

// unitFrom reads the longest name of a unit that begins at a word, and returns where it ends.
func (u *sentenceUnits) unitFrom(i int) (list []*catalogue.Scale, end int) {
	words := u.words[i:min(i+longestUnit, len(u.words))]
	if !u.units.vocabulary.Opens(words, isUnit) {
		return nil, i
	}
	for _, m := range u.units.vocabulary.Split(words, isUnit) {
		if m.Start == 0 && m.Sense.Scale.Unit != nil {
			return []*catalogue.Scale{m.Sense.Scale}, i + m.End
		}
	}
	return nil, i
}
