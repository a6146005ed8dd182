package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
)

// reaching returns the texts in whose reach a cell is, the nearest first.
func (n *number) reaching() []*remark {
	if n.reach.row != n.ctx.Row {
		n.reach.row, n.reach.near = n.ctx.Row, slices.Concat(n.notes(), n.reach.under[n.ctx.Row])
	}
	near := n.reach.near
	if len(n.reach.marks)+len(n.reach.cells) > 0 {
		near = append(slices.Clip(near), n.onLabels()...)
	}
	if len(near) == 0 {
		return n.reach.table
	}
	return slices.Concat(near, n.reach.table)
}

// onLabels returns the footnotes whose mark a label of a cell has, and the comments on the cell and
// its labels. The name of a zone is a label here too.
func (n *number) onLabels() (list []*remark) {
	labels := slices.Concat(n.row.labels, n.header().labels)
	for up := range n.stub.lineage(n.ctx.Row) {
		for _, l := range up.Labels {
			if !slices.ContainsFunc(labels, func(known layout.Label) bool { return known.Cell == l.Cell }) {
				labels = append(labels, l)
			}
		}
	}
	for _, mark := range n.reach.sortedMarks() {
		if slices.ContainsFunc(labels, func(l layout.Label) bool { return hasMark(l.Text, mark) }) {
			list = append(list, n.reach.marks[mark])
		}
	}
	list = append(list, n.reach.cells[n.ctx.Cell.Ref()]...)
	for _, l := range n.ctx.Row.Attributes() {
		list = append(list, n.reach.cells[l.Ref()]...) // on its unit
	}
	for _, l := range labels {
		list = append(list, n.reach.cells[l.Ref()]...)
	}
	return list
}

// notes returns the notes beside the row of a cell.
func (n *number) notes() []*remark {
	var list []*remark
	add := func(l layout.Label) {
		note := n.remark(n.findings.at(n.sheet, l.Ref()), n.text(l), true)
		note.own = true
		list = append(list, note)
	}
	for _, l := range n.ctx.Row.Attributes() {
		if n.head.stubhead[l.Cell.Col()] == catalogue.NoteColumn || n.table.Stubhead[l.Cell.Col()].Cell == nil && l.Cell.Col() > n.table.Columns[len(n.table.Columns)-1].Col {
			add(l)
		}
	}
	for ctx := range n.sheet.Contexts(n.table, n.ctx.Row) {
		if n.head.cols[ctx.Index].Facets[catalogue.Column] == catalogue.NoteColumn {
			add(layout.Label{Text: ctx.Cell.Text, Cell: ctx.Cell})
		}
	}
	return append(list, n.namings()...)
}
