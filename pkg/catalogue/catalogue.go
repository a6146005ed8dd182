// Package catalogue holds what bloc knows of its domain: the indicators and how
// they add up, the members of the bloc with their validity and successions, the
// units, and the vocabulary of reports. All of it is data: the files under data/
// are embedded, and a user's folder of files of the same names adds to them or
// replaces single entries. Both go through the same reading and validation.
//
// A report's labels are read into facets (measure, event, origin …); an
// indicator is named by the facets it lists. See Resolve and Vocabulary. Words that
// count outside of labels are cues, see Cues. How figures came about has words of its own, see
// Making.
//
// The way of the data: Load reads the files into a document (load.go, document.go,
// strict.go), and build checks it and turns it into a Catalogue (build.go,
// indicators_build.go, words_build.go, relation.go, facets.go, value.go). Its lines of words
// are compiled into automata (pattern.go, compile.go, automaton_build.go, cues_build.go).
// What the embedded files come to is built beforehand: builtin.bin, which pass writes and
// reads in place (packed.go, coder.go). Texts are read by the automata (split.go, cues.go,
// automaton.go, wordset.go, numbers.go), and facets are resolved to indicators (resolve.go).
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
	Elsewhere   []Region  // territory of others, that of former and later members among it
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
	Charts      []Subject   // the charts by board: figures of one unit and of about one size
	Words       *Vocabulary // of labels
	Lines       *Vocabulary // of titles, names of sheets, notes and letterheads: what it has not, Words has
	Makings     *Vocabulary // of texts that say how figures came about
	Cues        *Cues
	Digest      string // "sha256:…" over all its data

	indicators map[string]*Indicator
	byKey      map[key][]*Indicator
	derived    map[string]*Derived
	members    map[string]*Member
	units      map[quantity.Unit]*Unit
	axes       []string // their names, of Axis
	values     []string // their names, of Value
	defaults   Facets
	events     map[eventPair]Value // what they are together
	uncounted  []Facets            // what reports count and no indicator does
	measures   map[Value]measure
}

// measure is what holds of the indicators of a measure.
type measure struct {
	events bool // they differ by what happened
	apart  bool // the bloc asks for parts of them
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

// Label returns the label of an indicator or a derived ratio; its code when there is none.
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

// UnitOf returns the unit of an indicator or a derived ratio, empty when there is none.
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

// CountedIn reports whether the units of all indicators of a measure are of a kind.
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

// Flows reports whether nothing that is counted of a measure stands at the end of a period, as of
// revenue, whatever happened to it.
func (c *Catalogue) Flows(measure Value) bool {
	return measure != None && !c.HasEvents(measure) && !slices.ContainsFunc(c.Indicators, func(i *Indicator) bool {
		return i.Means[Measure] == measure && i.Nature == Stock
	})
}

// Whole returns the indicator that one is a part of by its code, nil when it is of none.
func (c *Catalogue) Whole(i *Indicator) *Indicator {
	return c.indicators[i.ID[:max(0, strings.LastIndexByte(i.ID, '.'))]]
}

// Apart reports whether the bloc asks for the parts of what an indicator counts each, as
// for FDI and DDI projects. Their sum is not taken for granted where a label says no
// part: the heading that says it may be missing.
func (c *Catalogue) Apart(i *Indicator) bool {
	return len(i.Parts) > 0 && c.measures[i.Means[Measure]].apart
}
