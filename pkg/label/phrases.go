package label

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// once reads a text as one phrase, not as a list.
func (r *labelReader) once(text string, on Axis, above *catalogue.Facets) *Meaning {
	if d, scales, behind := r.definedIn(text); d != nil && d.as == "" {
		return &Meaning{Facets: &d.facets, Scales: scales}
	} else if d != nil {
		text = d.as + behind
	}
	c := withoutCode(withoutLaws(withoutSums(text, r.words.spelt(text))))
	if on == Rows && isSectionSum(c) {
		return &Meaning{Facets: &catalogue.Facets{catalogue.Breakdown: catalogue.Section}}
	}
	// The label itself may supply the context of a phrase. It is therefore read twice if it
	// has words that depend on context.
	in := setting{on: on, under: above}
	first := r.phrases(text, c, &in)
	if !in.asked || first.Weak == catalogue.None && !first.Facets.Said() {
		return first
	}
	under := *above
	if first.Weak != catalogue.None {
		under[catalogue.Measure] = first.Weak
	}
	under.Put(first.Facets)
	if in.renamed {
		under[catalogue.Measure] = above[catalogue.Measure]
	}
	return r.phrases(text, c, &setting{on: on, under: &under})
}

// definedIn returns what a user says of a label, or of the words before its units in brackets. It
// also returns these units, and the brackets themselves. d is nil if the user says nothing of it.
func (r *labelReader) definedIn(text string) (d *definition, scales []*catalogue.Scale, behind string) {
	if len(r.given.list) == 0 {
		return nil, nil, ""
	}
	if d = r.given.of(text); d != nil {
		return d, nil, ""
	}
	words, scales := r.units.behind(text)
	if scales == nil {
		return nil, nil, ""
	}
	return r.given.of(words), scales, text[len(words):]
}

// setting is the context of a label: its axis, and what stands above it.
type setting struct {
	on      Axis
	under   *catalogue.Facets
	asked   bool // a phrase depends on what stands above it
	renamed bool // the measure above it makes what it counts another measure: "nữ" under "lao động"
}

// parse is the state of reading one label.
type parse struct {
	*setting
	cued
	catalogue *catalogue.Catalogue
	text      string
	taken     []bool // words that are read as a time, or that only say what a unit belongs to
	times     []timex
	m         *Meaning

	unread []viet.Word // words without a meaning
}

// phrases reads the words of a text as times and as phrases of the vocabulary.
func (r *labelReader) phrases(text string, c cued, in *setting) *Meaning {
	p := parse{setting: in, cued: c, catalogue: r.catalogue, text: text, taken: make([]bool, len(c.words)), m: &Meaning{Facets: nothing}}
	owner := p.unitOwner()
	p.readTimes()
	p.takeSum()
	p.takeEdge()
	p.takeCorrection()
	p.readStretches()
	p.settleTarget()
	p.refuseComparison()
	p.m.dropOriginsOfUnits(c.words)
	if owner != catalogue.None {
		p.m.own(owner)
	}
	p.m.sumOverTime(p.times)
	p.m.refuseTopic()
	p.quoteUnread()
	return p.m
}

type span struct{ start, end int }

// isFootnote reports whether a word is the mark of a footnote, such as (1) or (a).
func isFootnote(w viet.Word) bool {
	raised := w.End-w.Start == len("¹")
	letter := strings.Trim(w.Marked, "abcde") == ""
	return (raised || strings.HasSuffix(w.Sep, "(")) && len(w.Plain) <= 1 && (w.Plain[0] <= '9' || letter)
}

// holds reports whether a phrase may be read at a place in a label.
func (p *parse) holds(phrase *catalogue.Phrase, s span) bool {
	if phrase.Whole && (s.start != 0 || s.end != len(p.words)) || phrase.Axis != "" && phrase.Axis != string(p.on) {
		return false
	}
	p.asked = p.asked || len(phrase.Under) > 0
	for _, must := range phrase.Under {
		if p.under[must.Axis] != must.Value {
			return false
		}
	}
	if phrase.Scale == nil || phrase.Anywhere {
		return true
	}
	// The name of a counted thing is its unit only if it is set apart.
	opens := s.start > 0 && strings.ContainsAny(p.words[s.start].Sep, "(,:[/;")
	closes := s.end == len(p.words) || strings.ContainsAny(p.words[s.end].Sep, "),;]/")
	return opens && closes
}

// startsZone reports whether a label begins like the name of a zone, perhaps after words that are
// all understood. "Ngoài KCN" does not.
func startsZone(c cued, read []bool) bool {
	for i := range min(3, len(c.words)) {
		if c.has(i, catalogue.CueZone) {
			return true
		}
		if !read[i] {
			return false
		}
	}
	return false
}

// refuseComparison refuses a label that states a percentage itself, or may also be a comparison.
func (p *parse) refuseComparison() {
	if p.statesPercentage() || !p.m.Ratio && p.statesComparison() {
		p.m.Ratio, p.m.Clash = false, cmp.Or(p.m.Clash, "role")
	}
}

// statesPercentage reports whether a label itself states a percentage, as "tăng 10 %" beside an
// amount. Its figures are then not percentages.
func (p *parse) statesPercentage() bool {
	for i, w := range p.words {
		if w.Plain != "%" || i == 0 || p.taken[i-1] || strings.TrimSpace(w.Sep) != "" {
			continue
		}
		number := p.words[i-1]
		if unicode.IsDigit(rune(number.Plain[0])) && !strings.ContainsAny(number.Sep, "=/") {
			return true
		}
	}
	return false
}

// statesComparison reports whether "so" stands before a year: "So 2017" may be "so với
// 2017" or, in a text without diacritics, "số 2017".
func (p *parse) statesComparison() bool {
	return slices.ContainsFunc(p.times, func(t timex) bool {
		before := t.start - 1
		return p.against(before) && t.year > 0 && !t.day
	})
}

// quoteUnread quotes the words without a meaning as written. Adjacent words are a part of the
// text, and take no memory.
func (p *parse) quoteUnread() {
	p.m.unread = int32(len(p.unread))
	if len(p.words) == 0 {
		p.m.Unknown = cmp.Or(strings.TrimSpace(p.text), " ")
	}
	for i, w := range p.unread {
		switch quoted := p.m.Unknown; {
		case i == 0:
			p.m.Unknown = p.text[w.Start:w.End]
		case w.Start == p.unread[i-1].Start:
		case strings.HasSuffix(p.text[:w.Start], quoted+" "):
			p.m.Unknown = p.text[w.Start-len(quoted)-1 : w.End]
		default:
			p.m.Unknown += " " + p.text[w.Start:w.End]
		}
	}
}
