package report

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// redated is a figure that a text makes one of another period or role than those that are asked
// for, though its labels do not say so.
type redated struct {
	indicator *catalogue.Indicator
	place     diag.Place
	by        diag.Place // of the text
	text      string
	what      diag.Text // what the figure is by the text
}

// narrow records that a text narrows the figure of a cell.
func (n *number) narrow(i *catalogue.Indicator, by *source, what diag.Text) {
	if i.Core {
		n.redated = append(n.redated, redated{i, n.place(), by.place, by.text, what})
	}
}

// reportRedated reports, once a text, the core figures that have no value because a text narrows
// the cells that would give them. A report that is itself of another period has none to give.
func (f *file) reportRedated() {
	if f.report.Period.Year == f.target.Year && f.report.Period != f.target {
		return
	}
	given := map[string]bool{}
	for i := range f.report.Figures {
		if fig := &f.report.Figures[i]; fig.Period == f.target && fig.Role != figure.Plan && fig.Role != figure.Previous {
			given[fig.Indicator] = true
		}
	}
	clear(f.findings.texts) // their places in the list may have changed, and other findings follow
	for _, n := range f.redated {
		if !given[n.indicator.ID] {
			out := diag.PeriodNarrowed.At(n.by).With("what", n.what)
			out.Period, out.Found = f.target.String(), n.text
			f.findings.onText(out, n.place)
		}
	}
}

// doubtRole reports results of the period asked for that only a title calls so, where the name of
// their sheet or file says that they are planned, or that only a label calls so under a title of what
// is planned.
func (n *number) doubtRole(p *place, k figure.Key) {
	if k.Role != figure.Actual || k.Period != n.target {
		return
	}
	plans, other := n.titles.plans, ""
	if results := n.resultsSaid(p); plans != nil && results == "" {
		other = n.titles.role.text
	} else if n.titles.facets[catalogue.Role] == catalogue.Plan && n.titles.role.of(k.Period.Year) {
		plans, other = n.titles.role, cmp.Or(results, labelOfRole(p))
	}
	if other == "" || slices.ContainsFunc(n.head.cols, func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan && !h.Ratio }) {
		return // the name is that of both columns
	}
	f := diag.RoleTorn.At(plans.place).With("other", diag.Same(other))
	f.Found = plans.text
	n.findings.onText(f, n.place())
}

// of reports whether a text is of a year, or of no year that it names.
func (s *source) of(year int) bool {
	e := s.Extent()
	return e.Coming == year || e.Coming == 0 && (e.Period.Year == year || e.Period.Year == 0)
}

// resultsSaid returns the label of a place that says that its figures are results by a word for
// that, as "Thực hiện", and "Số liệu" does not; empty for none.
func (n *number) resultsSaid(p *place) string {
	for _, h := range []*headings{p.col, p.row} {
		for i := range h.labels {
			if h.Meanings[i].Facets[catalogue.Role] == catalogue.Actual && n.Line(n.text(h.labels[i])).SaysResults() {
				return oneLine(n.text(h.labels[i]))
			}
		}
	}
	return ""
}

// labelOfRole returns the label of a place that gives its role, be it by a word as plain as "Số liệu"; empty
// for none.
func labelOfRole(p *place) string {
	for _, h := range []*headings{p.col, p.row} {
		for i := range h.labels {
			if h.Meanings[i].Facets[catalogue.Role] == catalogue.Actual {
				return oneLine(h.labels[i].Text)
			}
		}
	}
	return ""
}

// isLimited reports whether a text over the table makes a figure, of a whole year by its labels, one
// of less or of more than that. Labels that name the year but not the whole contradict such a text;
// those that say the whole hold for their figures.
func (n *number) isLimited(p *place, period figure.Period, i *catalogue.Indicator) bool {
	limit := n.titles.limit
	if limit == nil || period != figure.YearOf(limit.year) || p.Facets[catalogue.Time] == catalogue.WholeYear || p.Facets[catalogue.Time] == catalogue.YearToDate {
		return false
	}
	dated := len(p.row.Periods)+len(p.col.Periods) > 0
	if !limit.title && n.head.divides(n.periodOf(limit)) {
		return false // the sheet is named by one of the parts of its columns
	}
	if limit.Extent().Years && (i.Nature == catalogue.Stock && (dated || !limit.title) || dated && !n.isOnlyYear(limit, period)) {
		return false // a year among the several, or what stands at their end
	}
	n.contradicts(limit, n.namesPeriod(p), period)
	return true
}

// periodOf is the period that a text that narrows figures names, in the year of its table.
func (n *number) periodOf(limit *limit) figure.Period {
	period := limit.Extent().Period
	period.Year = limit.year
	return period
}

// divides reports whether columns of results divide a year: one is of a part of it, and another of a
// part up to its end, or of the whole.
func (b *boxhead) divides(part figure.Period) bool {
	own, last := false, false
	for _, h := range b.cols {
		if h.Ratio || h.Facets[catalogue.Role] == catalogue.Plan {
			continue
		}
		for _, p := range h.Periods {
			p.Year = cmp.Or(p.Year, part.Year)
			own = own || p == part
			last = last || p != part && p.End().Equal(figure.YearOf(part.Year).End())
		}
	}
	return own && last && part.Span > figure.Year
}

// contradicts adds a cell to the finding on a text that narrows it, and on what else names its
// period; empty for nothing else.
func (n *number) contradicts(limit *limit, other string, period figure.Period) {
	rule := diag.PeriodPart
	if other != "" {
		rule = diag.PeriodTorn
	}
	f := rule.At(limit.place).With("other", diag.Same(other))
	f.Found, f.Period = limit.text, period.String()
	if period != n.target {
		f.Severity = diag.Warning
	}
	n.findings.onText(f, n.place())
}

// namesPeriod returns the nearest text that names the period of a place: a label of its column or
// its row, or a title; empty for none.
func (n *number) namesPeriod(p *place) string {
	if named := labelOfPeriod(p); named != "" {
		return named
	}
	for _, l := range slices.Backward(n.table.Above) {
		if e := n.Line(n.text(l)).Extent(); e.Period == n.titles.period && l.Ref() != n.titles.limit.place.Cell {
			return oneLine(n.text(l))
		}
	}
	return ""
}

// labelOfPeriod returns the label of a column or a row that names the period of a place; empty for none.
func labelOfPeriod(p *place) string {
	for _, h := range []*headings{p.col, p.row} {
		for i := range h.labels {
			if len(h.Meanings[i].Periods) > 0 {
				return oneLine(h.labels[i].Text)
			}
		}
	}
	return ""
}

// stopsEarly reports whether the labels of a cell give a day within a month up to which its figure
// goes, that is not the end of its period. Within a month of that end it is only reported. Beside
// the year of the report, a figure of another year is of that day in it.
func (n *number) stopsEarly(p *place, period figure.Period, role figure.Role) bool {
	for _, h := range []*headings{p.row, p.col} {
		at := slices.IndexFunc(h.Meanings, func(m *label.Meaning) bool { return !m.Day().IsZero() })
		if h.Day.IsZero() || at < 0 {
			continue
		}
		day := h.Day
		if day.Year() == n.target.Year {
			day = day.AddDate(period.Year-day.Year(), 0, 0)
		}
		missing := int(period.End().Sub(day).Hours() / 24)
		used := missing <= graceful && missing >= -graceful
		ours := period == n.target && role != figure.Plan
		if !used || ours {
			f := diag.PeriodCut.At(n.findings.at(n.sheet, h.labels[at].Ref()))
			f.Period, f.Found = period.String(), oneLine(h.labels[at].Text)
			if used || !ours {
				f.Severity = diag.Warning
			}
			n.findings.onText(f.With("base", diag.Same(n.base())), n.place())
		}
		return !used
	}
	return false
}

// cuts reports whether a text says, by a day without a year, that a result of a whole year goes up to
// more than a month before its end: "cập nhật tới 25/11". Within that month it is near.
func (n *number) cuts(r *remark, key figure.Key, i *catalogue.Indicator) (off, near bool) {
	if r.said.Until.IsZero() || !n.concerns(r, i) || key.Role != figure.Actual || key.Period != n.target || key.Period.Span != figure.Year {
		return false, false
	}
	missing := int(key.Period.End().Sub(r.said.LastDay(key.Period.Year)).Hours() / 24)
	if missing <= 0 || missing >= earliestCut {
		return false, false
	}
	return missing > graceful, missing <= graceful
}

// earliestCut is how many days before the end of a year its figures may end at the latest: a day in
// January or February without a year is that on which they were collected, in the year behind.
const earliestCut = 306
