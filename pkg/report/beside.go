package report

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// describes reports whether a note says only when its figures are from, what they are about, or
// which unit they have.
func (r *remark) describes() bool {
	return r.isBeside() && (r.said.Harmless == "" || r.said.Harmless == catalogue.AsStamp) && len(r.said.Unknown) == 0
}

// isBeside reports whether a remark is a note, or floats over the sheet.
func (r *remark) isBeside() bool { return r.note || r.kind != inCell && r.kind != inName }

// dates reports whether a note says when its figures are from, whatever else it says.
func (r *remark) dates(l *label.Line) bool {
	harmless := r.said.Harmless != "" && r.said.Harmless != catalogue.AsLetterhead // "Số của năm 2017"
	if r.isQuiet() && r.said.Figures {
		return r.said.Timed // whatever else it describes
	}
	return r.describes() || r.note && !harmless && (l.IsAsOf() && !l.IsDateline() || len(r.said.Unknown) == 0)
}

// makes is what a text makes of any figure, whatever the figure counts. It is worked out once for
// each text.
type makes struct {
	role   catalogue.Value // Plan or Estimate of results, or None
	origin catalogue.Value // FDI or DDI of figures of both, or None
	dates  bool            // it says when they are from
}

// made returns what a text makes of the figures in its reach.
func (r *remark) made() *makes {
	if r.makes == nil {
		r.makes = &makes{role: r.role(), origin: r.origin(), dates: r.dates(r.in.Line(r.bare))}
	}
	return r.makes
}

// isIdle reports whether a text can act on no figure in its reach. It narrates, or it states
// no limit, time, unit, role or origin, and has no words that are not understood. Most titles
// are so.
func (t *effects) isIdle(r *remark) bool {
	if !r.sorted {
		r.sorted, r.narrating = true, r.seemsToNarrate() && t.titledYear(r) == 0 // a title of figures tells nothing
		r.idle = r.saysNothing() && !t.isTimed(r) && !t.namesYears(r) && !t.isNamedByPlan(r)
	}
	if r.narrating {
		r.excuse = catalogue.AsExplanation
		return true
	}
	single := r.own || r.total || r.kind == inFile || r.isCaption()
	return r.idle && !single && t.titles.torn == catalogue.None
}

// saysNothing reports whether a text states no limit, unit, role or origin, says nothing of
// how figures came about, gives no last day, and asks nothing.
func (r *remark) saysNothing() bool {
	said := r.said
	if len(said.Limits)+len(said.Units)+len(said.Makings) > 0 || !said.Until.IsZero() || r.asks() {
		return false
	}
	made := r.made()
	return made.role == catalogue.None && made.origin == catalogue.None && !r.seemsToLimit()
}

// isTimed reports whether a text beside figures names a time, or a title adds up years.
func (t *effects) isTimed(r *remark) bool {
	e := t.Line(r.bare).Extent()
	return e.Added || r.isBeside() && (r.said.Timed || e.Vague)
}

// role returns what a note or a title makes of results: Plan, Estimate, or None. A text with
// numbers is about figures of its own.
func (r *remark) role() catalogue.Value {
	if r.kind == inName || len(r.said.Unknown) > 0 || r.hasNumbers() {
		return catalogue.None
	}
	if slices.Contains([]string{catalogue.AsDocument, catalogue.AsProgramme, catalogue.AsAbbreviations}, r.said.Harmless) || r.said.Prose {
		return catalogue.None // it replaces estimates, is about tasks, or says what letters stand for
	}
	role := r.in.Line(r.bare).Role()
	if role != catalogue.Estimate && !r.isBeside() {
		return catalogue.None // the titles are read before
	}
	return role
}

// hasNumbers reports whether a text has other numbers than the year that is asked for.
func (r *remark) hasNumbers() bool {
	return strings.ContainsAny(r.bare, digits) && strings.ContainsAny(strings.ReplaceAll(r.bare, strconv.Itoa(r.in.target.Year), ""), digits)
}

// origin returns the only origin that a title or a note gives to its figures: FDI, DDI, or None.
func (r *remark) origin() catalogue.Value {
	if r.kind == inName || len(r.said.Unknown) > 0 || r.said.Signal || r.said.Units != nil {
		return catalogue.None
	}
	if r.said.Belongs != catalogue.None {
		return r.said.Belongs
	}
	if r.said.Harmless == catalogue.AsExplanation && r.tells() && len(r.said.First.Origins) == 0 {
		return catalogue.None // "Kinh tế trong nước tăng trưởng khá, …"
	}
	m := r.in.Read(label.Text{Raw: r.bare}, label.Rows)
	origin := m.Facets[catalogue.Origin]
	if origin != catalogue.FDI && origin != catalogue.DDI || !m.Understood() || m.Facets[catalogue.Measure] != catalogue.None {
		return catalogue.None
	}
	return origin
}

// isOfBoth reports whether an indicator covers FDI and DDI together.
func isOfBoth(i *catalogue.Indicator) bool {
	return i.Means[catalogue.Origin] == catalogue.Both || i.Core && i.Means[catalogue.Worker] != catalogue.None
}

// ofOtherTime reports whether a note dates a result to less than its year, or to another year.
func (t *effects) ofOtherTime(f *inReach, r *remark) bool {
	if !r.isBeside() || f.Role == figure.Plan {
		return false
	}
	e := t.Line(r.bare).Extent()
	timed := r.said.Timed || e.Vague
	if !timed && !e.Years || !r.concerns(f.indicator) {
		return false
	}
	if e.Years && f.indicator.Nature == catalogue.Flow && f.Period == t.target {
		return true // "cộng dồn từ 2015"
	}
	return timed && t.isRedated(f, r)
}

// isRedated reports whether a note gives a figure another time than its own. It does not if the
// column, or an estimate, covers the whole of that year.
func (t *effects) isRedated(f *inReach, r *remark) bool {
	ours := f.Role == figure.Actual && f.Period == t.target
	if ours && t.isLess(f, r) {
		return true
	}
	p := r.time()
	switch sameYear := p.Year == 0 || p.Year == f.Period.Year; {
	case sameYear && (f.isOfWholeYear() || f.Role == figure.Estimate):
		return false
	case p.IsZero():
		return ours && t.Line(r.bare).Extent().Vague
	case p.Year == 0:
		p.Year = f.Period.Year
	}
	return p != f.Period && p.Year <= f.Period.Year && f.Period == t.target
}

// isLess reports whether a note dates results to less than their period: up to a day well within
// it, or to months that are not numbers, as in "mười tháng năm 2018".
func (t *effects) isLess(f *inReach, r *remark) bool {
	line := t.Line(r.bare)
	if isCutShort(line, f.Period) && !f.isOfWholeYear() {
		return true
	}
	e := line.Extent()
	return e.Vague && !e.Whole && r.time().Span == figure.Year
}

// isOfWholeYear reports whether the column says that its figures cover the whole year.
func (n *spot) isOfWholeYear() bool { return n.col.Facets[catalogue.Time] == catalogue.WholeYear }

// againstWhole reports whether a note on single figures dates them to less than their year,
// although their column says that they cover the whole of it.
func (t *effects) againstWhole(f *inReach, r *remark) bool {
	whole := f.Role == figure.Actual && f.isOfWholeYear() || f.Role == figure.Estimate && t.isTimeOver(f, r)
	if !r.own || f.Period != t.target || !whole {
		return false
	}
	return r.made().dates && r.concerns(f.indicator) && (r.time().Span > figure.Year || isCutShort(t.Line(r.bare), f.Period))
}

// isTimeOver reports whether a text in a row over that of a figure is a time and nothing else,
// as a heading is: "Quý IV năm 2018".
func (t *effects) isTimeOver(f *inReach, r *remark) bool {
	row, _, ok := sheet.ParseRef([]byte(r.Cell))
	m := t.label(layout.Label{Text: r.bare}, label.Rows)
	return ok && row < int(f.ctx.Row.Number) && m.Understood() && len(m.Periods) == 1 && !m.Facets.Said()
}

// isCutShort reports whether a line says that figures end, or begin, well within a period.
func isCutShort(line *label.Line, p figure.Period) bool {
	if day := line.LastDay(p); !day.IsZero() && p.End().Sub(day).Hours()/24 > graceful {
		return true
	}
	first, ok := line.Extent().Since(p.Year)
	return ok && first.YearDay() > graceful && first.Year() == p.Year
}

// time returns the period that a note gives. It may be one that is estimated: "ước 10 tháng".
func (r *remark) time() figure.Period {
	p := r.in.Line(r.bare).Extent().Period
	if m := r.in.label(layout.Label{Text: r.bare}, label.Rows); p.IsZero() && len(m.Periods) == 1 && m.Facets[catalogue.Role] == catalogue.Estimate {
		return m.Periods[0]
	}
	return p
}

// concerns reports whether a text is about figures of an indicator.
func (r *remark) concerns(i *catalogue.Indicator) bool {
	if !r.said.Of.IsEmpty() {
		return r.said.Of.Concerns(r.in.catalogue, i)
	}
	named := r.in.label(layout.Label{Text: r.bare}, label.Rows).Facets[catalogue.Measure]
	return named == catalogue.None || named == i.Means[catalogue.Measure]
}

// inOtherUnit reports whether a text gives a figure another unit than the one in force: another
// multiple, or another currency. A currency given to a whole table may be that of some figures
// only. Of the units over a table the nearest one holds, unless the figures are converted.
func (r *remark) inOtherUnit(f *figure.Figure) bool {
	owned := slices.ContainsFunc(r.said.Units, func(s *catalogue.Scale) bool { return len(s.For) > 0 }) // the unit belongs to measures that the text names
	if len(r.said.Units) == 0 || !r.note && r.kind == inCell && !r.said.Converted && !owned && !r.said.Within || r.narrates() && !r.said.Converted && !r.said.Within {
		return false
	}
	i := r.in.catalogue.Indicator(f.Indicator)
	if r.said.Within && !r.said.UnitsOf.Concerns(r.in.catalogue, i) {
		return false
	}
	return (owned || r.concerns(i)) && slices.ContainsFunc(label.Of(r.said.Units, i), func(unit *catalogue.Scale) bool { return r.isOtherUnit(unit, f) })
}

// isOtherUnit reports whether a unit in a text differs from the unit of a figure.
func (r *remark) isOtherUnit(unit *catalogue.Scale, f *figure.Figure) bool {
	if unit.Unit != nil && unit.Unit.ID == f.Unit {
		return !r.said.Converted && !unit.Factor.Equal(f.Factor)
	}
	of := r.in.catalogue.Unit(f.Unit)
	money := unit.Foreign || unit.Unit != nil && unit.Unit.Currency != ""
	return money && of.Currency != "" && (r.said.Converted || r.own || len(unit.For) > 0 || len(r.said.Units) == 1 && r.describes())
}

// contradictsRole reports whether a text calls figures planned although their labels call them
// results. Over a table with a column of plans, the text is about that column.
func (t *effects) contradictsRole(r *remark) bool {
	if !slices.ContainsFunc(r.said.Limits, func(l label.Limited) bool { return l.To == catalogue.Foreseen && !l.Explained }) {
		return false
	}
	return r.note || !slices.ContainsFunc(t.head.cols, func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan })
}

// saysRole reports whether the labels of a cell give a role.
func (n *spot) saysRole() bool {
	return n.col.Facets[catalogue.Role] != catalogue.None || n.row.Facets[catalogue.Role] != catalogue.None
}
