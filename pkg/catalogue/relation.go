package catalogue

import "slices"

// Sum says that an indicator is the sum of others with codes of their own: attracted capital
// is new capital and added capital.
type Sum struct {
	Whole string
	Parts []string
}

// Bound says that an indicator cannot exceed another.
type Bound struct{ Part, Whole string }

// Proceeds says that exports, in USD, cannot exceed revenue, in VND, at any plausible rate.
// Beside are figures that stand in wrong columns together with these two.
type Proceeds struct {
	Part, Whole string
	Beside      []string
}

// Average says which amounts a project or a worker has on average, in millionths of the unit of the
// amount.
type Average struct {
	Of, Per   string
	Low, High int64
}

// Balance says how a stock follows from the one before: by what came in and what went out.
// What came in is the first of several sums of which a report gives every part.
type Balance struct {
	Stock string
	In    [][]string
	Out   []string // empty if no indicator counts it
}

// RateBounds are the lowest and the highest plausible exchange rate, in VND per USD; zero for
// none.
type RateBounds struct{ Low, High int64 }

// addRelations adds the relations that have to hold between figures.
func (b *builder) addRelations(d *document) {
	for _, e := range d.Sums {
		b.knowAll("sum "+e.Whole, append([]string{e.Whole}, e.Parts...))
		b.Sums = append(b.Sums, Sum(e))
	}
	for _, e := range d.Bounds {
		b.knowAll("bound "+e.Part, []string{e.Part, e.Whole})
		b.Bounds = append(b.Bounds, Bound(e))
	}
	for _, e := range d.Proceeds {
		b.knowEach("proceeds "+e.Part, append([]string{e.Part, e.Whole}, e.Beside...))
		b.Proceeds = append(b.Proceeds, Proceeds(e))
	}
	for _, e := range d.Averages {
		b.knowEach("average of "+e.Of, []string{e.Of, e.Per})
		b.Averages = append(b.Averages, Average(e))
	}
	for _, e := range d.Balances {
		b.knowAll("balance "+e.Stock, append([]string{e.Stock}, e.Out...))
		for _, in := range e.In {
			b.knowAll("balance "+e.Stock, append([]string{e.Stock}, in...))
		}
		b.Balances = append(b.Balances, Balance(e))
	}
	b.Rates = d.Rates
	b.knowAll("cumulative", d.Cumulative)
	b.knowAll("steady", d.Steady)
	for _, i := range b.Indicators {
		i.Cumulative = slices.Contains(d.Cumulative, i.ID)
		i.Steady = slices.Contains(d.Steady, i.ID)
	}
}

// knowAll refuses codes that no indicator has, and sums over different units.
func (b *builder) knowAll(where string, ids []string) {
	for _, id := range ids {
		switch {
		case b.indicators[id] == nil:
			b.fail("%s: unknown indicator %q", where, id)
		case where != "cumulative" && where != "steady" && b.indicators[ids[0]] != nil && b.indicators[id].Unit != b.indicators[ids[0]].Unit:
			b.fail("%s: the unit of %s differs from that of %s", where, id, ids[0])
		}
	}
}

// knowEach refuses codes that no indicator has.
func (b *builder) knowEach(where string, ids []string) {
	for _, id := range ids {
		if b.indicators[id] == nil {
			b.fail("%s: unknown indicator %q", where, id)
		}
	}
}

// PartsOf returns the indicators of which one is the sum: those below its code, else those
// that a Sum names; nil for any other.
func (c *Catalogue) PartsOf(i *Indicator) []string {
	if len(i.Parts) > 0 {
		return i.Parts
	}
	for _, s := range c.Sums {
		if s.Whole == i.ID {
			return s.Parts
		}
	}
	return nil
}

// EventsOf returns the events of which an event is the sum, as "attracted" is "new" and
// "added"; nil for any other.
func (c *Catalogue) EventsOf(event Value) (list []Value) {
	for _, s := range c.Sums {
		if c.indicators[s.Whole].Means[Event] != event {
			continue
		}
		for _, part := range s.Parts {
			if e := c.indicators[part].Means[Event]; e != event && !slices.Contains(list, e) {
				list = append(list, e)
			}
		}
	}
	return list
}

// OriginOf returns the origin of an indicator that has one, FDI or DDI; None for any other.
func OriginOf(i *Indicator) Value {
	if of := i.Means[Origin]; of == FDI || of == DDI {
		return of
	}
	return None
}

// OfOtherOrigin returns the indicator that differs from this one only in being FDI or DDI; nil
// if there is none.
func (c *Catalogue) OfOtherOrigin(i *Indicator) *Indicator { return i.other }

// pairOrigins finds those indicators.
func (c *Catalogue) pairOrigins() {
	for _, i := range c.Indicators {
		i.other = c.ofOtherOrigin(i)
	}
}

func (c *Catalogue) ofOtherOrigin(i *Indicator) *Indicator {
	other := FDI
	switch OriginOf(i) {
	case FDI:
		other = DDI
	case None:
		return nil
	}
	means := i.Means
	means[Origin] = other
	for _, j := range c.Indicators {
		if j.Means == means && j.Horizon == i.Horizon {
			return j
		}
	}
	return nil
}
