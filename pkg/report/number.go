package report

import (
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// number is a number cell of a table that is being read, with the labels of its row and
// its column.
type number struct {
	*tableReader
	axes
	ctx   layout.Context
	entry *Entry // nil until it is known that it gets one
}

// read decides what becomes of the cell.
func (n *number) read() {
	reason := n.setAside()
	if reason == "text" {
		return // a text in a column of notes is no number
	}
	if reason == "ratio" && n.comparesFigure() {
		n.percentage()
	}
	legible := reason == "" && !n.unreadable()
	if n.ledger.brief && !legible {
		n.ledger.passed.add(reason, 1)
		return
	}
	n.entry = n.ledger.entry(n.sheet, n.ctx.Cell, reason)
	n.entry.axes = [2]*headings{n.header().kept(), n.row.kept()}
	if legible {
		n.understand()
	}
	n.ledger.enter(n.entry)
}

// place is where the cell stands.
func (n *number) place() diag.Place {
	return n.findings.at(n.sheet, n.ctx.Cell.Ref())
}

// header returns the labels of the cell's own column. The field col may hold more than
// those.
func (n *number) header() *headings { return &n.head.cols[n.ctx.Index] }

// nameless reports a cell whose labels name no indicator.
func (n *number) nameless(rule *diag.Rule) { n.namelessLike(rule, "") }

// namelessLike is nameless for a cell whose own label names an indicator all the same, and a heading
// over it another thing; "" for none.
func (n *number) namelessLike(rule *diag.Rule, indicator string) {
	if !n.shared.Tell(int(n.ctx.Row.Number), n.ctx.Cell.Col()) {
		return
	}
	f := n.findings.on(rule, n.place())
	if n.findings.list.Include(f) {
		return
	}
	f.Found, f.Stored = raw(n.ctx.Cell), n.ctx.Cell.Kind == sheet.Number
	f.Indicator = indicator
	because := slices.Concat(n.header().quoted(), n.row.quoted())
	n.findings.add(f.With("because", diag.Same(strings.Join(because, ", "))))
}

// merged reports a figure that lies over columns, or rows, of different figures.
func (n *number) merged() {
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
	f := n.findings.on(diag.MergedFigure, n.place())
	f.Found, f.Stored = raw(n.ctx.Cell), n.ctx.Cell.Kind == sheet.Number
	n.findings.add(f.With("names", diag.Same(strings.Join(names, ", "))))
}
