package report

import (
	"bloc/pkg/diag"
)

// mostBehind is the number of cells under one header that is not understood whose possible
// indicators are noted. Lists of details have very many such cells.
const mostBehind = 200

// lost are the cells under a header whose finding is complete. The table only counts them, at
// less cost, until it has been read.
type lost struct {
	full  bool // only their number can still be added to the finding
	cells int
}

// lose counts the cell in the finding on the label that makes it unreadable.
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

// countLost adds the number of cells lost to each header to the finding on it.
func (g *legibility) countLost() {
	for i, l := range g.lost {
		if l.cells > 0 {
			g.findings.unclear(g.sheet, g.head.cols[i].unclear, l.cells)
		}
	}
}

// nameBehind notes, in the finding on a header, which indicator the row names by itself. The
// figure that the header keeps out would be one of that indicator.
func (g *legibility) nameBehind(n *spot, f *diag.Finding) {
	if !n.row.understood() {
		return
	}
	p := g.names.join(n.under(g.names.noHeadings()), &g.titles.facets)
	levels, _ := g.inForce.levels(n)
	if out := g.names.outcome(&p, levels); !p.Clash && !out.Unsure && !out.Group && out.Indicator != nil {
		f.AddIndicators(out.Indicator.ID)
	}
}
