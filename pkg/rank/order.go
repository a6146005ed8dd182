package rank

import (
	"slices"

	"bloc/pkg/aggregate"
)

// standing puts the members of a group in order. Members with the same score share their rank,
// in the order of the bloc.
func (c *Criteria) standing(r *aggregate.Result, g Group) Standing {
	out := Standing{Name: g.Name}
	for _, id := range g.Members {
		b := c.board(r, id)
		if len(b.Missing) == len(c.List) {
			out.Absent = append(out.Absent, id)
			continue
		}
		out.Boards = append(out.Boards, b)
	}
	slices.SortStableFunc(out.Boards, func(a, b Board) int { return b.Score.Cmp(a.Score) })
	for i := range out.Boards {
		out.Boards[i].Rank = i + 1
		if i > 0 && out.Boards[i].Score.Equal(out.Boards[i-1].Score) {
			out.Boards[i].Rank = out.Boards[i-1].Rank
		}
	}
	return out
}
