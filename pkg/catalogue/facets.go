package catalogue

import (
	"slices"
	"strings"
)

// Axis is one of the things that a label can say about a figure.
type Axis uint8

// The axes by which bloc reads labels. A catalogue may have a few of its own, on which
// its words depend.
const (
	Measure Axis = iota // what is counted
	Event               // what happened to it
	Origin
	Worker
	Horizon
	Role
	Time
	Breakdown
	Place
	Column // what a column without figures holds
	Compares
	Contradiction
	DerivedRatio
	Licence
	Location
	Remainder
	Since
	State
	Topic
	WeakMeasure // a measure that only a weak word names
	Until
	Begins    // the words of an event are about its beginning, as "đi vào hoạt động" does
	Target    // a header of targets, if it names a period or stands over figures
	Number    // a header of counts; its row, or the column of capital beside it, says of what
	ownAxes   // the axes of a catalogue's own begin here
	axisCount = int(ownAxes) + 3
)

// axisNames are the names of the axes in a catalogue's files.
var axisNames = [ownAxes]string{
	Measure: "measure", Event: "event", Origin: "origin", Worker: "worker", Horizon: "horizon", Role: "role",
	Time: "time", Breakdown: "breakdown", Place: "place", Column: "column", Compares: "compares",
	Contradiction: "contradiction", DerivedRatio: "derived", Licence: "licence", Location: "location",
	Remainder: "remainder", Since: "since", State: "state", Topic: "topic", WeakMeasure: "measure?", Until: "until", Begins: "begins", Target: "target", Number: "number",
}

// Facets are what labels say: a value for each axis, None for an axis of which they say
// nothing. They are no map because the cells of a report take many copies of them.
type Facets [axisCount]Value

// Facet is a value on one axis.
type Facet struct {
	Axis  Axis
	Value Value
}

// Said reports whether any axis has a value.
func (f *Facets) Said() bool { return *f != Facets{} }

// Put lays what is said over f: each value that is not None replaces the one of its axis.
func (f *Facets) Put(said *Facets) {
	for axis, value := range said {
		if value != None {
			f[axis] = value
		}
	}
}

// Common returns the facets that all indicators below a dotted code share; none if there is no
// such indicator.
func (c *Catalogue) Common(code string) Facets {
	var common Facets
	first := true
	for _, i := range c.Indicators {
		if !strings.HasPrefix(i.ID, code+".") {
			continue
		}
		if first {
			common, first = i.Means, false
		}
		for axis := range common {
			if common[axis] != i.Means[axis] {
				common[axis] = None
			}
		}
	}
	return common
}

// AxisName returns the name of an axis in the catalogue's files.
func (c *Catalogue) AxisName(a Axis) string { return c.axes[a] }

// describe lists facets in a fixed order, for messages.
func (c *Catalogue) describe(f *Facets) string {
	var parts []string
	for axis, value := range f {
		if value != None {
			parts = append(parts, c.axes[axis]+"="+c.ValueName(value))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, " ")
}

// axis returns the axis of a name, a new one for a name that is met for the first time.
func (b *builder) axis(name string) Axis {
	i := slices.Index(b.axes, name)
	if i < 0 {
		i = len(b.axes)
		b.axes = append(b.axes, name)
	}
	if i >= axisCount {
		b.fail("%q: a catalogue may have %d axes of its own, not more", name, axisCount-int(ownAxes))
		return ownAxes
	}
	return Axis(i)
}

// facets turns what an entry says into facets.
func (b *builder) facets(said pairs) (f Facets) {
	for _, p := range said {
		f[b.axis(p.Key)] = b.value(p.Value)
	}
	return f
}

// facetList returns facets as a list: a phrase has only a few.
func (b *builder) facetList(said pairs) []Facet {
	if len(said) == 0 {
		return nil
	}
	list := make([]Facet, 0, len(said))
	for _, p := range said {
		list = append(list, Facet{b.axis(p.Key), b.value(p.Value)})
	}
	slices.SortFunc(list, func(a, b Facet) int { return int(a.Axis) - int(b.Axis) })
	return list
}
