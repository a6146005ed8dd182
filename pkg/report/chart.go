package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
)

// isChart reports whether a remark is the title of a chart, or of one of its axes. A chart has a subject
// of its own: what its title says is of the figures beside it only where it contradicts them.
func (r *remark) isChart() bool { return r.kind == string(sheet.Chart) }

// isPrompt reports whether a remark is shown beside a cell that is to be filled in.
func (r *remark) isPrompt() bool { return r.kind == string(sheet.Prompt) }

// doubtedByChart reports whether the title of a chart leaves a figure in doubt: it draws what is called
// a part of the year, or planned for it, or says what figures are limited to, and no column is of that part.
func (n *number) doubtedByChart(r *remark, i *catalogue.Indicator, fig *figure.Figure) bool {
	dated := (n.drawsPart(r, fig.Key) && n.ofOtherTime(r, fig.Key, i)) || n.drawsPlan(r, fig.Key) && n.concerns(r, i)
	thing := r.said.IsStated() && n.concerns(r, i)
	r.dated, r.thing = r.dated || dated, r.thing || thing
	return dated || thing
}

// drawsPlan reports whether the title of a chart calls what it draws planned for the year of results, and no
// column of the table is of a plan.
func (n *number) drawsPlan(r *remark, key figure.Key) bool {
	line := n.Line(r.bare)
	if key.Role != figure.Actual || line.Role() != catalogue.Plan || line.Extent().Coming != key.Period.Year || line.SaysResults() {
		return false
	}
	return !slices.ContainsFunc(n.head.cols, func(h headings) bool { return h.Facets[catalogue.Role] == catalogue.Plan })
}

// drawsPart reports whether the title of a chart names less than a whole period, and no column of the table
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
