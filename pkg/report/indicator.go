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
}

// indicator finds what the place is a figure of. Where a weak word and a heading
// name two measures, and where no word names one, the unit has to decide.
func (r *reader) indicator(p *place, scales []*catalogue.Scale) outcome {
	measure := p.facets[catalogue.Measure]
	var fits []*catalogue.Indicator
	switch {
	case measure != "" && !r.catalogue.Counts(measure):
		return outcome{uncounted: true}
	case measure != "":
		fits = r.resolve(p, measure)
	case p.farther != "":
		fits = inUnit(append(r.resolve(p, p.farther), r.resolve(p, p.weak)...), scales)
	case p.weak != "":
		if fits = r.resolve(p, p.weak); len(scales) > 0 && len(inUnit(fits, scales)) == 0 {
			fits = inUnit(r.resolve(p, ""), scales)
		}
	case p.facets[catalogue.Event] != "":
		fits = inUnit(r.resolve(p, ""), scales)
	}
	if len(fits) == 1 {
		return outcome{indicator: fits[0]}
	}
	return outcome{group: len(fits) == 0 && r.isGroup(p, measure)}
}

// inUnit keeps the indicators that one of the units measures.
func inUnit(list []*catalogue.Indicator, scales []*catalogue.Scale) []*catalogue.Indicator {
	var fits []*catalogue.Indicator
	for _, i := range list {
		if fitting(scales, i.Unit) != nil {
			fits = append(fits, i)
		}
	}
	return fits
}

// resolve asks the catalogue with a measure, none when it is empty.
func (r *reader) resolve(p *place, measure string) []*catalogue.Indicator {
	given := p.facets
	unsure := given[catalogue.Origin] == "unclear" && given[catalogue.Breakdown] != "total"
	if given[catalogue.Origin] == "unclear" {
		given[catalogue.Origin] = ""
	}
	given[catalogue.Measure] = measure
	if measure != p.facets[catalogue.Measure] && given[catalogue.Event] == "" {
		given[catalogue.Event] = "unsaid" // a weak word implies none
	}
	found := r.catalogue.Resolve(&given)
	return slices.DeleteFunc(found, func(i *catalogue.Indicator) bool {
		// "Đã cho thuê trong năm" is what was leased in the year, and no stock.
		return p.begun && i.Nature == catalogue.Stock || unsure && r.catalogue.Apart(i)
	})
}

// isGroup tells whether the place is the sum of FDI and DDI of something that
// has no such sum because the two are counted in different currencies.
func (r *reader) isGroup(p *place, measure string) bool {
	if p.facets[catalogue.Origin] != "both" && p.facets[catalogue.Breakdown] != "total" {
		return false // no word says that it is the sum: a heading may be missing
	}
	given := p.facets
	given[catalogue.Measure], given[catalogue.Origin] = measure, "fdi"
	return measure != "" && len(r.catalogue.Resolve(&given)) == 1
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
