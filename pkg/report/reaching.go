package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
)

// near returns the texts that reach a cell but not all of the table, the nearest first.
func (r *reach) near(n *spot) []*remark {
	if r.row != n.ctx.Row {
		r.row, r.beside = n.ctx.Row, slices.Concat(r.notes(n), r.under[n.ctx.Row])
	}
	if len(r.marks)+len(r.cells) == 0 {
		return r.beside
	}
	return append(slices.Clip(r.beside), r.onLabels(n)...)
}

// afar returns the texts that reach all of the table. A brief ledger does not note which
// figures they reach, so that those that can act on none are left out.
func (t *effects) afar() []*remark {
	if !t.ledger.brief {
		return t.reach.all
	}
	if !t.sifted {
		t.sifted = true
		for _, r := range t.reach.all {
			if r.look != (look{}) || r.by != nil || r.isOfWhole() || !t.isIdle(r) {
				t.acting = append(t.acting, r)
			}
		}
	}
	return t.acting
}

// onLabels returns the footnotes whose mark stands on a label of a cell, and the comments on the
// cell and its labels. The name of a zone counts as a label here.
func (r *reach) onLabels(n *spot) (list []*remark) {
	labels := slices.Concat(n.row.labels, r.header(n).labels)
	for up := range r.stub.lineage(n.ctx.Row) {
		for _, l := range up.Labels {
			if !slices.ContainsFunc(labels, func(known layout.Label) bool { return known.Cell == l.Cell }) {
				labels = append(labels, l)
			}
		}
	}
	for _, mark := range r.sortedMarks() {
		has := func(l layout.Label) bool { return hasMark(l.Text, mark) }
		if slices.ContainsFunc(labels, has) || slices.ContainsFunc(n.ctx.Row.Attributes(), has) { // "tỷ đồng (**)"
			list = append(list, r.marks[mark])
		}
	}
	list = append(list, r.cells[n.ctx.Cell.Ref()]...)
	for _, l := range n.ctx.Row.Attributes() {
		list = append(list, r.cells[l.Ref()]...) // the comment is on its unit
	}
	for _, l := range labels {
		list = append(list, r.cells[l.Ref()]...)
	}
	return list
}

// notes returns the notes beside the row of a cell.
func (r *reach) notes(n *spot) []*remark {
	var list []*remark
	add := func(l layout.Label) {
		note := r.at(r.findings.at(r.sheet, l.Ref()), r.text(l), true)
		note.own = true
		list = append(list, note)
	}
	for _, l := range n.ctx.Row.Attributes() {
		if r.speaksOfColumn(r.table, l) {
			continue // it reaches more than the row
		}
		if r.head.stubhead[l.Cell.Col()] == catalogue.NoteColumn || r.table.Stubhead[l.Cell.Col()].Cell == nil && l.Cell.Col() > r.table.Columns[len(r.table.Columns)-1].Col {
			add(l)
		}
	}
	for ctx := range r.sheet.Contexts(r.table, n.ctx.Row) {
		if r.head.cols[ctx.Index].Facets[catalogue.Column] == catalogue.NoteColumn {
			add(layout.Label{Text: ctx.Cell.Text, Cell: ctx.Cell})
		}
	}
	return append(list, r.namings(n)...)
}
