package report

import (
	"cmp"
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// redated is a figure that a text turns into one of another period or role than is asked for. Its
// labels do not say so.
type redated struct {
	indicator *catalogue.Indicator
	place     diag.Place
	by        diag.Place // the place of the text
	text      string
	what      diag.Text // what the text makes of the figure
}

// redatings are the figures of a file that texts turn into others than those that are asked for.
type redatings struct {
	*identity
	list []redated
}

// narrow records that a text narrows the figure in a cell.
func (r *redatings) narrow(i *catalogue.Indicator, at diag.Place, by *source, what diag.Text) {
	if i.Core {
		r.list = append(r.list, redated{i, at, by.place, by.text, what})
	}
}

// conclude reports the core figures that have no value because a text narrows the cells that
// would give them, once for each text. A report that is itself of another period has no such
// figures to give.
func (r *redatings) conclude() {
	if r.report.Period.Year == r.target.Year && r.report.Period != r.target {
		return
	}
	clear(r.findings.texts) // the indices may have changed, and other findings follow
	if len(r.list) == 0 {
		return
	}
	given := map[string]bool{}
	for i := range r.report.Figures {
		if fig := &r.report.Figures[i]; fig.Period == r.target && fig.Role != figure.Plan && fig.Role != figure.Previous {
			given[fig.Indicator] = true
		}
	}
	for _, n := range r.list {
		if !given[n.indicator.ID] {
			out := diag.PeriodNarrowed.At(n.by).With("what", n.what)
			out.Period, out.Found = r.target.String(), n.text
			r.findings.onText(out, n.place)
		}
	}
}

// doubtRole reports a result of the period asked for if texts contradict each other about its
// role. Either only a title calls it a result and the name of its sheet or file calls it
// planned, or only a label does so under a title of what is planned.
func (t *periods) doubtRole(p *place, k figure.Key) {
	if k.Role != figure.Actual || k.Period != t.target {
		return
	}
	plans, other := t.titles.plans, ""
	if plans == nil && t.titles.facets[catalogue.Role] != catalogue.Plan {
		return
	}
	if results := t.resultsSaid(p); plans != nil && results == "" {
		other = t.titles.role.text
	} else if t.titles.facets[catalogue.Role] == catalogue.Plan && t.titles.role.of(k.Period.Year) {
		plans, other = t.titles.role, cmp.Or(results, labelOfRole(p))
	}
	if other == "" || slices.ContainsFunc(t.head.cols, func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan && !h.Ratio }) {
		return // the name is that of both columns
	}
	f := diag.RoleTorn.At(plans.place).With("other", diag.Same(other))
	f.Found = plans.text
	t.findings.onText(f, t.place(p.spot))
}

// of reports whether a text is about a year. A text that names no year is.
func (s *source) of(year int) bool {
	e := s.Extent()
	return e.Coming == year || e.Coming == 0 && (e.Period.Year == year || e.Period.Year == 0)
}

// resultsSaid returns the label of a place that calls its figures results with a word such as
// "Thực hiện"; empty if there is none. "Số liệu" is no such word.
func (t *periods) resultsSaid(p *place) string {
	for _, h := range []*headings{p.col, p.row} {
		for i := range h.labels {
			if h.Meanings[i].Facets[catalogue.Role] == catalogue.Actual && t.Line(t.text(h.labels[i])).SaysResults() {
				return oneLine(t.text(h.labels[i]))
			}
		}
	}
	return ""
}

// labelOfRole returns the label of a place that gives its role, even with a word as plain as "Số
// liệu"; empty if there is none.
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

// isLimited reports whether a text over the table makes a figure that covers a whole year by
// its labels cover less than that, or more. Labels that name the year, but do not say that it
// is whole, contradict the text. Labels that say it is whole prevail.
func (t *periods) isLimited(p *place, period figure.Period, i *catalogue.Indicator) bool {
	limit := t.titles.limit
	if limit == nil || period != figure.YearOf(limit.year) || p.Facets[catalogue.Time] == catalogue.WholeYear || p.Facets[catalogue.Time] == catalogue.YearToDate {
		return false
	}
	dated := len(p.row.Periods)+len(p.col.Periods) > 0
	if !limit.title && t.head.divides(t.periodOf(limit)) {
		return false // the name of the sheet is that of one of its columns
	}
	if e := limit.Extent(); e.Years && (i.Nature == catalogue.Stock && (dated || !limit.title) || dated && !e.Added && !t.isOnlyYear(limit, period)) {
		return false // the figure is of one of the years, or of what stands at their end
	}
	t.contradicts(p.spot, limit, t.namesPeriod(p, limit.place.Cell), period)
	return true
}

// periodOf returns the period in a text that narrows figures, with the year of its table.
func (t *periods) periodOf(limit *limit) figure.Period {
	period := limit.Extent().Period
	period.Year = limit.year
	return period
}

// divides reports whether columns of results divide a year. One column must be of the given part,
// and another of a part up to the end of the year, or of the whole year.
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

// contradicts adds a cell to the finding on a text that narrows it. The finding quotes the other
// text that names the cell's period; other is empty if there is none.
func (t *periods) contradicts(n *spot, limit *limit, other string, period figure.Period) {
	rule := diag.PeriodPart
	if other != "" {
		rule = diag.PeriodTorn
	}
	f := rule.At(limit.place).With("other", diag.Same(other))
	f.Found, f.Period = limit.text, period.String()
	if period != t.target {
		f.Severity = diag.Warning
	}
	t.findings.onText(f, t.place(n))
}

// namesPeriod returns the nearest text that names the period of a place: a label of its column or
// row, or a title but for the one in a cell. It is empty if there is none.
func (t *periods) namesPeriod(p *place, but string) string {
	if named := labelOfPeriod(p); named != "" {
		return named
	}
	for _, l := range slices.Backward(t.table.Above) {
		if e := t.Line(t.text(l)).Extent(); e.Period == t.titles.period && l.Ref() != but {
			return oneLine(t.text(l))
		}
	}
	return ""
}

// labelOfPeriod returns the label of a column or a row that names the period of a place; empty if
// there is none.
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

// stopsEarly reports whether the labels of a cell give a last day for its figure that is more
// than a month before or after the end of its period. A day within a month of that end is only
// reported. A figure of another year, beside that of the report, is of the same day in its
// year.
func (t *periods) stopsEarly(p *place, period figure.Period, role figure.Role) bool {
	for _, h := range []*headings{p.row, p.col} {
		at := slices.IndexFunc(h.Meanings, func(m *label.Meaning) bool { return !m.Day().IsZero() })
		if h.Day.IsZero() || at < 0 {
			continue
		}
		day := h.Day
		if day.Year() == t.target.Year {
			day = day.AddDate(period.Year-day.Year(), 0, 0)
		}
		missing := int(period.End().Sub(day).Hours() / 24)
		used := missing <= graceful && missing >= -graceful
		ours := period == t.target && role != figure.Plan
		if !used || ours {
			f := diag.PeriodCut.At(t.findings.at(t.sheet, h.labels[at].Ref()))
			f.Period, f.Found = period.String(), oneLine(h.labels[at].Text)
			if used || !ours {
				f.Severity = diag.Warning
			}
			t.findings.onText(f.With("base", diag.Same(t.base())), t.place(p.spot))
		}
		return !used
	}
	return false
}

// cuts reports whether a text gives a day without a year, as in "cập nhật tới 25/11", up to
// which a result of a whole year goes. off says that the day is more than a month before the
// end of the year, near that it is within that month.
func (t *effects) cuts(f *inReach, r *remark) (off, near bool) {
	if r.said.Until.IsZero() || !r.concerns(f.indicator) || f.Role != figure.Actual || f.Period != t.target || f.Period.Span != figure.Year {
		return false, false
	}
	missing := int(f.Period.End().Sub(r.said.LastDay(f.Period.Year)).Hours() / 24)
	if missing <= 0 || missing >= earliestCut {
		return false, false
	}
	return missing > graceful, missing <= graceful
}

// earliestCut is how many days before the end of a year the last day of its figures may be. A day
// in January or February without a year is the one on which the figures were collected, in the
// following year.
const earliestCut = 306
