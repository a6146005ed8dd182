package report

import (
	"cmp"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// namings returns those labels of a cell's row, and of the rows over it, that name a zone or a
// total and say more than that: "KCN Châu Sơn (dự kiến)", "Tổng số, tính đến 15/11". The name is
// read elsewhere, so only the rest acts.
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
		if _, unit := r.stub.counted(up); unit != "" {
			continue // "Tổng cộng: 44 dự án" below so many
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

// isRead reports whether a label is one of those by which the figures of the row are read.
func (r *reach) isRead(n *spot, l layout.Label) bool {
	return slices.ContainsFunc(n.row.labels, func(known layout.Label) bool { return known.Cell == l.Cell })
}

// saysMore reports whether the label of a row says more than the name of a zone or a total.
func (r *reach) saysMore(n *spot, row *layout.Row) bool {
	text := r.text(row.Labels[0])
	said := r.besideName(n, row, r.Said(text))
	return len(said.Limits) > 0 || said.States && len(said.Unknown) > 0 || said.Timed || said.Units != nil || r.roleBehind(text) != catalogue.None
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

// besideName returns what a label says besides the names of places, which are no limits in it.
// The label of a table's only row may just name the board, so a limit of the board counts
// there.
func (r *reach) besideName(n *spot, row *layout.Row, said *label.Said) *label.Said {
	rest := *said
	rest.Signal = false
	rest.States = r.stub.own(row)[catalogue.Breakdown] == catalogue.Total // what it says besides is of what it adds up
	if r.isRead(n, row.Labels[0]) {
		rest.Units = nil // its unit is read with the label
	}
	text := r.text(row.Labels[0])
	of := r.NamesZone(text)
	switch {
	case r.stub.bodyRows == 1 && !of:
		return &rest
	case r.stub.own(row)[catalogue.Breakdown] == catalogue.None && (row == n.ctx.Row || of) && !r.OfSomeThere(text):
		rest.Limits = without(said.Limits, catalogue.Limit.InZoneName)
	default:
		rest.Limits = slices.DeleteFunc(without(said.Limits, catalogue.Limit.InName), func(l label.Limited) bool { return l.Counts(r.stub.zoneRows) })
	}
	if besides := r.BesidesZone(text); of && besides != "" {
		rest.Limits = append(rest.Limits, label.Limited{To: catalogue.More, Words: besides})
	}
	return &rest
}

// without returns the limits that are not of some kinds. Those that are left count as stated:
// behind a name, a limit explains nothing.
func without(limits []label.Limited, such func(catalogue.Limit) bool) []label.Limited {
	list := slices.DeleteFunc(slices.Clone(limits), func(l label.Limited) bool { return such(l.To) })
	for i := range list {
		list[i].Explained = false
	}
	return list
}
