package figure

import "bloc/pkg/catalogue"

// Finder finds the figures of a report by indicator, period and role. It is valid until the
// figures of the report move.
type Finder struct {
	figures []Figure
	first   []int32 // by the rank of an indicator: the number of its first figure, from 1; 0 for none
	next    []int32 // by figure: the number of the next one of the same indicator, likewise
}

// Finder returns a finder for the figures of the report, by the indicators of a catalogue.
func (r *Report) Finder(c *catalogue.Catalogue) *Finder {
	in := &Finder{r.Figures, make([]int32, len(c.Indicators)), make([]int32, len(r.Figures))}
	for n := len(r.Figures) - 1; n >= 0; n-- {
		if i := c.Indicator(r.Figures[n].Indicator); i != nil {
			in.next[n], in.first[i.Rank] = in.first[i.Rank], int32(n+1)
		}
	}
	return in
}

// Find returns the first figure of an indicator with a period and a role; nil if there is none
// or the indicator is nil.
func (in *Finder) Find(i *catalogue.Indicator, p Period, role Role) *Figure {
	if i == nil {
		return nil
	}
	for n := in.first[i.Rank]; n > 0; n = in.next[n-1] {
		if f := &in.figures[n-1]; f.Role == role && f.Period == p {
			return f
		}
	}
	return nil
}
