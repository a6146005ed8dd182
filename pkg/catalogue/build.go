package catalogue

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"bloc/pkg/quantity"
	"bloc/pkg/viet"
)

// build turns the document into a catalogue. It gathers every fault, so that one run shows a
// user everything that is wrong.
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
		Makings:  &Vocabulary{},
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
	b.addMakings(d)
	b.addCues(d.lists, d.Bloc.Letterhead)
}

type builder struct {
	*Catalogue
	compiler *compiler // of the lines of the vocabulary
	meaning  []int32   // by line, the place of its phrase
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

// addElsewhere adds the territory of other offices, and that of every member: what belongs to
// no member on one day may belong to one on another.
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

// checkCharts refuses charts of more than one unit: figures of two units have no common axis.
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
