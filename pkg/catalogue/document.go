package catalogue

import (
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"

	"bloc/pkg/diag"
)

// document is the shape of the catalogue's files, all of them together.
type document struct {
	Instead     bool // the file replaces the embedded one of its name
	Units       []unitEntry
	Foreign     []string
	Multiples   []spellingEntry
	Indicators  []indicatorEntry
	Uncounted   []pairs
	Defaults    pairs
	Derived     []derivedEntry
	Sections    []rowEntry
	Subjects    []subjectEntry
	Charts      []subjectEntry
	Bloc        blocEntry
	Members     []memberEntry
	Elsewhere   []string
	Successions []successionEntry
	Events      []eventEntry
	Words       []wordEntry
	Lines       []lineEntry
	Makings     []makingEntry
	Short       pairs
	Confused    pairs
	Apart       []string
	Sums        []sumEntry
	Bounds      []boundEntry
	Proceeds    []proceedsEntry
	Averages    []averageEntry
	Balances    []balanceEntry
	Rates       RateBounds
	Cumulative  []string
	Steady      []string
	Cues        map[Cue]cueEntry // as a file has them
	lists       cueEntries       // of all files, by cue
}

type textEntry struct{ Vi, En string }

func (t textEntry) text() diag.Text {
	if t.En == "" {
		t.En = t.Vi
	}
	return diag.Text{Vi: t.Vi, En: t.En}
}

// lined is a text with the place where it stands.
type lined struct {
	text, file string
	line       int
}

// UnmarshalYAML reads the text.
func (l *lined) UnmarshalYAML(node *yaml.Node) error {
	l.line = node.Line
	return node.Decode(&l.text)
}

// pairs are a mapping of texts, in the order of its keys.
type pairs []pair

type pair struct{ Key, Value string }

// UnmarshalYAML reads a mapping.
func (p *pairs) UnmarshalYAML(node *yaml.Node) error {
	var mapping map[string]string
	if err := node.Decode(&mapping); err != nil {
		return err
	}
	*p = pairs{}
	for _, key := range slices.Sorted(maps.Keys(mapping)) {
		*p = append(*p, pair{key, mapping[key]})
	}
	return nil
}

type unitEntry struct {
	ID        string
	Label     textEntry
	Currency  string
	Count     bool
	Places    int32
	Spellings []spellingEntry
}

type spellingEntry struct {
	Factor   string
	Label    textEntry
	Anywhere bool
	Texts    []string
}

type indicatorEntry struct {
	ID       lined
	Label    textEntry
	Unit     string
	Nature   string
	Core     bool
	Signed   bool
	Timeless bool
	Implied  bool
	Horizon  string
	Means    pairs
}

type derivedEntry struct {
	ID        string
	Label     textEntry
	Unit      string
	Operation string
	Of, By    string
}

type rowEntry struct {
	Title textEntry
	Shows string
	Rows  []rowEntry
}

func rows(entries []rowEntry) []Row {
	var list []Row
	for _, e := range entries {
		list = append(list, Row{e.Title.text(), e.Shows, rows(e.Rows)})
	}
	return list
}

type subjectEntry struct {
	Title   textEntry
	Columns []string
}

type blocEntry struct {
	ID                              string
	Heading, Member, Members, Short textEntry
	Letterhead                      []string
}

// merge lays what another bloc says of itself over this one.
func (b *blocEntry) merge(o blocEntry) {
	b.ID = o.ID
	names := [...]*textEntry{&b.Heading, &b.Member, &b.Members, &b.Short}
	for i, other := range [...]textEntry{o.Heading, o.Member, o.Members, o.Short} {
		if other.Vi != "" {
			*names[i] = other
		}
	}
	if o.Letterhead != nil {
		b.Letterhead = o.Letterhead
	}
}

type memberEntry struct {
	ID, Name, Code string
	Names          []string
	From, Until    string
}

type successionEntry struct {
	Predecessors []string
	Successor    string
	Date         string
	Outside      []string
}

type eventEntry struct {
	Events, Under []string
	Is            string
	Title         bool // only where the heading is a title
	Column        bool // only where one is in a column and the other in a row
}

type sumEntry struct {
	Whole string
	Parts []string
}

type boundEntry struct{ Part, Whole string }

type proceedsEntry struct {
	Part, Whole string
	Beside      []string
}

type averageEntry struct {
	Of, Per   string
	Low, High int64
}

type balanceEntry struct {
	Stock string
	In    [][]string
	Out   []string
}

type wordEntry struct {
	Means pairs
	Under pairs
	Weak  bool
	Whole bool
	Axis  string
	Texts []string
}

// merge lays another document over this one.
func (d *document) merge(o document) {
	if o.Bloc.ID != "" {
		d.Bloc.merge(o.Bloc)
	}
	d.Units = overlay(d.Units, o.Units, func(e unitEntry) string { return e.ID })
	d.Indicators = overlay(d.Indicators, o.Indicators, func(e indicatorEntry) string { return e.ID.text })
	d.Derived = overlay(d.Derived, o.Derived, func(e derivedEntry) string { return e.ID })
	d.Members = overlay(d.Members, o.Members, func(e memberEntry) string { return e.ID })
	d.Elsewhere = append(d.Elsewhere, o.Elsewhere...)
	d.Successions = overlay(d.Successions, o.Successions, func(e successionEntry) string { return e.Successor })
	d.Foreign = append(d.Foreign, o.Foreign...)
	d.Multiples = append(d.Multiples, o.Multiples...)
	d.Events = append(d.Events, o.Events...)
	d.Sums = overlay(d.Sums, o.Sums, func(e sumEntry) string { return e.Whole })
	d.Bounds = overlay(d.Bounds, o.Bounds, func(e boundEntry) string { return e.Part })
	d.Proceeds = overlay(d.Proceeds, o.Proceeds, func(e proceedsEntry) string { return e.Part })
	d.Averages = overlay(d.Averages, o.Averages, func(e averageEntry) string { return e.Of })
	d.Balances = overlay(d.Balances, o.Balances, func(e balanceEntry) string { return e.Stock })
	d.Cumulative = append(d.Cumulative, o.Cumulative...)
	d.Steady = append(d.Steady, o.Steady...)
	d.Words = append(o.Words, d.Words...)
	d.Lines = append(o.Lines, d.Lines...)
	d.Makings = append(o.Makings, d.Makings...)
	d.Short = overlay(d.Short, o.Short, func(p pair) string { return p.Key })
	d.Confused = overlay(d.Confused, o.Confused, func(p pair) string { return p.Key })
	d.Apart = append(d.Apart, o.Apart...)
	d.Uncounted = append(d.Uncounted, o.Uncounted...)
	if o.Defaults != nil {
		d.Defaults = o.Defaults
	}
	if o.Rates != (RateBounds{}) {
		d.Rates = o.Rates
	}
	if o.Sections != nil {
		d.Sections = o.Sections
	}
	if o.Subjects != nil {
		d.Subjects = o.Subjects
	}
	if o.Charts != nil {
		d.Charts = o.Charts
	}
	d.lists.merge(o.Cues)
}
