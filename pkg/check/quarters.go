package check

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// division is a period with the periods that it is made up of.
type division struct {
	whole figure.Period
	parts []figure.Period
}

// divisions lists the divisions of a year.
func divisions(year int) []division {
	quarter := func(n int) figure.Period { return figure.Period{Year: year, Span: figure.Quarter, N: n} }
	half := func(n int) figure.Period { return figure.Period{Year: year, Span: figure.Half, N: n} }
	months := func(from, to int) []figure.Period {
		return figure.Period{Year: year, Span: figure.Month, N: from}.Through(figure.Period{Year: year, Span: figure.Month, N: to})
	}
	nine, eleven := figure.FromMonths(year, 9), figure.FromMonths(year, 11)
	return []division{
		{figure.YearOf(year), []figure.Period{quarter(1), quarter(2), quarter(3), quarter(4)}},
		{figure.YearOf(year), []figure.Period{half(1), half(2)}},
		{figure.YearOf(year), []figure.Period{nine, quarter(4)}},
		{nine, []figure.Period{quarter(1), quarter(2), quarter(3)}},
		{half(1), []figure.Period{quarter(1), quarter(2)}},
		{half(2), []figure.Period{quarter(3), quarter(4)}},
		{figure.YearOf(year), months(1, 12)},
		{figure.YearOf(year), append([]figure.Period{eleven}, months(12, 12)...)},
		{quarter(1), months(1, 3)}, {quarter(2), months(4, 6)}, {quarter(3), months(7, 9)}, {quarter(4), months(10, 12)},
		{half(1), months(1, 6)}, {half(2), months(7, 12)},
		{nine, months(1, 9)},
		{eleven, months(1, 11)},
	}
}

// quarters compares the figures of parts of a year with those of the whole: flows add up,
// and a stock is that of the last part.
func quarters(c *checker) {
	all := divisions(c.Period.Year)
	for _, m := range c.members {
		if !m.tellsStretches() {
			continue
		}
		for _, i := range c.Catalogue.Indicators {
			told := map[figure.Period]bool{} // a stock has its last quarter in several divisions
			for _, d := range all {
				if !told[d.whole] {
					told[d.whole] = c.divided(m, i, d)
				}
			}
		}
	}
}

// tellsStretches reports whether a member reports figures of parts of a year.
func (m *member) tellsStretches() bool {
	return slices.ContainsFunc(m.sent, func(r report) bool {
		return slices.ContainsFunc(r.Figures, func(f figure.Figure) bool { return f.Period.Span != figure.Year })
	})
}

// divided compares one figure with those of the division, and reports whether they differ.
func (c *checker) divided(m *member, i *catalogue.Indicator, d division) bool {
	whole := m.result(i, d.whole)
	if !c.sound(m, whole) {
		return false
	}
	from := d.parts
	if i.Nature == catalogue.Stock {
		from = d.parts[len(d.parts)-1:]
	}
	var in []*figure.Figure
	var names []diag.Text
	for _, p := range from {
		f := m.result(i, p)
		if f == nil || i.Nature == catalogue.Stock && isDash(f) {
			return false
		}
		in, names = append(in, f), append(names, diag.Same(p.String()))
	}
	value, fits := c.addsUp(whole, in, true)
	if fits {
		return false
	}
	out := c.should(c.about(diag.QuartersDiffer, m, append([]*figure.Figure{whole}, in...)...), value, whole.Unit)
	out.Period = d.whole.String()
	c.findings.Add(out.With("parts", diag.Joined(names, " + ")))
	return true
}

// isDash reports whether a figure is written as the sign for nothing. In the column of a
// quarter that is still to come, the sign means that there is no stock, not a stock of
// zero.
func isDash(f *figure.Figure) bool {
	return f.Value.IsZero() && strings.Trim(f.Raw, " -–—") == "" && f.Raw != ""
}
