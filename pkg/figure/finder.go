package figure

import "bloc/pkg/catalogue"

// Finder finds the figures of a report by what they are figures of. It holds as long
// as the figures of the report stand where they stood.
type Finder struct {
	byRank [][]*Figure // by the rank of their indicators; in the order of the report
}

// Finder returns the finder of the report's figures of a catalogue's indicators.
func (r *Report) Finder(c *catalogue.Catalogue) *Finder {
	in := &Finder{make([][]*Figure, len(c.Indicators))}
	for n := range r.Figures {
		f := &r.Figures[n]
		if i := c.Indicator(f.Indicator); i != nil {
			in.byRank[i.Rank] = append(in.byRank[i.Rank], f)
		}
	}
	return in
}

// Find returns the figure of an indicator, or nil; the first one where there are several.
func (in *Finder) Find(i *catalogue.Indicator, p Period, role Role) *Figure {
	for _, f := range in.byRank[i.Rank] {
		if f.Role == role && f.Period == p {
			return f
		}
	}
	return nil
}
