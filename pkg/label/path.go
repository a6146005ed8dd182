package label

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// Path is what the labels on the way from a number up its row, or up its column, say
// together.
type Path struct {
	Meanings []*Meaning       // of the labels, the nearest first
	Facets   catalogue.Facets // per axis the nearest value
	Farther  catalogue.Value  // a measure that only a farther label gives, against a weak nearer one
	Periods  []figure.Period  // of the nearest label that names any
	Scales   [][]*catalogue.Scale
	Ratio    bool
	Zone     bool
	Begun    bool              // a label says both what happened and that it was in the period
	Clash    bool              // a label and one above it contradict each other
	Own      *catalogue.Facets // of the nearest label alone; never nil
	Unclear  int               // the first label that is not understood; -1 for none
}

// NewPath puts the meanings of the labels of one axis together. On each axis of meaning
// the nearest label wins; events are joined with those over them, and a measure that only
// a weak word names gives way to that of a farther label. The order matters: of a label its
// facets are taken before its weak measure, for the strong word of one label is nearer.
func NewPath(c *catalogue.Catalogue, on Axis, meanings []*Meaning) Path {
	p := Path{Meanings: meanings, Own: nothing, Unclear: -1}
	if len(meanings) > 0 {
		p.Own, p.Zone = meanings[0].Facets, meanings[0].Zone
	}
	for i, m := range meanings {
		p.takeFacets(c, m)
		p.takeWeak(m)
		p.takeUnits(m)
		// The headings over a row do not make it a comparison, as the spanner over a
		// column does.
		p.Ratio = p.Ratio || m.Ratio && (i == 0 || on == Columns)
		p.Begun = p.Begun || m.Facets[catalogue.Horizon] == catalogue.InPeriod && m.Facets[catalogue.Event] != catalogue.None
		if named := m.Zone && i == 0 && on == Rows; p.Unclear < 0 && !m.Understood() && !named {
			p.Unclear = i
		}
	}
	if p.Facets[catalogue.Measure] != catalogue.None {
		p.Facets[catalogue.WeakMeasure] = catalogue.None
	}
	return p
}

// takeFacets takes what a farther label says where nearer ones say nothing.
func (p *Path) takeFacets(c *catalogue.Catalogue, m *Meaning) {
	if m.Facets == nothing {
		return
	}
	for n, value := range m.Facets {
		if value == catalogue.None {
			continue
		}
		switch axis := catalogue.Axis(n); axis {
		case catalogue.Measure:
			p.takeMeasure(value)
		case catalogue.Event:
			p.takeEvent(c, value, m.Facets[catalogue.Licence] != catalogue.None)
		case catalogue.Horizon, catalogue.Origin:
			if p.Facets[axis] == catalogue.None || p.Facets[axis] == catalogue.Unclear {
				p.Facets[axis] = value
			}
		default:
			if p.Facets[axis] == catalogue.None {
				p.Facets[axis] = value
			}
		}
	}
}

// takeMeasure takes a measure. Against another one that a nearer label names by a weak
// word it is kept apart, for the unit has to decide between them.
func (p *Path) takeMeasure(value catalogue.Value) {
	weak := p.Facets[catalogue.WeakMeasure]
	switch {
	case p.Facets[catalogue.Measure] != catalogue.None || p.Farther != catalogue.None:
	case weak != catalogue.None && weak != value:
		p.Farther = value
	default:
		p.Facets[catalogue.Measure] = value
	}
}

// takeEvent joins an event with that of nearer labels. One that cannot be joined is a
// contradiction, but for that of a licence.
func (p *Path) takeEvent(c *catalogue.Catalogue, value catalogue.Value, ofLicence bool) {
	own := p.Facets[catalogue.Event]
	if own == catalogue.None || own == value {
		p.Facets[catalogue.Event] = value
		return
	}
	joined, ok := c.JoinEvents(own, value)
	if ok || !ofLicence {
		p.Facets[catalogue.Event] = joined
	}
	p.Clash = p.Clash || !ok && !ofLicence
}

// takeWeak takes the measure that a weak word names where nothing nearer names one.
func (p *Path) takeWeak(m *Meaning) {
	if m.Weak != catalogue.None && m.Facets[catalogue.Measure] == catalogue.None &&
		p.Facets[catalogue.Measure] == catalogue.None && p.Facets[catalogue.WeakMeasure] == catalogue.None {
		p.Facets[catalogue.WeakMeasure] = m.Weak
	}
}

// takeUnits takes the periods of the nearest label that names any, and the units of each.
func (p *Path) takeUnits(m *Meaning) {
	if p.Periods == nil {
		p.Periods = m.Periods
	}
	if len(m.Scales) > 0 {
		p.Scales = append(p.Scales, m.Scales)
	}
}

// Names reports whether labels say anything that could name an indicator.
func (p *Path) Names() bool {
	return p.Farther != catalogue.None || p.Facets[catalogue.Measure] != catalogue.None || p.Facets[catalogue.WeakMeasure] != catalogue.None || p.Facets[catalogue.Event] != catalogue.None
}

// ofAllTime reports whether the nearest label says both what happened and that the figure
// is cumulative.
func (p *Path) ofAllTime(event catalogue.Value) bool {
	return p.Own[catalogue.Event] == event && p.Own[catalogue.Horizon] == catalogue.Cumulative
}

// any reports whether such a label is on the path.
func (p *Path) any(such func(*Meaning) bool) bool {
	for _, m := range p.Meanings {
		if such(m) {
			return true
		}
	}
	return false
}

// partOfYear reports whether a month or a quarter is named.
func (p *Path) partOfYear() bool {
	for _, period := range p.Periods {
		if period.Span == figure.Month || period.Span == figure.Quarter {
			return true
		}
	}
	return false
}
