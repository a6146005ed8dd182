package check

import (
	"slices"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// mostUnchanged is from how many figures on it is no chance that they are those of the
// year before.
const mostUnchanged = 5

// Unchanged checks reports by one rule alone: whether they are their own last year's.
func Unchanged(in Input) diag.List {
	c := &checker{Input: in}
	c.members = c.gather()
	unchanged(c)
	return c.findings
}

// unchanged reports a report that is its own last year's: of the figures of the period
// that have enough digits to tell, most are what was stated for the year before.
func unchanged(c *checker) {
	for _, m := range c.members {
		for _, r := range m.sent {
			c.compareYears(m, r)
		}
	}
}

func (c *checker) compareYears(m *member, r report) {
	var equal []*figure.Figure
	compared := 0
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Period != c.Period || f.Role != figure.Actual && f.Role != figure.Estimate || f.Value.NumDigits() < tellingDigits {
			continue
		}
		before := m.before(c.Catalogue.Indicator(f.Indicator), c.Period.Previous())
		if before == nil {
			continue
		}
		compared++
		if f.Value.Equal(before.Value) {
			equal = append(equal, f)
		}
	}
	if len(equal) < mostUnchanged || 2*len(equal) <= compared {
		return
	}
	out := c.about(diag.YearUnchanged, m, equal...)
	if slices.ContainsFunc(equal, func(f *figure.Figure) bool { return len(f.Sources) > 0 }) {
		out.Place, out.Related = diag.Place{File: r.Path}, append([]diag.Place{out.Place}, out.Related...)
	}
	out.Found, out.Count = "", len(equal)
	c.findings.Add(out.With("count", diag.Same(strconv.Itoa(len(equal)))).With("of", diag.Same(strconv.Itoa(compared))).
		With("before", diag.Same(c.Period.Previous().String())))
}
