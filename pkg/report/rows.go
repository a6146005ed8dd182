package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/settle"
)

// findSections notes which rows stand over rows of single zones.
func (tr *tableReader) findSections() {
	for _, row := range tr.table.Rows {
		if !tr.of(row).single {
			continue
		}
		for p := row.Parent; p != nil && !tr.of(p).single; p = p.Parent {
			tr.of(p).section = true
		}
	}
}

// findZones notes which rows are of single zones.
func (tr *tableReader) findZones() {
	for _, row := range tr.table.Rows {
		tr.of(row).single = tr.isZone(row)
		tr.outside = tr.outside || tr.own(row)[catalogue.Location] == catalogue.Outside && row.Kind == layout.Body
	}
}

// isZone tells whether a row is that of a single zone: by its own name, or as a row
// without parts in a table whose header says that its rows are zones.
func (tr *tableReader) isZone(row *layout.Row) bool {
	if len(row.Labels) == 0 {
		return false
	}
	m := tr.nameOf(row)
	if m.Summarises() || m.Facets[catalogue.Location] == catalogue.Outside {
		return false
	}
	return m.Zone && !tr.of(row).overZones || tr.inZones && !tr.of(row).parent
}

// findFamilies notes which rows have rows under them, totals aside, and of what kind.
func (tr *tableReader) findFamilies() {
	for _, row := range tr.table.Rows {
		if row.Parent == nil || len(row.Labels) == 0 {
			continue
		}
		m := tr.nameOf(row)
		if m.Facets[catalogue.Breakdown] == catalogue.Total || tr.inZones && m.Summarises() {
			continue
		}
		tr.of(row.Parent).parent = true
		if o := m.Facets[catalogue.Origin]; o == catalogue.FDI || o == catalogue.DDI {
			tr.of(row.Parent).ofOrigins = true
		}
		if tr.inZones || m.Zone {
			tr.of(row.Parent).overZones = true
		}
	}
}

// strangers counts the rows among zones that may be zones as well, and returns the first
// figure of one in each column: without them the others are no whole.
func (r *run) strangers(tr *tableReader) (count int, first map[int]*settle.Stranger) {
	if tr.zoneRows == 0 {
		return 0, nil
	}
	first = map[int]*settle.Stranger{}
	for _, row := range tr.table.Rows {
		if row.Kind != layout.Body || tr.of(row).single || !r.unnamed(tr, row) && !r.strangeAmongZones(tr, row, r.rowChain(tr, row)) {
			continue
		}
		count++
		for _, c := range row.Cells {
			if first[c.Col()] == nil {
				first[c.Col()] = &settle.Stranger{Cell: c.Ref(), Raw: raw(c)}
			}
		}
	}
	return count, first
}

// strangeAmongZones tells whether a row among those of zones is neither a zone nor a
// group nor their total, and does not say what it counts either.
func (r *run) strangeAmongZones(tr *tableReader, row *layout.Row, c *headings) bool {
	return (tr.zoneRows > 1 || tr.outside && tr.zoneRows > 0) && len(row.Labels) > 0 && !c.Zone && !tr.of(row).section &&
		c.Facets[catalogue.Measure] == catalogue.None && !c.Meanings[0].Summarises()
}

// unnamed tells whether a row of figures says itself not what they are, and is not the
// only one: a heading above it speaks of a whole that it may be any part of, and so do
// the headers.
func (r *run) unnamed(tr *tableReader, row *layout.Row) bool {
	if r.naming.of != row {
		r.naming = naming{row, r.lacksName(tr, row)}
	}
	return r.naming.lacking
}

// naming is whether a row lacks a name, kept from cell to cell.
type naming struct {
	of      *layout.Row
	lacking bool
}

func (r *run) lacksName(tr *tableReader, row *layout.Row) bool {
	for _, l := range row.Labels {
		m := r.label(l, label.Rows)
		if (!tr.isAside(l) || m.Facets[catalogue.Breakdown] == catalogue.Total) && (len(m.Scales) == 0 || m.Facets.Said() || m.Weak != catalogue.None) {
			return false
		}
	}
	return (row.Parent != nil || tr.bodyRows > 1) && len(r.besideLabel(nil, tr, row, false)) == 0
}

// rowChain reads the labels of a row and of the headings above it. Names of zones,
// and of groups of zones, say nothing of the indicator.
func (r *run) rowChain(tr *tableReader, row *layout.Row) *headings {
	c := r.room.chain()
	*c = r.scoped(tr, row, withAll)
	for up := row; up != nil; up = up.Parent {
		if up.Unsure {
			c.others = append(c.others, r.scoped(tr, row, upToOrphan), r.scoped(tr, row, withoutOrphan))
		}
		if up.Restarts {
			c.others = append(c.others, r.scoped(tr, row, upToAnew))
		}
	}
	return c
}

// scope says which headings of a row are taken where one of them is an orphan.
type scope uint8

const (
	withAll       scope = iota
	upToOrphan          // the orphan opens a section of its own
	withoutOrphan       // the orphan is not over the row
	upToAnew            // the heading of rows that are numbered anew is missing
)

func (r *run) scoped(tr *tableReader, row *layout.Row, s scope) headings {
	labels := r.room.labels[:0]
	var ofOne heading
	zone := tr.of(row).single
	sumOf := tr.lastOf(row)
	for up := row; up != nil; up = up.Parent {
		if up.Unsure && s == withoutOrphan || up == sumOf {
			continue
		}
		own := up.Labels
		switch {
		case tr.of(up).section && tr.groupsZones(up):
			own = nil
		case len(own) > 0 && tr.of(up).single:
			if up != row && !zone && !tr.nameOf(row).Summarises() {
				ofOne = tr.label(up) // the row is of this zone alone
			}
			own = own[1:]
		}
		if up == row {
			labels = r.besideLabel(labels, tr, row, zone)
		}
		labels = append(labels, own...)
		if up.Unsure && s == upToOrphan || up.Restarts && s == upToAnew {
			break
		}
	}
	r.room.labels = labels
	kept := r.room.placed.Take(len(labels))
	copy(kept, labels)
	var name heading
	if len(row.Labels) > 0 {
		name = tr.label(row)
	}
	c := r.chainOf(kept, label.Rows, name)
	c.Zone = zone
	if ofOne.Meaning != nil {
		c.unclear = ofOne
	}
	if m := tr.nameOf(row); zone && (len(m.Periods) > 0 || m.Facets[catalogue.Role] != catalogue.None) {
		c.unclear = tr.label(row) // "KCN Nam Sách (số liệu năm 2017)"
	}
	if c.understood() {
		c.unclear = tr.remainder(row)
	}
	return c
}

// groupsZones tells whether a row over zones says what kind of zones they are, and not
// what is counted in them: "KCN đã hoạt động", unlike "Dự án còn hiệu lực".
func (tr *tableReader) groupsZones(row *layout.Row) bool {
	m := tr.nameOf(row)
	counts := m.Facets[catalogue.Measure] != catalogue.None || m.Facets[catalogue.Origin] != catalogue.None
	return !counts && m.Facets[catalogue.Breakdown] != catalogue.Total && (m.Weak == catalogue.None || m.Weak == catalogue.Zones)
}

// nameRows reads the first labels of a table's rows.
func (r *run) nameRows(tr *tableReader) {
	tr.facts = r.room.facts.Take(len(tr.table.Rows))
	for i, row := range tr.table.Rows {
		if tr.facts[i].name = label.NothingSaid; len(row.Labels) > 0 {
			tr.facts[i].name = r.label(row.Labels[0], label.Rows).Meaning
		}
	}
}

// nameOf is what the first label of a row says.
func (tr *tableReader) nameOf(row *layout.Row) *label.Meaning { return tr.of(row).name }

// label is the first label of a row, which has one, with what it says.
func (tr *tableReader) label(row *layout.Row) heading {
	return heading{Label: row.Labels[0], Meaning: tr.nameOf(row)}
}

// lastOf returns the row of figures under which a total without a number seems to
// stand: it is the last of the rows that the total sums, and not over it.
func (tr *tableReader) lastOf(row *layout.Row) *layout.Row {
	up := row.Parent
	if up == nil || up.Kind != layout.Body || row.Numbering != "" || tr.of(up).parent || tr.own(row)[catalogue.Breakdown] != catalogue.Total {
		return nil
	}
	return up
}

// remainder returns the label of a row of figures, or of one over the row, that names
// what is left of something: "Khác". Over rows of its own the word says nothing.
func (tr *tableReader) remainder(row *layout.Row) heading {
	for up := row; up != nil; up = up.Parent {
		if up.Kind == layout.Body && tr.own(up)[catalogue.Remainder] != catalogue.None {
			return tr.label(up)
		}
	}
	return heading{}
}

// besideLabel adds to a list the texts between the label of a row and its figures that say more of
// what they are, such as "FDI" in a column of its own, the nearest to the figures
// first. Units, notes and codes do not, nor what is told of single zones.
func (r *run) besideLabel(labels []layout.Label, tr *tableReader, row *layout.Row, zone bool) []layout.Label {
	for i, a := range slices.Backward(row.Attributes) {
		if a.Cell.Col() >= tr.table.Columns[0].Col || r.unitBeside(row, i) != nil {
			continue
		}
		if tr.isAside(a) {
			continue
		}
		if m := r.label(a, label.Rows); !zone || m.Understood() && m.Facets.Said() {
			labels = append(labels, a)
		}
	}
	return labels
}

// labelBetween tells whether a text among the figures left of a cell names figures as
// well: the cell may be of another table, beside the one whose labels it would have.
func (r *run) labelBetween(tr *tableReader, ctx *layout.Context) bool {
	if len(ctx.Row.Attributes) == 0 {
		return false
	}
	beside := r.beside(ctx.Row)
	if !beside.named {
		beside.named, beside.naming = true, r.namingColumn(tr, ctx.Row)
	}
	return beside.naming > 0 && beside.naming < ctx.Cell.Col()
}

// namingColumn returns the column of the first text among the figures of a row that names
// figures, 0 for none.
func (r *run) namingColumn(tr *tableReader, row *layout.Row) int {
	for i, a := range row.Attributes {
		if a.Cell.Col() <= tr.table.Columns[0].Col || r.unitBeside(row, i) != nil || tr.isAside(a) {
			continue
		}
		if m := r.label(a, label.Rows); m.Facets[catalogue.Measure] != catalogue.None || m.Weak != catalogue.None {
			return a.Cell.Col()
		}
	}
	return 0
}

// isAside tells whether a text stands in a column of units, notes or codes.
func (tr *tableReader) isAside(l layout.Label) bool {
	return slices.Contains(sideColumns, tr.corner[l.Cell.Col()])
}

// sideColumns hold texts that do not name figures.
var sideColumns = []catalogue.Value{catalogue.UnitColumn, catalogue.NoteColumn, catalogue.CodeColumn, catalogue.NumberColumn}

// own is what a row's first label says.
func (tr *tableReader) own(row *layout.Row) *catalogue.Facets { return tr.nameOf(row).Facets }
