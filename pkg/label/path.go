package label

import (
	"slices"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// Path is the combined meaning of the labels that lead from a number along its row, or up
// its column.
type Path struct {
	Meanings []*Meaning       // meanings of the labels, nearest first
	Facets   catalogue.Facets // the nearest value on each axis
	Farther  catalogue.Value  // the measure of a farther label, if that of a nearer one is weak
	Periods  []figure.Period  // periods of the nearest label that names any, or a day
	Day      time.Time        // the day within a month that this label names; zero if there is none
	Scales   [][]*catalogue.Scale
	Ratio    bool
	Zone     bool
	Begun    bool              // one label says both what happened and that it was in the period
	Clash    bool              // a label and one above it contradict each other
	Own      *catalogue.Facets // facets of the nearest label alone; never nil
	Unclear  int               // index of the first label that is not understood; -1 if all are

	list   []subject   // subjects that the nearest label lists
	beside []subject   // subjects that it counts, one for each measure
	above  [][]subject // subjects that the other labels list
}

// NewPath combines the meanings of the labels of one axis. On each axis of meaning the
// nearest label wins. Events are joined with those above them, and a measure named only by
// a weak word yields to that of a farther label. A label's facets are taken before its
// weak measure, because its strong word counts as nearer.
func NewPath(c *catalogue.Catalogue, on Axis, meanings []*Meaning) Path {
	p := Path{Meanings: meanings, Own: nothing, Unclear: -1}
	if len(meanings) > 0 {
		p.Own, p.Zone = meanings[0].Facets, meanings[0].Zone
	}
	for i, m := range meanings {
		p.takeFacets(c, m)
		p.takeWeak(m)
		p.takeUnits(m)
		p.takeList(m, i)
		// A spanner makes the columns under it a comparison. A heading over rows does not do
		// that to its rows.
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

// takeFacets takes the facets of a farther label on the axes where nearer ones say
// nothing.
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

// takeMeasure takes a measure. If a nearer label names another by a weak word, the measure
// is kept apart: the unit has to decide between the two.
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

// takeEvent joins an event with that of nearer labels. An event that cannot be joined is a
// contradiction, unless it is that of a licence.
func (p *Path) takeEvent(c *catalogue.Catalogue, value catalogue.Value, ofLicence bool) {
	own := p.Facets[catalogue.Event]
	if own == catalogue.None || own == value {
		p.Facets[catalogue.Event] = value
		return
	}
	joined, ok := c.JoinEvents(own, value)
	if !ok && sumsUnder(c, own, value) {
		return
	}
	if ok || !ofLicence {
		p.Facets[catalogue.Event] = joined
	}
	p.Clash = p.Clash || !ok && !ofLicence
}

// sumsUnder reports whether an event is a sum, each part of which may stand under a heading. "Cấp
// mới và tăng thêm" may stand under "cấp mới, điều chỉnh".
func sumsUnder(c *catalogue.Catalogue, own, heading catalogue.Value) bool {
	parts := c.EventsOf(own)
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(part catalogue.Value) bool {
		joined, ok := c.JoinEvents(part, heading)
		return !ok || joined != part
	})
}

// takeWeak takes the measure of a weak word if nothing nearer names one.
func (p *Path) takeWeak(m *Meaning) {
	if m.Weak != catalogue.None && m.Facets[catalogue.Measure] == catalogue.None &&
		p.Facets[catalogue.Measure] == catalogue.None && p.Facets[catalogue.WeakMeasure] == catalogue.None {
		p.Facets[catalogue.WeakMeasure] = m.Weak
	}
}

// takeUnits takes the periods of the nearest label that names any, and the units of every
// label. A farther label may name a part of the years.
func (p *Path) takeUnits(m *Meaning) {
	if p.Periods == nil && p.Day.IsZero() {
		p.Periods, p.Day = m.Periods, m.Day()
	} else if part, ok := partOf(m); ok {
		p.Periods = partsOf(p.Periods, part)
	}
	if len(m.Scales) > 0 && !(m.Zone && m.Scales[0].Foreign) { // "KCN Hải Yên" has nothing to do with yen
		p.Scales = append(p.Scales, m.Scales)
	}
}

// partOf returns the part of a year that a label names without the year, as a spanner over years
// does. ok is false if it names none.
func partOf(m *Meaning) (part figure.Period, ok bool) {
	if len(m.Periods) != 1 || m.Ratio {
		return part, false
	}
	part = m.Periods[0]
	return part, part.Year == 0 && part.Span > figure.Year
}

// partsOf returns the same part of each of some years. It returns the periods unchanged if one
// of them is no year.
func partsOf(years []figure.Period, part figure.Period) []figure.Period {
	parts := make([]figure.Period, len(years))
	for i, p := range years {
		if p != figure.YearOf(p.Year) || p.Year == 0 {
			return years
		}
		parts[i] = part
		parts[i].Year = p.Year
	}
	return parts
}

// takeList takes the subjects that a label lists.
func (p *Path) takeList(m *Meaning, i int) {
	if i == 0 {
		p.beside = m.said().beside
	}
	switch {
	case m.subjects() == nil:
	case i == 0:
		p.list = m.subjects()
	default:
		p.above = append(p.above, m.subjects())
	}
}

// Names reports whether the labels say anything that could name an indicator.
func (p *Path) Names() bool {
	return p.Farther != catalogue.None || p.Facets[catalogue.Measure] != catalogue.None || p.Facets[catalogue.WeakMeasure] != catalogue.None || p.Facets[catalogue.Event] != catalogue.None
}

// ofAllTime reports whether the nearest label says that the figure is cumulative, and names an
// event or what is still in force.
func (p *Path) ofAllTime(event catalogue.Value) bool {
	own := p.Own[catalogue.Event]
	return (own == event || own == catalogue.Active) && p.Own[catalogue.Horizon] == catalogue.Cumulative
}

// sinceStart reports whether a label on the path says by its word that the figure is cumulative.
func (p *Path) sinceStart() bool {
	return p.Facets[catalogue.Horizon] == catalogue.Cumulative && p.Facets[catalogue.Since] == catalogue.Start
}

// any reports whether some label on the path passes a test.
func (p *Path) any(such func(*Meaning) bool) bool {
	for _, m := range p.Meanings {
		if such(m) {
			return true
		}
	}
	return false
}

// partOfYear reports whether the path names a month or a quarter.
func (p *Path) partOfYear() bool {
	for _, period := range p.Periods {
		if period.Span == figure.Month || period.Span == figure.Quarter {
			return true
		}
	}
	return false
}
