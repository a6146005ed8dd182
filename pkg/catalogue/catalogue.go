// Package catalogue holds what bloc knows of its domain: the indicators and how they add up,
// the members of the bloc with their validity and successions, the units, and the vocabulary
// of reports. All of it is data. The files under data/ are embedded. A user's folder of files
// with the same names adds to them or replaces single entries; both are read and validated in
// the same way.
//
// Labels are read into facets (measure, event, origin …). An indicator is named by the facets
// it lists; see Resolve and Vocabulary. Words that count outside of labels are cues; see Cues.
// Texts about how figures came about have a vocabulary of their own; see Making.
//
// The way of the data: Load reads the files into a document (load.go, document.go, strict.go).
// build checks it and turns it into a Catalogue (build.go, indicators_build.go,
// words_build.go, relation.go, facets.go, value.go). Its lines of words are compiled into
// automata (pattern.go, compile.go, automaton_build.go, cues_build.go). What the embedded
// files come to is built beforehand: pass writes builtin.bin and reads it in place (packed.go,
// coder.go). The automata read texts (split.go, cues.go, automaton.go, wordset.go,
// numbers.go), and facets are resolved to indicators (resolve.go).
package catalogue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Catalogue is a validated, read-only body of domain data. Load makes it.
type Catalogue struct {
	Bloc        Bloc
	Indicators  []*Indicator // in the order of the catalogue, parents before children
	Derived     []*Derived
	Members     []*Member // in the statistical office's order
	Elsewhere   []Region  // territory of other offices, former and later members included
	Successions []Succession
	Units       []*Unit
	Sums        []Sum
	Bounds      []Bound
	Proceeds    []Proceeds
	Averages    []Average
	Balances    []Balance
	Rates       RateBounds
	Sections    []Row // of the printed table
	Subjects    []Subject
	Charts      []Subject   // the charts by board; the figures of a chart have one unit and about one size
	Words       *Vocabulary // of labels
	Lines       *Vocabulary // of titles, names of sheets, notes and letterheads, beside Words
	Makings     *Vocabulary // of texts about how figures came about
	Cues        *Cues
	Digest      string // "sha256:…" over all its data

	indicators map[string]*Indicator
	byKey      map[key][]*Indicator
	derived    map[string]*Derived
	members    map[string]*Member
	units      map[quantity.Unit]*Unit
	axes       []string // the names of the axes, by Axis
	values     []string // the names of the values, by Value
	defaults   Facets
	events     map[eventPair]Value // the event that two of them make together
	uncounted  []Facets            // what reports count although no indicator does
	measures   map[Value]measure
}

// measure is what holds of the indicators of a measure.
type measure struct {
	events bool // its indicators differ by their events
	apart  bool // the bloc asks for the parts of its indicators
}

// Bloc is the body whose members report.
type Bloc struct {
	ID      string
	Heading diag.Text // the first line of the consolidated table
	Member  diag.Text // what a member is, as "Ban Quản lý"
	Members diag.Text // likewise, of several
	Short   diag.Text // likewise, for the head of a narrow column
}

// Title returns what a member is, as the head of a column.
func (b *Bloc) Title() diag.Text {
	return diag.Text{Vi: capital(b.Member.Vi), En: capital(b.Member.En)}
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// Row is a line of the printed table with the lines under it.
type Row struct {
	Title diag.Text
	Shows string // an indicator or a derived ratio, empty for a heading
	Rows  []Row
}

// Subject is one of the tables by board: its columns are indicators and ratios.
type Subject struct {
	Title   diag.Text
	Columns []string
}

// Indicator returns the indicator of a code, or nil.
func (c *Catalogue) Indicator(id string) *Indicator { return c.indicators[id] }

// DerivedBy returns the derived ratio of a code, or nil.
func (c *Catalogue) DerivedBy(id string) *Derived { return c.derived[id] }

// Member returns the member of an id, or nil.
func (c *Catalogue) Member(id string) *Member { return c.members[id] }

// Unit returns the unit of an id, or nil.
func (c *Catalogue) Unit(id quantity.Unit) *Unit { return c.units[id] }

// Label returns the label of an indicator or a derived ratio; the code itself if it has none.
func (c *Catalogue) Label(id string) diag.Text {
	if i := c.indicators[id]; i != nil {
		return i.Label
	}
	if d := c.derived[id]; d != nil {
		return d.Label
	}
	return diag.Same(id)
}

// Amount is a value with its unit, as people write it in each language.
func (c *Catalogue) Amount(v quantity.Decimal, unit quantity.Unit) diag.Text {
	u := c.Unit(unit)
	if u == nil {
		return quantity.Written(v, 0)
	}
	out := quantity.Written(v, u.Places)
	return diag.Text{Vi: out.Vi + " " + u.Label.Vi, En: out.En + " " + u.Label.En}
}

// UnitOf returns the unit of an indicator or a derived ratio; empty if there is none.
func (c *Catalogue) UnitOf(id string) quantity.Unit {
	if i := c.indicators[id]; i != nil {
		return i.Unit
	}
	if d := c.derived[id]; d != nil {
		return d.Unit
	}
	return ""
}

// Counts reports whether some indicator of the bloc has the measure. Reports hold
// others as well, such as industrial output, that the bloc does not add up.
func (c *Catalogue) Counts(measure Value) bool { _, counted := c.measures[measure]; return counted }

// CountedIn reports whether the units of all indicators of a measure pass a test.
func (c *Catalogue) CountedIn(measure Value, such func(*Unit) bool) bool {
	for _, i := range c.Indicators {
		if i.Means[Measure] == measure && !such(c.units[i.Unit]) {
			return false
		}
	}
	return c.Counts(measure)
}

// Divides reports whether some indicator counts the FDI part of a measure.
func (c *Catalogue) Divides(measure Value) bool {
	return slices.ContainsFunc(c.Indicators, func(i *Indicator) bool {
		return i.Means[Measure] == measure && i.Means[Origin] == FDI
	})
}

// HasEvents reports whether the indicators of a measure differ by what happened.
func (c *Catalogue) HasEvents(measure Value) bool { return c.measures[measure].events }

// CountsBy reports whether some indicator, of FDI and DDI alike, counts a measure by an event.
func (c *Catalogue) CountsBy(measure, event Value) bool {
	return event != None && slices.ContainsFunc(c.Indicators, func(i *Indicator) bool {
		return i.Means[Measure] == measure && i.Means[Event] == event && i.Means[Origin] == None
	})
}

// Flows reports whether a measure has only flows, as revenue has: nothing that is counted of
// it stands at the end of a period.
func (c *Catalogue) Flows(measure Value) bool {
	return measure != None && !c.HasEvents(measure) && !slices.ContainsFunc(c.Indicators, func(i *Indicator) bool {
		return i.Means[Measure] == measure && i.Nature == Stock
	})
}

// Whole returns the indicator of which one is a part by its code; nil if there is none.
func (c *Catalogue) Whole(i *Indicator) *Indicator {
	return c.indicators[i.ID[:max(0, strings.LastIndexByte(i.ID, '.'))]]
}

// Apart reports whether the bloc asks for each part of an indicator, as for FDI and DDI
// projects. If a label names no part, it is not taken for the sum: the heading that names the
// part may be missing.
func (c *Catalogue) Apart(i *Indicator) bool {
	return len(i.Parts) > 0 && c.measures[i.Means[Measure]].apart
}
