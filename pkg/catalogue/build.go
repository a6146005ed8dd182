package catalogue

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"bloc/pkg/quantity"
	"bloc/pkg/viet"
)

// build turns the document into a catalogue. It gathers every fault, so that one run
// shows a user all that is wrong.
func (d *document) build() (*Catalogue, error) {
	b := d.builder()
	b.addAll(d)
	if err := errors.Join(b.errs...); err != nil {
		return nil, err
	}
	b.compiler.finish(b.Words)
	b.Words.meanings = packNumbers(b.meaning)
	return b.Catalogue, nil
}

// builder begins a catalogue.
func (d *document) builder() *builder {
	return &builder{known: knownValues(), compiler: newCompiler(d), Catalogue: &Catalogue{
		Bloc:       Bloc{d.Bloc.ID, d.Bloc.Heading.text(), d.Bloc.Member.text(), d.Bloc.Members.text(), d.Bloc.Short.text()},
		Sections:   rows(d.Sections),
		byKey:      make(map[key][]*Indicator, len(d.Indicators)),
		indicators: make(map[string]*Indicator, len(d.Indicators)), derived: map[string]*Derived{},
		members: make(map[string]*Member, len(d.Members)), units: make(map[quantity.Unit]*Unit, len(d.Units)),
		axes:     slices.Clone(axisNames[:]),
		values:   slices.Clone(valueNames[:]),
		measures: map[Value]measure{},
		Words:    &Vocabulary{},
		Lines:    &Vocabulary{},
	}}
}

func (b *builder) addAll(d *document) {
	b.defaults = b.facets(d.Defaults)
	for _, e := range d.Uncounted {
		b.uncounted = append(b.uncounted, b.facets(e))
	}
	for _, s := range d.Subjects {
		b.Subjects = append(b.Subjects, Subject{s.Title.text(), s.Columns})
	}
	for _, s := range d.Charts {
		b.Charts = append(b.Charts, Subject{s.Title.text(), s.Columns})
	}
	b.addUnits(d.Units)
	b.addIndicators(d.Indicators)
	b.addEvents(d.Events)
	b.addDerived(d.Derived)
	b.addRelations(d)
	b.addMembers(d.Members)
	b.addElsewhere(d.Elsewhere)
	b.addSuccessions(d.Successions)
	b.checkShown(b.Sections)
	b.checkCharts()
	b.addWords(d)
	b.checkNamed(d.Indicators)
	b.addLines(d)
	b.addCues(d.lists, d.Bloc.Letterhead)
}

type builder struct {
	*Catalogue
	compiler *compiler // of the lines of the vocabulary
	meaning  []int32   // of these, the place of a phrase
	known    map[string]Value
	errs     []error
}

func (b *builder) fail(format string, args ...any) {
	b.errs = append(b.errs, fmt.Errorf(format, args...))
}

func (b *builder) addUnits(entries []unitEntry) {
	for _, e := range entries {
		u := &Unit{ID: quantity.Unit(e.ID), Label: e.Label.text(), Currency: e.Currency, Count: e.Count, Places: e.Places}
		if e.ID == "" || e.Label.Vi == "" {
			b.fail("unit %q: id and label.vi are needed", e.ID)
		}
		b.Units = append(b.Units, u)
		b.units[u.ID] = u
	}
}

func (b *builder) addIndicators(entries []indicatorEntry) {
	list := make([]Indicator, len(entries))
	for rank, e := range entries {
		i := &list[rank]
		*i = Indicator{
			ID: e.ID.text, Rank: rank, Label: e.Label.text(), Unit: quantity.Unit(e.Unit), In: b.units[quantity.Unit(e.Unit)], Nature: Nature(e.Nature),
			Core: e.Core, Signed: e.Signed, Horizon: e.Horizon, Timeless: e.Timeless, Implied: e.Implied, Means: b.facets(e.Means),
		}
		b.Indicators = append(b.Indicators, i)
		b.indicators[i.ID] = i
		of := b.measures[i.Means[Measure]]
		of.events = of.events || i.Means[Event] != None
		b.measures[i.Means[Measure]] = of
		b.checkIndicator(i)
	}
	for _, i := range b.Indicators {
		dot := strings.LastIndexByte(i.ID, '.')
		if dot < 0 {
			continue
		}
		if parent := b.indicators[i.ID[:dot]]; parent != nil && parent.Unit == i.Unit {
			i.Parent = parent.ID
			parent.Parts = append(parent.Parts, i.ID)
			of := b.measures[i.Means[Measure]]
			of.apart = of.apart || i.Core
			b.measures[i.Means[Measure]] = of
		}
	}
	b.nameIndicators()
}

func (b *builder) checkIndicator(i *Indicator) {
	if i.ID == "" || i.Label.Vi == "" {
		b.fail("indicator %q: id and label.vi are needed", i.ID)
	}
	if b.units[i.Unit] == nil {
		b.fail("indicator %s: unknown unit %q", i.ID, i.Unit)
	}
	if i.Nature != Flow && i.Nature != Stock {
		b.fail("indicator %s: nature is %q, expected flow or stock", i.ID, i.Nature)
	}
	if i.Means[Measure] == None {
		b.fail("indicator %s: means names no measure", i.ID)
	}
	if i.Horizon != "" && i.Horizon != b.ValueName(i.horizon()) {
		b.fail("indicator %s: horizon %q does not fit a %s", i.ID, i.Horizon, i.Nature)
	}
}

// nameIndicators lets facets name the indicators, and refuses two that the same words
// would name.
func (b *builder) nameIndicators() {
	for _, i := range b.Indicators {
		i.key = b.key(&i.Means)
		for _, other := range slices.Backward(b.byKey[i.key]) {
			if other.Horizon == i.Horizon {
				b.fail("indicators %s and %s mean the same: %s", other.ID, i.ID, b.describe(&i.Means))
				break
			}
		}
		b.byKey[i.key] = append(b.byKey[i.key], i)
	}
}

func (b *builder) addEvents(entries []eventEntry) {
	b.events = map[eventPair]Value{}
	for _, e := range entries {
		for _, own := range e.Events {
			for _, heading := range e.Under {
				pair := eventPair{b.value(own), b.value(heading), e.Title}
				switch e.Is {
				case "own":
					b.events[pair] = pair.own
				case "heading":
					b.events[pair] = pair.heading
				default:
					b.fail("events %v under %v: is %q, expected own or heading", e.Events, e.Under, e.Is)
				}
			}
		}
	}
}

func (b *builder) addDerived(entries []derivedEntry) {
	for _, e := range entries {
		d := &Derived{e.ID, e.Label.text(), quantity.Unit(e.Unit), Operation(e.Operation), e.Of, e.By}
		b.Derived = append(b.Derived, d)
		b.derived[d.ID] = d
		if !slices.Contains([]Operation{Percent, Quotient, Difference}, d.Operation) {
			b.fail("ratio %s: operation is %q, expected percent, quotient or difference", d.ID, d.Operation)
		}
		if b.units[d.Unit] == nil {
			b.fail("ratio %s: unknown unit %q", d.ID, d.Unit)
		}
		for _, id := range []string{d.Of, d.By} {
			if b.indicators[id] == nil {
				b.fail("ratio %s: unknown indicator %q", d.ID, id)
			}
		}
	}
}

func (b *builder) addMembers(entries []memberEntry) {
	for _, e := range entries {
		m := &Member{ID: e.ID, Name: e.Name, Fold: viet.Fold(e.Name), Code: e.Code, Names: e.Names}
		for _, name := range e.Names {
			m.Folds = append(m.Folds, " "+viet.Fold(name)+" ")
		}
		m.From = b.day("member "+e.ID, e.From)
		if e.Until != "" {
			m.Until = b.day("member "+e.ID, e.Until)
		}
		if m.ID == "" || m.Name == "" {
			b.fail("member %q: id and name are needed", m.ID)
		}
		b.Members = append(b.Members, m)
		b.members[m.ID] = m
	}
}

// addElsewhere adds the territory of others, and that of every member: what is no member's on
// one day may be one's on another.
func (b *builder) addElsewhere(names []string) {
	for _, m := range b.Members {
		names = append(names, m.Name)
	}
	for _, name := range names {
		p := Region{Name: name, Fold: " " + viet.Fold(name) + " ", Key: " " + viet.Key(name) + " "}
		if !slices.Contains(b.Elsewhere, p) {
			b.Elsewhere = append(b.Elsewhere, p)
		}
	}
}

func (b *builder) addSuccessions(entries []successionEntry) {
	for _, e := range entries {
		s := Succession{e.Predecessors, e.Successor, b.day("succession to "+e.Successor, e.Date), e.Outside}
		b.Successions = append(b.Successions, s)
		for _, id := range append(slices.Clone(e.Predecessors), e.Successor) {
			if b.members[id] == nil {
				b.fail("succession to %s: unknown member %q", e.Successor, id)
			}
		}
	}
}

func (b *builder) day(whose, text string) time.Time {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		b.fail("%s: %q is no day, expected one such as 2025-06-30", whose, text)
	}
	return t
}

// checkCharts refuses charts of more than one unit: figures of two have no common axis.
func (b *builder) checkCharts() {
	for _, s := range b.Charts {
		for _, id := range s.Columns {
			if b.indicators[id] == nil || b.indicators[id].Unit != b.indicators[s.Columns[0]].Unit {
				b.fail("chart %q: %q is no indicator, or of another unit than the first", s.Title.Vi, id)
				break
			}
		}
	}
}

func (b *builder) checkShown(rows []Row) {
	for _, r := range rows {
		if r.Shows != "" && b.indicators[r.Shows] == nil && b.derived[r.Shows] == nil {
			b.fail("table row %q: unknown indicator or ratio %q", r.Title.Vi, r.Shows)
		}
		b.checkShown(r.Rows)
	}
}

// addWords fills the vocabulary. The order matters: of phrases with the same
// words the first that holds is taken, so conditions come before defaults.
func (b *builder) addWords(d *document) {
	for _, conditional := range []bool{true, false} {
		for _, e := range d.Words {
			if (len(e.Under) > 0 || e.Whole || e.Axis != "") != conditional {
				continue
			}
			b.addPhrases(e.Texts, Phrase{Means: b.facetList(e.Means), Under: b.facetList(e.Under), Weak: e.Weak, Whole: e.Whole, Axis: e.Axis})
		}
	}
	for _, e := range d.Units {
		b.addSpellings(e)
	}
	b.addPhrases(d.Foreign, Phrase{Scale: &Scale{Foreign: true}, Anywhere: true})
	b.addMultiples(d.Multiples)
	for _, m := range b.Members {
		for _, name := range m.Names {
			// A single short word such as HN is too little to name a board within a text.
			if strings.ContainsRune(name, ' ') {
				b.addPhrases([]string{"[tỉnh|thành phố|TP] " + name}, Phrase{Means: []Facet{{Place, b.value(strings.ToLower(m.Name))}}})
			}
		}
	}
}

// addMultiples adds the words of multiples, which count in texts of units alone.
func (b *builder) addMultiples(entries []spellingEntry) {
	for _, e := range entries {
		factor, err := quantity.FromStored(e.Factor)
		if err != nil || !factor.IsPositive() {
			b.fail("multiple %v: factor %q is no positive number", e.Texts, e.Factor)
			continue
		}
		b.addPhrases(e.Texts, Phrase{Axis: "units", Scale: &Scale{Multiple: true, Factor: factor}})
	}
}

func (b *builder) addSpellings(e unitEntry) {
	for _, s := range e.Spellings {
		factor, err := quantity.FromStored(s.Factor)
		if err != nil || !factor.IsPositive() {
			b.fail("unit %s: factor %q is no positive number", e.ID, s.Factor)
			continue
		}
		if unit := b.units[quantity.Unit(e.ID)]; s.Label.Vi != "" {
			unit.Scales = append(unit.Scales, NamedScale{factor, s.Label.text()})
		}
		b.addPhrases(s.Texts, Phrase{Scale: &Scale{Unit: b.units[quantity.Unit(e.ID)], Factor: factor}, Anywhere: s.Anywhere})
	}
}

func (b *builder) addPhrases(texts []string, p Phrase) {
	for _, under := range p.Under {
		if under.Axis != Measure && under.Axis != Event && !slices.Contains(b.Words.Conditions, under.Axis) {
			b.Words.Conditions = append(b.Words.Conditions, under.Axis)
		}
	}
	b.Words.phrases = append(b.Words.phrases, p)
	for _, text := range texts {
		b.meaning = append(b.meaning, int32(len(b.Words.phrases)-1))
		if err := b.compiler.add(text); err != nil {
			b.fail("words %q: %w", text, err)
		}
	}
}
