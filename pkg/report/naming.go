package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// namings returns the labels of a cell's row, and of those over it, that name whose figures they are
// or call them a total, as far as they say more: "KCN Châu Sơn (dự kiến)", "Tổng số, tính đến 15/11".
// What they name is read elsewhere, so that only the rest acts.
func (n *number) namings() (list []*remark) {
	for up := range n.stub.lineage(n.ctx.Row) {
		if len(up.Labels) == 0 {
			continue
		}
		l := up.Labels[0]
		total := n.stub.own(up)[catalogue.Breakdown] != catalogue.None
		if n.isRead(l) && !total || !n.saysMore(up) {
			continue
		}
		note := n.remark(n.findings.at(n.sheet, l.Ref()), n.text(l), true)
		if !note.own {
			note.own, note.said = true, n.besideName(up, note.said)
			made := *n.madeBy(note)
			made.role = cmp.Or(made.role, n.roleBehind(note.text))
			note.makes = &made
		}
		list = append(list, note)
	}
	return list
}

// isRead reports whether a label is one by which the figures of the row are read.
func (n *number) isRead(l layout.Label) bool {
	return slices.ContainsFunc(n.row.labels, func(known layout.Label) bool { return known.Cell == l.Cell })
}

// saysMore reports whether the label of a row that names whose figures it has says more than that.
func (n *number) saysMore(row *layout.Row) bool {
	text := n.text(row.Labels[0])
	said := n.besideName(row, n.Said(text))
	return len(said.Limits) > 0 || said.Timed || said.Units != nil || n.roleBehind(text) != catalogue.None
}

// roleBehind returns the role that stands behind a name, in brackets or at its end: Plan, Estimate or
// None.
func (n *number) roleBehind(text string) catalogue.Value {
	words := strings.Fields(text)
	for _, behind := range append(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("(,;", r) })[1:], strings.Join(words[max(1, len(words)-2):], " ")) {
		if role := n.Line(behind).Role(); role == catalogue.Plan || role == catalogue.Estimate {
			return role
		}
	}
	return catalogue.None
}

// besideName returns what a label says but for the names of places, which are no limits there. The
// label of the only row of a table may name nothing but the board, and what limits that counts.
func (n *number) besideName(row *layout.Row, said *label.Said) *label.Said {
	rest := *said
	rest.Signal = false
	if n.isRead(row.Labels[0]) {
		rest.Units = nil // its unit is read with it
	}
	of := n.NamesZone(n.text(row.Labels[0]))
	switch {
	case n.stub.bodyRows == 1 && !of:
		return &rest
	case n.stub.own(row)[catalogue.Breakdown] == catalogue.None && (row == n.ctx.Row || of):
		rest.Limits = without(said.Limits, catalogue.Limit.InZoneName)
	default:
		rest.Limits = without(said.Limits, catalogue.Limit.InName)
	}
	return &rest
}

// without returns the limits that are none of some kinds. Behind a name none explains anything else.
func without(limits []label.Limited, such func(catalogue.Limit) bool) []label.Limited {
	list := slices.DeleteFunc(slices.Clone(limits), func(l label.Limited) bool { return such(l.To) })
	for i := range list {
		list[i].Explained = false
	}
	return list
}
