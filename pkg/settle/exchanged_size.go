package settle

import (
	"math"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// The capital of FDI and DDI is exchanged if each has about the size that the other had, and
// not its own. Sizes are compared by their powers of ten, for both together.
const (
	farthestCrossed = 0.7 // how far they may be from each other's size
	leastCrossed    = 1.0 // how much farther they must be from their own
)

// bySize returns the claims to capital that stand exchanged. It compares them with the plan,
// or with the year before, in the same report. It returns nil if there are too few, or if some
// have their own size.
func (o *origins) bySize() (list []*Claim) {
	now, known := make([]*Claim, len(o.catalogue.Indicators)), make([]float64, len(o.catalogue.Indicators)) // by rank
	for _, c := range o.claims {
		if !c.isWhole() || !o.isOfCurrency(c.Indicator) {
			continue
		}
		k := c.Figure.Key
		switch {
		case k.Period == o.target && (k.Role == figure.Actual || k.Role == figure.Estimate):
			now[c.Indicator.Rank] = c
		case k.Period == o.target.Previous() || known[c.Indicator.Rank] == 0:
			known[c.Indicator.Rank] = c.size()
		}
	}
	for _, fdi := range o.catalogue.Indicators {
		if catalogue.OriginOf(fdi) != catalogue.FDI || now[fdi.Rank] == nil {
			continue
		}
		ddi := o.catalogue.OfOtherOrigin(fdi)
		if ddi == nil || now[ddi.Rank] == nil {
			continue
		}
		f, d := now[fdi.Rank], now[ddi.Rank]
		own := apart(f.size(), known[fdi.Rank]) + apart(d.size(), known[ddi.Rank])
		crossed := apart(f.size(), known[ddi.Rank]) + apart(d.size(), known[fdi.Rank])
		switch {
		case crossed <= farthestCrossed && own-crossed >= leastCrossed:
			list = append(list, f, d)
		case own < crossed:
			return nil
		}
	}
	if len(list) < 2*fewestExchanged {
		return nil
	}
	return list
}

// size returns how large the number is that a cell shows, in its own unit; 0 if it is unknown.
func (c *Claim) size() float64 {
	size, ok := c.printed()
	if !ok {
		return 0
	}
	return size.Abs().InexactFloat64()
}

// apart returns by how many powers of ten two sizes differ. It is not a number if one of them
// is 0, as that size is unknown.
func apart(a, b float64) float64 {
	if a == 0 || b == 0 {
		return math.NaN()
	}
	return math.Abs(math.Log10(a / b))
}
