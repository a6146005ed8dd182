package report

import "bloc/pkg/figure"

// number is a number cell of a table that is being read.
type number struct {
	*tableReader
	spot
	entry      *Entry        // nil until the cell gets one
	figure     figure.Figure // the figure that it claims to be
	inReach    inReach       // that figure, for the texts in its reach
	narrowedBy *remark       // the text because of which it is left out; nil if there is none
}

// read decides what becomes of the cell.
func (n *number) read() {
	reason := n.asides.reason(&n.spot)
	if reason == "text" {
		return // a text in a column of notes is not a number
	}
	if reason == "ratio" && n.comparesFigure() {
		n.ratios.read(&n.spot)
	}
	legible := reason == "" && !n.legible.unreadable(&n.spot)
	if n.ledger.brief && !legible {
		n.ledger.passed.add(reason, 1)
		return
	}
	n.entry = n.ledger.entry(n.sheet, n.ctx.Cell, reason)
	n.entry.axes = [2]*headings{n.header(&n.spot).kept(), n.row.kept()}
	if n.narrowedBy = nil; legible {
		n.understand()
	}
	if !n.entry.claimed || n.narrowedBy != nil {
		for _, s := range n.cells.of(n.sheet.Source, n.ctx.Cell) {
			n.test(s)
		}
	}
	n.ledger.enter(n.entry)
}
