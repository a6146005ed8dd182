package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/viet"
)

// meaning is a label with what it says.
type meaning struct {
	layout.Label
	*said
	unsure bool // it may stand over a column, and nothing says so
}

// said is what a label says, shared by all labels that say the same. A label is
// understood whole or not at all.
type said struct {
	facets  *catalogue.Facets
	weak    catalogue.Value    // a measure that gives way to any other
	periods []figure.Period    // that it names
	scales  []*catalogue.Scale // units that it names
	ratio   bool               // it speaks of a comparison, whatever else it says
	unread  []viet.Word        // words without a meaning
	unknown []string           // the same as written
	clash   string             // an axis that it gives two values
	zone    bool               // it names a single zone
}

// nothing is what most texts of a sheet of details say; it is never changed.
var nothing = new(catalogue.Facets)

// say sets what a label says on an axis.
func (m *said) say(axis catalogue.Axis, value catalogue.Value) {
	if m.facets == nothing {
		m.facets = new(catalogue.Facets)
	}
	m.facets[axis] = value
}

// understood tells whether every word has a meaning and none contradicts another.
func (m *said) understood() bool { return m.ratio || len(m.unknown) == 0 && m.clash == "" }

// take adds what a phrase means.
func (m *said) take(r *reader, p *catalogue.Phrase) {
	if p.Scale != nil {
		m.scales = append(m.scales, p.Scale)
		if p.Scale.Unit != nil && p.Scale.Unit.ID == "percent" {
			m.ratio = true
		}
		return
	}
	for _, says := range p.Means {
		axis, value := says.Axis, says.Value
		if axis == catalogue.Role && value == catalogue.Ratio {
			m.ratio = true
			continue
		}
		if axis == catalogue.Contradiction {
			m.clash = r.catalogue.ValueName(value)
			continue
		}
		if axis == catalogue.Measure && p.Weak {
			if m.weak == catalogue.None {
				m.weak = value
			}
			continue
		}
		if old := m.facets[axis]; old != catalogue.None && old != value {
			m.combine(r, axis, old, value)
			continue
		}
		m.say(axis, value)
	}
}

// combine settles two values of one axis in a label: FDI and DDI together are
// both, the capital registered in "cấp mới" is new, "ước" beside "thực hiện" is an estimate, plan beside actual a comparison.
func (m *said) combine(r *reader, axis catalogue.Axis, old, value catalogue.Value) {
	switch {
	case axis == catalogue.Event && r.eitherEvent(old, value) != catalogue.None:
		m.say(axis, r.eitherEvent(old, value))
	case value == catalogue.Unclear:
	case old == catalogue.Unclear:
		m.say(axis, value)
	case axis == catalogue.Origin:
		m.say(axis, catalogue.Both)
	case axis == catalogue.Role && (old == catalogue.Estimate || value == catalogue.Estimate) && old != catalogue.Plan && value != catalogue.Plan:
		m.say(axis, catalogue.Estimate)
	case axis == catalogue.Role:
		if m.ratio = true; value == catalogue.Plan {
			m.say(axis, value)
		}
	case axis == catalogue.Time || axis == catalogue.Breakdown:
		// The first one stands: "cùng kỳ năm trước", "trong đó: tổng số".
	default:
		m.clash = r.catalogue.AxisName(axis)
	}
}

// dropOriginsOfUnits takes back origins that only say whose unit follows, as in
// "(FDI: triệu USD; DDI: tỷ đồng)".
func (m *said) dropOriginsOfUnits(words []viet.Word) {
	if len(m.scales) < 2 || m.facets[catalogue.Origin] != catalogue.Both {
		return
	}
	for _, w := range words {
		if w.Sep != "" && strings.ContainsAny(w.Sep, ":(") {
			m.say(catalogue.Origin, catalogue.None)
			return
		}
	}
}

// sumOverTime takes back that a figure is cumulative where the text only says over
// which months it is added up: "lũy kế 12 tháng" is of the period. "Lũy kế năm 2018"
// may be either, but for capital that is registered for all time.
func (m *said) sumOverTime(found []stretchOfTime) {
	for _, p := range found {
		switch {
		case !p.summed:
		case p.period.Span != figure.Year || p.months:
			m.say(catalogue.Horizon, catalogue.InPeriod)
		case m.facets[catalogue.Event] != catalogue.Registered:
			m.say(catalogue.Horizon, catalogue.Unclear)
		}
	}
}
