package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
	"bloc/pkg/sheet"
)

// tableReader is what the cells of a table share.
type tableReader struct {
	sheet    *layout.Sheet
	notation func(col int) quantity.Notation
	defaults titles
	table    *layout.Table
	cols     []headings              // of the table's columns
	facts    []rowFacts              // of its rows, by index
	corner   map[int]catalogue.Value // what the columns of labels hold by their headers: zones, units, notes …
	outside  bool                    // a row is of what the boards do not manage
	inZones  bool                    // the rows are zones by their header
	zoneRows int                     // how many rows of single zones there are, strangers among them
	bodyRows int
	strange  map[int]*settle.Stranger // by column the first figure of rows that may be zones, and do not say so
	shared   *settle.Table            // what its claims share
	// late are the rows below a text that looks like a header of their figures and stands
	// among the rows.
	late map[*layout.Row]*heading
	// toldUntil is whether a finding speaks of the day up to which the figures go.
	toldUntil bool
}

// rowFacts are what is known of a row by its label and the rows under it.
type rowFacts struct {
	name      *label.Meaning // what its first label says
	single    bool           // it is of a single zone
	section   bool           // it stands over rows of single zones: its figures are subtotals
	parent    bool           // rows stand under it, totals aside
	overZones bool           // of which some look like single zones
	ofOrigins bool           // of which some say FDI or DDI
}

// of returns what is known of a row.
func (tr *tableReader) of(row *layout.Row) *rowFacts { return &tr.facts[row.Index] }

// notationOf is how a cell writes numbers; a number cell is kept without any.
func (tr *tableReader) notationOf(c *sheet.Cell) quantity.Notation {
	if c.Kind != sheet.Text {
		return quantity.Unknown
	}
	return tr.notation(c.Col())
}

// table reads every number cell of a table, once what its columns and rows say is known.
func (r *run) table(s *layout.Sheet, t *layout.Table, tr *tableReader) {
	tr.table, tr.shared = t, r.room.settle.Table()
	tr.cols = r.room.chains.Take(len(t.Columns))
	for i, c := range t.Columns {
		tr.cols[i] = r.ofYears(t, c, r.column(s, t, c))
	}
	r.doubtGroups(tr)
	tr.totalYears()
	tr.doubtOutside()
	tr.doubtRatios()
	tr.corner = map[int]catalogue.Value{}
	for col, l := range t.Stubhead {
		tr.corner[col] = r.label(l, label.Columns).Facets[catalogue.Column]
		tr.inZones = tr.inZones || tr.corner[col] == catalogue.ZoneColumn
	}
	r.nameRows(tr)
	tr.findFamilies()
	tr.findZones()
	r.doubtTitle(tr)
	tr.late = r.lateHeaders(t)
	tr.findSections()
	tr.countRows()
	strangers, strange := r.strangers(tr)
	tr.zoneRows, tr.strange = tr.zoneRows+strangers, strange
	tr.shared.Zones, tr.shared.Some = tr.zoneRows, r.listsSome(t)
	r.headYears(tr)
	r.leaveNumbers(s, t)
	left := r.leaveRows(s, t)
	for _, row := range t.Rows {
		if len(row.Cells) > 0 && row.Kind != layout.Aside && !left[row] {
			r.row(tr, row)
		}
	}
}

// countRows counts the rows of the body, and those of single zones among them.
func (tr *tableReader) countRows() {
	for _, row := range tr.table.Rows {
		if row.Kind != layout.Body {
			continue
		}
		tr.bodyRows++
		if tr.of(row).single {
			tr.zoneRows++
		}
	}
}

// leaveNumbers leaves out the numbers that only count rows and columns.
func (r *run) leaveNumbers(s *layout.Sheet, t *layout.Table) {
	for _, row := range t.Rows {
		for _, c := range row.Ordinals {
			r.leave(s, c, "row-number")
		}
		if row.Kind != layout.Aside {
			continue
		}
		for _, c := range row.Cells {
			if c.Kind == sheet.Number || quantity.LooksNumeric(c.Text) {
				r.leave(s, c, "heading-number")
			}
		}
	}
}

// row reads the number cells of a row.
func (r *run) row(tr *tableReader, row *layout.Row) {
	c, claims := r.rowChain(tr, row), len(r.claims)
	if year := tr.year(row); !year.IsZero() && c.Periods == nil {
		c.Periods = []figure.Period{year}
	}
	if r.brief && !c.understood() {
		r.pass(tr, row, c)
		r.room.spare = c
		return
	}
	for ctx := range tr.sheet.Contexts(tr.table, row) {
		r.number(tr, ctx, c)
	}
	if r.brief && len(r.claims) == claims {
		r.room.spare = c
	}
}

// year is what a column of years says of a row; zero where there is none.
func (tr *tableReader) year(row *layout.Row) figure.Period {
	for i, col := range tr.table.Columns {
		if tr.cols[i].Facets[catalogue.Column] != catalogue.YearColumn {
			continue
		}
		for _, c := range row.Cells {
			if p, err := figure.ParsePeriod(strings.TrimSpace(c.Text)); c.Col() == col.Col && err == nil {
				return p
			}
		}
	}
	return figure.Period{}
}

// pass counts the cells of a row whose labels are not understood. It comes to what
// number says of each, for sheets of details have hundreds of thousands of them.
func (r *run) pass(tr *tableReader, row *layout.Row, c *headings) {
	lost := 0
	for ctx := range tr.sheet.Contexts(tr.table, row) {
		switch reason := r.setAside(ctx, c, &tr.cols[ctx.Index]); reason {
		case "text":
		case "":
			lost++
		default:
			r.passed.add(reason, 1)
		}
	}
	if lost > 0 {
		r.passed.add("", lost)
		r.unread = append(r.unread, unread{c.unclear, lost})
	}
}

// number decides what becomes of one cell.
func (r *run) number(tr *tableReader, ctx *layout.Context, row *headings) {
	col := &tr.cols[ctx.Index]
	reason := r.setAside(ctx, row, col)
	if reason == "text" {
		return // a text in a column of notes is no number
	}
	if reason == "ratio" && comparesFigure(row, col) {
		r.percentage(tr, ctx, axes{row, col})
	}
	a := axes{row, col}
	legible := reason == "" && !r.unreadable(tr, ctx, &a)
	if r.brief && !legible {
		r.passed.add(reason, 1)
		return
	}
	e := r.entry(tr.sheet, ctx.Cell, reason)
	e.axes = [2]*headings{col, row}
	claims := len(r.claims)
	if legible {
		r.understand(tr, ctx, a, e)
	}
	if r.brief && len(r.claims) == claims {
		r.passed.add(e.LeftOut, 1)
		r.spare = e
		return
	}
	r.entries = append(r.entries, e)
}
