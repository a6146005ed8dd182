package diff

import (
	"slices"
	"strconv"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Findings are the findings on the series as such: its periods were converted at different
// exchange rates, so a part of their growth is that of the rate.
func (s *Series) Findings() diag.List {
	var rates []diag.Text // by period
	distinct, converted := map[diag.Text]bool{}, map[string]bool{}
	for _, p := range s.Periods {
		r := s.Results[p]
		if r == nil {
			continue
		}
		var list []diag.Text
		for _, of := range conversions(r, converted) {
			rate := of.Rate.String()
			list = append(list, diag.Text{Vi: diag.Notation(rate, "vi"), En: diag.Notation(rate, "en")})
		}
		if len(list) > 0 {
			written := diag.Joined(list, ", ")
			distinct[written] = true
			rates = append(rates, diag.Joined([]diag.Text{diag.Same(p.String()), written}, ": "))
		}
	}
	if len(distinct) < 2 {
		return nil
	}
	f := diag.RatesDiffer.At(diag.Place{}).With("rates", diag.Joined(rates, "; "))
	f.Count = len(converted)
	return diag.List{f.With("count", diag.Same(strconv.Itoa(len(converted))))}
}

// conversions lists the rates at which figures of a result were converted, the lowest first,
// and notes the indicators of these figures.
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
