package check

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// member is a member with all that it reported.
type member struct {
	*catalogue.Member
	catalogue *catalogue.Catalogue
	period    figure.Period
	reports   []*figure.Report
	sent      figures          // what these say
	current   []*figure.Figure // of the period, by the rank of the indicator; nil for none
	against   figures          // what the member reported for earlier periods
}

// figures are those of a member's reports; of a figure in two reports, that of the first.
type figures map[figure.Key]*figure.Figure

// gather puts the reports of each member together, in the order of members.
func (c *checker) gather() []*member {
	var list []*member
	for _, m := range c.Catalogue.Members {
		sent := of(m, c.Reports)
		if len(sent) == 0 {
			continue
		}
		one := &member{Member: m, catalogue: c.Catalogue, period: c.Period, reports: sent, sent: index(sent), against: index(of(m, c.Against))}
		for _, i := range c.Catalogue.Indicators {
			one.current = append(one.current, one.result(i.ID, c.Period))
		}
		list = append(list, one)
	}
	return list
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

func index(reports []*figure.Report) figures {
	most := 0
	for _, r := range reports {
		most += len(r.Figures)
	}
	list := make(figures, most)
	for _, r := range reports {
		for i := range r.Figures {
			if f := &r.Figures[i]; list[f.Key] == nil {
				list[f.Key] = f
			}
		}
	}
	return list
}

// parts are the indicators that one is the sum of.
func (m *member) parts(indicator string) []string { return m.catalogue.Indicator(indicator).Parts }

// now is the member's figure of the period, actual before estimate; nil when it
// reports none.
func (m *member) now(indicator string) *figure.Figure {
	if i := m.catalogue.Indicator(indicator); i != nil {
		return m.current[i.Rank]
	}
	return nil
}

// result is the figure that the member's reports give for a period.
func (m *member) result(indicator string, p figure.Period) *figure.Figure {
	return m.sent.find(indicator, p, figure.Actual, figure.Estimate)
}

// stated is what the member's reports say of an earlier period.
func (m *member) stated(indicator string, p figure.Period) *figure.Figure {
	return m.sent.find(indicator, p, figure.Previous)
}

// plan is the member's plan of a period.
func (m *member) plan(indicator string, p figure.Period) *figure.Figure {
	return m.sent.find(indicator, p, figure.Plan)
}

// published is what the member reported for an earlier period at its time, where a
// part is missing nil.
func (m *member) published(indicator string, p figure.Period) *figure.Figure {
	if f := m.against.find(indicator, p, figure.Actual, figure.Estimate); f != nil {
		return f
	}
	var sum []*figure.Figure
	for _, id := range m.catalogue.PartsOf(m.catalogue.Indicator(indicator)) {
		one := m.published(id, p)
		if one == nil {
			return nil
		}
		sum = append(sum, one)
	}
	return join(indicator, sum)
}

// before is the figure of an earlier period: as reported at its time, else as stated now.
func (m *member) before(indicator string, p figure.Period) *figure.Figure {
	if f := m.published(indicator, p); f != nil {
		return f
	}
	return m.stated(indicator, p)
}

// find returns the figure of the first of the roles that there is, or nil.
func (list figures) find(indicator string, p figure.Period, roles ...figure.Role) *figure.Figure {
	for _, role := range roles {
		if f := list[figure.Key{Indicator: indicator, Period: p, Role: role}]; f != nil {
			return f
		}
	}
	return nil
}

// all returns the figures of a list of indicators by a lookup; ok is false when one is missing.
func all(ids []string, lookup func(string) *figure.Figure) (list []*figure.Figure, ok bool) {
	list = some(ids, lookup)
	return list, len(ids) > 0 && len(list) == len(ids)
}

// some returns those figures of a list of indicators that there are.
func some(ids []string, lookup func(string) *figure.Figure) []*figure.Figure {
	var list []*figure.Figure
	for _, id := range ids {
		if f := lookup(id); f != nil {
			list = append(list, f)
		}
	}
	return list
}

// join makes one figure of those it is the sum of; nil of none.
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

// opening is the period whose end is the period's beginning.
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
