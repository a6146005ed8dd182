package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// understand reads a cell that nothing sets aside, by labels that can be read each by itself.
func (n *number) understand() {
	p := n.join(n.axes, &n.titles.facets)
	if p.Facets[catalogue.Origin] == catalogue.Unclear && n.stub.of(n.ctx.Row).ofOrigins && n.stub.own(n.ctx.Row)[catalogue.Origin] != catalogue.Unclear {
		p.Facets[catalogue.Origin] = catalogue.None // its parts stand under it
	}
	n.settleHorizon(&p)
	if n.ofOtherBoard(&p) || n.maySell() {
		n.nameless(diag.IndicatorUnknown)
		return
	}
	if p.Clash || n.head.partAlone(n.axes) || n.titles.mixed && p.Facets[catalogue.Origin] == n.titles.facets[catalogue.Origin] {
		n.nameless(diag.HeadingsDiffer)
		return
	}
	n.name(&p)
}

// settleHorizon takes the horizon of a place from what is beside it where its labels leave it open, or
// where the mark of what came in the period is on it.
func (n *number) settleHorizon(p *place) {
	switch horizon := p.Facets[catalogue.Horizon]; {
	case (horizon == catalogue.Cumulative || p.Facets[catalogue.Event] == catalogue.Active) && n.amongLicences(p):
		p.Facets[catalogue.Event] = catalogue.Registered
	case horizon == catalogue.Cumulative && n.marked():
		p.Facets[catalogue.Horizon] = catalogue.InPeriod
	case horizon == catalogue.None && p.Facets[catalogue.Event] == catalogue.Realized && n.restCumulates() && !n.marked(), n.cumulates(p) && !n.marked():
		p.Facets[catalogue.Horizon] = catalogue.Cumulative
	}
}

// maySell reports whether the row may be of what is sold at home or abroad: it says "Trong
// nước" under revenue, and no row beside it says FDI.
func (n *number) maySell() bool {
	if n.row.Own[catalogue.Topic] != catalogue.Unclear {
		return false
	}
	above := catalogue.Facets{catalogue.Measure: n.row.Facets[catalogue.Measure]}
	return !slices.ContainsFunc(n.table.Rows, func(row *layout.Row) bool {
		if row.Parent != n.ctx.Row.Parent || len(row.Labels) == 0 {
			return false
		}
		beside := n.ReadUnder(textOf(row.Labels[0]), label.Rows, &above).Facets
		return beside[catalogue.Origin] == catalogue.FDI && beside[catalogue.Topic] == catalogue.None
	})
}

// name finds the indicator at a place and lets the cell claim it.
func (n *number) name(p *place) {
	levels, bad := n.levels()
	stated := n.statedUnit()
	if stated != nil {
		levels, bad = [][]*catalogue.Scale{stated}, ""
	}
	out := n.outcome(p, levels)
	switch {
	case out.Uncounted:
		n.entry.LeftOut = "other-indicator"
	case n.ctx.Covered != nil && !out.Unsure && (out.Indicator == nil || n.catalogue.Apart(out.Indicator)):
		n.merged()
	case out.Group:
		n.entry.LeftOut = "mixed-currency"
	case out.Indicator == nil:
		n.namelessLike(diag.IndicatorUnknown, n.withoutEvent(p, levels))
	case bad != "":
		f := n.findings.on(diag.UnitUnknown, n.place())
		f.Indicator, f.Found, f.Expected = out.Indicator.ID, bad, out.Indicator.In.Label.Vi
		n.findings.add(f)
	case stated != nil:
		n.claim(p, found{out.Indicator, levels})
	default:
		levels, ok := n.unitsOf(out.Indicator, levels)
		if !ok && !n.needsNoUnit(out.Indicator) {
			n.unitUnread(out.Indicator)
			return
		}
		n.claim(p, found{out.Indicator, levels})
	}
}

// withoutEvent returns the indicator that a place is of but for what a heading says that happened, where
// its own label counts what nothing happens to: "Doanh thu" under "Bổ sung" may be the revenue again.
func (n *number) withoutEvent(p *place, levels [][]*catalogue.Scale) string {
	own := n.row.Own
	if measure := own[catalogue.Measure]; measure == catalogue.None || n.catalogue.HasEvents(measure) || own[catalogue.Event] != catalogue.None || p.Facets[catalogue.Event] == catalogue.None || n.col.Facets[catalogue.Event] != catalogue.None {
		return ""
	}
	plain := *p
	plain.Facets[catalogue.Event] = catalogue.None
	if i := n.outcome(&plain, levels).Indicator; i != nil {
		return i.ID
	}
	return ""
}

// unreadable reports, in a finding as well, whether the labels of a cell cannot be read each
// by itself. A cell over the columns of FDI and DDI is given what the two say together.
func (n *number) unreadable() bool {
	unclear := n.axes.unclear()
	if unclear == nil {
		unclear = n.stub.late[n.ctx.Row]
	}
	rule := diag.IndicatorUnknown
	switch {
	case n.row.Ratio:
	case unclear != nil:
		n.findings.unclear(n.sheet, *unclear, 1)
		n.nameBehind(unclear)
		return true
	case n.sumsUnlisted():
	case len(n.ctx.Below) > 0 || n.ctx.Covered != nil && !n.coverBoth():
		n.merged()
		return true
	case n.lacksHeader():
		rule = diag.HeaderMissing
	case n.stub.unnamed(n.ctx.Row) || n.stub.strangeAmongZones(n.ctx.Row, n.row):
	case n.stub.labelBetween(&n.ctx):
		rule = diag.HeadingsDiffer
	default:
		return false
	}
	n.nameless(rule)
	return true
}

// mostBehind is how many cells under a header that is not understood are asked which
// indicators they would be of: lists of details have very many of them.
const mostBehind = 200

// nameBehind says in the finding on a header which indicator the row names by itself: the
// figure that the header keeps out would be one of it.
func (n *number) nameBehind(header *heading) {
	f := n.findings.onLabel(header)
	if f == nil || f.Cells() > mostBehind || !n.row.understood() {
		return
	}
	var none headings
	p := n.join(axes{n.row, &none}, &n.titles.facets)
	levels, _ := n.levels()
	if out := n.outcome(&p, levels); !p.Clash && !out.Unsure && !out.Group && out.Indicator != nil {
		f.AddIndicators(out.Indicator.ID)
	}
}

// sumsUnlisted reports whether the row sums zones that are not listed, or others than
// those of the board.
func (n *number) sumsUnlisted() bool {
	own := n.stub.own(n.ctx.Row)[catalogue.Breakdown]
	return n.stub.zoneRows == 0 && own == catalogue.Section || n.stub.outside && n.row.Own[catalogue.Breakdown] == catalogue.Total
}

// lacksHeader reports whether the column has no header though other columns, or other
// tables of the sheet, have one. Last year's figures may stand for one.
func (n *number) lacksHeader() bool {
	return len(n.ctx.Column.Labels) == 0 && len(n.header().Periods) == 0 && (len(n.table.Columns) > 1 || hasHeaders(n.sheet) && !n.inLines())
}

// inLines reports whether the table is no table but lines above the first one of the sheet,
// each with its unit: "Số KCN đã đi vào hoạt động: 7 KCN". They need no header.
func (n *number) inLines() bool {
	return n.sheet.Tables[0] == n.table && !slices.ContainsFunc(n.table.Rows, func(row *layout.Row) bool {
		return len(row.Cells) > 0 && !n.hasUnit(row)
	})
}

// hasUnit reports whether the unit of a row's figures stands beside them.
func (n *number) hasUnit(row *layout.Row) bool {
	for i := range row.Attributes() {
		if n.file.units.beside(row, i) != nil {
			return true
		}
	}
	return slices.ContainsFunc(row.Cells, func(c *sheet.Cell) bool { return gluedUnit(c) != "" })
}

// coverBoth gives a merged cell over the columns of FDI and of DDI what the two say
// together; false where they differ in more, or are others.
func (n *number) coverBoth() bool {
	both, ok := n.head.both(&n.ctx)
	if ok {
		n.col = &both
	}
	return ok
}

// outcome finds what a place is a figure of, whichever of the headings above are its own.
func (n *number) outcome(p *place, levels [][]*catalogue.Scale) label.Outcome {
	var nearest []*catalogue.Scale
	if len(levels) > 0 {
		nearest = levels[0]
	}
	out := n.Indicator(&p.Crossing, nearest)
	for i := range p.row.others {
		other := n.join(axes{&p.row.others[i], p.col}, &n.titles.facets)
		if n.Indicator(&other.Crossing, nearest) != out {
			return label.Outcome{Unsure: true}
		}
	}
	return out
}
