package report

import (
	"slices"
	"strings"
	"unicode"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// drawn adds the titles of the charts of all sheets that draw cells of a table: what they say is of
// these cells.
func (f *file) drawn(r *reach, s *layout.Sheet, t *layout.Table) {
	for _, from := range f.layouts {
		for i := range from.Source.Floating {
			chart := &from.Source.Floating[i]
			for _, area := range chart.Of {
				if strings.EqualFold(area.Sheet, s.Source.Name) {
					one := f.floating(from, chart)
					one.own = true
					r.onArea(t, area.Range, one)
				}
			}
		}
	}
}

// isCaption reports whether a remark is the title of a chart or of one of its axes, the name of some cells, or
// what a conditional format may write beside them. Those have a subject of their own: what they say is of
// figures only where it contradicts them.
func (r *remark) isCaption() bool {
	switch sheet.FloatingKind(r.kind) {
	case sheet.Chart, sheet.Named, sheet.Shown:
		return true
	}
	return false
}

// isQuiet reports whether a remark is shown beside a cell that is to be filled in, or describes a picture: its
// words need not be understood.
func (r *remark) isQuiet() bool {
	return r.kind == string(sheet.Prompt) || r.kind == string(sheet.Described)
}

// doubtedByCaption reports whether a caption leaves a figure in doubt: it draws what is called a part of the
// year, or planned for it, or says what figures are limited to, and no column is of that part.
func (n *number) doubtedByCaption(r *remark, i *catalogue.Indicator, fig *figure.Figure) bool {
	dated := (n.drawsPart(r, fig.Key) && n.ofOtherTime(r, fig.Key, i)) || n.drawsPlan(r, fig.Key) && n.concerns(r, i)
	thing := r.said.IsStated() && n.concerns(r, i) || r.own && n.drawsOther(r, i)
	units := r.own && n.inOtherUnit(r, fig)
	r.dated, r.thing, r.units = r.dated || dated, r.thing || thing, r.units || units
	return dated || thing || units
}

// drawsOther reports whether a caption of single cells says that their figures are of a part, or of FDI or
// DDI alone.
func (n *number) drawsOther(r *remark, i *catalogue.Indicator) bool {
	if r.kind == string(sheet.Named) || !n.concerns(r, i) {
		return false // a name is written without marks
	}
	return n.narrowing(r, i, n.saysRole()) != nil || n.originBy(r) != catalogue.None && isOfBoth(i)
}

// drawsPlan reports whether a caption calls its figures planned for the year of results, and no
// column of the table is of a plan. The name of cells need give no year.
func (n *number) drawsPlan(r *remark, key figure.Key) bool {
	line := n.Line(r.bare)
	coming := line.Extent().Coming
	if key.Role != figure.Actual || line.Role() != catalogue.Plan || line.SaysResults() || coming != key.Period.Year && (coming != 0 || r.kind == string(sheet.Chart)) {
		return false
	}
	return !slices.ContainsFunc(n.head.cols, func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan })
}

// drawsPart reports whether a caption names less than a whole period, and no column of the table
// does.
func (n *number) drawsPart(r *remark, key figure.Key) bool {
	line := n.Line(r.bare)
	e := line.Extent()
	if e.Period.Span <= figure.Year && !e.Vague && !isCutShort(line, key.Period) {
		return false
	}
	return !slices.ContainsFunc(n.head.cols, func(h headings) bool {
		return h.Facets[catalogue.Column] == catalogue.None && slices.ContainsFunc(h.Periods, func(p figure.Period) bool { return p.Span > figure.Year })
	})
}

// nameApart parts the words of a name for cells, in which no blanks can stand: "ThucHien_9thang".
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
