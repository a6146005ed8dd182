package label

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
)

// Outcome is what a crossing names. Outcomes compare with ==.
type Outcome struct {
	Indicator *catalogue.Indicator // nil if none is named
	Uncounted bool                 // a measure that the bloc does not total
	Group     bool                 // FDI and DDI together, of something counted in two currencies
	Unsure    bool                 // the answer depends on the headings above, and nothing shows which of them apply
}

// indicators finds the indicators that crossings name.
type indicators struct {
	catalogue *catalogue.Catalogue
	fits      []*catalogue.Indicator // room for those that a crossing may name
}

// named finds the indicator that a crossing names. The unit decides if a weak word and a farther
// label name two measures, or if no word names one. scales is the nearest unit that holds for the
// figure; nil if there is none.
func (n *indicators) named(x *Crossing, scales []*catalogue.Scale) Outcome {
	measure := x.Facets[catalogue.Measure]
	if measure != catalogue.None && !n.catalogue.Counts(measure) {
		return Outcome{Uncounted: true}
	}
	n.fits = n.fitting(n.fits[:0], x, scales)
	if len(n.fits) == 1 {
		return Outcome{Indicator: n.fits[0]}
	}
	if len(n.fits) == 0 && (n.isUndivided(x) || n.catalogue.LeavesOut(&x.Facets)) {
		return Outcome{Uncounted: true}
	}
	return Outcome{Group: len(n.fits) == 0 && n.isGroup(x, measure)}
}

// isUndivided reports whether a crossing is the FDI or the DDI part of something that the bloc
// only counts as a whole, such as jobs.
func (n *indicators) isUndivided(x *Crossing) bool {
	origin := x.Facets[catalogue.Origin]
	if origin != catalogue.FDI && origin != catalogue.DDI {
		return false
	}
	whole := x.Facets
	whole[catalogue.Measure] = cmp.Or(x.Facets[catalogue.Measure], x.farther)
	whole[catalogue.Origin] = catalogue.None
	return whole[catalogue.Measure] != catalogue.None && len(n.catalogue.Resolve(nil, &whole)) == 1 && !n.catalogue.Divides(whole[catalogue.Measure])
}

// fitting appends the indicators that a crossing may name to a list.
func (n *indicators) fitting(fits []*catalogue.Indicator, x *Crossing, scales []*catalogue.Scale) []*catalogue.Indicator {
	switch {
	case x.Facets[catalogue.Measure] != catalogue.None:
		return n.resolve(fits, x, x.Facets[catalogue.Measure])
	case x.farther != catalogue.None:
		return inUnit(n.resolve(n.resolve(fits, x, x.farther), x, x.weak), scales)
	case x.weak != catalogue.None:
		if fits = n.resolve(fits, x, x.weak); len(scales) > 0 && !slices.ContainsFunc(fits, in(scales)) {
			fits = inUnit(n.resolve(fits[:0], x, catalogue.None), scales)
		}
		return fits
	case x.Facets[catalogue.Event] != catalogue.None:
		return inUnit(n.resolve(fits, x, catalogue.None), scales)
	}
	return fits
}

// inUnit keeps the indicators that are measured in one of the units.
func inUnit(list []*catalogue.Indicator, scales []*catalogue.Scale) []*catalogue.Indicator {
	fits := in(scales)
	return slices.DeleteFunc(list, func(i *catalogue.Indicator) bool { return !fits(i) })
}

// in returns a test that is true of indicators measured in one of the units.
func in(scales []*catalogue.Scale) func(*catalogue.Indicator) bool {
	return func(i *catalogue.Indicator) bool { return Fitting(scales, i.Unit) != nil }
}

// resolve looks up a crossing with a measure, or with None, and appends the indicators
// found.
func (n *indicators) resolve(to []*catalogue.Indicator, x *Crossing, measure catalogue.Value) []*catalogue.Indicator {
	given := x.Facets
	unsure := given[catalogue.Origin] == catalogue.Unclear && given[catalogue.Breakdown] != catalogue.Total
	if given[catalogue.Origin] == catalogue.Unclear {
		given[catalogue.Origin] = catalogue.None
	}
	given[catalogue.Measure] = measure
	happens := measure == catalogue.None || n.catalogue.HasEvents(measure)
	if happens && measure != x.Facets[catalogue.Measure] && given[catalogue.Event] == catalogue.None {
		given[catalogue.Event] = catalogue.Unsaid // a weak word implies none
	}
	return slices.DeleteFunc(n.catalogue.Resolve(to, &given), func(i *catalogue.Indicator) bool {
		// "Đã cho thuê trong năm" is what was leased in the year, and so no stock.
		return x.begun && i.Nature == catalogue.Stock || unsure && n.catalogue.Apart(i)
	})
}

// isGroup reports whether a crossing is the sum of FDI and DDI of something that has no
// such sum, because the two are counted in different currencies.
func (n *indicators) isGroup(x *Crossing, measure catalogue.Value) bool {
	if x.Facets[catalogue.Origin] != catalogue.Both && x.Facets[catalogue.Breakdown] != catalogue.Total {
		return false // no word calls it the sum, so a heading may be missing
	}
	given := x.Facets
	given[catalogue.Measure], given[catalogue.Origin] = measure, catalogue.FDI
	return measure != catalogue.None && len(n.catalogue.Resolve(nil, &given)) == 1
}
