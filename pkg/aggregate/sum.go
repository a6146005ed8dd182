package aggregate

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Sum adds up the reports of a period. The reports are those to be used, with at most
// one per member for each figure. Members valid at the period's end are expected.
// Findings name the missing members and the core indicators that a report lacks.
func Sum(c *catalogue.Catalogue, period figure.Period, reports []*figure.Report) *Result {
	r := &Result{Catalogue: c, Period: period}
	var all []source
	for _, m := range c.MembersOn(period.End()) {
		one := source{Member: Member{Member: m}, result: r}
		for _, report := range reports {
			switch {
			case report.Member != m.ID:
			case report.Announced():
				one.Announced = report
			default:
				one.Reports = append(one.Reports, report)
				one.in = append(one.in, report.Finder(c))
			}
		}
		all, r.Members = append(all, one), append(r.Members, one.Member)
		if !one.Reported() && one.Announced == nil { // each figure of a report on paper is asked for
			f := diag.MemberMissing.At(diag.Place{}).With("name", diag.Same(m.Name))
			f.Member, f.Period = m.ID, period.String()
			r.Findings.Add(f)
		}
	}
	r.Totals = make([]Total, 0, len(c.Indicators))
	for _, i := range c.Indicators {
		if t := r.total(i, all); i.Core || t.Reported() > 0 {
			r.Totals = append(r.Totals, t)
		}
	}
	r.deriveAll()
	return r
}

// source is a member whose figures are summed.
type source struct {
	Member
	result *Result
	in     []*figure.Finder // one per report
}

// deriveAll computes the ratios that the totals allow.
func (r *Result) deriveAll() {
	for _, d := range r.Catalogue.Derived {
		if one := r.derive(d); one.Defined {
			r.Derived = append(r.Derived, one)
		}
	}
}

// total sums one indicator over the members.
func (r *Result) total(i *catalogue.Indicator, all []source) Total {
	t := Total{Indicator: i, Expected: len(all), Missing: []string{}}
	for n := range all {
		m := &all[n]
		p, ok := m.part(i)
		if !ok {
			t.Missing = append(t.Missing, m.ID)
			if i.Core && (m.Reported() || m.Announced != nil) {
				r.Findings.Add(r.lacking(m.Member, i))
			}
			continue
		}
		if t.Parts == nil {
			t.Parts = make([]Part, 0, len(all)-n)
		}
		t.Parts = append(t.Parts, p)
		if len(p.Summed) > 0 && len(i.Parts) == 0 {
			r.Findings.Add(r.summed(m.Member, &p, i))
		}
	}
	t.add(r.Period)
	return t
}

// summed notes that a report states only the indicators that add up to one, not that
// indicator itself. A sum of FDI and DDI under one name needs no note.
func (r *Result) summed(m Member, p *Part, i *catalogue.Indicator) diag.Finding {
	f := diag.IndicatorSummed.At(p.Figure.Place())
	var parts []diag.Text
	for _, part := range p.Summed {
		parts = append(parts, r.Catalogue.Label(part.Indicator))
	}
	f.Member, f.Indicator, f.Period = p.Member, i.ID, r.Period.String()
	return f.With("name", diag.Same(m.Name)).With("label", i.Label).
		With("parts", diag.Joined(parts, " + "))
}

// add adds up the parts.
func (t *Total) add(period figure.Period) {
	for i := range t.Parts {
		p := &t.Parts[i]
		t.Value = t.Value.Add(p.Figure.Value)
		t.Estimate = t.Estimate || p.Figure.Estimate
	}
	t.Previous = t.compare(period.Previous(), func(p *Part) *figure.Figure { return p.Previous })
	t.Plan = t.compare(period, func(p *Part) *figure.Figure { return p.Plan })
}

func (r *Result) lacking(m Member, i *catalogue.Indicator) diag.Finding {
	from := m.Announced
	if m.Reported() {
		from = m.Reports[0]
	}
	f := diag.CoreMissing.At(diag.Place{File: from.Path})
	f.Member, f.Indicator, f.Period = m.ID, i.ID, r.Period.String()
	return f.With("name", diag.Same(m.Name)).With("label", i.Label)
}

// part finds the member's figure: as stated, actual before estimate, or else the sum of
// the figures of the indicator's parts; false if there is none.
func (m *source) part(i *catalogue.Indicator) (Part, bool) {
	var space [8]*figure.Figure
	period := m.result.Period
	now := m.find(space[:0], i, period, figure.Actual, figure.Estimate)
	if len(now) == 0 {
		return Part{}, false
	}
	p := Part{Member: m.ID, Figure: join(now, i)}
	if len(now) > 1 {
		p.Summed = slices.Clone(now)
	}
	if before := m.find(space[:0], i, period.Previous(), figure.Previous); len(before) > 0 {
		p.Previous = join(before, i)
	}
	if plan := m.find(space[:0], i, period, figure.Plan); len(plan) > 0 {
		p.Plan = join(plan, i)
	}
	return p, true
}

// find adds to a list the figure of the first role that is stated, or else the figures
// of all parts of the indicator; nothing if one is missing.
func (m *source) find(list []*figure.Figure, i *catalogue.Indicator, p figure.Period, roles ...figure.Role) []*figure.Figure {
	for _, role := range roles {
		for _, in := range m.in {
			if f := in.Find(i, p, role); f != nil {
				return append(list, f)
			}
		}
	}
	sum := list
	for _, id := range m.result.Catalogue.PartsOf(i) {
		with := m.find(sum, m.result.Catalogue.Indicator(id), p, roles...)
		if len(with) == len(sum) {
			return list
		}
		sum = with
	}
	return sum
}

// join makes one figure of several that add up to that of an indicator.
func join(list []*figure.Figure, i *catalogue.Indicator) *figure.Figure {
	if len(list) == 1 {
		return list[0]
	}
	out := *list[0]
	out.Indicator, out.Raw, out.RawUnit, out.Because, out.Sources = i.ID, "", "", nil, nil
	out.Value = quantity.Decimal{}
	for _, f := range list {
		out.Value = out.Value.Add(f.Value)
		out.Places = min(out.Places, f.Places)
		out.Estimate = out.Estimate || f.Estimate
		out.Partial = out.Partial || f.Partial
		out.Excepts = cmp.Or(out.Excepts, f.Excepts)
		out.Confirmed &= f.Confirmed
		out.Sources = append(out.Sources, f.Sources...)
	}
	for _, f := range list {
		out.RestsOn(f.Answered)
	}
	return &out
}

// compare compares the total with another figure of the same members.
func (t *Total) compare(period figure.Period, other func(*Part) *figure.Figure) *Comparison {
	c := &Comparison{Period: period}
	for i := range t.Parts {
		p := &t.Parts[i]
		if f := other(p); f != nil {
			c.Value = c.Value.Add(f.Value)
			c.Current = c.Current.Add(p.Figure.Value)
			c.Members++
		}
	}
	if c.Members == 0 {
		return nil
	}
	return c
}

// derive computes one ratio over the members that have both figures.
func (r *Result) derive(d *catalogue.Derived) Derived {
	out := Derived{Derived: d}
	of, by := r.Total(d.Of), r.Total(d.By)
	if of == nil || by == nil {
		return out
	}
	for i := range of.Parts {
		p := &of.Parts[i]
		q := by.Part(p.Member)
		if q == nil {
			continue
		}
		out.Of, out.By = out.Of.Add(p.Figure.Value), out.By.Add(q.Figure.Value)
		out.Members++
		if v, ok := Compute(d.Operation, p.Figure.Value, q.Figure.Value); ok {
			out.Parts = append(out.Parts, Ratio{p.Member, v})
		}
	}
	if out.Members > 0 {
		out.Value, out.Defined = Compute(d.Operation, out.Of, out.By)
	}
	return out
}

// Compute computes a ratio of two figures, rounded to two decimals; false if the divisor
// is zero.
func Compute(op catalogue.Operation, of, by quantity.Decimal) (quantity.Decimal, bool) {
	switch op {
	case catalogue.Percent:
		return quantity.Ratio(of, by, 2)
	case catalogue.Quotient:
		return quantity.Quotient(of, by, 2)
	}
	return of.Sub(by), true
}
