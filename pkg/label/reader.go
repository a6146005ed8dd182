package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// Axis is the side of a table on which a label of a number stands.
type Axis string

// The axes, by their names in the catalogue's files. Titles and names of sheets are read
// on either.
const (
	Rows    Axis = "rows"    // the stub: labels of rows, and headings over rows
	Columns Axis = "columns" // the boxhead: headers of columns, and spanners over several
)

// Reader reads the texts of one file by a catalogue. It serves one goroutine. Each kind of
// text has a reader of its own; they share the words of texts, the user's definitions and a
// memory.
type Reader struct {
	catalogue  *catalogue.Catalogue
	memory     *Memory
	words      *tokenizer
	given      *definitions
	encodings  *encodings
	lines      *lineReader
	units      *unitReader
	wholes     *wholeReader
	labels     *labelReader
	indicators *indicators
	keys       map[string]bool // the texts that explain abbreviations of the report
}

// New returns a reader that keeps the meanings of texts in a memory.
func New(c *catalogue.Catalogue, m *Memory) *Reader {
	words, given, encodings := &tokenizer{words: c.Words, cues: c.Cues, split: &m.split}, new(definitions), &encodings{vocabulary: c.Words}
	units := &unitReader{c.Words, words, given, encodings, &m.units, &m.unitParts, &m.unitCues}
	spelling := &speller{c, words}
	wholes := &wholeReader{catalogue: c, words: words, given: given, units: units, spelling: spelling, known: &m.said, state: &m.state}
	return &Reader{
		catalogue:  c,
		memory:     m,
		words:      words,
		given:      given,
		encodings:  encodings,
		lines:      &lineReader{c.Cues, words, given, &m.lines, &m.periods},
		units:      units,
		wholes:     wholes,
		labels:     &labelReader{c, words, given, encodings, units, wholes, spelling, &m.labels},
		indicators: &indicators{catalogue: c},
	}
}

// Define gives a text a meaning, in any spelling.
func (r *Reader) Define(d Defined) { r.given.add(d) }

// Forget forgets what texts say. That is needed after more texts are defined.
func (r *Reader) Forget() {
	*r.memory = Memory{}
	r.labels.known, r.units.known = &r.memory.labels, &r.memory.units
}

// Decode returns a text in Unicode, with the letters restored that TCVN3 text loses.
func (r *Reader) Decode(t Text) string { return r.encodings.decode(t) }

// Learn records the encoding of a text that was certainly written for a legacy font. Its
// neighbours may have the same, so labels and units are read anew.
func (r *Reader) Learn(t Text) {
	if r.encodings.learn(t) {
		r.labels.known, r.units.known = new(store[[]labelled]), new(store[[]*catalogue.Scale])
	}
}

// Read returns the meaning of a text on an axis, with nothing above it. The meaning is
// shared and must not be changed.
func (r *Reader) Read(t Text, on Axis) *Meaning { return r.ReadUnder(t, on, nothing) }

// ReadUnder returns the meaning of a text on an axis, below labels with the facets in
// above.
func (r *Reader) ReadUnder(t Text, on Axis, above *catalogue.Facets) *Meaning {
	if r.keys[t.Raw] {
		return NothingSaid
	}
	return r.labels.under(t, on, above)
}

// Unit reads a text in Unicode as one or more units. It is nil if the text is anything else.
// The list is shared and must not be changed.
func (r *Reader) Unit(text string) []*catalogue.Scale { return r.units.alone(text) }

// Line reads a text in Unicode that heads a sheet or a table. The line is shared and must
// not be changed.
func (r *Reader) Line(text string) *Line {
	if r.keys[text] {
		return r.lines.line("")
	}
	return r.lines.line(text)
}

// Lines reads texts in Unicode that head a sheet or a table.
func (r *Reader) Lines(texts []string) Lines {
	list := make(Lines, len(texts))
	for i, text := range texts {
		list[i] = r.Line(text)
	}
	return list
}

// Periods returns the periods that a text names, in its order. Their year is 0 if the text
// names none.
func (r *Reader) Periods(text string) []figure.Period { return r.lines.periods(text) }

// Said reads a text in Unicode as a whole. What it returns is shared and must not be
// changed.
func (r *Reader) Said(text string) *Said {
	if r.keys[text] {
		return keySaid
	}
	return r.wholes.said(text)
}

// SaidAsTitle is Said for a title: words at its end that say nothing of figures are not in it.
func (r *Reader) SaidAsTitle(text string) *Said {
	said := r.Said(text)
	if len(said.Unknown) == 0 {
		return said
	}
	if bare := r.wholes.withoutAddition(text); bare != "" {
		return r.wholes.said(bare)
	}
	return said
}

// Indicator finds the indicator that a crossing names. The unit decides if a weak word and a
// farther label name two measures, or if no word names one. scales is the nearest unit that holds
// for the figure; nil if there is none.
func (r *Reader) Indicator(x *Crossing, scales []*catalogue.Scale) Outcome {
	return r.indicators.named(x, scales)
}

// NamesFigures reports whether a text beside a number says what the number counts, or is
// its unit.
func (r *Reader) NamesFigures(t Text) bool {
	m := r.Read(t, Rows)
	return m.Facets[catalogue.Measure] != catalogue.None && m.Facets[catalogue.Column] == catalogue.None || r.Unit(r.Decode(t)) != nil
}
