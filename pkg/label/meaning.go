package label

import (
	"strings"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/viet"
)

// Meaning is what a text says. A text is understood as a whole or not at all. A meaning is small,
// as a sheet may have half a million texts that say nothing.
type Meaning struct {
	Facets  *catalogue.Facets  // never nil; shared and read-only
	Periods []figure.Period    // the periods that it names; the year is 0 if it names none
	Scales  []*catalogue.Scale // the units it names
	Unknown string             // words without a meaning, as written, separated by blanks; for a text without words, the text
	Clash   string             // an axis on which it gives two values; empty if there is none
	Weak    catalogue.Value    // a measure that yields to any other; None for none
	Ratio   bool               // it is a comparison, whatever else it says
	Zone    bool               // it names a single zone

	day    int32 // see Day, in days since 1970; 0 if there is none
	unread int32 // how many words Unknown quotes
	rare   *rare // nil if it says nothing rare
}

// Day returns the last day within a month that a text names; zero for none.
func (m *Meaning) Day() time.Time {
	if m.day == 0 {
		return time.Time{}
	}
	return time.Unix(int64(m.day)*secondsOfDay, 0).UTC()
}

const secondsOfDay = 24 * 60 * 60

// rare is what only few texts say.
type rare struct {
	respelled string
	subjects  []subject
	beside    []subject // what a text counts, one for each measure
}

// said returns the rare part of a meaning. It must not be changed.
func (m *Meaning) said() rare {
	if m.rare == nil {
		return rare{}
	}
	return *m.rare
}

// Respelled returns the text as it is read, if words of it are mistyped; else it is empty.
func (m *Meaning) Respelled() string { return m.said().respelled }

// subjects returns the subjects that a text lists, unless it counts them together.
func (m *Meaning) subjects() []subject { return m.said().subjects }

// nothing holds the facets of a text that says nothing, as most texts in a list of details
// do. It is read-only.
var nothing = new(catalogue.Facets)

// NothingSaid is the meaning of no text. It must not be changed.
var NothingSaid = &Meaning{Facets: nothing}

// Understood reports whether every word has a meaning and none contradicts another. A
// comparison always counts as understood.
func (m *Meaning) Understood() bool { return m.Ratio || m.Unknown == "" && m.Clash == "" }

// Summarises reports whether a label says that its row summarises those above it: their
// total, a comparison, an average, or their value in an earlier period.
func (m *Meaning) Summarises() bool {
	breakdown := m.Facets[catalogue.Breakdown]
	return breakdown == catalogue.Total || breakdown == catalogue.Section || !m.Zone && (m.Ratio || m.Facets[catalogue.Time] != catalogue.None)
}

// say sets the value of a label on an axis.
func (m *Meaning) say(axis catalogue.Axis, value catalogue.Value) {
	if m.Facets == nothing {
		m.Facets = new(catalogue.Facets)
	}
	m.Facets[axis] = value
}

// take adds the meaning of a phrase.
func (m *Meaning) take(c *catalogue.Catalogue, p *catalogue.Phrase) {
	if p.Scale != nil {
		m.Scales = append(m.Scales, p.Scale)
		if p.Scale.Unit != nil && p.Scale.Unit.ID == "percent" {
			m.Ratio = true
		}
		return
	}
	for _, says := range p.Means {
		m.takeFacet(c, says, p.Weak)
	}
}

// takeFacet adds one facet of a phrase. The measure of a weak phrase is kept apart.
func (m *Meaning) takeFacet(c *catalogue.Catalogue, says catalogue.Facet, weak bool) {
	axis, value := says.Axis, says.Value
	switch old := m.Facets[axis]; {
	case axis == catalogue.Role && value == catalogue.Ratio:
		m.Ratio = true
	case axis == catalogue.Contradiction:
		m.Clash = c.ValueName(value)
	case axis == catalogue.Measure && weak:
		if m.Weak == catalogue.None {
			m.Weak = value
		}
	case old != catalogue.None && old != value:
		m.combine(c, axis, old, value)
	default:
		m.say(axis, value)
	}
}

// combine settles two values that a label gives on one axis. FDI and DDI together are
// both, capital registered in "cấp mới" is new, "ước" beside "thực hiện" is an estimate,
// and plan beside actual is a comparison.
func (m *Meaning) combine(c *catalogue.Catalogue, axis catalogue.Axis, old, value catalogue.Value) {
	if axis == catalogue.Event {
		if joined := EitherEvent(c, old, value); joined != catalogue.None {
			m.say(axis, joined)
			return
		}
	}
	switch {
	case value == catalogue.Unclear:
	case old == catalogue.Unclear:
		m.say(axis, value)
	case axis == catalogue.Origin:
		m.say(axis, catalogue.Both)
	case axis == catalogue.Role:
		m.combineRoles(old, value)
	case axis == catalogue.Time || axis == catalogue.Breakdown:
		// The first value stands: "cùng kỳ năm trước", "trong đó: tổng số".
	default:
		m.Clash = c.AxisName(axis)
	}
}

// combineRoles settles two roles that a label gives.
func (m *Meaning) combineRoles(old, value catalogue.Value) {
	if old == catalogue.Forecast || value == catalogue.Forecast {
		m.say(catalogue.Role, catalogue.Forecast)
		return
	}
	estimated := old == catalogue.Estimate || value == catalogue.Estimate
	if planned := old == catalogue.Plan || value == catalogue.Plan; estimated && !planned {
		m.say(catalogue.Role, catalogue.Estimate)
		return
	}
	if m.Ratio = true; value == catalogue.Plan {
		m.say(catalogue.Role, value)
	}
}

// EitherEvent joins two events, whichever stands over the other. It is None if they contradict
// each other both ways.
func EitherEvent(c *catalogue.Catalogue, a, b catalogue.Value) catalogue.Value {
	if joined, ok := c.JoinEvents(a, b); ok {
		return joined
	}
	joined, _ := c.JoinEvents(b, a)
	return joined
}

// dropOriginsOfUnits drops origins that only say whose unit follows, as in "(FDI: triệu
// USD; DDI: tỷ đồng)".
func (m *Meaning) dropOriginsOfUnits(words []viet.Word) {
	if len(m.Scales) < 2 || m.Facets[catalogue.Origin] != catalogue.Both {
		return
	}
	for _, w := range words {
		if w.Sep != "" && strings.ContainsAny(w.Sep, ":(") {
			m.say(catalogue.Origin, catalogue.None)
			return
		}
	}
}

// sumOverTime drops the cumulative horizon if the text only says which months are added up:
// "lũy kế 12 tháng" is a figure of the period. "Lũy kế năm 2018" may be either, except for
// registered capital, which it gives for all time.
func (m *Meaning) sumOverTime(times []timex) {
	for _, t := range times {
		switch {
		case !t.summed:
		case t.period.Span != figure.Year || t.months:
			m.say(catalogue.Horizon, catalogue.InPeriod)
		case m.Facets[catalogue.Event] != catalogue.Registered:
			m.say(catalogue.Horizon, catalogue.Unclear)
		}
	}
}

// refuseTopic refuses a label that counts something outside the topics of the catalogue.
func (m *Meaning) refuseTopic() {
	counts := m.Facets[catalogue.Measure] != catalogue.None || m.Weak == catalogue.Projects
	if m.Facets[catalogue.Topic] != catalogue.None && counts && m.Clash == "" {
		m.Clash = "topic"
	}
}
