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
	Unread bool               // it gives a unit, and some words are not understood
	About  []*catalogue.Scale // the units that it names, if Unread is set
	Part   bool               // only the words about the units in About are not understood; Scales has all units
}

// UnitLine reads a text over a table: a line of units, a title with a unit in brackets, or
// units and nothing else. What it holds is shared and must not be changed.
func (r *Reader) UnitLine(text string) UnitLine { return r.units.part(text).UnitLine }

// WithoutUnitsOf returns a text without the part that gives units to several subjects. The
// subjects named there, as FDI in "Đơn vị tính: vốn FDI: triệu USD; doanh thu: tỷ đồng", are
// not those of other figures.
func (r *Reader) WithoutUnitsOf(text string) string {
	part := r.units.part(text)
	if !slices.ContainsFunc(part.Scales, func(s *catalogue.Scale) bool { return len(s.For) > 0 }) {
		return text
	}
	return text[:part.at.start] + text[part.at.end:]
}

// BeforeUnits returns the words of a label before the brackets with its units, in "Lao động
// (người)". It is the whole text if there are no such brackets.
func (r *Reader) BeforeUnits(text string) string {
	if words, scales := r.units.behind(text); scales != nil {
		return words
	}
	return text
}

// UnitsBehind returns the units in the brackets at the end of a label; nil if there are none.
func (r *Reader) UnitsBehind(text string) []*catalogue.Scale {
	_, scales := r.units.behind(text)
	return scales
}

// behind returns the units in brackets at the end of a label, and the words before them. There
// are no units if the label ends otherwise.
func (r *unitReader) behind(text string) (words string, scales []*catalogue.Scale) {
	part := r.part(text)
	words = strings.TrimRight(text[:part.at.start], " (")
	if part.Unread || words == "" || strings.Trim(text[part.at.end:], " )") != "" {
		return "", nil
	}
	return words, part.Scales
}

// GivesUnit reports whether a text calls itself a line of units, and names a unit.
func (r *Reader) GivesUnit(text string) bool {
	cue := r.units.cue(text)
	if !cue.found {
		return false
	}
	line := r.units.unitsOrUnread(text[cue.behind:cue.at.end])
	return line.Unread || line.Scales != nil
}

// unitPart is what a text says of units, and in which part, in bytes.
type unitPart struct {
	UnitLine
	at span
}

// part finds what a text says of units.
func (r *unitReader) part(text string) unitPart {
	part, met := (*r.parts)[text]
	if !met {
		part = r.readPart(text)
		r.parts.keep(text, part)
	}
	return part
}

func (r *unitReader) readPart(text string) unitPart {
	if part, ok := r.behindTitle(text); ok {
		return part
	}
	if r.namesUnit(text) {
		if list := r.unitsIn(text); slices.ContainsFunc(list, SaysMore) {
			return unitPart{UnitLine{Scales: list}, span{0, len(text)}}
		}
	}
	if cue := r.cue(text); cue.found {
		return unitPart{r.unitsOrUnread(text[cue.behind:cue.at.end]), cue.at}
	}
	if open := strings.LastIndexByte(text, '('); open >= 0 {
		inner, _, _ := strings.Cut(text[open+1:], ")")
		return unitPart{UnitLine{Scales: r.alone(inner)}, span{open, open + 1 + len(inner)}}
	}
	return unitPart{}
}

// behindTitle reads the line of units behind the words of a title, in brackets or after a dash:
// "Đầu tư nước ngoài (ĐVT vốn: triệu USD)". The units are not limited to what the title is about.
// ok is false if there is no such line.
func (r *unitReader) behindTitle(text string) (part unitPart, ok bool) {
	cue := r.cue(text)
	if !cue.found || cue.at.start == 0 {
		return unitPart{}, false
	}
	title := strings.TrimRight(text[:cue.at.start], " ")
	bare := strings.TrimRight(title, "(-–—")
	if bare == title || strings.TrimSpace(bare) == "" || r.namesUnit(bare) {
		return unitPart{}, false
	}
	list := r.unitsIn(text[cue.behind:cue.at.end])
	return unitPart{UnitLine{Scales: list}, cue.at}, list != nil
}

// namesUnit reports whether the name of a unit stands in a text. Most texts have none.
func (r *unitReader) namesUnit(text string) bool {
	found := r.vocabulary.Split(r.words.wordsOf(text), isUnit)
	return slices.ContainsFunc(found, func(m catalogue.Match) bool { return SaysMore(m.Sense.Scale) })
}

// SaysMore reports whether a unit is more than the name of what is counted.
func SaysMore(s *catalogue.Scale) bool {
	return s.Unit == nil || !s.Unit.Count || !s.Factor.Equal(one)
}

// unitsOrUnread reads the units of a text that calls itself a line of units.
func (r *unitReader) unitsOrUnread(text string) UnitLine {
	if list := r.unitsIn(text); list != nil {
		return UnitLine{Scales: list}
	}
	line := UnitLine{}
	words := r.words.wordsOf(text)
	for _, m := range r.vocabulary.Split(words, func(p *catalogue.Phrase, _, _ int) bool { return p.Scale != nil }) {
		if line.Unread = true; !m.Sense.Scale.Multiple {
			line.About = append(line.About, m.Sense.Scale)
		}
	}
	if list := r.respelled(text, mostLineWords, r.unitsIn); list != nil {
		return UnitLine{Scales: list}
	}
	if part := r.unreadPart(text); part.Unread {
		return part
	}
	return line
}

// unreadPart reads a text of units in which only the brackets behind one unit are not understood:
// "tỷ đồng (giá so sánh 2010), triệu USD".
func (r *unitReader) unreadPart(text string) UnitLine {
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

// lastUnit reads the unit at the end of a text of units; nil for none.
func (r *unitReader) lastUnit(text string) []*catalogue.Scale {
	return r.unitsIn(text[strings.LastIndexAny(text, ",;:")+1:])
}

// unitCue is "đơn vị tính" or the like with what stands behind it, up to the end of its brackets.
// Positions are in bytes.
type unitCue struct {
	at     span
	behind int
	found  bool
}

// cue finds the cue of units in a text. A cue with nothing behind it, or with the name of an
// office, does not count.
func (r *unitReader) cue(text string) unitCue {
	cue, met := (*r.cues)[text]
	if !met {
		cue = r.findCue(text)
		r.cues.keep(text, cue)
	}
	return cue
}

func (r *unitReader) findCue(text string) unitCue {
	c := r.words.spelt(text)
	for i := range c.words {
		n := c.length(i, catalogue.CueUnitLine)
		if n == 0 || i+n >= len(c.words) {
			continue
		}
		if c.list.Opening(folded(c.words[i+n:])).Has(catalogue.CueOffice, catalogue.CueStranger, catalogue.CueAuthority) {
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

// inBrackets returns a text up to the bracket that closes one opened before the text.
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

// Of returns the units in a list that hold for the figures of an indicator: those that the text
// gives for these figures, or else those for all figures that it does not name.
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
