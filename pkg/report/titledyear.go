package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// A title may give its figures another year than their labels do, or several years. Of the
// labels and the title one may be left over from another report, so that the title is asked
// about.

// namesYears reports whether a title over a table names a year that may be none of some of its
// figures, or several years.
func (t *effects) namesYears(r *remark) bool {
	year := t.titledYear(r)
	return year != 0 && (year != t.target.Year || t.hasYear(year+1)) || t.isOverTable(r) && t.Line(r.bare).Extent().Years
}

// isOverTable reports whether a text is a title of its sheet that tells nothing.
func (t *effects) isOverTable(r *remark) bool {
	return !r.note && r.kind == inCell && r.Sheet == t.sheet.Source.Name && r.said.Harmless != catalogue.AsDocument && !r.said.Prose && !t.Line(r.bare).IsOccasion()
}

// isOfTitledOther reports whether a result is of another year than a title over its table
// gives. A title of a later year may be about columns of that year, or of plans.
func (t *effects) isOfTitledOther(f *inReach, r *remark) bool {
	if f.Role != figure.Actual {
		return false
	}
	year := t.titledYear(r)
	switch {
	case year == 0 || year == f.Period.Year:
		return false
	case f.Period != t.target:
		return year == t.target.Year && f.Period.Year > year && f.Period.Span == figure.Year
	}
	return year < t.target.Year || !t.hasYear(year) && !t.hasPlans()
}

// hasPlans reports whether a column is of plans.
func (t *frame) hasPlans() bool {
	return slices.ContainsFunc(t.head.cols, func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan })
}

// titledYear returns the year that a title over the table gives to its figures, as "Bảng 1.
// Kết quả năm 2016" does; 0 if it gives none. A line that gives only the year may be about one
// of the columns.
func (t *effects) titledYear(r *remark) int {
	if !t.isOverTable(r) {
		return 0
	}
	l := t.Line(r.bare)
	if year := l.Extent().Coming; year != 0 && l.Extent().Period.IsZero() && l.Role() == catalogue.Plan && !t.isTitledBesides() {
		return year
	}
	year := onlyYear(l.Extent())
	ofColumn := func(h headings) bool { return slices.Contains(h.Periods, l.Extent().Period) }
	heads := !l.IsDateline() && l.LastDay(t.target).IsZero() && (l.Titles() || l.IsAsOf() || t.headsSection(r))
	if !heads || l.NamesYear() && slices.ContainsFunc(t.head.cols, ofColumn) {
		return 0
	}
	return year
}

// headsSection reports whether a title of the table has a number, or is in capitals and names
// what is counted or what happened to it.
func (t *effects) headsSection(r *remark) bool {
	says := t.label(layout.Label{Text: r.text}, label.Rows).Facets
	names := says[catalogue.Measure] != catalogue.None || says[catalogue.Event] != catalogue.None || says[catalogue.Horizon] != catalogue.None
	return names && r.capitals || slices.ContainsFunc(t.table.Above, func(l layout.Label) bool {
		return l.Ref() == r.Cell && t.isNumbered(l)
	})
}

// isTitledBesides reports whether a title of the table names the period that is asked for. One
// of plans goes on with it then: "KẾT QUẢ NĂM 2018" over "VÀ PHƯƠNG HƯỚNG NĂM 2019".
func (t *effects) isTitledBesides() bool {
	return slices.ContainsFunc(slices.Concat(t.table.Above, t.sheet.Tables[0].Above), func(l layout.Label) bool {
		return t.Line(t.text(l)).Extent().Period.Year == t.target.Year
	})
}

// onlyYear returns the year that a line gives if it gives no other time; otherwise 0.
func onlyYear(e *label.Extent) int {
	if e.Period.Span != figure.Year || e.Years || e.Whole || e.Coming != 0 || !e.Done.IsZero() {
		return 0
	}
	return e.Period.Year
}

// spansYears reports whether a title gives several years to a result whose labels name one of
// them. It may speak of the columns of all these years. What stands at the end of a year is
// the same for several years, but for an average.
func (t *effects) spansYears(f *inReach, r *remark) bool {
	if !t.isOverTable(r) || f.Role != figure.Actual || f.Period != t.target {
		return false
	}
	l := t.Line(r.bare)
	if e := l.Extent(); !e.Years || f.indicator.Nature == catalogue.Stock && !l.IsAverage() || !e.Period.IsZero() && !l.IsAverage() && t.tellsYearsApart() {
		return false
	}
	return !t.titledNearer(r)
}

// titledNearer reports whether a title nearer to the table names the period that is asked for.
func (t *effects) titledNearer(r *remark) bool {
	own := slices.IndexFunc(t.table.Above, func(l layout.Label) bool { return l.Ref() == r.Cell })
	return slices.ContainsFunc(t.table.Above[own+1:], func(l layout.Label) bool {
		line := t.Line(t.text(l))
		return line.Titles() && line.Extent().Period == t.target && !line.Extent().Years
	})
}

// tellsYearsApart reports whether labels of the sheet name other years than that of the report.
func (t *effects) tellsYearsApart() bool {
	other := func(p figure.Period) bool { return p.Year != 0 && p.Year != t.target.Year }
	names := func(l layout.Label) bool { return slices.ContainsFunc(t.Periods(t.text(l)), other) }
	for _, h := range t.head.cols {
		if h.Facets[catalogue.Time] != catalogue.None || h.Facets[catalogue.Horizon] != catalogue.None || slices.ContainsFunc(h.Periods, other) {
			return true
		}
	}
	if slices.ContainsFunc(t.table.Rows, func(row *layout.Row) bool {
		return other(t.head.year(row)) || slices.ContainsFunc(t.stub.nameOf(row).Periods, other)
	}) {
		return true
	}
	for _, table := range t.sheet.Tables {
		if table == t.table {
			continue
		}
		if slices.ContainsFunc(table.Above, names) || slices.ContainsFunc(table.Columns, func(c *layout.Column) bool { return slices.ContainsFunc(c.Labels, names) }) {
			return true
		}
	}
	return false
}
