package report

import (
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// tableReader reads a table: its titles, its boxhead and its stub, then its numbers.
type tableReader struct {
	*file
	frame
	shared    *settle.Table // what all its claims share
	reach     reach
	asides    asides
	inForce   unitsInForce
	names     indicators
	legible   legibility
	horizon   horizons
	dates     periods
	ratios    percentages
	texts     effects
	notation  sheetNotations            // how the texts of the sheet write numbers
	number    number                    // the number that is being read
	completed map[*layout.Row]*headings // rows whose labels last year's figures complete
}

// newTable returns a reader of a table on a sheet.
func newTable(f *file, s *layout.Sheet, table *layout.Table, notation sheetNotations) *tableReader {
	t := &tableReader{file: f, notation: notation, shared: f.room.settle.Table()}
	over := titleReader{identity: &f.identity, notes: &f.notes, sheet: s, table: table}
	t.frame = frame{path: f.report.Path, sheet: s, table: table, titles: over.read()}
	t.reach = reach{remarks: &f.remarks, frame: &t.frame, under: map[*layout.Row][]*remark{}, marks: map[string]*remark{}, cells: map[string][]*remark{}}
	around := surroundings{remarks: &f.remarks, notes: &f.notes, afar: &f.afar, fileSays: &f.fileSays, sheet: s, table: table, found: &t.reach}
	around.find()
	t.head = boxhead{reader: f.reader, sheet: s, table: table}
	f.units.head = &t.head
	t.asides = asides{frame: &t.frame, units: &f.units, answers: &f.answers}
	t.inForce = unitsInForce{reader: f.reader, frame: &t.frame, findings: f.findings, units: &f.units}
	t.names = indicators{reader: f.reader, frame: &t.frame, inForce: &t.inForce}
	t.legible = legibility{frame: &t.frame, shared: t.shared, findings: f.findings, units: &f.units, inForce: &t.inForce, names: &t.names}
	t.horizon = horizons{identity: &f.identity, frame: &t.frame}
	t.dates = periods{identity: &f.identity, frame: &t.frame, legible: &t.legible, redated: &f.redated}
	t.ratios = percentages{identity: &f.identity, frame: &t.frame, ledger: &f.ledger, notation: notation, inForce: &t.inForce, dates: &t.dates}
	t.texts = effects{identity: &f.identity, frame: &t.frame, ledger: &f.ledger, reach: &t.reach}
	t.stub = stub{reader: f.reader, table: table, head: &t.head, units: &f.units}
	return t
}

// read reads every number cell of the table, after the labels of its columns and rows.
//
// The boxhead is read before the stub, as a header over the labels may say that the rows are
// zones. The rows may take back what a title says about all of them. The years in the boxhead
// come last: they make columns unclear, which does not concern the stub. Then last year's
// figures may complete what the labels leave open. The ledger is written in this order:
// numbers that only count rows and columns, rows of another place, figures.
func (t *tableReader) read() {
	t.head.read()
	t.head.findSoFar(t.titles.period)
	t.stub.read()
	if t.head.state != catalogue.None {
		t.titles.facets[catalogue.State] = t.head.state
	}
	t.titles.doubtOrigin(&t.stub)
	t.shared.Zones, t.shared.Some = t.stub.countZones(), t.listsSome(t.table)
	t.shared.Kind = t.kindOfPlaces()
	t.headYears()
	t.reach.heedTotals()
	t.dates.findStretches()
	t.dates.findDatedTotals()
	t.leaveNumbers()
	left := t.others.leaveRows(t.sheet, t.table)
	t.heedWitness(left)
	t.heedRatios()
	for _, row := range t.table.Rows {
		if len(row.Cells) > 0 && row.Kind != layout.Aside && !left[row] {
			t.readRow(row)
			t.readCount(row)
		}
	}
	t.legible.countLost()
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
	n, apart := t.inRow(row, h), t.stub.of(row).apart
	for ctx := range t.sheet.Contexts(t.table, row) {
		n.ctx, n.col, n.entry = *ctx, &t.head.cols[ctx.Index], nil
		if apart {
			n.col, n.alone = t.noHeadings(), true
		}
		n.read()
	}
	if (t.ledger.brief || h.kept() == nil) && !t.ledger.claimedSince(before) {
		t.room.spare = h
	}
}

// pass counts the cells of a row whose labels are not understood. To read each of them would give
// the same result, but sheets of details have hundreds of thousands.
func (t *tableReader) pass(row *layout.Row, h *headings) {
	lost := 0
	n := t.inRow(row, h)
	for ctx := range t.sheet.Contexts(t.table, row) {
		n.ctx.Cell, n.ctx.Column, n.col = ctx.Cell, ctx.Column, &t.head.cols[ctx.Index] // nothing else decides
		switch reason := n.asides.reason(&n.spot); reason {
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

// inRow returns the number to read next in a row. All cells of the row share it.
func (t *tableReader) inRow(row *layout.Row, h *headings) *number {
	t.number = number{tableReader: t, spot: spot{axes: axes{row: h}, ctx: layout.Context{Table: t.table, Row: row}}}
	return &t.number
}

// kindOfPlaces returns the kind of places that a table is about, as its title or the name of its
// sheet says.
func (t *tableReader) kindOfPlaces() settle.Kind {
	texts := []string{t.sheet.Source.Name}
	if above := t.table.Above; len(above) > 0 {
		texts = []string{t.text(above[len(above)-1]), t.sheet.Source.Name}
	}
	for _, text := range texts {
		switch t.Zones(text) {
		case label.SomeZones:
			return settle.Industrial
		case label.EconomicZones:
			return settle.Economic
		}
	}
	return settle.AnyPlaces
}
