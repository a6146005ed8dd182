package report

import (
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
)

// tells reports whether a note says nothing but of when, of what or in what its figures are.
func (r *remark) tells() bool {
	return r.isBeside() && r.said.Harmless == "" && len(r.said.Unknown) == 0
}

// isBeside reports whether a remark is a note, or floats over the sheet.
func (r *remark) isBeside() bool { return r.note || r.kind != inCell && r.kind != inName }

// paperNumber is why "số" limits nothing, in the catalogue's files.
const paperNumber = "letterhead"

// dates reports whether a note says of when its figures are, whatever else it says.
func (r *remark) dates(l *label.Line) bool {
	harmless := r.said.Harmless != "" && r.said.Harmless != paperNumber // "Số của năm 2017"
	return r.tells() || r.note && !harmless && (l.IsAsOf() && !l.IsDateline() || len(r.said.Unknown) == 0)
}

// roleOf returns what a note, or a title, makes of results: Plan, Estimate, or None. One with numbers
// tells of other figures.
func (n *number) roleOf(r *remark) catalogue.Value {
	text := strings.TrimPrefix(strings.TrimSpace(r.text), footnoteMark(r.text))
	bare := strings.ReplaceAll(text, strconv.Itoa(n.target.Year), "")
	if r.kind == inName || len(r.said.Unknown) > 0 || strings.ContainsAny(bare, "0123456789") {
		return catalogue.None
	}
	role := n.Line(text).Role()
	if role != catalogue.Estimate && !r.isBeside() {
		return catalogue.None // the titles are read before
	}
	return role
}

// isOfOtherOrigin reports whether a title or a note says nothing but that figures of both origins
// are of one of them.
func (n *number) isOfOtherOrigin(r *remark, i *catalogue.Indicator) bool {
	both := i.Means[catalogue.Origin] == catalogue.Both || i.Core && i.Means[catalogue.Worker] != catalogue.None
	if !both || r.kind == inName || len(r.said.Unknown) > 0 || r.said.Signal {
		return false
	}
	m := n.Read(label.Text{Raw: r.text}, label.Rows)
	origin := m.Facets[catalogue.Origin]
	return (origin == catalogue.FDI || origin == catalogue.DDI) && m.Understood() && m.Facets[catalogue.Measure] == catalogue.None
}

// ofOtherTime reports whether a note says that a result is of less than its year, or of
// another one.
func (n *number) ofOtherTime(r *remark, key figure.Key, measure catalogue.Value) bool {
	if of := n.Read(label.Text{Raw: r.text}, label.Rows).Facets[catalogue.Measure]; of != catalogue.None && of != measure {
		return false
	}
	if !r.said.Timed || !r.dates(n.Line(r.text)) || key.Role == figure.Plan || n.col.Facets[catalogue.Time] == catalogue.WholeYear {
		return false
	}
	line := n.Line(r.text)
	if day := line.LastDay(key.Period); key.Role == figure.Actual && !day.IsZero() && key.Period == n.target && key.Period.End().Sub(day).Hours()/24 > graceful {
		return true
	}
	if first, ok := line.Extent().Since(key.Period.Year); ok && key.Role == figure.Actual && key.Period == n.target && first.YearDay() > graceful && first.Year() == key.Period.Year {
		return true
	}
	p := line.Extent().Period
	if key.Role == figure.Estimate && (p.Year == 0 || p.Year == key.Period.Year) {
		return false // an estimate of the year holds
	}
	if p.Year == 0 && !p.IsZero() {
		p.Year = key.Period.Year
	}
	return !p.IsZero() && p != key.Period && p.Year <= key.Period.Year && key.Period == n.target
}

// inOtherUnit reports whether a note says another multiple of the unit of a figure than the
// one in force, or another currency.
func (n *number) inOtherUnit(r *remark, f *figure.Figure) bool {
	unit := r.said.Unit
	switch {
	case unit == nil || !r.note || !r.tells():
		return false
	case unit.Unit != nil && unit.Unit.ID == f.Unit:
		return !unit.Factor.Equal(f.Factor)
	}
	money := unit.Foreign || unit.Unit != nil && unit.Unit.Currency != ""
	return money && n.catalogue.Unit(f.Unit).Currency != ""
}
