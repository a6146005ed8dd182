package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/quantity"
)

// outcome is what the labels of a place name.
type outcome struct {
	indicator *catalogue.Indicator
	uncounted bool // a measure that the bloc does not add up
	group     bool // FDI and DDI together of what is counted in two currencies
	unsure    bool // which of the headings above are its own decides, and nothing tells
}

// indicator finds what the place is a figure of. Where a weak word and a heading
// name two measures, and where no word names one, the unit has to decide.
func (r *reader) indicator(p *place, scales []*catalogue.Scale) outcome {
	measure := p.facets[catalogue.Measure]
	fits := r.fits[:0]
	switch {
	case measure != catalogue.None && !r.catalogue.Counts(measure):
		return outcome{uncounted: true}
	case measure != catalogue.None:
		fits = r.resolve(fits, p, measure)
	case p.farther != catalogue.None:
		fits = inUnit(r.resolve(r.resolve(fits, p, p.farther), p, p.weak), scales)
	case p.weak != catalogue.None:
		if fits = r.resolve(fits, p, p.weak); len(scales) > 0 && !slices.ContainsFunc(fits, in(scales)) {
			fits = inUnit(r.resolve(fits[:0], p, catalogue.None), scales)
		}
	case p.facets[catalogue.Event] != catalogue.None:
		fits = inUnit(r.resolve(fits, p, catalogue.None), scales)
	}
	r.fits = fits
	if len(fits) == 1 {
		return outcome{indicator: fits[0]}
	}
	return outcome{group: len(fits) == 0 && r.isGroup(p, measure)}
}

// inUnit keeps the indicators that one of the units measures.
func inUnit(list []*catalogue.Indicator, scales []*catalogue.Scale) []*catalogue.Indicator {
	fits := in(scales)
	return slices.DeleteFunc(list, func(i *catalogue.Indicator) bool { return !fits(i) })
}

// in tells of indicators whether one of the units measures them.
func in(scales []*catalogue.Scale) func(*catalogue.Indicator) bool {
	return func(i *catalogue.Indicator) bool { return fitting(scales, i.Unit) != nil }
}

// resolve asks the catalogue with a measure, or with None, and adds what it names to a list.
func (r *reader) resolve(to []*catalogue.Indicator, p *place, measure catalogue.Value) []*catalogue.Indicator {
	given := p.facets
	unsure := given[catalogue.Origin] == catalogue.Unclear && given[catalogue.Breakdown] != catalogue.Total
	if given[catalogue.Origin] == catalogue.Unclear {
		given[catalogue.Origin] = catalogue.None
	}
	given[catalogue.Measure] = measure
	if measure != p.facets[catalogue.Measure] && given[catalogue.Event] == catalogue.None {
		given[catalogue.Event] = catalogue.Unsaid // a weak word implies none
	}
	return slices.DeleteFunc(r.catalogue.Resolve(to, &given), func(i *catalogue.Indicator) bool {
		// "Đã cho thuê trong năm" is what was leased in the year, and no stock.
		return p.begun && i.Nature == catalogue.Stock || unsure && r.catalogue.Apart(i)
	})
}

// isGroup tells whether the place is the sum of FDI and DDI of something that
// has no such sum because the two are counted in different currencies.
func (r *reader) isGroup(p *place, measure catalogue.Value) bool {
	if p.facets[catalogue.Origin] != catalogue.Both && p.facets[catalogue.Breakdown] != catalogue.Total {
		return false // no word says that it is the sum: a heading may be missing
	}
	given := p.facets
	given[catalogue.Measure], given[catalogue.Origin] = measure, catalogue.FDI
	return measure != catalogue.None && len(r.catalogue.Resolve(nil, &given)) == 1
}

// fitting returns the one of the units that is of an indicator's kind, nil when none is.
func fitting(scales []*catalogue.Scale, unit quantity.Unit) *catalogue.Scale {
	for _, s := range scales {
		if s.Unit != nil && s.Unit.ID == unit {
			return s
		}
	}
	return nil
}
