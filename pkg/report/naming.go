package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// namings returns the labels of a cell's row, and of the rows over it, that name whose figures
// they are or call them a total, and say more: "KCN Châu Sơn (dự kiến)", "Tổng số, tính đến
// 15/11". The names are read elsewhere, so that only the rest acts.
func (r *reach) namings(n *spot) (list []*remark) {
	for up := range r.stub.lineage(n.ctx.Row) {
		if len(up.Labels) == 0 {
			continue
		}
		l := up.Labels[0]
		total := r.stub.own(up)[catalogue.Breakdown] != catalogue.None
		if r.isRead(n, l) && !total || !r.saysMore(n, up) {
			continue
		}
		note := r.at(r.findings.at(r.sheet, l.Ref()), r.text(l), true)
		if !note.own {
			note.own, note.said = true, r.besideName(n, up, note.said)
			made := *note.made()
			made.role = cmp.Or(made.role, r.roleBehind(note.text))
			note.makes = &made
		}
		list = append(list, note)
	}
	return list
}

// isRead reports whether the figures of the row are read by a label.
func (r *reach) isRead(n *spot, l layout.Label) bool {
	return slices.ContainsFunc(n.row.labels, func(known layout.Label) bool { return known.Cell == l.Cell })
}

// saysMore reports whether the label of a row says more than whose figures it has.
func (r *reach) saysMore(n *spot, row *layout.Row) bool {
	text := r.text(row.Labels[0])
	said := r.besideName(n, row, r.Said(text))
	return len(said.Limits) > 0 || said.Timed || said.Units != nil || r.roleBehind(text) != catalogue.None
}

// roleBehind returns the role behind a name, in brackets or at its end: Plan, Estimate or None.
func (r *reach) roleBehind(text string) catalogue.Value {
	words := strings.Fields(text)
	for _, behind := range append(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("(,;", r) })[1:], strings.Join(words[max(1, len(words)-2):], " ")) {
		if role := r.Line(behind).Role(); role == catalogue.Plan || role == catalogue.Estimate {
			return role
		}
	}
	return catalogue.None
}

// besideName returns what a label says besides names of places, which are no limits there. The
// label of the only row of a table may only name the board; what limits that counts.
func (r *reach) besideName(n *spot, row *layout.Row, said *label.Said) *label.Said {
	rest := *said
	rest.Signal = false
	if r.isRead(n, row.Labels[0]) {
		rest.Units = nil // its unit is read with it
	}
	of := r.NamesZone(r.text(row.Labels[0]))
	switch {
	case r.stub.bodyRows == 1 && !of:
		return &rest
	case r.stub.own(row)[catalogue.Breakdown] == catalogue.None && (row == n.ctx.Row || of):
		rest.Limits = without(said.Limits, catalogue.Limit.InZoneName)
	default:
		rest.Limits = without(said.Limits, catalogue.Limit.InName)
	}
	return &rest
}

// without returns limits but for some kinds. Behind a name none is an explanation.
func without(limits []label.Limited, such func(catalogue.Limit) bool) []label.Limited {
	list := slices.DeleteFunc(slices.Clone(limits), func(l label.Limited) bool { return such(l.To) })
	for i := range list {
		list[i].Explained = false
	}
	return list
}
