package report

import (
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
)

// drawn adds the titles of charts, on any sheet, that draw cells of the table. Such a title is
// about these cells.
func (w *surroundings) drawn() {
	for _, from := range w.layouts {
		for i := range from.Source.Floating {
			chart := &from.Source.Floating[i]
			for _, area := range chart.Of {
				if strings.EqualFold(area.Sheet, w.sheet.Source.Name) {
					one := w.floating(from, chart)
					one.own = true
					w.found.onArea(w.table, area.Range, one)
				}
			}
		}
	}
}

// isCaption reports whether a remark is the title of a chart or of an axis, the name of some
// cells, or a text that a conditional format writes beside them. Such a text has its own
// subject. It matters to figures only if it contradicts them.
func (r *remark) isCaption() bool {
	switch sheet.FloatingKind(r.kind) {
	case sheet.Chart, sheet.Named, sheet.Shown:
		return true
	}
	return false
}

// isQuiet reports whether the words of a remark need not be understood. It helps to fill in a
// cell, or describes a picture.
func (r *remark) isQuiet() bool {
	return r.kind == string(sheet.Prompt) || r.kind == string(sheet.Described)
}

// doubtedByCaption reports whether a caption leaves a figure in doubt. It does if it names a part
// of the year, or a plan, and no column is about that; if it limits its figures; or if it is on
// single cells and gives them another origin, part or unit.
func (t *effects) doubtedByCaption(f *inReach, r *remark) bool {
	dated := (t.drawsPart(f, r) && t.ofOtherTime(f, r)) || t.drawsPlan(f, r) && r.concerns(f.indicator)
	thing := r.said.IsStated() && r.concerns(f.indicator) || r.own && t.drawsOther(f, r)
	units := r.own && r.inOtherUnit(f.Figure)
	r.dated, r.thing, r.units = r.dated || dated, r.thing || thing, r.units || units
	return dated || thing || units
}

// drawsOther reports whether a caption of single cells says that their figures cover only a part,
// or only FDI or DDI.
func (t *effects) drawsOther(f *inReach, r *remark) bool {
	if r.kind == string(sheet.Named) || !r.concerns(f.indicator) {
		return false // the name of cells is written without marks
	}
	return r.narrowing(f.indicator, f.saysRole()) != nil || r.origin() != catalogue.None && isOfBoth(f.indicator)
}

// drawsPlan reports whether a caption calls its figures planned for the year of results
// although no column of the table is about a plan. The name of cells need not give a year, nor
// need the title of a chart that names what it draws: "Dự toán thu ngân sách HĐND giao".
func (t *effects) drawsPlan(f *inReach, r *remark) bool {
	line := t.Line(r.bare)
	coming := line.Extent().Coming
	named := len(r.said.Of.Measures) > 0 && line.SaysPlanned()
	if f.Role != figure.Actual || line.Role() != catalogue.Plan && !named || line.SaysResults() || coming != f.Period.Year && (coming != 0 || r.kind == string(sheet.Chart) && !named) {
		return false
	}
	return !slices.ContainsFunc(t.head.cols, func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan })
}

// drawsPart reports whether a caption names less than a whole period although no column of the
// table does.
func (t *effects) drawsPart(f *inReach, r *remark) bool {
	line := t.Line(r.bare)
	e := line.Extent()
	if e.Period.Span <= figure.Year && !e.Vague && !isCutShort(line, f.Period) {
		return false
	}
	return !slices.ContainsFunc(t.head.cols, func(h headings) bool {
		return h.Facets[catalogue.Column] == catalogue.None && slices.ContainsFunc(h.Periods, func(p figure.Period) bool { return p.Span > figure.Year })
	})
}

// nameApart divides the name of some cells into words. Such a name has no blanks:
// "ThucHien_9thang".
func nameApart(name string) string {
	var out strings.Builder
	last := '_'
	for _, c := range wordsApart(strings.ReplaceAll(name, "_", " ")) {
		if unicode.IsLetter(c) && unicode.IsDigit(last) || unicode.IsDigit(c) && unicode.IsLetter(last) {
			out.WriteByte(' ')
		}
		out.WriteRune(c)
		last = c
	}
	return out.String()
}
