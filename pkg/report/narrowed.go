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

// redatings are the figures of a file that texts make others than those that are asked for.
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

// conclude reports, once a text, the core figures that have no value because a text narrows
// the cells that would give them. A report that is itself of another period has none to give.
func (r *redatings) conclude() {
	if r.report.Period.Year == r.target.Year && r.report.Period != r.target {
		return
	}
	clear(r.findings.texts) // their places in the list may have changed, and other findings follow
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

// doubtRole reports results of the period asked for that only a title calls so, where the name of
// their sheet or file says that they are planned, or that only a label calls so under a title of what
// is planned.
func (t *periods) doubtRole(p *place, k figure.Key) {
	if k.Role != figure.Actual || k.Period != t.target {
		return
	}
	plans, other := t.titles.plans, ""
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

// of reports whether a text is of a year, or of no year that it names.
func (s *source) of(year int) bool {
	e := s.Extent()
	return e.Coming == year || e.Coming == 0 && (e.Period.Year == year || e.Period.Year == 0)
}

// resultsSaid returns the label of a place that says that its figures are results by a word for
// that, as "Thực hiện", and "Số liệu" does not; empty for none.
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
func (t *periods) isLimited(p *place, period figure.Period, i *catalogue.Indicator) bool {
	limit := t.titles.limit
	if limit == nil || period != figure.YearOf(limit.year) || p.Facets[catalogue.Time] == catalogue.WholeYear || p.Facets[catalogue.Time] == catalogue.YearToDate {
		return false
	}
	dated := len(p.row.Periods)+len(p.col.Periods) > 0
	if !limit.title && t.head.divides(t.periodOf(limit)) {
		return false // the sheet is named by one of the parts of its columns
	}
	if e := limit.Extent(); e.Years && (i.Nature == catalogue.Stock && (dated || !limit.title) || dated && !e.Added && !t.isOnlyYear(limit, period)) {
		return false // a year among the several, or what stands at their end
	}
	t.contradicts(p.spot, limit, t.namesPeriod(p), period)
	return true
}

// periodOf is the period that a text that narrows figures names, in the year of its table.
func (t *periods) periodOf(limit *limit) figure.Period {
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
// its row, or a title; empty for none.
func (t *periods) namesPeriod(p *place) string {
	if named := labelOfPeriod(p); named != "" {
		return named
	}
	for _, l := range slices.Backward(t.table.Above) {
		if e := t.Line(t.text(l)).Extent(); e.Period == t.titles.period && l.Ref() != t.titles.limit.place.Cell {
			return oneLine(t.text(l))
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

// cuts reports whether a text says, by a day without a year, that a result of a whole year goes up to
// more than a month before its end: "cập nhật tới 25/11". Within that month it is near.
func (t *effects) cuts(r *remark, key figure.Key, i *catalogue.Indicator) (off, near bool) {
	if r.said.Until.IsZero() || !r.concerns(i) || key.Role != figure.Actual || key.Period != t.target || key.Period.Span != figure.Year {
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
