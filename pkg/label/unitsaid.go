package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// takeUnits takes the part of a text that gives units: where that is not understood, it is
// asked about for itself.
func (w *whole) takeUnits() {
	part := w.unitPart(w.text)
	line, at := part.UnitLine, part.at
	if !line.Unread && line.Scales == nil {
		line.Scales, at = w.unitInSentence()
	}
	if !line.Unread && line.Scales == nil {
		return
	}
	w.said.Units = line.Scales
	if line.Unread && !line.Part {
		w.said.Units = line.About
	}
	if end := strings.IndexAny(w.text[at.start+1:], "(;"); line.Unread && !line.Part && end > 0 {
		at.end = at.start + 1 + end // what stands behind may say more than units
	}
	from, to := w.within(at)
	w.take(from, to)
	if line.Part {
		w.ofUnits = ofUnits{span{from, to}, line.About}
	}
	for _, m := range w.catalogue.SplitLine(w.words[from:to], w.limitsUnits) {
		if m.Sense.Line != nil {
			w.leaveUnread(from+m.Start, from+m.End) // "triệu USD - khối doanh nghiệp dệt may"
		}
	}
}

// ofUnits are the words of a text that gives units of which something is said that only concerns some of them.
type ofUnits struct {
	span
	units []*catalogue.Scale
}

// limitUnits makes the limits within a text of units those of figures in the unit of which they are said.
func (w *whole) limitUnits() {
	if w.ofUnits.units == nil {
		return
	}
	var on []catalogue.Value
	for _, i := range w.catalogue.Indicators {
		if slices.ContainsFunc(w.ofUnits.units, func(s *catalogue.Scale) bool { return s.Unit == i.In && s.Holds(i) }) {
			on = append(on, i.Means[catalogue.Measure])
		}
	}
	for at := range w.said.Limits {
		if l := &w.said.Limits[at]; l.at >= w.ofUnits.start && l.end <= w.ofUnits.end {
			l.On = on
		}
	}
}

// within returns the words between two places in bytes.
func (w *whole) within(at span) (from, to int) {
	for from < len(w.words) && w.words[from].Start < at.start {
		from++
	}
	for to = from; to < len(w.words) && w.words[to].End <= at.end; to++ {
	}
	return from, to
}

// limitsUnits reports whether a phrase may stand in a part that gives units: one of labels, or a
// limit to what its units are no part of.
func (w *whole) limitsUnits(p *catalogue.Phrase, _, _ int) bool {
	return p.Line == nil || p.Line.Limit != catalogue.Unlimited && p.Line.Takes == catalogue.TakesNothing && p.Line.In != catalogue.InNote && p.Line.Limit != partLimit
}

func (w *whole) leaveUnread(start, end int) {
	for i := start; i < end; i++ {
		w.read[i] = false
	}
}

// unitInSentence finds a unit that a sentence gives at its end, "số liệu tính bằng USD", or the
// currency into which it says that figures are converted, "đã quy đổi ra USD theo tỷ giá".
func (w *whole) unitInSentence() (list []*catalogue.Scale, at span) {
	for i := range w.words {
		if n := w.length(i, catalogue.CueConverted); n > 0 {
			if list = w.unitUpTo(i+n, longestUnit); list != nil {
				w.said.Converted = true
				end := clauseEnd(w.cued, i+n) // "theo tỷ giá Vietcombank"
				return list, span{w.words[i].Start, w.words[end-1].End}
			}
		}
		n := w.length(i, catalogue.CueInUnit)
		if n == 0 || i+n >= len(w.words) {
			continue
		}
		if list := w.unitsIn(strings.TrimRight(w.text[w.words[i+n].Start:], " .;)")); slices.ContainsFunc(list, saysMore) {
			return list, span{w.words[i].Start, len(w.text)}
		}
	}
	return nil, span{}
}

// longestUnit is how many words the unit in a sentence has at most.
const longestUnit = 4

// unitUpTo reads the longest unit that begins at a word and has no more words than a number.
func (w *whole) unitUpTo(from, most int) []*catalogue.Scale {
	for end := min(from+most, len(w.words)); end > from; end-- {
		if list := w.unitsIn(w.text[w.words[from].Start:w.words[end-1].End]); list != nil {
			return list
		}
	}
	return nil
}
