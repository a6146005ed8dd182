package catalogue

import (
	"slices"
	"time"

	"bloc/pkg/diag"
	"bloc/pkg/quantity"
	"bloc/pkg/viet"
)

// unpack reads a catalogue that the generator of builtin.bin has written by pass.
func unpack(file string) *Catalogue {
	c := &Catalogue{Words: &Vocabulary{}, Lines: &Vocabulary{}, Makings: &Vocabulary{}, Cues: &Cues{}}
	c.pass(&coder{reads: true, in: file})
	c.index()
	return c
}

// index makes what is not written because it follows from the rest.
func (c *Catalogue) index() {
	c.units = make(map[quantity.Unit]*Unit, len(c.Units))
	for _, u := range c.Units {
		c.units[u.ID] = u
	}
	c.indicators, c.byKey = make(map[string]*Indicator, len(c.Indicators)), make(map[key][]*Indicator, len(c.Indicators))
	for rank, i := range c.Indicators {
		i.Rank, i.In, i.key = rank, c.units[i.Unit], c.key(&i.Means)
		c.indicators[i.ID] = i
		c.byKey[i.key] = append(c.byKey[i.key], i)
	}
	c.pairOrigins()
	c.derived = make(map[string]*Derived, len(c.Derived))
	for _, d := range c.Derived {
		c.derived[d.ID] = d
	}
	c.members = make(map[string]*Member, len(c.Members))
	for _, m := range c.Members {
		c.members[m.ID] = m
	}
}

func (c *Catalogue) pass(p *coder) {
	text(p, &c.Digest)
	text(p, &c.Bloc.ID)
	for _, t := range []*diag.Text{&c.Bloc.Heading, &c.Bloc.Member, &c.Bloc.Members, &c.Bloc.Short} {
		passLabel(t, p)
	}
	pointers(p, &c.Units, (*Unit).pass)
	facets(p, &c.defaults)
	list(p, &c.uncounted, func(f *Facets, p *coder) { facets(p, f) })
	pointers(p, &c.Indicators, (*Indicator).pass)
	pointers(p, &c.Derived, (*Derived).pass)
	pointers(p, &c.Members, (*Member).pass)
	list(p, &c.Elsewhere, func(e *Region, p *coder) { texts(p, &e.Name, &e.Fold, &e.Key) })
	list(p, &c.Successions, (*Succession).pass)
	list(p, &c.Sums, func(s *Sum, p *coder) { text(p, &s.Whole); textList(p, &s.Parts) })
	list(p, &c.Bounds, func(b *Bound, p *coder) { texts(p, &b.Part, &b.Whole) })
	list(p, &c.Proceeds, func(s *Proceeds, p *coder) { texts(p, &s.Part, &s.Whole); textList(p, &s.Beside) })
	list(p, &c.Averages, func(a *Average, p *coder) { texts(p, &a.Of, &a.Per); number(p, &a.Low); number(p, &a.High) })
	list(p, &c.Balances, (*Balance).pass)
	number(p, &c.Rates.Low)
	number(p, &c.Rates.High)
	list(p, &c.Sections, (*Row).pass)
	for _, subjects := range []*[]Subject{&c.Subjects, &c.Charts} {
		list(p, subjects, func(s *Subject, p *coder) { passLabel(&s.Title, p); textList(p, &s.Columns) })
	}
	textList(p, &c.axes)
	textList(p, &c.values)
	mapping(p, &c.events, (*eventPair).pass, func(v *Value, p *coder) { number(p, v) })
	mapping(p, &c.measures, func(v *Value, p *coder) { number(p, v) }, (*measure).pass)
	c.Words.pass(p, c.Units)
	c.Lines.pass(p, c.Units)
	c.Makings.pass(p, c.Units)
	c.Cues.pass(p)
}

func passLabel(t *diag.Text, p *coder) { texts(p, &t.Vi, &t.En) }

func (u *Unit) pass(p *coder) {
	text(p, &u.ID)
	passLabel(&u.Label, p)
	text(p, &u.Currency)
	p.flag(&u.Count)
	number(p, &u.Places)
	list(p, &u.Scales, func(s *NamedScale, p *coder) { decimal(p, &s.Factor); passLabel(&s.Label, p) })
}

func (i *Indicator) pass(p *coder) {
	text(p, &i.ID)
	passLabel(&i.Label, p)
	text(p, &i.Unit)
	text(p, &i.Nature)
	texts(p, &i.Horizon, &i.Parent)
	for _, b := range []*bool{&i.Core, &i.Signed, &i.Timeless, &i.Implied, &i.Cumulative, &i.Steady} {
		p.flag(b)
	}
	facets(p, &i.Means)
	textList(p, &i.Parts)
}

func (d *Derived) pass(p *coder) {
	text(p, &d.ID)
	passLabel(&d.Label, p)
	text(p, &d.Unit)
	text(p, &d.Operation)
	texts(p, &d.Of, &d.By)
}

func (m *Member) pass(p *coder) {
	texts(p, &m.ID, &m.Name, &m.Code, &m.Fold)
	textList(p, &m.Names)
	textList(p, &m.Folds)
	day(p, &m.From)
	day(p, &m.Until)
}

func (s *Succession) pass(p *coder) {
	textList(p, &s.Predecessors)
	text(p, &s.Successor)
	day(p, &s.Date)
	textList(p, &s.Outside)
}

func (b *Balance) pass(p *coder) {
	text(p, &b.Stock)
	list(p, &b.In, func(in *[]string, p *coder) { textList(p, in) })
	textList(p, &b.Out)
}

func (r *Row) pass(p *coder) {
	passLabel(&r.Title, p)
	text(p, &r.Shows)
	list(p, &r.Rows, (*Row).pass)
}

func (e *eventPair) pass(p *coder) {
	number(p, &e.own)
	number(p, &e.heading)
	number(p, &e.at)
}

func (m *measure) pass(p *coder) {
	p.flag(&m.events)
	p.flag(&m.apart)
}

func (v *Vocabulary) pass(p *coder, units []*Unit) {
	list(p, &v.phrases, func(f *Phrase, p *coder) { f.pass(p, units) })
	text(p, &v.meanings)
	list(p, &v.Conditions, func(a *Axis, p *coder) { number(p, a) })
	for f := range v.automata {
		v.automata[f].pass(p)
	}
	v.similar.plain.pass(p)
	v.similar.words.pass(p)
	mapping(p, (*map[string][]viet.Word)(&v.short), func(s *string, p *coder) { text(p, s) }, func(l *[]viet.Word, p *coder) {
		list(p, l, func(w *viet.Word, p *coder) { texts(p, &w.Marked, &w.Plain, &w.Skeleton) })
	})
	mapping(p, &v.confused, func(s *string, p *coder) { text(p, s) }, func(s *string, p *coder) { text(p, s) })
	mapping(p, &v.apart, func(s *string, p *coder) { text(p, s) }, func(v *bool, p *coder) { p.flag(v) })
}

func (f *Phrase) pass(p *coder, units []*Unit) {
	facetList(p, &f.Means)
	facetList(p, &f.Under)
	for _, b := range []*bool{&f.Weak, &f.Whole, &f.Anywhere} {
		p.flag(b)
	}
	text(p, &f.Axis)
	text(p, &f.Making)
	f.passLine(p)
	isUnit := f.Scale != nil
	if p.flag(&isUnit); !isUnit {
		return
	}
	if p.reads {
		f.Scale = &Scale{}
	}
	f.Scale.pass(p, units)
}

func (f *Phrase) passLine(p *coder) {
	isLine := f.Line != nil
	if p.flag(&isLine); !isLine {
		return
	}
	if p.reads {
		f.Line = &Saying{}
	}
	text(p, &f.Line.Limit)
	text(p, &f.Line.Harmless)
	text(p, &f.Line.Takes)
	p.flag(&f.Line.Signal)
	p.flag(&f.Line.Figures)
	text(p, &f.Line.Above)
	p.flag(&f.Line.First)
	p.flag(&f.Line.States)
	p.flag(&f.Line.Tells)
	p.flag(&f.Line.Flows)
	p.flag(&f.Line.Named)
	number(p, &f.Line.Event)
	text(p, &f.Line.In)
}

func (s *Scale) pass(p *coder, units []*Unit) {
	if p.flag(&s.Foreign); s.Foreign {
		return
	}
	if p.flag(&s.Multiple); s.Multiple {
		decimal(p, &s.Factor)
		return
	}
	n := slices.Index(units, s.Unit)
	number(p, &n)
	s.Unit = units[n]
	decimal(p, &s.Factor)
}

func (c *Cues) pass(p *coder) {
	c.automaton.pass(p)
	text(p, &c.lines)
	text(p, &c.stems)
}

func (a *automaton) pass(p *coder) {
	a.words.pass(p)
	text(p, &a.first)
	a.steps.pass(p)
	text(p, &a.to)
	a.ends.pass(p)
}

func (w *wordSet) pass(p *coder) {
	text(p, &w.texts)
	text(p, &w.ends)
	text(p, &w.slots)
}

func (l *numberLists) pass(p *coder) {
	text(p, &l.starts)
	text(p, &l.all)
}

// facets passes the facets of all axes.
func facets(p *coder, f *Facets) {
	var said []Facet
	for axis, value := range f {
		if value != None {
			said = append(said, Facet{Axis(axis), value})
		}
	}
	facetList(p, &said)
	for _, s := range said {
		f[s.Axis] = s.Value
	}
}

func facetList(p *coder, l *[]Facet) {
	list(p, l, func(f *Facet, p *coder) { number(p, &f.Axis); number(p, &f.Value) })
}

func decimal(p *coder, d *quantity.Decimal) {
	written := d.String()
	text(p, &written)
	if p.reads {
		*d, _ = quantity.FromStored(written)
	}
}

// day passes a day. The zero time stands for none.
func day(p *coder, t *time.Time) {
	seconds := t.Unix()
	if number(p, &seconds); p.reads {
		*t = time.Unix(seconds, 0).UTC()
	}
}
