package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// when settles the period and the role of the cell. If the labels do not state them for
// certain, ok is false and a finding says why.
func (n *number) when(p *place, i *catalogue.Indicator) (period figure.Period, role figure.Role, ok bool) {
	own := n.titles.period
	period, role, ok = n.periodAndRole(p)
	switch {
	case !ok:
		n.nameless(diag.HeadingsDiffer)
		return period, role, false
	case isComing(i) && p.Facets[catalogue.Horizon] == catalogue.None && period.Span != figure.Year && period != own:
		// "Vốn đăng ký" of nine months may be what was registered in them.
		n.nameless(diag.IndicatorUnknown)
		return period, role, false
	}
	if n.isStated(period) {
		return period, role, true
	}
	if period, ok = n.summed(p, i, period); !ok {
		return period, role, false
	}
	if p.row.partOver(period) || n.earlierOver(p.row, period) {
		n.nameless(diag.HeadingsDiffer)
		return period, role, false
	}
	if n.stopsEarly(p, period, role) {
		return period, role, false
	}
	return period, role, role != figure.Actual || n.isWhole(p, i, period)
}

// isWhole reports whether a result is of the whole of its period, and of the period that its labels give.
func (n *number) isWhole(p *place, i *catalogue.Indicator, period figure.Period) bool {
	n.doubtSigned(period)
	if period == n.target && n.isOfOtherYear(p, period) {
		return false
	}
	return (period != n.titles.period || !n.endsEarly(period, i)) && !n.isLimited(p, period, i)
}

// earlierOver reports whether a label farther off than the one that names a year is of an earlier one:
// "Năm 2017" over "Thực hiện năm 2018". One that compares with it, "So với năm 2017", is not.
func (n *number) earlierOver(h *headings, year figure.Period) bool {
	named := false
	for i, m := range h.Meanings {
		if named && len(m.Periods) == 1 && m.Periods[0].Year < year.Year && m.Understood() {
			e := n.Line(n.text(h.labels[i])).Extent()
			if e.Period == m.Periods[0] && e.Period.Span == figure.Year {
				return true
			}
		}
		named = named || slices.Contains(m.Periods, year) && year.Span == figure.Year
	}
	return false
}

// noteNarrowed records what the titles and the header make of a figure that its labels leave open.
func (n *number) noteNarrowed(p *place, i *catalogue.Indicator, k figure.Key) {
	named := len(p.row.Periods)+len(p.col.Periods) > 0
	switch {
	case k.Role == figure.Plan && n.titles.role != nil && p.row.Facets[catalogue.Role] == catalogue.None && p.col.Facets[catalogue.Role] == catalogue.None:
		n.narrow(i, n.titles.role, diag.PlannedFigures)
	case k.Role != figure.Plan && k.Period.Year != n.target.Year && !named && n.titles.year != nil:
		n.narrow(i, n.titles.year, diag.Same(k.Period.String()))
	case k.Role != figure.Plan && k.Period != n.target && k.Period.Year == n.target.Year && !named && n.titles.limit != nil:
		n.narrow(i, &n.titles.limit.source, diag.Same(k.Period.String()))
	}
}

// doubtStock reports a figure of what stands at the end of a period that may be of what came in it:
// its label dates a beginning, or its column is of the year and its label only says what is counted.
func (n *number) doubtStock(p *place, i *catalogue.Indicator, k figure.Key) {
	if i.Nature != catalogue.Stock || k.Period != n.target || k.Role == figure.Plan {
		return
	}
	begins := p.row.Own[catalogue.Begins] != catalogue.None && len(p.row.Meanings[0].Periods) > 0 && p.row.Own[catalogue.Horizon] != catalogue.Cumulative
	within := i.Means[catalogue.Event] == catalogue.None && p.col.Own[catalogue.Horizon] == catalogue.InPeriod && p.col.Own[catalogue.Time] != catalogue.YearToDate
	if begins || within {
		f := n.findings.figure(diag.StockOrFlow, n.entry, i, k.Period)
		n.findings.add(f.With("because", diag.Same(strings.Join(n.entry.Because(), ", "))))
	}
}

// isComing is true of a stock of what comes and goes: words have to say of which time a
// figure of it is.
func isComing(i *catalogue.Indicator) bool { return i.Nature == catalogue.Stock && !i.Timeless }
