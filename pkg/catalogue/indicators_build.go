package catalogue

import (
	"slices"
	"strings"

	"bloc/pkg/quantity"
)

func (b *builder) addIndicators(entries []indicatorEntry) {
	list := make([]Indicator, len(entries))
	for rank, e := range entries {
		i := &list[rank]
		*i = Indicator{
			ID: e.ID.text, Rank: rank, Label: e.Label.text(), Unit: quantity.Unit(e.Unit), In: b.units[quantity.Unit(e.Unit)], Nature: Nature(e.Nature),
			Core: e.Core, Signed: e.Signed, Horizon: e.Horizon, Timeless: e.Timeless, Implied: e.Implied, Means: b.facets(e.Means),
		}
		b.Indicators = append(b.Indicators, i)
		b.indicators[i.ID] = i
		of := b.measures[i.Means[Measure]]
		of.events = of.events || i.Means[Event] != None
		b.measures[i.Means[Measure]] = of
		b.checkIndicator(i)
	}
	for _, i := range b.Indicators {
		dot := strings.LastIndexByte(i.ID, '.')
		if dot < 0 {
			continue
		}
		if parent := b.indicators[i.ID[:dot]]; parent != nil && parent.Unit == i.Unit {
			i.Parent = parent.ID
			parent.Parts = append(parent.Parts, i.ID)
			of := b.measures[i.Means[Measure]]
			of.apart = of.apart || i.Core
			b.measures[i.Means[Measure]] = of
		}
	}
	b.nameIndicators()
	b.pairOrigins()
}

func (b *builder) checkIndicator(i *Indicator) {
	if i.ID == "" || i.Label.Vi == "" {
		b.fail("indicator %q: id and label.vi are needed", i.ID)
	}
	if b.units[i.Unit] == nil {
		b.fail("indicator %s: unknown unit %q", i.ID, i.Unit)
	}
	if i.Nature != Flow && i.Nature != Stock {
		b.fail("indicator %s: nature is %q, expected flow or stock", i.ID, i.Nature)
	}
	if i.Means[Measure] == None {
		b.fail("indicator %s: means names no measure", i.ID)
	}
	if i.Horizon != "" && i.Horizon != b.ValueName(i.horizon()) {
		b.fail("indicator %s: horizon %q does not fit a %s", i.ID, i.Horizon, i.Nature)
	}
}

// nameIndicators lets facets name the indicators. It refuses two indicators with the same
// facets.
func (b *builder) nameIndicators() {
	for _, i := range b.Indicators {
		i.key = b.key(&i.Means)
		for _, other := range slices.Backward(b.byKey[i.key]) {
			if other.Horizon == i.Horizon {
				b.fail("indicators %s and %s mean the same: %s", other.ID, i.ID, b.describe(&i.Means))
				break
			}
		}
		b.byKey[i.key] = append(b.byKey[i.key], i)
	}
}

func (b *builder) addEvents(entries []eventEntry) {
	b.events = map[eventPair]Value{}
	for _, e := range entries {
		at := overRow
		switch {
		case e.Title:
			at = inTitle
		case e.Column:
			at = inColumn
		}
		for _, own := range e.Events {
			for _, heading := range e.Under {
				pair := eventPair{b.value(own), b.value(heading), at}
				switch e.Is {
				case "own":
					b.events[pair] = pair.own
				case "heading":
					b.events[pair] = pair.heading
				default:
					b.fail("events %v under %v: is %q, expected own or heading", e.Events, e.Under, e.Is)
				}
			}
		}
	}
}

func (b *builder) addDerived(entries []derivedEntry) {
	for _, e := range entries {
		d := &Derived{e.ID, e.Label.text(), quantity.Unit(e.Unit), Operation(e.Operation), e.Of, e.By}
		b.Derived = append(b.Derived, d)
		b.derived[d.ID] = d
		if !slices.Contains([]Operation{Percent, Quotient, Difference}, d.Operation) {
			b.fail("ratio %s: operation is %q, expected percent, quotient or difference", d.ID, d.Operation)
		}
		if b.units[d.Unit] == nil {
			b.fail("ratio %s: unknown unit %q", d.ID, d.Unit)
		}
		for _, id := range []string{d.Of, d.By} {
			if b.indicators[id] == nil {
				b.fail("ratio %s: unknown indicator %q", d.ID, id)
			}
		}
	}
}
