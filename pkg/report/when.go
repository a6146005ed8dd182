package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
)

// periods settles the period and the role of the figures of a table. They are given by labels of
// rows and columns, and by texts that give the whole table another period, or less of it.
type periods struct {
	*identity
	*frame
	legible *legibility
	redated *redatings
	inRows  stretch                      // the parts of the year that the rows name
	inCols  stretch                      // those that the columns name
	totalOf map[*layout.Row]layout.Label // by row, the label of a total of another time that adds it up
}

// when settles the period and the role of the cell. If the labels do not state them for
// certain, ok is false and a finding says why.
func (t *periods) when(p *place, i *catalogue.Indicator) (period figure.Period, role figure.Role, ok bool) {
	own := t.titles.period
	period, role, ok = t.periodAndRole(p)
	switch {
	case !ok:
		t.legible.nameless(p.spot, diag.HeadingsDiffer)
		return period, role, false
	case isComing(i) && p.Facets[catalogue.Horizon] == catalogue.None && period.Span != figure.Year && period != own:
		// "Vốn đăng ký" of nine months may be what was registered in them.
		t.legible.nameless(p.spot, diag.IndicatorUnknown)
		return period, role, false
	}
	if t.isStated(period) {
		return period, role, true
	}
	if period, ok = t.summed(p, i, period); !ok {
		return period, role, false
	}
	if p.row.partOver(period) || t.earlierOver(p.row, period) {
		t.legible.nameless(p.spot, diag.HeadingsDiffer)
		return period, role, false
	}
	if t.stopsEarly(p, period, role) {
		return period, role, false
	}
	return period, role, role != figure.Actual || t.isWhole(p, i, period)
}

// isWhole reports whether a result covers the whole of its period, and no text says otherwise.
func (t *periods) isWhole(p *place, i *catalogue.Indicator, period figure.Period) bool {
	t.doubtSigned(p.spot, period)
	if period == t.target && t.isOfOtherYear(p, period) || !t.agreesWithTotal(p, period) {
		return false
	}
	return (period != t.titles.period || !t.endsEarly(p.spot, period, i)) && !t.isLimited(p, period, i)
}

// earlierOver reports whether a label names a year, and a farther label an earlier one: "Năm
// 2017" over "Thực hiện năm 2018". A label that compares, as "So với năm 2017", does not
// count.
func (t *periods) earlierOver(h *headings, year figure.Period) bool {
	named := false
	for i, m := range h.Meanings {
		if named && len(m.Periods) == 1 && m.Periods[0].Year < year.Year && m.Understood() {
			e := t.Line(t.text(h.labels[i])).Extent()
			if e.Period == m.Periods[0] && e.Period.Span == figure.Year {
				return true
			}
		}
		named = named || slices.Contains(m.Periods, year) && year.Span == figure.Year
	}
	return false
}

// noteNarrowed records which title gives a figure another role or period, if its labels leave
// that open.
func (t *periods) noteNarrowed(p *place, i *catalogue.Indicator, k figure.Key) {
	named := len(p.row.Periods)+len(p.col.Periods) > 0
	switch {
	case k.Role == figure.Plan && t.titles.role != nil && p.row.Facets[catalogue.Role] == catalogue.None && p.col.Facets[catalogue.Role] == catalogue.None:
		t.redated.narrow(i, t.place(p.spot), t.titles.role, diag.PlannedFigures)
	case k.Role != figure.Plan && k.Period.Year != t.target.Year && !named && t.titles.year != nil:
		t.redated.narrow(i, t.place(p.spot), t.titles.year, diag.Same(k.Period.String()))
	case k.Role != figure.Plan && k.Period != t.target && k.Period.Year == t.target.Year && !named && t.titles.limit != nil:
		t.redated.narrow(i, t.place(p.spot), &t.titles.limit.source, diag.Same(k.Period.String()))
	}
}

// doubtStock reports a figure that should be as of the end of a period if it may be what came in
// the period. Its label dates a beginning, its column is of the year and its label only says
// what is counted, or its column is of what arose.
func (t *periods) doubtStock(p *place, i *catalogue.Indicator, k figure.Key, e *Entry) {
	if i.Nature != catalogue.Stock || k.Period != t.target || k.Role == figure.Plan {
		return
	}
	begins := p.row.Own[catalogue.Begins] != catalogue.None && len(p.row.Meanings[0].Periods) > 0 && p.row.Own[catalogue.Horizon] != catalogue.Cumulative
	within := i.Means[catalogue.Event] == catalogue.None && p.col.Own[catalogue.Horizon] == catalogue.InPeriod && p.col.Own[catalogue.Time] != catalogue.YearToDate
	arose := p.col.Own[catalogue.Begins] != catalogue.None && p.col.Own[catalogue.Horizon] == catalogue.InPeriod
	if begins || within || arose {
		f := t.findings.figure(diag.StockOrFlow, e, i, k.Period)
		t.findings.add(f.With("because", diag.Same(strings.Join(e.Because(), ", "))))
	}
}

// isComing reports whether an indicator is a stock that grows and shrinks. The label of such a
// figure needs words for its time.
func isComing(i *catalogue.Indicator) bool { return i.Nature == catalogue.Stock && !i.Timeless }
