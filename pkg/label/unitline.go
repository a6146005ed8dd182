package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// UnitLine is what a text over a table says of the units of its figures. It is read whole or
// not at all.
type UnitLine struct {
	Scales []*catalogue.Scale
	Unread bool               // it gives a unit, and not all of its words are understood
	About  []*catalogue.Scale // of an unread one, the units that it names
	Part   bool               // only what it says of the units in About is not understood; all are in Scales
}

// UnitLine reads a text over a table: a line of units, a title with one in brackets, or a
// text that is nothing but units. What it holds is shared and must not be changed.
func (r *Reader) UnitLine(text string) UnitLine { return r.unitPart(text).UnitLine }

// WithoutUnitsOf returns a text without the part that gives units to some subjects each: what it names there,
// as FDI in "Đơn vị tính: vốn FDI: triệu USD; doanh thu: tỷ đồng", it says of no other figures.
func (r *Reader) WithoutUnitsOf(text string) string {
	part := r.unitPart(text)
	if !slices.ContainsFunc(part.Scales, func(s *catalogue.Scale) bool { return len(s.For) > 0 }) {
		return text
	}
	return text[:part.at.start] + text[part.at.end:]
}

// unitPart is what a text says of units, and the part of it that does, in bytes.
type unitPart struct {
	UnitLine
	at span
}

func (r *Reader) unitPart(text string) unitPart {
	part, met := r.memory.given[text]
	if !met {
		part = r.readUnitPart(text)
		r.memory.given.keep(text, part)
	}
	return part
}

func (r *Reader) readUnitPart(text string) unitPart {
	if r.namesUnit(text) {
		if list := r.unitsIn(text); slices.ContainsFunc(list, saysMore) {
			return unitPart{UnitLine{Scales: list}, span{0, len(text)}}
		}
	}
	if cue := r.unitCue(text); cue.found {
		return unitPart{r.unitsOrUnread(text[cue.behind:cue.at.end]), cue.at}
	}
	if open := strings.LastIndexByte(text, '('); open >= 0 {
		inner, _, _ := strings.Cut(text[open+1:], ")")
		return unitPart{UnitLine{Scales: r.Unit(inner)}, span{open, open + 1 + len(inner)}}
	}
	return unitPart{}
}

// namesUnit reports whether the name of a unit stands in a text, which in most it does not.
func (r *Reader) namesUnit(text string) bool {
	found := r.catalogue.Words.Split(r.wordsOf(text), isUnit)
	return slices.ContainsFunc(found, func(m catalogue.Match) bool { return saysMore(m.Sense.Scale) })
}

// saysMore reports whether a unit is more than the name of what is counted.
func saysMore(s *catalogue.Scale) bool {
	return s.Unit == nil || !s.Unit.Count || !s.Factor.Equal(one)
}

// unitsOrUnread reads what a text says of units that calls itself a line of units.
func (r *Reader) unitsOrUnread(text string) UnitLine {
	if list := r.unitsIn(text); list != nil {
		return UnitLine{Scales: list}
	}
	line := UnitLine{}
	words := r.wordsOf(text)
	for _, m := range r.catalogue.Words.Split(words, func(p *catalogue.Phrase, _, _ int) bool { return p.Scale != nil }) {
		if line.Unread = true; !m.Sense.Scale.Multiple {
			line.About = append(line.About, m.Sense.Scale)
		}
	}
	if list := r.respelledUnit(text, mostLineWords, r.unitsIn); list != nil {
		return UnitLine{Scales: list}
	}
	if part := r.unreadPart(text); part.Unread {
		return part
	}
	return line
}

// unreadPart reads a text of units of which only brackets behind one of them are not understood: "tỷ đồng
// (giá so sánh 2010), triệu USD".
func (r *Reader) unreadPart(text string) UnitLine {
	for open := strings.IndexByte(text, '('); open > 0; {
		end := open + 1 + len(inBrackets(text[open+1:]))
		if end >= len(text) {
			break
		}
		before, behind := text[:open], text[end+1:]
		if all, own := r.unitsIn(before+behind), r.lastUnit(before); all != nil && own != nil && strings.Trim(behind, " .;,)") != "" {
			return UnitLine{Scales: all, Unread: true, About: own, Part: true}
		}
		next := strings.IndexByte(text[end:], '(')
		if next < 0 {
			break
		}
		open = end + next
	}
	return UnitLine{}
}

// lastUnit reads the unit with which a text of units ends; nil for none.
func (r *Reader) lastUnit(text string) []*catalogue.Scale {
	return r.unitsIn(text[strings.LastIndexAny(text, ",;:")+1:])
}

// unitCue is "đơn vị tính" and the like with what stands behind it, up to the end of the
// brackets in which it stands, in bytes.
type unitCue struct {
	at     span
	behind int
	found  bool
}

// unitCue finds the cue of units in a text. There is none if nothing stands behind it, or the
// name of an office.
func (r *Reader) unitCue(text string) unitCue {
	cue, met := r.memory.cues[text]
	if !met {
		cue = r.findUnitCue(text)
		r.memory.cues.keep(text, cue)
	}
	return cue
}

func (r *Reader) findUnitCue(text string) unitCue {
	c := r.spelt(text)
	for i := range c.words {
		n := c.length(i, catalogue.CueUnitLine)
		if n == 0 || i+n >= len(c.words) {
			continue
		}
		h := letterhead{Reader: r}
		if h.begins(folded(c.words[i+n:]), catalogue.CueOffice, catalogue.CueStranger, catalogue.CueAuthority) {
			return unitCue{}
		}
		at, behind := span{c.words[i].Start, len(text)}, c.words[i+n-1].End
		if strings.Contains(c.words[i].Sep, "(") {
			at.end = behind + len(inBrackets(text[behind:]))
		}
		return unitCue{at, behind, true}
	}
	return unitCue{}
}

// GivesUnit reports whether a text calls itself a line of units, and names some.
func (r *Reader) GivesUnit(text string) bool {
	cue := r.unitCue(text)
	if !cue.found {
		return false
	}
	line := r.unitsOrUnread(text[cue.behind:cue.at.end])
	return line.Unread || line.Scales != nil
}

// inBrackets returns a text up to the bracket that closes one opened before it.
func inBrackets(text string) string {
	depth := 0
	for i, r := range text {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth == 0:
			return text[:i]
		case r == ')':
			depth--
		}
	}
	return text
}

// Concerns reports whether an unread line may give the unit of an indicator.
func (l UnitLine) Concerns(i *catalogue.Indicator) bool {
	if !l.Unread || len(l.About) == 0 {
		return l.Unread
	}
	for _, s := range l.About {
		if l.Part && (s.Unit != i.In || !s.Holds(i)) {
			continue
		}
		if s.Unit == i.In || i.In.Currency != "" && (s.Foreign || s.Unit != nil && s.Unit.Currency != "") {
			return true
		}
	}
	return false
}

// Of returns the units of a list that hold for the figures of an indicator: those that the
// text gives for them, else those for all that it does not name.
func Of(list []*catalogue.Scale, i *catalogue.Indicator) (own []*catalogue.Scale) {
	plain := true
	for _, s := range list {
		plain = plain && len(s.For) == 0
	}
	if plain {
		return list
	}
	var others []*catalogue.Scale
	for _, s := range list {
		switch {
		case len(s.For) == 0:
			others = append(others, s)
		case s.Holds(i):
			own = append(own, s)
		}
	}
	if own == nil {
		return others
	}
	return own
}
