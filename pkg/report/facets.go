package report

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// identifying are the axes that name an indicator.
var identifying = []catalogue.Axis{catalogue.Measure, catalogue.Event, catalogue.Origin, catalogue.Worker, catalogue.Horizon}

// joining are the axes on which row and column are brought together.
var joining = append([]catalogue.Axis{catalogue.Role, catalogue.Time, catalogue.Breakdown, catalogue.Place}, identifying...)

// chain is what the labels of one axis say together, the nearest first.
type chain struct {
	others  []chain // what the labels say if a heading of unsure place stands elsewhere
	labels  []meaning
	because []string          // the labels as quoted in an explanation
	facets  *catalogue.Facets // per axis the nearest value
	farther catalogue.Value   // a measure that only a farther heading gives, against a weak nearer one
	periods []figure.Period   // of the nearest label that names any
	scales  [][]*catalogue.Scale
	ratio   bool
	zone    bool
	begun   bool              // a label says both what happened and that it was in the period
	years   bool              // a total over several years
	clash   bool              // a label and a heading above it contradict each other
	own     *catalogue.Facets // of the nearest label alone
	unclear *meaning          // the first label that was not understood
}

// chain reads labels of an axis from the farthest to the nearest and joins them.
func (r *reader) chain(labels []layout.Label, on axis) chain {
	c := chain{facets: nothing, own: nothing}
	above, facets := &r.room.above, catalogue.Facets{}
	*above = facets
	c.labels = r.room.meanings.Take(len(labels))
	for i, l := range slices.Backward(labels) {
		c.labels[i] = r.labelUnder(l, on, above)
		above.Put(c.labels[i].facets)
	}
	weak := catalogue.None
	for i := range c.labels {
		m := &c.labels[i]
		for n, value := range m.facets {
			switch axis := catalogue.Axis(n); {
			case value == catalogue.None:
			case axis == catalogue.Measure && weak != catalogue.None && weak != value && facets[catalogue.Measure] == catalogue.None && c.farther == catalogue.None:
				c.farther = value
			case (axis == catalogue.Horizon || axis == catalogue.Origin) && facets[axis] == catalogue.Unclear:
				facets[axis] = value
			case axis == catalogue.Event && facets[axis] != catalogue.None && facets[axis] != value:
				joined, ok := r.catalogue.JoinEvents(facets[axis], value)
				switch {
				case ok:
					facets[axis] = joined
				case m.facets[catalogue.Licence] == catalogue.None:
					facets[axis], c.clash = joined, true
				}
			case facets[axis] == catalogue.None && !(axis == catalogue.Measure && c.farther != catalogue.None):
				facets[axis] = value
			}
		}
		if m.facets[catalogue.Measure] == catalogue.None && m.weak != catalogue.None && weak == catalogue.None && facets[catalogue.Measure] == catalogue.None {
			weak = m.weak
		}
		if c.periods == nil {
			c.periods = m.periods
		}
		if len(m.scales) > 0 {
			c.scales = append(c.scales, m.scales)
		}
		c.ratio = c.ratio || m.ratio && !(on == rows && i > 0)
		c.zone = c.zone || m.zone && i == 0
		c.begun = c.begun || m.facets[catalogue.Horizon] == catalogue.InPeriod && m.facets[catalogue.Event] != catalogue.None
		if !m.understood() && !(m.zone && on == rows && i == 0) && c.unclear == nil {
			c.unclear = m
		}
		if i == 0 {
			c.own = m.facets
		}
	}
	if weak != catalogue.None && facets[catalogue.Measure] == catalogue.None {
		facets[catalogue.WeakMeasure] = weak
	}
	if facets.Said() {
		c.facets = r.room.facets.New()
		*c.facets = facets
	}
	return c
}

// place is all that is known of where a number stands.
type place struct {
	row, col *chain
	defaults *catalogue.Facets // of titles and the sheet's name
	facets   catalogue.Facets
	weak     catalogue.Value // a measure that only a weak word names
	farther  catalogue.Value // a measure that a heading behind a weak word names
	clash    bool            // row and column differ on an axis
	begun    bool            // one label says both what happened and that it was in the period
}

// join brings row, column and defaults together. Row against column is a
// conflict, not a choice, but for the role: every row of a report tells results.
func (r *reader) join(row, col *chain, defaults *catalogue.Facets) place {
	p := place{row: row, col: col, defaults: defaults, clash: row.clash || col.clash}
	for _, axis := range joining {
		a, b := row.facets[axis], col.facets[axis]
		if a == catalogue.None && b == catalogue.None && defaults[axis] == catalogue.None {
			continue
		}
		switch {
		case a == catalogue.None || a == b:
			p.facets[axis] = b
		case b == catalogue.None:
			p.facets[axis] = a
		case a == catalogue.Unclear:
			p.facets[axis] = b
		case b == catalogue.Unclear:
			p.facets[axis] = a
		case axis == catalogue.Role && a == catalogue.Actual:
			p.facets[axis] = b
		case axis == catalogue.Role && b == catalogue.Actual && a == catalogue.Estimate:
			p.facets[axis] = a
		case axis == catalogue.Breakdown:
			p.facets[axis] = catalogue.Total
		case axis == catalogue.Event:
			p.facets[axis] = r.eitherEvent(a, b)
			p.clash = p.clash || p.facets[axis] == catalogue.None
		default:
			p.clash = true
		}
		if v := p.facets[axis]; axis != catalogue.Event && v == catalogue.None || v == catalogue.Unclear && axis == catalogue.Origin && defaults[axis] != catalogue.None {
			p.facets[axis] = defaults[axis]
		}
	}
	if heading := defaults[catalogue.Event]; heading != catalogue.None && r.catalogue.HasEvents(cmp.Or(p.facets[catalogue.Measure], row.facets[catalogue.WeakMeasure], col.facets[catalogue.WeakMeasure])) {
		p.under(heading, r)
	}
	if p.facets[catalogue.Event] == catalogue.Active && p.facets[catalogue.Measure] != catalogue.None && !r.catalogue.HasEvents(p.facets[catalogue.Measure]) {
		p.facets[catalogue.Event] = catalogue.None // the workers of the projects in force are all of them
	}
	switch inYear := partOfYear(row.periods) || partOfYear(col.periods); {
	case p.facets[catalogue.Horizon] != catalogue.None:
	case inYear, p.facets[catalogue.Event] == catalogue.Registered && p.named(catalogue.Registered):
		// What a month's "vốn đăng ký" is, that of the month or of all time, is not said;
		// nor is "vốn đăng ký năm 2018".
		p.facets[catalogue.Horizon] = catalogue.Unclear
	case p.facets[catalogue.Event] == catalogue.Realized && p.ofActive() && defaults[catalogue.Until] != catalogue.None && !p.named(catalogue.Realized):
		p.facets[catalogue.Horizon] = catalogue.Cumulative // of the projects in force on a day it is all that was realized
	}
	p.begun = row.begun || col.begun
	if p.facets[catalogue.Measure] == catalogue.None {
		p.weak = row.facets[catalogue.WeakMeasure]
		if p.weak == catalogue.None {
			p.weak = col.facets[catalogue.WeakMeasure]
		}
		p.farther = row.farther
		if p.farther == catalogue.None {
			p.farther = col.farther
		}
	}
	return p
}

// under puts a place under a title that says what happened.
func (p *place) under(heading catalogue.Value, r *reader) {
	own := p.facets[catalogue.Event]
	joined, ok := r.catalogue.JoinTitle(own, heading)
	switch {
	case own == catalogue.None || own == heading:
		p.facets[catalogue.Event] = heading
	case p.row.ofAllTime(own) || p.col.ofAllTime(own):
		// The title tells of the period, and "vốn đăng ký lũy kế" does not.
	case ok:
		p.facets[catalogue.Event] = joined
	default:
		p.clash = true
	}
}

// ofAllTime tells whether the nearest label says both what happened and that the figure
// is cumulative.
func (c *chain) ofAllTime(event catalogue.Value) bool {
	return c.own[catalogue.Event] == event && c.own[catalogue.Horizon] == catalogue.Cumulative
}

// saysTotal tells whether a word says that the figure is the sum of FDI and DDI: not
// "Tổng số" as a row whose columns say what is counted, for that is of all zones.
func (p *place) saysTotal() bool {
	return p.col.facets[catalogue.Breakdown] == catalogue.Total || p.row.facets[catalogue.Breakdown] == catalogue.Total && p.row.facets[catalogue.Measure] != catalogue.None
}

// ofActive tells whether a label says that the figure is of all the projects in force.
func (p *place) ofActive() bool {
	return p.defaults[catalogue.Event] == catalogue.Active || slices.ContainsFunc([]*chain{p.row, p.col}, func(c *chain) bool {
		return slices.ContainsFunc(c.labels, func(m meaning) bool {
			return m.facets[catalogue.State] == catalogue.Active || m.facets[catalogue.Event] == catalogue.Active
		})
	})
}

// named tells whether the very label that says what happened names a period.
func (p *place) named(event catalogue.Value) bool {
	return slices.ContainsFunc([]*chain{p.row, p.col}, func(c *chain) bool {
		return slices.ContainsFunc(c.labels, func(m meaning) bool {
			return m.facets[catalogue.Event] == event && len(m.periods) > 0
		})
	})
}

// partOfYear tells whether a month or a quarter is named.
func partOfYear(periods []figure.Period) bool {
	return slices.ContainsFunc(periods, func(p figure.Period) bool { return p.Span == figure.Month || p.Span == figure.Quarter })
}

// eitherEvent joins the events of row and column, whichever stands over the
// other; None when they contradict each other both ways.
func (r *reader) eitherEvent(a, b catalogue.Value) catalogue.Value {
	if joined, ok := r.catalogue.JoinEvents(a, b); ok {
		return joined
	}
	joined, _ := r.catalogue.JoinEvents(b, a)
	return joined
}
