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

// unchanged reports a report whose figures are last year's: most of those with enough digits are
// what was stated for the year before. It is an error if they are what was reported then, as this
// contradicts the year over them.
func unchanged(c *checker) {
	for _, m := range c.members {
		for _, r := range m.sent {
			c.compareYears(m, r)
		}
	}
}

func (c *checker) compareYears(m *member, r report) {
	y := c.yearsOf(m, r)
	if y.equal < mostUnchanged || 2*y.equal <= y.compared {
		return
	}
	looked, as := y.all, diag.Text{}
	contradicted := y.reported >= mostUnchanged && 2*y.reported > y.compared
	if contradicted {
		as = words.asReported
	}
	out := c.about(diag.YearUnchanged, m, looked...)
	if contradicted {
		out.Severity = diag.Error
	}
	if slices.ContainsFunc(looked, func(f *figure.Figure) bool { return len(f.Sources) > 0 }) {
		out.Place, out.Related = diag.Place{File: r.Path}, append([]diag.Place{out.Place}, out.Related...)
	}
	out.Found, out.Count = "", len(looked)
	c.findings.Add(out.With("count", diag.Same(strconv.Itoa(y.equal))).With("of", diag.Same(strconv.Itoa(y.compared))).
		With("before", diag.Same(c.Period.Previous().String())).With("as", as))
}

// years are the figures of a report that equal those of the year before.
type years struct {
	all                       []*figure.Figure // with any digits
	equal, reported, compared int              // of those with enough to mean something: equal, equal to what was reported then, and all
}

func (c *checker) yearsOf(m *member, r report) (y years) {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Period != c.Period || f.Role != figure.Actual && f.Role != figure.Estimate {
			continue
		}
		of := c.Catalogue.Indicator(f.Indicator)
		before := m.before(of, c.Period.Previous())
		if before == nil {
			continue
		}
		same, tells := f.Value.Equal(before.Value), f.Value.NumDigits() >= tellingDigits
		if same {
			y.all = append(y.all, f)
		}
		if !tells {
			continue
		}
		y.compared++
		if same {
			y.equal++
			if m.published(of, c.Period.Previous()) != nil {
				y.reported++
			}
		}
	}
	return y
}
