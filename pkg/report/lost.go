package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// A row of headers may be cut off from its table by column numbers or an empty row. It then
// stands among the titles, and what it says about the columns below would be lost.

// doubtCutOff makes a column unclear if such a row above it gives another time or role than the
// column's own headers.
func (b headerDoubts) doubtCutOff() {
	byRow := map[int][]layout.Label{}
	for _, l := range b.table.Above {
		if i := b.columnAt(l.Cell.Col()); i >= 0 && namesTime(b.label(l, label.Columns)) {
			byRow[l.Cell.Row()] = append(byRow[l.Cell.Row()], l)
		}
	}
	for _, row := range byRow {
		if len(row) < 2 {
			continue // it is a title
		}
		for _, l := range row {
			h, upper := &b.cols[b.columnAt(l.Cell.Col())], b.label(l, label.Columns)
			if h.understood() && !h.saysAll(&upper) {
				h.unclear, h.unclear.unsure = upper, true
			}
		}
	}
}

// doubtRestarted makes a column unclear if its header stands among the rows of a table and
// nothing stands over the labels beside it. Such columns may be those of the rows above, or
// divide them.
func (b headerDoubts) doubtRestarted() {
	if len(b.table.Stubhead) > 0 || len(b.table.Above) > 0 || len(b.table.Rows) == 0 {
		return
	}
	above := b.tableRightAbove()
	if above == nil {
		return
	}
	for i, c := range b.table.Columns {
		at := slices.IndexFunc(above.Columns, func(other *layout.Column) bool { return other.Col == c.Col })
		if at < 0 || len(above.Columns[at].Labels) == 0 || len(c.Labels) == 0 {
			continue
		}
		h, upper := &b.cols[i], b.label(above.Columns[at].Labels[0], label.Columns)
		if own := h.heading(0); h.understood() && namesTime(own) && namesTime(upper) && !h.saysAll(&upper) {
			h.doubt(0)
		}
	}
}

// tableRightAbove returns the table of the sheet whose last row is right above the headers of
// this one; nil if there is none.
func (b headerDoubts) tableRightAbove() *layout.Table {
	top := firstRow(b.table)
	for _, other := range b.sheet.Tables {
		if other != b.table && len(other.Rows) > 0 && int(other.Rows[len(other.Rows)-1].Number) == top-1 {
			return other
		}
	}
	return nil
}

// columnAt returns the index, among the columns of figures, of a column of the sheet; -1 if it is
// not one.
func (b headerDoubts) columnAt(col int) int {
	return slices.IndexFunc(b.table.Columns, func(c *layout.Column) bool { return c.Col == col })
}

// namesTime reports whether a text in a column of figures is understood and names a period or
// a role.
func namesTime(h heading) bool {
	said := h.Facets
	return h.Cell.Kind == sheet.Text && h.Understood() && !h.Ratio && (len(h.Periods) > 0 || said[catalogue.Role] != catalogue.None || said[catalogue.Time] != catalogue.None)
}

// saysAll reports whether headings name the same period and role as one header.
func (h *headings) saysAll(one *heading) bool {
	role := one.Facets[catalogue.Role]
	return (len(one.Periods) == 0 || slices.Equal(one.Periods, h.Periods)) && (role == catalogue.None || role == h.Facets[catalogue.Role])
}
