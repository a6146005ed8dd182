package report

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// legibility finds the cells whose row or column labels cannot be read by themselves, and reports
// them.
type legibility struct {
	*frame
	shared   *settle.Table
	findings *findings
	units    *rowUnits
	inForce  *unitsInForce
	names    *indicators
	lost     []lost // by the index of a column; nil for nothing
}

// unreadable reports whether the row or column labels of a cell cannot be read by themselves.
// Then there is a finding too. A cell over the columns of FDI and DDI gets what the two
// columns say together.
func (g *legibility) unreadable(n *spot) bool {
	unclear := n.axes.unclear()
	if unclear == nil {
		unclear = g.stub.late[n.ctx.Row]
	}
	rule := diag.IndicatorUnknown
	switch {
	case n.row.Ratio:
	case unclear != nil:
		g.lose(n, unclear)
		return true
	case g.sumsUnlisted(n):
	case len(n.ctx.Below) > 0 || n.ctx.Covered != nil && !g.coverBoth(n):
		g.merged(n)
		return true
	case g.lacksHeader(n):
		rule = diag.HeaderMissing
	case g.stub.unnamed(n.ctx.Row) || g.stub.strangeAmongZones(n.ctx.Row, n.row):
	case g.stub.labelBetween(&n.ctx):
		rule = diag.HeadingsDiffer
	default:
		return false
	}
	g.nameless(n, rule)
	return true
}

// sumsUnlisted reports whether the row sums zones that are not listed, or zones that are not the
// board's.
func (g *legibility) sumsUnlisted(n *spot) bool {
	own := g.stub.own(n.ctx.Row)[catalogue.Breakdown]
	return g.stub.zoneRows == 0 && own == catalogue.Section || g.stub.outside && n.row.Own[catalogue.Breakdown] == catalogue.Total
}

// lacksHeader reports whether the column has no header although other columns, or other tables of
// the sheet, have one. Last year's figures may take the place of a header.
func (g *legibility) lacksHeader(n *spot) bool {
	return len(n.ctx.Column.Labels) == 0 && len(g.header(n).Periods) == 0 && (len(g.table.Columns) > 1 || hasHeaders(g.sheet) && !g.inLines())
}

// inLines reports whether the table is really lines above the first table of the sheet, each with
// its unit: "Số KCN đã đi vào hoạt động: 7 KCN". Such lines need no header.
func (g *legibility) inLines() bool {
	return g.sheet.Tables[0] == g.table && !slices.ContainsFunc(g.table.Rows, func(row *layout.Row) bool {
		return len(row.Cells) > 0 && !g.hasUnit(row)
	})
}

// hasUnit reports whether the unit of a row's figures stands beside them.
func (g *legibility) hasUnit(row *layout.Row) bool {
	for i := range row.Attributes() {
		if g.units.beside(row, i) != nil {
			return true
		}
	}
	return slices.ContainsFunc(row.Cells, func(c *sheet.Cell) bool { return gluedUnit(c) != "" })
}

// coverBoth gives a merged cell over the columns of FDI and DDI what the two say together. It
// returns false if they are other columns, or differ in anything else.
func (g *legibility) coverBoth(n *spot) bool {
	both, ok := g.head.both(&n.ctx)
	if ok {
		n.col = &both
	}
	return ok
}

// nameless reports a cell whose labels name no indicator.
func (g *legibility) nameless(n *spot, rule *diag.Rule) { g.namelessLike(n, rule, "") }

// namelessLike is nameless for a cell whose own label names an indicator although a heading
// over it names another thing. An empty indicator stands for none.
func (g *legibility) namelessLike(n *spot, rule *diag.Rule, indicator string) {
	if !g.shared.Tell(int(n.ctx.Row.Number), n.ctx.Cell.Col()) {
		return
	}
	f := g.findings.on(rule, g.place(n))
	if g.findings.list.Include(f) {
		return
	}
	f.Found, f.Stored = raw(n.ctx.Cell), n.ctx.Cell.Kind == sheet.Number
	f.Indicator = indicator
	because := slices.Concat(g.header(n).quoted(), n.row.quoted())
	g.findings.add(f.With("because", diag.Same(strings.Join(because, ", "))))
}

// merged reports a figure in a merged cell that covers columns, or rows, of different figures.
func (g *legibility) merged(n *spot) {
	var names []string
	add := func(labels []layout.Label) {
		if len(labels) > 0 {
			names = append(names, strconv.Quote(labels[0].Text))
		}
	}
	if len(n.ctx.Below) > 0 {
		add(n.ctx.Row.Labels)
	}
	for _, row := range n.ctx.Below {
		add(row.Labels)
	}
	for _, c := range n.ctx.Covered {
		add(c.Labels)
	}
	f := g.findings.on(diag.MergedFigure, g.place(n))
	f.Found, f.Stored = raw(n.ctx.Cell), n.ctx.Cell.Kind == sheet.Number
	g.findings.add(f.With("names", diag.Same(strings.Join(names, ", "))))
}
