package settle

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/figure"
)

// group is the claims to one figure. Each list is in reading order.
type group struct {
	claims   []*Claim
	totals   []*Claim       // claims that state the figure
	parts    []*Claim       // claims of single zones
	sections []*Claim       // subtotals
	located  []*Claim       // claims by kind of place
	figure   *figure.Figure // nil if there is none
	addsUp   []*Claim       // the parts that a stated figure is the sum of; nil if they are not compared
}

func (g *group) key() figure.Key { return g.claims[0].Figure.Key }

// mostGroups limits the room that is made for groups at first. If there are very many claims,
// nearly all claim the same figures.
const mostGroups = 1 << 10

// group groups the claims by the figure they claim. The groups stand in the order in which
// figures are first claimed.
func (s *settler) group() {
	room := s.Room
	s.groups = room.groups.Take(min(len(s.claims), mostGroups))[:0]
	next := room.numbers.Take(len(s.claims))             // the previous group of the same indicator, by group; numbered as in at
	at := room.numbers.Take(len(s.Catalogue.Indicators)) // the latest group of an indicator, by its rank; from 1, and 0 for none
	for _, c := range s.claims {
		i := at[c.Indicator.Rank]
		for i > 0 && s.groups[i-1].key() != c.Figure.Key {
			i = next[i-1]
		}
		if i == 0 {
			next[len(s.groups)], s.groups = at[c.Indicator.Rank], append(s.groups, group{})
			i = len(s.groups)
			at[c.Indicator.Rank] = i
		}
		s.groups[i-1].add(room, c)
	}
}

func (g *group) add(room *Room, c *Claim) {
	list := [...]*[]*Claim{Whole: &g.totals, OfZone: &g.parts, OfSection: &g.sections, OfPlaces: &g.located}[c.Share]
	*list = room.members.Append(*list, c)
	g.claims = room.members.Append(g.claims, c)
}

// figureOf returns the figure of a key; nil for none.
func (s *settler) figureOf(k figure.Key) *figure.Figure {
	for i := range s.groups {
		if f := s.groups[i].figure; f != nil && f.Key == k {
			return f
		}
	}
	return nil
}

// figures lists the figures of all groups by indicator in the order of the catalogue, then
// by period, then by role.
func (s *settler) figures() []figure.Figure {
	list := s.Room.ranked.Take(len(s.groups))[:0]
	for i := range s.groups {
		if g := &s.groups[i]; g.figure != nil {
			list = append(list, ranked{g.figure, g.claims[0].Indicator.Rank})
		}
	}
	slices.SortFunc(list, ranked.compare)
	out := make([]figure.Figure, len(list))
	for i, f := range list {
		out[i] = *f.Figure
	}
	return out
}

// ranked is a figure with the rank of its indicator in the catalogue.
type ranked struct {
	*figure.Figure
	rank int
}

func (a ranked) compare(b ranked) int {
	if a.rank != b.rank || a.Period == b.Period {
		return cmp.Or(a.rank-b.rank, int(a.Role)-int(b.Role))
	}
	if a.Period.Year != b.Period.Year {
		return a.Period.Year - b.Period.Year
	}
	return strings.Compare(a.Period.String(), b.Period.String())
}
