package label

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// Axis is the side of a table on which a label of a number stands.
type Axis string

// The axes, by their names in the catalogue's files. Titles and names of sheets are read
// on either.
const (
	Rows    Axis = "rows"    // the stub: labels of rows, and headings over rows
	Columns Axis = "columns" // the boxhead: headers of columns, and spanners over several
)

// Reader reads the texts of one file by a catalogue. It serves one goroutine.
type Reader struct {
	catalogue   *catalogue.Catalogue
	memory      *Memory
	senses      *senses // the memory's, until that is full or the file reveals its encoding
	definitions []definition
	yearly      bool                   // some definitions hold with another year
	legacy      []viet.Encoding        // those that texts of the file certainly use
	fits        []*catalogue.Indicator // room for the candidates of a number
	split       map[string]*tokens     // by text, of those that were asked for last
}

// New returns a reader that keeps the meanings of texts in a memory.
func New(c *catalogue.Catalogue, m *Memory) *Reader {
	return &Reader{catalogue: c, memory: m, senses: &m.senses}
}

// definition is a text to which a user gave a meaning.
type definition struct {
	key    string
	yearly *viet.Yearly // of a text that has the meaning with another year too; nil for none
	facets catalogue.Facets
	as     string // a text that means the same; empty where the facets are what it means
	met    func()
}

// Defined is what a user says of a text.
type Defined struct {
	Text   string
	Facets catalogue.Facets
	As     string // a text that means the same; empty where the facets are what it means
	Yearly bool   // the text means so with any other year in it too, and As then is of that year
	Met    func() // called each time the text is read anew
}

// Define gives a text a meaning, however it is spelled.
func (r *Reader) Define(d Defined) {
	one := definition{key: viet.Key(d.Text), facets: d.Facets, as: d.As, met: d.Met}
	if y := viet.InAnyYear(d.Text); d.Yearly && len(y.Years) > 0 {
		one.yearly = &y
		r.yearly = true
	}
	r.definitions = append(r.definitions, one)
}

// Forget forgets what texts say, as is needed where more of them are defined.
func (r *Reader) Forget() {
	*r.memory = Memory{}
	r.senses = &r.memory.senses
}

// defined returns what a user says of a text; nil for nothing.
func (r *Reader) defined(text string) *definition {
	if len(r.definitions) == 0 {
		return nil
	}
	key := viet.Key(text)
	for i := range r.definitions {
		if d := &r.definitions[i]; d.key == key {
			d.met()
			return d
		}
	}
	if !r.yearly {
		return nil
	}
	return r.ofOtherYear(viet.InAnyYear(text))
}

// ofOtherYear returns what a user says of a text that differs in the year only, as it is of the
// year of this one; nil for nothing.
func (r *Reader) ofOtherYear(text viet.Yearly) *definition {
	for i := range r.definitions {
		d := &r.definitions[i]
		if d.yearly == nil {
			continue
		}
		if years, ok := text.Since(*d.yearly); ok {
			d.met()
			out := *d
			out.as = viet.Later(d.as, years)
			return &out
		}
	}
	return nil
}

// instead returns the text that a user gives for one, else the text itself.
func (r *Reader) instead(text string) string {
	if d := r.defined(text); d != nil && d.as != "" {
		return d.as
	}
	return text
}

// Read returns the meaning of a text on an axis, with nothing above it. The meaning is
// shared and must not be changed.
func (r *Reader) Read(t Text, on Axis) *Meaning { return r.ReadUnder(t, on, nothing) }

// ReadUnder returns the meaning of a text on an axis, below labels with the facets in
// above.
func (r *Reader) ReadUnder(t Text, on Axis, above *catalogue.Facets) *Meaning {
	key := labelKey{t.Font, on, above[catalogue.Measure], above[catalogue.Event], r.others(above)}
	alike := r.senses.labels[t.Raw]
	for i := range alike {
		if alike[i].labelKey == key {
			return alike[i].meaning
		}
	}
	m := labelled{key, r.decoded(t, on, above)}
	if len(alike) == maxLabelled || !r.senses.labels.keep(t.Raw, append(slices.Clip(alike), m)) {
		r.senses = &senses{units: r.senses.units}
		r.senses.labels.keep(t.Raw, []labelled{m})
	}
	return m.meaning
}

// others joins what the labels above say on the axes that only a user's words depend on.
func (r *Reader) others(above *catalogue.Facets) string {
	joined := ""
	for _, axis := range r.catalogue.Words.Conditions {
		joined += r.catalogue.ValueName(above[axis]) + "\n"
	}
	return joined
}

// Line reads a text in Unicode that heads a sheet or a table. The line is shared and must
// not be changed.
func (r *Reader) Line(text string) *Line {
	l, met := r.memory.lines[text]
	if !met {
		l = r.readLine(r.instead(text))
		r.memory.lines.keep(text, l)
	}
	return l
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
func (r *Reader) Periods(text string) []figure.Period {
	periods, met := r.memory.times[text]
	if !met {
		periods = r.periodsIn(r.typed(r.instead(text)))
		r.memory.times.keep(text, periods)
	}
	return periods
}

// periodsIn returns the periods among the times that words name.
func (r *Reader) periodsIn(c cued) []figure.Period {
	var list []figure.Period
	for _, t := range findTimes(c) {
		if !t.period.IsZero() {
			list = append(list, t.period)
		}
	}
	return list
}

// NamesFigures reports whether a text beside a number says what the number counts, or is
// its unit.
func (r *Reader) NamesFigures(t Text) bool {
	m := r.Read(t, Rows)
	return m.Facets[catalogue.Measure] != catalogue.None && m.Facets[catalogue.Column] == catalogue.None || r.Unit(r.Decode(t)) != nil
}
