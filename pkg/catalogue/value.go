package catalogue

// Value is what a label says on an axis, as a number. The values that bloc itself asks for
// have names here; the catalogue numbers any other as it meets it. The zero Value says
// nothing.
type Value uint16

// The values that bloc asks for, on whatever axis.
const (
	None Value = iota
	Unclear
	Other

	FDI
	DDI
	Both

	Registered
	Realized
	Active
	Unsaid // an event that no label says, so that a weak word implies none

	InPeriod
	Cumulative
	Start

	Actual
	Estimate
	Plan
	Forecast
	Ratio

	PreviousYear
	NextYear
	YearStart
	PeriodStart
	YearToDate
	WholeYear

	Total
	Section
	Part
	Outside

	Growth
	Completion
	Less

	Capital
	Projects
	Zones
	Yes
	Excepted

	ZoneColumn
	LabelColumn
	UnitColumn
	NoteColumn
	NumberColumn
	CodeColumn
	YearColumn
	NameColumn      // names of countries, companies or persons; its rows are parts that nobody counts
	ConvertedColumn // the figures of the column beside it, in another currency

	ownValues // the values of a catalogue's own begin here
)

// valueNames are the names of the values in a catalogue's files.
var valueNames = [ownValues]string{
	Unclear: "unclear", Other: "other", FDI: "fdi", DDI: "ddi", Both: "both", Registered: "registered", Realized: "realized",
	Active: "active", Unsaid: "unsaid", InPeriod: "period", Cumulative: "cumulative", Start: "start", Actual: "actual",
	Estimate: "estimate", Plan: "plan", Forecast: "forecast", Ratio: "ratio", PreviousYear: "previous-year", NextYear: "next-year",
	YearStart: "year-start", PeriodStart: "period-start", YearToDate: "year-to-date", WholeYear: "whole-year",
	Total: "total", Section: "section", Part: "part", Outside: "outside", Growth: "growth", Completion: "completion", Less: "difference",
	Capital: "capital", Projects: "projects", Zones: "zones", Yes: "yes", Excepted: "excepted", ZoneColumn: "zone", LabelColumn: "label",
	UnitColumn: "unit", NoteColumn: "note", NumberColumn: "number", CodeColumn: "code", YearColumn: "year",
	NameColumn: "name", ConvertedColumn: "converted",
}

// ValueName returns the name of a value in the catalogue's files; empty for None.
func (c *Catalogue) ValueName(v Value) string { return c.values[v] }

// value returns the value with a name. A name that is met for the first time gets a new one.
func (b *builder) value(name string) Value {
	v, ok := b.known[name]
	if !ok {
		v = Value(len(b.values))
		b.known[name] = v
		b.values = append(b.values, name)
	}
	return v
}

// knownValues are the values that bloc asks for, by their names.
func knownValues() map[string]Value {
	known := make(map[string]Value, usualValues)
	for v, name := range valueNames {
		known[name] = Value(v)
	}
	return known
}

// usualValues is slightly more than the embedded catalogue has.
const usualValues = 120
