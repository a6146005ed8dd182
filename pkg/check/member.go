package check

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// member is a member with all that it reported.
type member struct {
	*catalogue.Member
	catalogue *catalogue.Catalogue
	sent      reports          // reports of the period
	current   []*figure.Figure // figures of the period, by the rank of the indicator; nil if there is none
	against   reports          // what the member reported for earlier periods
}

// reports are the reports of a member. If two of them have a figure, the first one counts.
type reports []report

// report is a report with the finder of its figures.
type report struct {
	*figure.Report
	in *figure.Finder
}

// gather collects the reports of each member, in the order of members.
func (c *checker) gather() []*member {
	var list []*member
	for _, m := range c.Catalogue.Members {
		if sent := of(m, c.Reports); len(sent) > 0 {
			list = append(list, c.member(m, sent))
		}
	}
	return list
}

// member is a member with the reports that it sent.
func (c *checker) member(m *catalogue.Member, sent []*figure.Report) *member {
	one := &member{Member: m, catalogue: c.Catalogue, sent: withFinders(c.Catalogue, sent), against: withFinders(c.Catalogue, of(m, c.Against))}
	one.current = make([]*figure.Figure, len(c.Catalogue.Indicators))
	for n, i := range c.Catalogue.Indicators {
		one.current[n] = one.result(i, c.Period)
	}
	return one
}

func of(m *catalogue.Member, reports []*figure.Report) []*figure.Report {
	var list []*figure.Report
	for _, r := range reports {
		if r.Member == m.ID {
			list = append(list, r)
		}
	}
	return list
}

func withFinders(c *catalogue.Catalogue, sent []*figure.Report) reports {
	var list reports
	for _, r := range sent {
		list = append(list, report{r, r.Finder(c)})
	}
	return list
}

// parts are the indicators that add up to the given one.
func (m *member) parts(indicator string) []string { return m.catalogue.Indicator(indicator).Parts }

// now is the member's figure of the period, actual before estimate; nil if it reports
// none.
func (m *member) now(indicator string) *figure.Figure {
	if i := m.catalogue.Indicator(indicator); i != nil {
		return m.current[i.Rank]
	}
	return nil
}

// result is the figure that the member's reports give for a period.
func (m *member) result(i *catalogue.Indicator, p figure.Period) *figure.Figure {
	return m.sent.find(i, p, figure.Actual, figure.Estimate)
}

// stated is the figure that the member's reports state for an earlier period.
func (m *member) stated(i *catalogue.Indicator, p figure.Period) *figure.Figure {
	return m.sent.find(i, p, figure.Previous)
}

// plan is the member's plan of a period.
func (m *member) plan(i *catalogue.Indicator, p figure.Period) *figure.Figure {
	return m.sent.find(i, p, figure.Plan)
}

// published is what the member reported for an earlier period at the time; nil if a part
// is missing.
func (m *member) published(i *catalogue.Indicator, p figure.Period) *figure.Figure {
	if len(m.against) == 0 {
		return nil
	}
	if f := m.against.find(i, p, figure.Actual, figure.Estimate); f != nil {
		return f
	}
	var sum []*figure.Figure
	for _, id := range m.catalogue.PartsOf(i) {
		one := m.published(m.catalogue.Indicator(id), p)
		if one == nil {
			return nil
		}
		sum = append(sum, one)
	}
	return join(i.ID, sum)
}

// before is the figure of an earlier period: as reported at the time, else as stated now.
func (m *member) before(i *catalogue.Indicator, p figure.Period) *figure.Figure {
	if f := m.published(i, p); f != nil {
		return f
	}
	return m.stated(i, p)
}

// find returns the figure of the first role that has one, or nil.
func (list reports) find(i *catalogue.Indicator, p figure.Period, roles ...figure.Role) *figure.Figure {
	for _, role := range roles {
		for _, r := range list {
			if f := r.in.Find(i, p, role); f != nil {
				return f
			}
		}
	}
	return nil
}

// all looks up the figures of a list of indicators; ok is false if one is missing.
func all(ids []string, lookup func(string) *figure.Figure) (list []*figure.Figure, ok bool) {
	list = some(ids, lookup)
	return list, len(ids) > 0 && len(list) == len(ids)
}

// some looks up the figures of a list of indicators and leaves out the missing ones.
func some(ids []string, lookup func(string) *figure.Figure) []*figure.Figure {
	var list []*figure.Figure
	for _, id := range ids {
		if f := lookup(id); f != nil {
			list = append(list, f)
		}
	}
	return list
}

// join adds up figures of parts as one figure; nil if there are none.
func join(indicator string, list []*figure.Figure) *figure.Figure {
	if len(list) == 0 {
		return nil
	}
	out := *list[0]
	out.Indicator = indicator
	for _, f := range list[1:] {
		out.Value = out.Value.Add(f.Value)
		out.Places = min(out.Places, f.Places)
		out.Estimate = out.Estimate || f.Estimate
		out.Sources = append(out.Sources[:len(out.Sources):len(out.Sources)], f.Sources...)
	}
	return &out
}

// opening returns the period that ends where the given one begins.
func opening(p figure.Period) figure.Period {
	switch {
	case p.Span == figure.Quarter && p.N > 1:
		return figure.Period{Year: p.Year, Span: figure.Quarter, N: p.N - 1}
	case p.Span == figure.Month && p.N > 1:
		return figure.Period{Year: p.Year, Span: figure.Month, N: p.N - 1}
	case p.Span == figure.Half && p.N == 2:
		return figure.FromMonths(p.Year, 6)
	}
	return figure.YearOf(p.Year - 1)
}
