package catalogue

import "slices"

// Resolve appends to a list the indicators that the facets name: at most one if a measure is
// given, else one for each measure that fits. Any other facet that is missing has its default.
// The horizon must be given if two indicators differ by it, and must not contradict the nature
// of the others.
func (c *Catalogue) Resolve(to []*Indicator, given *Facets) []*Indicator {
	key := c.key(given)
	among := c.Indicators
	if key[0] != None && (key[1] != None || given[Horizon] != Cumulative) { // otherwise the event may be implied
		among = c.byKey[key]
	}
	for _, i := range among {
		if c.names(key, given[Horizon], i) {
			to = append(to, i)
		}
	}
	return to
}

// naming are the axes that name an indicator, beside the horizon.
var naming = [...]Axis{Measure, Event, Origin, Worker}

// key is what facets say on the naming axes.
type key [len(naming)]Value

// key returns what facets say on the naming axes, defaults filled in.
func (c *Catalogue) key(f *Facets) (k key) {
	for n, axis := range naming {
		if k[n] = f[axis]; k[n] == None {
			k[n] = c.defaults[axis]
		}
	}
	return k
}

func (c *Catalogue) names(given key, horizon Value, i *Indicator) bool {
	if given[0] == None {
		given[0] = i.key[0]
	}
	if given[1] == None && i.Implied && horizon == Cumulative {
		given[1] = i.key[1]
	}
	if given != i.key {
		return false
	}
	switch horizon {
	case None:
		return i.Horizon == ""
	case Unclear:
		return i.Timeless || i.Nature == Flow && i.Horizon == ""
	default:
		return i.Timeless || horizon == i.horizon()
	}
}

// JoinEvents returns the event of a label below a heading with another event: capital
// registered under "cấp mới" is new capital. If the two contradict each other, ok is false and
// the event None.
func (c *Catalogue) JoinEvents(own, heading Value) (event Value, ok bool) {
	event, ok = c.events[eventPair{own, heading, overRow}]
	return event, ok
}

// JoinTitle does the same for a label below a title.
func (c *Catalogue) JoinTitle(own, title Value) (event Value, ok bool) {
	if event, ok = c.events[eventPair{own, title, inTitle}]; ok {
		return event, ok
	}
	return c.JoinEvents(own, title)
}

// JoinAcross does the same for the events of a column and a row, whichever is which.
func (c *Catalogue) JoinAcross(a, b Value) (event Value, ok bool) {
	for _, pair := range []eventPair{{a, b, overRow}, {b, a, overRow}, {a, b, inColumn}, {b, a, inColumn}} {
		if event, ok = c.events[pair]; ok {
			return event, ok
		}
	}
	return None, false
}

// eventPair is an event under another one.
type eventPair struct {
	own, heading Value
	at           headingPlace
}

// headingPlace is where the heading of a pair of events stands.
type headingPlace uint8

const (
	overRow  headingPlace = iota // over its own label, or anywhere
	inTitle                      // in a title
	inColumn                     // in a column, where the other is in a row, or the other way
)

// LeavesOut reports whether facets name something that reports count although no indicator
// does, as projects that got more capital.
func (c *Catalogue) LeavesOut(given *Facets) bool {
	return slices.ContainsFunc(c.uncounted, func(f Facets) bool {
		for axis, value := range f {
			if value != None && given[axis] != value {
				return false
			}
		}
		return true
	})
}
