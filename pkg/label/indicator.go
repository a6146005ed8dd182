package label

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
)

// Outcome is what a crossing names. Outcomes compare with ==.
type Outcome struct {
	Indicator *catalogue.Indicator // nil for none
	Uncounted bool                 // a measure that the bloc does not total
	Group     bool                 // FDI and DDI together, of something counted in two currencies
	Unsure    bool                 // the answer depends on which headings above apply, and nothing decides that
}

// Indicator finds the indicator that a crossing names. The unit decides if a weak word and
// a farther label name two measures, and if no word names one. The unit is the nearest one
// that holds for the figure, nil for none.
func (r *Reader) Indicator(x *Crossing, scales []*catalogue.Scale) Outcome {
	measure := x.Facets[catalogue.Measure]
	if measure != catalogue.None && !r.catalogue.Counts(measure) {
		return Outcome{Uncounted: true}
	}
	r.fits = r.fitting(r.fits[:0], x, scales)
	if len(r.fits) == 1 {
		return Outcome{Indicator: r.fits[0]}
	}
	if len(r.fits) == 0 && (r.isUndivided(x) || r.catalogue.LeavesOut(&x.Facets)) {
		return Outcome{Uncounted: true}
	}
	return Outcome{Group: len(r.fits) == 0 && r.isGroup(x, measure)}
}

// isUndivided reports whether a crossing is the FDI or the DDI part of something that the
// bloc only counts as a whole, as jobs.
func (r *Reader) isUndivided(x *Crossing) bool {
	origin := x.Facets[catalogue.Origin]
	if origin != catalogue.FDI && origin != catalogue.DDI {
		return false
	}
	whole := x.Facets
	whole[catalogue.Measure] = cmp.Or(x.Facets[catalogue.Measure], x.farther)
	whole[catalogue.Origin] = catalogue.None
	return whole[catalogue.Measure] != catalogue.None && len(r.catalogue.Resolve(nil, &whole)) == 1 && !r.catalogue.Divides(whole[catalogue.Measure])
}

// fitting appends the indicators that a crossing may name to a list.
func (r *Reader) fitting(fits []*catalogue.Indicator, x *Crossing, scales []*catalogue.Scale) []*catalogue.Indicator {
	switch {
	case x.Facets[catalogue.Measure] != catalogue.None:
		return r.resolve(fits, x, x.Facets[catalogue.Measure])
	case x.farther != catalogue.None:
		return inUnit(r.resolve(r.resolve(fits, x, x.farther), x, x.weak), scales)
	case x.weak != catalogue.None:
		if fits = r.resolve(fits, x, x.weak); len(scales) > 0 && !slices.ContainsFunc(fits, in(scales)) {
			fits = inUnit(r.resolve(fits[:0], x, catalogue.None), scales)
		}
		return fits
	case x.Facets[catalogue.Event] != catalogue.None:
		return inUnit(r.resolve(fits, x, catalogue.None), scales)
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
func (r *Reader) resolve(to []*catalogue.Indicator, x *Crossing, measure catalogue.Value) []*catalogue.Indicator {
	given := x.Facets
	unsure := given[catalogue.Origin] == catalogue.Unclear && given[catalogue.Breakdown] != catalogue.Total
	if given[catalogue.Origin] == catalogue.Unclear {
		given[catalogue.Origin] = catalogue.None
	}
	given[catalogue.Measure] = measure
	happens := measure == catalogue.None || r.catalogue.HasEvents(measure)
	if happens && measure != x.Facets[catalogue.Measure] && given[catalogue.Event] == catalogue.None {
		given[catalogue.Event] = catalogue.Unsaid // a weak word implies none
	}
	return slices.DeleteFunc(r.catalogue.Resolve(to, &given), func(i *catalogue.Indicator) bool {
		// "Đã cho thuê trong năm" is what was leased in the year, and so no stock.
		return x.begun && i.Nature == catalogue.Stock || unsure && r.catalogue.Apart(i)
	})
}

// isGroup reports whether a crossing is the sum of FDI and DDI of something that has no
// such sum, because the two are counted in different currencies.
func (r *Reader) isGroup(x *Crossing, measure catalogue.Value) bool {
	if x.Facets[catalogue.Origin] != catalogue.Both && x.Facets[catalogue.Breakdown] != catalogue.Total {
		return false // no word says that it is the sum: a heading may be missing
	}
	given := x.Facets
	given[catalogue.Measure], given[catalogue.Origin] = measure, catalogue.FDI
	return measure != catalogue.None && len(r.catalogue.Resolve(nil, &given)) == 1
}
