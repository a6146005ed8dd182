package report

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// describes reports whether a note says only of when, of what or in what unit its figures are.
func (r *remark) describes() bool {
	return r.isBeside() && r.said.Harmless == "" && len(r.said.Unknown) == 0
}

// isBeside reports whether a remark is a note, or floats over the sheet.
func (r *remark) isBeside() bool { return r.note || r.kind != inCell && r.kind != inName }

// paperNumber is why "số" limits nothing, in the catalogue's files.
const paperNumber = "letterhead"

// Why texts on papers, on what is to be done, on whence figures come, and on what letters stand for, limit
// nothing, in the catalogue's files.
const (
	document      = "document"
	programme     = "programme"
	whence        = "source"
	abbreviations = "abbreviations"
)

// dates reports whether a note says of when its figures are, whatever else it says.
func (r *remark) dates(l *label.Line) bool {
	harmless := r.said.Harmless != "" && r.said.Harmless != paperNumber // "Số của năm 2017"
	if r.isQuiet() && r.said.Figures {
		return r.said.Timed // whatever else it describes
	}
	return r.describes() || r.note && !harmless && (l.IsAsOf() && !l.IsDateline() || len(r.said.Unknown) == 0)
}

// makes is what a text makes of figures whatever these count, so that it is read once.
type makes struct {
	role   catalogue.Value // Plan or Estimate of results, or None
	origin catalogue.Value // FDI or DDI of figures of both, or None
	dates  bool            // it says of when they are
}

// madeBy returns what a text makes of the figures in its reach.
func (n *number) madeBy(r *remark) *makes {
	if r.makes == nil {
		r.makes = &makes{role: n.roleBy(r), origin: n.originBy(r), dates: r.dates(n.Line(r.bare))}
	}
	return r.makes
}

// isIdle reports whether a text says nothing that could act on figures in its reach, whatever these
// are: no limit, time, unit, role or origin, and nothing that nobody understands. Most titles do.
func (n *number) isIdle(r *remark) bool {
	if r.own || r.isCaption() || n.titles.torn != catalogue.None {
		return false
	}
	if !r.sorted {
		r.sorted = true
		said, made := r.said, n.madeBy(r)
		timed := r.isBeside() && (said.Timed || n.Line(r.bare).Extent().Vague)
		r.idle = len(said.Limits)+len(said.Units) == 0 && said.Until.IsZero() && !timed && made.role == catalogue.None && made.origin == catalogue.None && !r.asks()
	}
	return r.idle
}

// roleBy returns what a note, or a title, makes of results: Plan, Estimate, or None. One with numbers
// is about other figures.
func (n *number) roleBy(r *remark) catalogue.Value {
	bare := strings.ReplaceAll(r.bare, strconv.Itoa(n.target.Year), "")
	if r.kind == inName || len(r.said.Unknown) > 0 || strings.ContainsAny(bare, "0123456789") {
		return catalogue.None
	}
	if slices.Contains([]string{document, programme, abbreviations}, r.said.Harmless) || r.said.Prose {
		return catalogue.None // it replaces estimates, is about tasks, or says what letters stand for
	}
	role := n.Line(r.bare).Role()
	if role != catalogue.Estimate && !r.isBeside() {
		return catalogue.None // the titles are read before
	}
	return role
}

// originBy returns the origin of which a title or a note says that figures are, and nothing
// else: FDI, DDI, or None.
func (n *number) originBy(r *remark) catalogue.Value {
	if r.kind == inName || len(r.said.Unknown) > 0 || r.said.Signal || r.said.Units != nil {
		return catalogue.None
	}
	m := n.Read(label.Text{Raw: r.bare}, label.Rows)
	origin := m.Facets[catalogue.Origin]
	if origin != catalogue.FDI && origin != catalogue.DDI || !m.Understood() || m.Facets[catalogue.Measure] != catalogue.None {
		return catalogue.None
	}
	return origin
}

// isOfBoth reports whether an indicator is of FDI and DDI together.
func isOfBoth(i *catalogue.Indicator) bool {
	return i.Means[catalogue.Origin] == catalogue.Both || i.Core && i.Means[catalogue.Worker] != catalogue.None
}

// ofOtherTime reports whether a note dates a result to less than its year, or to another one.
func (n *number) ofOtherTime(r *remark, key figure.Key, i *catalogue.Indicator) bool {
	if !r.isBeside() || key.Role == figure.Plan {
		return false
	}
	e := n.Line(r.bare).Extent()
	timed := r.said.Timed || e.Vague
	if !timed && !e.Years || !n.concerns(r, i) {
		return false
	}
	if e.Years && i.Nature == catalogue.Flow && key.Period == n.target {
		return true // "cộng dồn từ 2015"
	}
	return timed && n.isRedated(r, key)
}

// isRedated reports whether the time that a note gives is not that of a figure. It is where the column
// or an estimate is of that whole year.
func (n *number) isRedated(r *remark, key figure.Key) bool {
	ours := key.Role == figure.Actual && key.Period == n.target
	if ours && n.isLess(r, key.Period) {
		return true
	}
	p := n.dated(r)
	switch sameYear := p.Year == 0 || p.Year == key.Period.Year; {
	case sameYear && (n.isOfWholeYear() || key.Role == figure.Estimate):
		return false
	case p.IsZero():
		return ours && n.Line(r.bare).Extent().Vague
	case p.Year == 0:
		p.Year = key.Period.Year
	}
	return p != key.Period && p.Year <= key.Period.Year && key.Period == n.target
}

// isLess reports whether a note dates results to less than their period: to a day well within it, or to
// months that it does not name, as in "mười tháng năm 2018".
func (n *number) isLess(r *remark, own figure.Period) bool {
	line := n.Line(r.bare)
	if isCutShort(line, own) && !n.isOfWholeYear() {
		return true
	}
	e := line.Extent()
	return e.Vague && !e.Whole && n.dated(r).Span == figure.Year
}

// isOfWholeYear reports whether the column says that its figures are of the whole year.
func (n *number) isOfWholeYear() bool { return n.col.Facets[catalogue.Time] == catalogue.WholeYear }

// againstWhole reports whether a note on single figures dates them to less than the year of which their
// column says that it is the whole.
func (n *number) againstWhole(r *remark, key figure.Key, i *catalogue.Indicator) bool {
	if !r.own || !n.isOfWholeYear() || key.Role != figure.Actual || key.Period != n.target {
		return false
	}
	return n.madeBy(r).dates && n.concerns(r, i) && (n.dated(r).Span > figure.Year || isCutShort(n.Line(r.bare), key.Period))
}

// isCutShort reports whether a line says that figures of a period end, or begin, well within it.
func isCutShort(line *label.Line, p figure.Period) bool {
	if day := line.LastDay(p); !day.IsZero() && p.End().Sub(day).Hours()/24 > graceful {
		return true
	}
	first, ok := line.Extent().Since(p.Year)
	return ok && first.YearDay() > graceful && first.Year() == p.Year
}

// dated returns the period that a note gives, be it one that is estimated: "ước 10 tháng".
func (n *number) dated(r *remark) figure.Period {
	p := n.Line(r.bare).Extent().Period
	if m := n.label(layout.Label{Text: r.bare}, label.Rows); p.IsZero() && len(m.Periods) == 1 && m.Facets[catalogue.Role] == catalogue.Estimate {
		return m.Periods[0]
	}
	return p
}

// concerns reports whether what a text says is of figures of an indicator.
func (n *number) concerns(r *remark, i *catalogue.Indicator) bool {
	if !r.said.Of.IsEmpty() {
		return r.said.Of.Concerns(n.catalogue, i)
	}
	named := n.label(layout.Label{Text: r.bare}, label.Rows).Facets[catalogue.Measure]
	return named == catalogue.None || named == i.Means[catalogue.Measure]
}

// inOtherUnit reports whether a text says another multiple of the unit of a figure than the one in
// force, or another currency: that of a whole table may be of figures in that currency alone. Of
// units over a table the nearest holds, but for figures that are converted.
func (n *number) inOtherUnit(r *remark, f *figure.Figure) bool {
	owned := slices.ContainsFunc(r.said.Units, func(s *catalogue.Scale) bool { return len(s.For) > 0 }) // by measures that it names
	if len(r.said.Units) == 0 || !r.note && r.kind == inCell && !r.said.Converted && !owned || r.narrates() && !r.said.Converted {
		return false
	}
	i := n.catalogue.Indicator(f.Indicator)
	return (owned || n.concerns(r, i)) && slices.ContainsFunc(label.Of(r.said.Units, i), func(unit *catalogue.Scale) bool { return n.isOtherUnit(r, unit, f) })
}

// isOtherUnit reports whether a unit that a text says is another one than that of a figure.
func (n *number) isOtherUnit(r *remark, unit *catalogue.Scale, f *figure.Figure) bool {
	if unit.Unit != nil && unit.Unit.ID == f.Unit {
		return !r.said.Converted && !unit.Factor.Equal(f.Factor)
	}
	of := n.catalogue.Unit(f.Unit)
	money := unit.Foreign || unit.Unit != nil && unit.Unit.Currency != ""
	return money && of.Currency != "" && (r.said.Converted || r.own || len(r.said.Units) == 1 && r.describes())
}

// contradictsRole reports whether a text calls figures planned: where it does not narrow them, labels
// say that they are results. Over a column of plans and one of results it is of the first.
func (n *number) contradictsRole(r *remark) bool {
	if !slices.ContainsFunc(r.said.Limits, func(l label.Limited) bool { return l.To == catalogue.Foreseen && !l.Explained }) {
		return false
	}
	return r.note || !slices.ContainsFunc(n.head.cols, func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan })
}

// saysRole reports whether the labels of a cell say whether it is a result.
func (n *number) saysRole() bool {
	return n.col.Facets[catalogue.Role] != catalogue.None || n.row.Facets[catalogue.Role] != catalogue.None
}
