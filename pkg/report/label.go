package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// axis is the direction a label is read from.
type axis string

const (
	rows    axis = "rows"
	columns axis = "columns"
)

// reader reads labels by a catalogue; it remembers what it has read.
type reader struct {
	memory    *Memory
	room      *room
	texts     *known // what labels and units say: the room's until that is full or the file says how texts are encoded
	catalogue *catalogue.Catalogue
	extra     []word                 // of a user's map
	fits      []*catalogue.Indicator // room for those that a cell may be of
	legacy    []viet.Encoding        // that texts of the file are surely in
}

// labelKey is what the meaning of a label rests on beside its text.
type labelKey struct {
	font           string
	on             axis
	measure, event catalogue.Value // of the headings above it
	others         string          // what else of them the words of a user's catalogue depend on
}

// labelled is what a label of some text says. What else that rests on differs little from
// one label of the text to the next, and mostly not at all.
type labelled struct {
	labelKey
	said *said
}

// maxLabelled bounds the labels of one text that are kept apart: a file may write each in
// a font of its own.
const maxLabelled = 64

// word is a text of a user's map that names an indicator, or parts of one.
type word struct {
	key    string
	facets catalogue.Facets
}

// label reads a text on an axis, below no heading.
func (r *reader) label(l layout.Label, on axis) meaning {
	return r.labelUnder(l, on, nothing)
}

// labelUnder reads a text on an axis, below headings that say what is in above.
func (r *reader) labelUnder(l layout.Label, on axis, above *catalogue.Facets) meaning {
	key := labelKey{font(l), on, above[catalogue.Measure], above[catalogue.Event], r.others(above)}
	alike := r.texts.labels[l.Text]
	for i := range alike {
		if alike[i].labelKey == key {
			return meaning{Label: l, said: alike[i].said}
		}
	}
	m := labelled{key, r.decoded(l, on, above)}
	if len(alike) == maxLabelled || !r.texts.labels.keep(l.Text, append(slices.Clip(alike), m)) {
		r.texts = new(known)
		r.texts.labels.keep(l.Text, []labelled{m})
	}
	return meaning{Label: l, said: m.said}
}

// others joins what headings say on the axes that only a user's words depend on.
func (r *reader) others(above *catalogue.Facets) string {
	joined := ""
	for _, axis := range r.catalogue.Words.Conditions {
		joined += r.catalogue.ValueName(above[axis]) + "\n"
	}
	return joined
}

func (r *reader) read(text string, on axis, above *catalogue.Facets) *said {
	words := withoutSums(text, r.catalogue.Words.Words(text))
	for _, w := range r.extra {
		if w.key == viet.Key(text) {
			r.memory.meet(w.key)
			return &said{facets: &w.facets}
		}
	}
	if on == rows && isSectionSum(words) {
		return &said{facets: &catalogue.Facets{catalogue.Breakdown: catalogue.Section}}
	}
	// What a phrase stands under may be said by the very label, so it is read twice
	// where it has words that depend on it.
	in := setting{on: on, under: above}
	first := r.phrases(text, words, &in)
	if !in.asked || first.weak == catalogue.None && !first.facets.Said() {
		return first
	}
	under := *above
	if first.weak != catalogue.None {
		under[catalogue.Measure] = first.weak
	}
	under.Put(first.facets)
	return r.phrases(text, words, &setting{on: on, under: &under})
}

// phrases reads the words as periods and phrases of the vocabulary.
func (r *reader) phrases(text string, words []viet.Word, in *setting) *said {
	m := &said{facets: nothing}
	taken := make([]bool, len(words))
	of := r.unitOwner(words, taken)
	found := findPeriods(words)
	for _, p := range found {
		for i := p.start; i < p.end; i++ {
			taken[i] = true
		}
		if !p.period.IsZero() && !slices.Contains(m.periods, p.period) {
			m.periods = append(m.periods, p.period)
		}
		if p.within {
			m.say(catalogue.Horizon, catalogue.InPeriod)
		}
	}
	for start := 0; start < len(words); {
		if taken[start] {
			start++
			continue
		}
		end := start
		for end < len(words) && !taken[end] {
			end++
		}
		m.stretch(r, words, span{start, end}, in)
		start = end
	}
	if tellsPercentage(words, taken) || !m.ratio && tellsComparison(words, found) {
		m.ratio, m.clash = false, cmp.Or(m.clash, "role")
	}
	m.dropOriginsOfUnits(words)
	if of != catalogue.None {
		m.own(of)
	}
	m.sumOverTime(found)
	if len(words) == 0 {
		m.unknown = append(m.unknown, strings.TrimSpace(text))
	}
	if m.facets[catalogue.Topic] != catalogue.None && (m.facets[catalogue.Measure] != catalogue.None || m.weak == catalogue.Projects) && m.clash == "" {
		m.clash = "topic"
	}
	for i, w := range m.unread {
		if i == 0 || w.Start != m.unread[i-1].Start {
			m.unknown = append(m.unknown, text[w.Start:w.End])
		}
	}
	return m
}

// tellsPercentage tells whether a label tells a percentage itself, as "tăng 10 %" beside
// an amount: it says not that the figures are percentages.
func tellsPercentage(words []viet.Word, ofPeriod []bool) bool {
	for i, w := range words {
		if w.Plain != "%" || i == 0 || ofPeriod[i-1] || strings.TrimSpace(w.Sep) != "" {
			continue
		}
		number := words[i-1]
		if unicode.IsDigit(rune(number.Plain[0])) && !strings.ContainsAny(number.Sep, "=/") {
			return true
		}
	}
	return false
}

// tellsComparison tells whether "so" stands before a year: "So 2017" may be "so với
// 2017", and in a text without marks "số 2017".
func tellsComparison(words []viet.Word, found []stretchOfTime) bool {
	return slices.ContainsFunc(found, func(p stretchOfTime) bool {
		return p.start > 0 && words[p.start-1].Marked == "so" && p.year > 0 && !p.day
	})
}

type span struct{ start, end int }

// setting is where a label stands: on which axis, and under what.
type setting struct {
	on    axis
	under *catalogue.Facets
	asked bool // a phrase was met that depends on what it stands under
}

// stretch reads the words between two periods.
func (m *said) stretch(r *reader, words []viet.Word, s span, in *setting) {
	read := make([]bool, len(words))
	for _, match := range r.catalogue.Words.Split(words[s.start:s.end], func(p *catalogue.Phrase, start, end int) bool {
		return holds(p, words, span{s.start + start, s.start + end}, in)
	}) {
		for i := match.Start; i < match.End; i++ {
			read[s.start+i] = true
		}
		m.take(r, match.Sense)
	}
	for i := s.start; i < s.end; i++ {
		w := words[i]
		if read[i] || strings.HasSuffix(w.Sep, "(") && len(w.Plain) <= 1 && w.Plain[0] <= '9' {
			continue // a mark of a footnote, such as (1)
		}
		m.unread = append(m.unread, w)
	}
	m.zone = len(m.unread) > 0 && s.start == 0 && m.weak == catalogue.Zones && startsZone(words, read)
}

// startsZone tells whether a label begins like the name of a zone, after no more than
// words that are understood: "ngoài KCN" is none.
func startsZone(words []viet.Word, read []bool) bool {
	for i, w := range words[:min(3, len(words))] {
		switch w.Plain {
		case "kcn", "kcx", "kkt":
			return true
		case "khu":
			return i+1 == len(words) || words[i+1].Plain != "vuc" // "khu vực" is a region or a sector
		}
		if !read[i] {
			return false
		}
	}
	return false
}

// holds tells whether a phrase may be read at a place of a label.
func holds(p *catalogue.Phrase, words []viet.Word, s span, in *setting) bool {
	if p.Whole && (s.start != 0 || s.end != len(words)) || p.Axis != "" && p.Axis != string(in.on) {
		return false
	}
	in.asked = in.asked || len(p.Under) > 0
	for _, must := range p.Under {
		if in.under[must.Axis] != must.Value {
			return false
		}
	}
	if p.Scale == nil || p.Anywhere {
		return true
	}
	// The name of a counted thing is its unit only where it is set apart.
	opens := s.start > 0 && strings.ContainsAny(words[s.start].Sep, "(,:[/;")
	closes := s.end == len(words) || strings.ContainsAny(words[s.end].Sep, "),;]/")
	return opens && closes
}

// unit reads a text that should be nothing but a unit; nil when it is none.
func (r *reader) unit(text string) []*catalogue.Scale {
	if scales, met := r.texts.units[text]; met {
		return scales
	}
	scales := r.unitIn(text)
	for _, old := range r.legacy {
		if scales == nil {
			scales = r.unitIn(old.Decode(text))
		}
		if scales == nil && old.Lossy() {
			scales = r.unitIn(r.catalogue.Words.Restore(old.Decode(text)))
		}
	}
	if !r.texts.units.keep(text, scales) {
		r.texts = new(known)
		r.texts.units.keep(text, scales)
	}
	return scales
}

func (r *reader) unitIn(text string) []*catalogue.Scale {
	words := r.catalogue.Words.Words(text)
	var scales []*catalogue.Scale
	read := 0
	isUnit := func(p *catalogue.Phrase, _, _ int) bool { return p.Scale != nil }
	for _, match := range r.catalogue.Words.Split(words, isUnit) {
		read += match.End - match.Start
		for _, sense := range r.catalogue.Words.Senses(words, match, isUnit) {
			scale := *sense.Scale
			scale.Text = strings.TrimSpace(text)
			scales = append(scales, &scale)
		}
	}
	if read != len(words) {
		return nil
	}
	return scales
}
