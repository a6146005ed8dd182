package report

import (
	"bloc/pkg/diag"
	"bloc/pkg/label"
)

// mostBehind is how many cells under a header that is not understood are asked which
// indicators they would be of: lists of details have very many of them.
const mostBehind = 200

// lost are the cells under a header of which the finding on it says all that it ever will.
// They are counted here, at less cost, until the table has been read.
type lost struct {
	full  bool // the finding gets nothing more but their number
	cells int
}

// lose counts the cell in the finding on the label because of which it is not understood.
func (g *legibility) lose(n *spot, to *heading) {
	ofHeader := to == &g.header(n).unclear
	if ofHeader && g.lost != nil && g.lost[n.ctx.Index].full {
		g.lost[n.ctx.Index].cells++
		return
	}
	g.findings.unclear(g.sheet, *to, 1)
	f := g.findings.onLabel(to)
	switch {
	case f == nil:
	case f.Cells() <= mostBehind:
		g.nameBehind(n, f)
	case ofHeader:
		if g.lost == nil {
			g.lost = make([]lost, len(g.head.cols))
		}
		g.lost[n.ctx.Index].full = true
	}
}

// countLost adds the cells that were lost to headers to the findings on them.
func (g *legibility) countLost() {
	for i, l := range g.lost {
		if l.cells > 0 {
			g.findings.unclear(g.sheet, g.head.cols[i].unclear, l.cells)
		}
	}
}

// nameBehind says in the finding on a header which indicator the row names by itself: the
// figure that the header keeps out would be one of it.
func (g *legibility) nameBehind(n *spot, f *diag.Finding) {
	if !n.row.understood() {
		return
	}
	none := headings{Path: label.NewPath(g.names.catalogue, label.Columns, nil)}
	p := g.names.join(n.under(&none), &g.titles.facets)
	levels, _ := g.inForce.levels(n)
	if out := g.names.outcome(&p, levels); !p.Clash && !out.Unsure && !out.Group && out.Indicator != nil {
		f.AddIndicators(out.Indicator.ID)
	}
}
