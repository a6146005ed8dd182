package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// tableReader reads a table: its titles, its boxhead and its stub, then its numbers.
type tableReader struct {
	*file
	sheet     *layout.Sheet
	table     *layout.Table
	shared    *settle.Table // what its claims share
	titles    titles
	reach     reach
	head      boxhead
	stub      stub
	notation  func() notations          // how the texts of the sheet write numbers
	number    number                    // that is being read
	inRows    stretch                   // the parts of the year that rows name
	inCols    stretch                   // and columns
	stocks    stocks                    // of ofStocks
	completed map[*layout.Row]*headings // the labels of rows that last year's figures make known
}

// newTable returns a reader of a table on a sheet.
func newTable(f *file, s *layout.Sheet, table *layout.Table) *tableReader {
	t := &tableReader{file: f, sheet: s, table: table, shared: f.room.settle.Table(), titles: f.titlesOf(s, table), reach: f.reachOf(s, table)}
	t.head = boxhead{reader: f.reader, sheet: s, table: table}
	f.units.head = &t.head
	t.stub = stub{reader: f.reader, table: table, head: &t.head, units: &f.units}
	return t
}

// read reads every number cell of the table, once what its columns and rows say is known.
//
// The boxhead goes before the stub, for a header over the labels may say that the rows
// are zones. What the rows say may take back what a title says of all of them. The years
// in the boxhead come last of the labels: they make columns unclear, which is no matter to
// the stub. What the labels leave open last year's figures may complete. Then the ledger is written from the outside in: numbers that only count rows
// and columns, rows of another place, and the figures.
func (t *tableReader) read() {
	t.head.read()
	t.head.findSoFar(t.titles.period)
	t.stub.read()
	if t.head.state != catalogue.None {
		t.titles.facets[catalogue.State] = t.head.state
	}
	t.titles.doubtOrigin(&t.stub)
	t.shared.Zones, t.shared.Some = t.stub.zoneRows, t.listsSome(t.table)
	t.headYears()
	t.findStretches()
	t.leaveNumbers()
	left := t.leaveRows(t.sheet, t.table)
	t.heedWitness(left)
	t.heedRatios()
	for _, row := range t.table.Rows {
		if len(row.Cells) > 0 && row.Kind != layout.Aside && !left[row] {
			t.readRow(row)
		}
	}
}

// leaveNumbers leaves out the numbers that only count rows and columns.
func (t *tableReader) leaveNumbers() {
	for _, row := range t.table.Rows {
		for _, c := range row.Ordinals() {
			t.ledger.leave(t.sheet, c, "row-number")
		}
		if row.Kind != layout.Aside {
			continue
		}
		for _, c := range row.Cells {
			if c.Kind == sheet.Number || quantity.LooksNumeric(c.Text) {
				t.ledger.leave(t.sheet, c, "heading-number")
			}
		}
	}
}

// readRow reads the number cells of a row.
func (t *tableReader) readRow(row *layout.Row) {
	h, before := t.stub.rowHeadings(row), t.ledger.mark()
	if known := t.completed[row]; known != nil {
		h = known
	}
	if year := t.head.year(row); !year.IsZero() && h.Periods == nil {
		h.Periods = []figure.Period{year}
	}
	if t.ledger.brief && !h.understood() {
		t.pass(row, h)
		t.room.spare = h
		return
	}
	n := t.inRow(row, h)
	for ctx := range t.sheet.Contexts(t.table, row) {
		n.ctx, n.col, n.entry = *ctx, &t.head.cols[ctx.Index], nil
		n.read()
	}
	if (t.ledger.brief || h.kept() == nil) && !t.ledger.claimedSince(before) {
		t.room.spare = h
	}
}

// pass counts the cells of a row whose labels are not understood. The result is the same
// as reading each of them, but sheets of details have hundreds of thousands.
func (t *tableReader) pass(row *layout.Row, h *headings) {
	lost := 0
	n := t.inRow(row, h)
	for ctx := range t.sheet.Contexts(t.table, row) {
		n.ctx.Cell, n.ctx.Column, n.col = ctx.Cell, ctx.Column, &t.head.cols[ctx.Index] // all that decides
		switch reason := n.setAside(); reason {
		case "text":
		case "":
			lost++
		default:
			t.ledger.passed.add(reason, 1)
		}
	}
	if lost > 0 {
		t.ledger.passed.add("", lost)
		t.findings.later(t.sheet, h.unclear, lost)
	}
}

// inRow returns the number that is read next, in a row; it is the same for every row.
func (t *tableReader) inRow(row *layout.Row, h *headings) *number {
	t.number = number{tableReader: t, axes: axes{row: h}, ctx: layout.Context{Table: t.table, Row: row}}
	return &t.number
}
