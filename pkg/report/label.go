package report

import (
	"iter"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// axis is the direction a label is read from.
type axis string

const (
	rows    axis = "rows"
	columns axis = "columns"
)

// meaning is what a label says. A label is understood whole or not at all.
type meaning struct {
	layout.Label
	facets  catalogue.Facets
	weak    string             // a measure that gives way to any other
	periods []figure.Period    // that it names
	scales  []*catalogue.Scale // units that it names
	ratio   bool               // it speaks of a comparison, whatever else it says
	unread  []viet.Word        // words without a meaning
	unknown []string           // the same as written
	clash   string             // an axis that it gives two values
	zone    bool               // it names a single zone
	unsure  bool               // it may stand over a column, and nothing says so
}

// understood tells whether every word has a meaning and none contradicts another.
func (m *meaning) understood() bool { return m.ratio || len(m.unknown) == 0 && m.clash == "" }

// reader reads labels by a catalogue; it remembers what it has read.
type reader struct {
	memory    *Memory
	catalogue *catalogue.Catalogue
	extra     []word // of a user's map
	cache     map[labelKey]*meaning
	units     map[string][]*catalogue.Scale // by text; nil for a text that is no unit
	legacy    []legacy
}

// labelKey is what the meaning of a label rests on.
type labelKey struct {
	text, font     string
	on             axis
	measure, event string // of the headings above it
}

// word is a text of a user's map that names an indicator, or parts of one.
type word struct {
	key    string
	facets catalogue.Facets
}

// label reads a text on an axis, below headings that say what is in above.
func (r *reader) label(l layout.Label, on axis, above catalogue.Facets) *meaning {
	key := labelKey{l.Text, font(l), on, above["measure"], above["event"]}
	if m := r.cache[key]; m != nil {
		if m.Label == l {
			return m
		}
		again := *m
		again.Label = l
		return &again
	}
	m := *r.memory.recall(key, len(r.legacy) == 0, func() *meaning { return r.decoded(l, on, above) })
	m.Label = l
	r.cache[key] = &m
	return &m
}

// decoded reads a text in the encoding that makes it understood.
func (r *reader) decoded(l layout.Label, on axis, above catalogue.Facets) *meaning {
	m := r.read(viet.Decode(l.Text, font(l)), on, above)
	for text := range r.otherTexts(l) {
		if m.understood() {
			break
		}
		if again := r.read(text, on, above); again.understood() {
			m = again
		}
	}
	return m
}

// otherTexts yields what a label may say where as it stands it says nothing: with the
// letters restored that TCVN3 text loses, and in the encodings of its neighbours, for
// too short a text does not prove its own.
func (r *reader) otherTexts(l layout.Label) iter.Seq[string] {
	return func(yield func(string) bool) {
		text := viet.Decode(l.Text, font(l))
		if viet.Detect(l.Text, font(l)).Lossy() && !yield(r.catalogue.Words.Restore(text)) {
			return
		}
		for _, old := range r.legacy {
			decoded := old.decode(text)
			if !yield(decoded) || old.encoding.Lossy() && !yield(r.catalogue.Words.Restore(decoded)) {
				return
			}
		}
	}
}

// text returns what a label says in Unicode, with the letters that TCVN3 text loses.
func (r *reader) text(l layout.Label) string {
	text := viet.Decode(l.Text, font(l))
	if viet.Detect(l.Text, font(l)).Lossy() {
		return r.catalogue.Words.Restore(text)
	}
	return text
}

// legacy is an old encoding that some text of the file is surely in.
type legacy struct {
	encoding viet.Encoding
	decode   func(string) string
}

// learnFonts looks for texts that are surely written for an old font.
func (r *reader) learnFonts(sheets []*sheet.Sheet) {
	decoders := map[viet.Encoding]func(string) string{viet.TCVN3: viet.DecodeTCVN3, viet.VNI: viet.DecodeVNI}
	for _, s := range sheets {
		for i := range s.Cells {
			c := &s.Cells[i]
			if c.Kind != sheet.Text {
				continue
			}
			if e := viet.Detect(c.Text, c.Style.Font); decoders[e] != nil {
				r.legacy = append(r.legacy, legacy{e, decoders[e]})
				delete(decoders, e)
			}
		}
	}
}

func font(l layout.Label) string {
	if l.Cell == nil || l.Cell.Style == nil {
		return ""
	}
	return l.Cell.Style.Font
}

func (r *reader) read(text string, on axis, above catalogue.Facets) *meaning {
	words := r.catalogue.Words.Words(text)
	for _, w := range r.extra {
		if w.key == viet.Key(text) {
			r.memory.meet(w.key)
			return &meaning{facets: w.facets}
		}
	}
	// What a phrase stands under may be said by the very label, so it is read twice.
	first := r.phrases(text, words, on, above)
	if first.weak == "" && len(first.facets) == 0 {
		return first
	}
	under := catalogue.Facets{}
	for k, v := range above {
		under[k] = v
	}
	if first.weak != "" {
		under["measure"] = first.weak
	}
	for k, v := range first.facets {
		under[k] = v
	}
	return r.phrases(text, words, on, under)
}

// phrases reads the words as periods and phrases of the vocabulary.
func (r *reader) phrases(text string, words []viet.Word, on axis, under catalogue.Facets) *meaning {
	m := &meaning{facets: catalogue.Facets{}}
	taken := make([]bool, len(words))
	found := findPeriods(words)
	for _, p := range found {
		for i := p.start; i < p.end; i++ {
			taken[i] = true
		}
		if !p.period.IsZero() && !slices.Contains(m.periods, p.period) {
			m.periods = append(m.periods, p.period)
		}
		if p.within {
			m.facets["horizon"] = "period"
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
		m.stretch(r, words, span{start, end}, on, under)
		start = end
	}
	m.dropOriginsOfUnits(words)
	m.sumOverTime(found)
	if len(words) == 0 {
		m.unknown = append(m.unknown, strings.TrimSpace(text))
	}
	if m.facets["topic"] != "" && (m.facets["measure"] != "" || m.weak == "projects") && m.clash == "" {
		m.clash = "topic"
	}
	for i, w := range m.unread {
		if i == 0 || w.Start != m.unread[i-1].Start {
			m.unknown = append(m.unknown, text[w.Start:w.End])
		}
	}
	return m
}

type span struct{ start, end int }

// stretch reads the words between two periods.
func (m *meaning) stretch(r *reader, words []viet.Word, s span, on axis, under catalogue.Facets) {
	read := make([]bool, len(words))
	for _, match := range r.catalogue.Words.Split(words[s.start:s.end], func(p *catalogue.Phrase, start, end int) bool {
		return holds(p, words, span{s.start + start, s.start + end}, on, under)
	}) {
		for i := match.Start; i < match.End; i++ {
			read[s.start+i] = true
		}
		m.take(r, match.Senses[0])
	}
	for i := s.start; i < s.end; i++ {
		w := words[i]
		if read[i] || strings.HasSuffix(w.Sep, "(") && len(w.Plain) <= 1 && w.Plain[0] <= '9' {
			continue // a mark of a footnote, such as (1)
		}
		m.unread = append(m.unread, w)
	}
	m.zone = len(m.unread) > 0 && s.start == 0 && m.weak == "zones" && startsZone(words)
}

// startsZone tells whether a label begins like the name of a zone.
func startsZone(words []viet.Word) bool {
	for _, w := range words[:min(3, len(words))] {
		switch w.Plain {
		case "kcn", "kcx", "kkt", "khu", "ccn":
			return true
		}
	}
	return false
}

// holds tells whether a phrase may be read at a place of a label.
func holds(p *catalogue.Phrase, words []viet.Word, s span, on axis, under catalogue.Facets) bool {
	if p.Whole && (s.start != 0 || s.end != len(words)) || p.Axis != "" && p.Axis != string(on) {
		return false
	}
	for axis, value := range p.Under {
		if under[axis] != value {
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

// take adds what a phrase means.
func (m *meaning) take(r *reader, p *catalogue.Phrase) {
	if p.Scale != nil {
		m.scales = append(m.scales, p.Scale)
		if p.Scale.Unit != nil && p.Scale.Unit.ID == "percent" {
			m.ratio = true
		}
		return
	}
	for axis, value := range p.Means {
		if axis == "role" && value == "ratio" {
			m.ratio = true
			continue
		}
		if axis == "measure" && p.Weak {
			if m.weak == "" {
				m.weak = value
			}
			continue
		}
		if old := m.facets[axis]; old != "" && old != value {
			m.combine(r, axis, old, value)
			continue
		}
		m.facets[axis] = value
	}
}

// combine settles two values of one axis in a label: FDI and DDI together are
// both, the capital registered in "cấp mới" is new, "ước" beside "thực hiện" is an estimate, plan beside actual a comparison.
func (m *meaning) combine(r *reader, axis, old, value string) {
	switch {
	case axis == "event" && r.eitherEvent(old, value) != "":
		m.facets[axis] = r.eitherEvent(old, value)
	case value == "unclear":
	case old == "unclear":
		m.facets[axis] = value
	case axis == "origin":
		m.facets[axis] = "both"
	case axis == "role" && (old == "estimate" || value == "estimate") && old != "plan" && value != "plan":
		m.facets[axis] = "estimate"
	case axis == "role":
		if m.ratio = true; value == "plan" {
			m.facets[axis] = value
		}
	case axis == "time" || axis == "breakdown":
		// The first one stands: "cùng kỳ năm trước", "trong đó: tổng số".
	default:
		m.clash = axis
	}
}

// dropOriginsOfUnits takes back origins that only say whose unit follows, as in
// "(FDI: triệu USD; DDI: tỷ đồng)".
func (m *meaning) dropOriginsOfUnits(words []viet.Word) {
	if len(m.scales) < 2 || m.facets["origin"] != "both" {
		return
	}
	for _, w := range words {
		if w.Sep != "" && strings.ContainsAny(w.Sep, ":(") {
			delete(m.facets, "origin")
			return
		}
	}
}

// sumOverTime takes back that a figure is cumulative where the text only says over
// which months it is added up: "lũy kế 12 tháng" is of the period. "Lũy kế năm 2018"
// may be either, but for capital that is registered for all time.
func (m *meaning) sumOverTime(found []stretchOfTime) {
	for _, p := range found {
		switch {
		case !p.summed:
		case p.period.Span != figure.Year || p.months:
			m.facets["horizon"] = "period"
		case m.facets["event"] != "registered":
			m.facets["horizon"] = "unclear"
		}
	}
}

// unit reads a text that should be nothing but a unit; nil when it is none.
func (r *reader) unit(text string) []*catalogue.Scale {
	if scales, known := r.units[text]; known {
		return scales
	}
	scales := r.unitIn(text)
	for _, old := range r.legacy {
		if scales == nil {
			scales = r.unitIn(old.decode(text))
		}
		if scales == nil && old.encoding.Lossy() {
			scales = r.unitIn(r.catalogue.Words.Restore(old.decode(text)))
		}
	}
	r.units[text] = scales
	return scales
}

func (r *reader) unitIn(text string) []*catalogue.Scale {
	words := r.catalogue.Words.Words(text)
	var scales []*catalogue.Scale
	read := 0
	for _, match := range r.catalogue.Words.Split(words, func(p *catalogue.Phrase, _, _ int) bool { return p.Scale != nil }) {
		read += match.End - match.Start
		for _, sense := range match.Senses {
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
