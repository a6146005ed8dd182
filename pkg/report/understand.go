package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
)

// understand reads a cell that is not set aside and whose labels can each be read.
func (n *number) understand() {
	p := n.join(&n.spot, &n.titles.facets)
	if p.Facets[catalogue.Origin] == catalogue.Unclear && n.stub.of(n.ctx.Row).ofOrigins && n.stub.own(n.ctx.Row)[catalogue.Origin] != catalogue.Unclear {
		p.Facets[catalogue.Origin] = catalogue.None // its parts, FDI and DDI, stand under it
	}
	n.horizon.settle(&p)
	if n.ofOtherBoard(&p) || n.names.maySell(&n.spot) {
		n.legible.nameless(&n.spot, diag.IndicatorUnknown)
		return
	}
	if p.Clash || n.head.partAlone(n.axes) || n.titles.mixed && p.Facets[catalogue.Origin] == n.titles.facets[catalogue.Origin] {
		n.legible.nameless(&n.spot, diag.HeadingsDiffer)
		return
	}
	n.name(&p)
}

// name finds the indicator of a place and lets the cell claim it.
func (n *number) name(p *place) {
	levels, bad := n.inForce.levels(&n.spot)
	stated := n.answers.statedUnit(&n.frame, &n.spot)
	if stated != nil {
		levels, bad = [][]*catalogue.Scale{stated}, ""
	}
	out := n.whatCame(p, levels, n.names.outcome(p, levels))
	switch {
	case out.Uncounted:
		n.entry.LeftOut = "other-indicator"
	case n.ctx.Covered != nil && !out.Unsure && (out.Indicator == nil || n.catalogue.Apart(out.Indicator)):
		n.legible.merged(&n.spot)
	case out.Group:
		n.entry.LeftOut = "mixed-currency"
	case out.Indicator == nil:
		n.legible.namelessLike(&n.spot, diag.IndicatorUnknown, n.names.withoutEvent(p, levels))
	case bad != "":
		f := n.findings.on(diag.UnitUnknown, n.place(&n.spot))
		f.Indicator, f.Found, f.Expected = out.Indicator.ID, bad, out.Indicator.In.Label.Vi
		n.findings.add(f)
	case stated != nil:
		n.claim(p, found{out.Indicator, levels})
	default:
		levels, ok := n.inForce.unitsOf(&n.spot, out.Indicator, levels)
		if !ok && !n.inForce.needsNoUnit(out.Indicator) {
			n.inForce.unitUnread(&n.spot, out.Indicator)
			return
		}
		n.claim(p, found{out.Indicator, levels})
	}
}
