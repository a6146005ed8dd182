package diff

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Findings are what is to be said of the series as such: that its periods were converted at
// different exchange rates, so that a part of their growth is that of the rate.
func (s *Series) Findings() diag.List {
	var rates [2][]string // as written in both languages
	distinct, converted := map[string]bool{}, map[string]bool{}
	for _, p := range s.Periods {
		r := s.Results[p]
		if r == nil {
			continue
		}
		var vi, en []string
		for _, of := range conversions(r, converted) {
			vi = append(vi, diag.Notation(of.Rate.String(), "vi"))
			en = append(en, diag.Notation(of.Rate.String(), "en"))
		}
		if len(vi) > 0 {
			distinct[strings.Join(vi, " ")] = true
			rates[0] = append(rates[0], p.String()+": "+strings.Join(vi, ", "))
			rates[1] = append(rates[1], p.String()+": "+strings.Join(en, ", "))
		}
	}
	if len(distinct) < 2 {
		return nil
	}
	f := diag.RatesDiffer.At(diag.Place{}).With("rates", diag.Text{Vi: strings.Join(rates[0], "; "), En: strings.Join(rates[1], "; ")})
	f.Count = len(converted)
	return diag.List{f.With("count", diag.Same(strconv.Itoa(len(converted))))}
}

// conversions lists the rates at which figures of a result were converted, the lowest first, and notes
// the indicators of these figures.
func conversions(r *aggregate.Result, converted map[string]bool) (list []figure.Conversion) {
	for _, t := range r.Totals {
		for _, p := range t.Parts {
			for _, f := range append([]*figure.Figure{p.Figure}, p.Summed...) {
				if f == nil || f.Rate == nil {
					continue
				}
				converted[t.Indicator.ID] = true
				if !slices.ContainsFunc(list, func(c figure.Conversion) bool { return c.Per == f.Rate.Per && c.Rate.Equal(f.Rate.Rate) }) {
					list = append(list, *f.Rate)
				}
			}
		}
	}
	slices.SortFunc(list, func(a, b figure.Conversion) int { return a.Rate.Cmp(b.Rate) })
	return list
}
