// Package rank compares the members of a bloc by criteria that they agreed on.
//
// The criteria are a user's data (criteria.go): what is measured of each member, how many
// points it can bring, and by which bands or over which range. Of computes the points of
// every member (score.go) and puts the members of each group in order (order.go). Nothing
// is weighed by the program itself.
//
// All points follow from figures as they are shown: a percentage is rounded to two decimals
// before points are given for it, and points are rounded to two decimals before they are
// added up, half away from zero, so that a person with a calculator gets the same.
package rank

import (
	"bloc/pkg/aggregate"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Ranking is the outcome: the members by group, in the order of their scores.
type Ranking struct {
	Result   *aggregate.Result
	Criteria *Criteria
	Groups   []Standing
}

// Standing is the order of one group. Its name is empty if it is the only one.
type Standing struct {
	Name   string
	Boards []Board  // the members with a score, in the order of their ranks
	Absent []string // ids of members without a figure for any criterion: they have no rank
}

// Board is a member with its score.
type Board struct {
	Member  string
	Rank    int              // from 1; members with the same score share a rank, and the next one is skipped
	Score   quantity.Decimal // two decimals
	Most    quantity.Decimal // the points that could be reached
	Points  []Points         // by criterion, in the order of the criteria
	Missing []string         // the names of criteria that lack a figure
}

// Points are what a criterion brought a member.
type Points struct {
	Criterion *Criterion
	Value     quantity.Optional // what was measured; not valid if a figure is missing
	Points    quantity.Decimal  // two decimals; zero if a figure is missing
	Counted   bool              // the criterion counts in the score
	Figures   []Figure          // what the value comes from
}

// Figure is a figure from which a value comes.
type Figure struct {
	Indicator string
	Role      figure.Role
	Value     quantity.Decimal
	Estimate  bool
	Source    figure.Source // zero for a figure without a single place
}

// Of ranks the members of a result by criteria.
func Of(r *aggregate.Result, c *Criteria) *Ranking {
	out := &Ranking{Result: r, Criteria: c}
	for _, g := range c.groups(r) {
		out.Groups = append(out.Groups, c.standing(r, g))
	}
	return out
}
