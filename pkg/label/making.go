package label

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/catalogue"
)

// Making is a statement about how figures came about, or that they are in doubt. It has words
// that are not known to make no difference: "số này do mô hình chạy ra".
type Making struct {
	Words string            // of the statement, as written
	Of    Subject           // the figures that the statement names
	From  []catalogue.Value // the measures that it says the figures were made of, if it has no other words that matter
}

// ActsOn reports whether a statement matters to figures of an indicator. If they count what it
// names as their source, it is no news.
func (m *Making) ActsOn(c *catalogue.Catalogue, i *catalogue.Indicator) bool {
	if !m.Of.IsEmpty() && !m.Of.Concerns(c, i) {
		return false
	}
	return len(m.From) == 0 || slices.ContainsFunc(m.From, func(v catalogue.Value) bool { return v != i.Means[catalogue.Measure] })
}

// makings are the statements in a text about how its figures came about.
type makings struct {
	*passage
	kinds []catalogue.Making // by word
	cited []citation
	plain bool // capitals say nothing
	list  []Making
}

// find finds the statements.
func (k *makings) find() {
	found := k.catalogue.Makings.Split(k.words, func(_ *catalogue.Phrase, start, _ int) bool {
		return !slices.ContainsFunc(k.told, func(s span) bool { return s.start <= start && start < s.end })
	})
	if len(found) == 0 {
		return
	}
	k.kinds, k.cited = make([]catalogue.Making, len(k.words)), citations(k.cued)
	for _, m := range found {
		for i := m.Start; i < m.End; i++ {
			k.kinds[i] = m.Sense.Making
		}
	}
	settled := slices.Contains(k.kinds, catalogue.SettlesThem)
	for _, m := range found {
		switch m.Sense.Making {
		case catalogue.DoubtsThem:
			if !settled {
				_, end := k.part(m.Start)
				k.add(m.Start, end, nil)
			}
		case catalogue.MakesFigures:
			k.made(m)
		case catalogue.OpensMaking:
			if _, end := k.part(0); m.Start == 0 && end == len(k.words) {
				k.made(m)
			}
		}
	}
}

// made adds a statement with some words for what was done, unless all its words are known to make
// no difference.
func (k *makings) made(m catalogue.Match) {
	start, end := k.part(m.Start)
	if slices.Contains(k.kinds[start:end], catalogue.SettlesThem) || !k.isOfFigures(start, m.Start) {
		return
	}
	var from []catalogue.Value
	unknown := false
	for i := m.End; i < end; i++ {
		switch of := k.of[i]; {
		case namesMeasure(of) && k.kinds[i] == "":
			from = append(from, k.measureAt(i))
		case of != nil && of.Line == nil && len(of.Means) > 0 && !slices.ContainsFunc(of.Means, isMoreThanEvent):
		case !k.isKnown(i):
			unknown = true
		}
	}
	switch {
	case unknown:
		k.add(m.Start, end, nil)
	case from != nil:
		k.add(m.Start, end, from)
	}
}

// isMoreThanEvent reports whether a facet may change what figures are about. An event or an
// origin is only named beside the measure: "vốn cấp mới cộng vốn tăng thêm".
func isMoreThanEvent(f catalogue.Facet) bool {
	return f.Axis != catalogue.Event && f.Axis != catalogue.Origin
}

// add adds a statement.
func (k *makings) add(start, end int, from []catalogue.Value) {
	of := k.subjectBefore(start)
	k.list = append(k.list, Making{Words: k.text[k.words[start].Start:k.words[end-1].End], Of: of, From: from})
}

// measureAt returns the measure that the phrase at a word names.
func (k *makings) measureAt(i int) catalogue.Value {
	for _, f := range k.of[i].Means {
		if f.Axis == catalogue.Measure {
			return f.Value
		}
	}
	return catalogue.None
}

// part returns the part of the text in which a word stands, between two marks.
func (k *makings) part(i int) (start, end int) {
	for start = i; start > 0 && !k.parts(start); start-- {
	}
	for end = i + 1; end < len(k.words) && !k.parts(end); end++ {
	}
	return start, end
}

// parts reports whether a mark before a word separates it from what stands before. A mark
// within a number does not.
func (k *makings) parts(i int) bool {
	sep := k.words[i].Sep
	inNumber := len(sep) == 1 && isDigits(k.words[i-1].Plain) && isDigits(k.words[i].Plain)
	return k.onNewLine(i) || strings.ContainsAny(sep, ",.;:()") && !inNumber
}

// isOfFigures reports whether words for what was done, at a place in a part of the text, are
// about figures. Either the part begins with them, or it names figures before them and does
// not say what happened.
func (k *makings) isOfFigures(start, at int) bool {
	names, leads := false, true
	for i := start; i < at; i++ {
		of := k.of[i]
		if of != nil && of.Line != nil && (of.Line.Tells || of.Line.Harmless == explains) && k.kinds[i] == "" {
			return false
		}
		names = names || k.kinds[i] == catalogue.OfFigures || namesMeasure(of)
		leads = leads && k.kinds[i] != ""
	}
	return names || leads
}

// explains is the catalogue's reason why words limit nothing that explain a figure.
const explains = "explanation"

// isKnown reports whether a word makes no difference to figures: it is known as such, or
// belongs to a time, a name or a paper.
func (k *makings) isKnown(i int) bool {
	switch k.kinds[i] {
	case "":
	case catalogue.Matters:
		return false
	default:
		return true
	}
	within := func(s span) bool { return i >= s.start && i < s.end }
	if slices.ContainsFunc(k.times, within) || slices.ContainsFunc(k.cited, func(c citation) bool { return within(c.span) }) {
		return true
	}
	if isDigits(k.words[i].Plain) {
		return i > 0 && k.kinds[i-1] == catalogue.OfFigures // "cột 5"
	}
	first, _ := utf8.DecodeRuneInString(k.text[k.words[i].Start:])
	return !k.plain && unicode.IsUpper(first) || isFootnote(k.words[i])
}
