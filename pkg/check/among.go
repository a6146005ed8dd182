package check

import (
	"maps"
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// Among are checked reports, among which another reading of one of them is checked. That takes
// time for the report alone, however many the others are.
type Among struct{ run *checker }

// NewAmong checks reports by every rule.
func NewAmong(in Input) *Among { return &Among{check(in)} }

// Check checks a report as the only one of its member. It compares it with the other members as
// they were found to be before. The findings, those on this member, have no order.
func (a *Among) Check(r *figure.Report) diag.List {
	m := a.run.Catalogue.Member(r.Member)
	if m == nil {
		return nil
	}
	c := &checker{Input: a.run.Input, marks: a.run.marks.without(r.Member)}
	one := c.member(m, []*figure.Report{r})
	c.members = []*member{one}
	others := slices.DeleteFunc(slices.Clone(a.run.members), func(other *member) bool { return other.Member == m })
	c.peers = peersOf(c.Catalogue, append(others, one))
	c.applyRules()
	return c.findings
}

// without returns a copy of the marks without those of a member.
func (m marks) without(member string) marks {
	copied := func(from map[subject]bool) map[subject]bool {
		to := maps.Clone(from)
		maps.DeleteFunc(to, func(of subject, _ bool) bool { return of.member == member })
		return to
	}
	return marks{copied(m.misscaled), copied(m.exchanged), copied(m.tenfold)}
}
