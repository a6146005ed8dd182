package report

import (
	"slices"
	"strings"

	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// pointing returns the texts that are about the figures of the table although they stand
// elsewhere: those that name the table by its number, those beside a row that speak of a column,
// and what stands in brackets behind the header of the names.
func (w *surroundings) pointing() []*remark {
	return slices.Concat(w.namingTable(), w.ofColumns(), w.behindNames())
}

// namingTable returns the sentences of the sheet that name the table by the number in its title:
// "Số ở Bảng 2 có cộng thêm …".
func (w *surroundings) namingTable() (list []*remark) {
	number := w.numberOf(w.table)
	if number == "" {
		return nil
	}
	for _, l := range slices.Concat(w.sheet.Remarks, w.sheet.Lines) {
		if said := w.Said(w.text(l)); slices.Contains(said.Tables, number) && !isTitle(w.sheet, l) {
			list = append(list, w.at(w.findings.at(w.sheet, l.Ref()), w.text(l), true))
		}
	}
	return list
}

// numberOf returns the number in the title of a table, folded; empty if there is none.
func (b *notesBelow) numberOf(t *layout.Table) string {
	for _, l := range slices.Backward(t.Above) {
		if said := b.Said(b.text(l)); said.Titles {
			return said.Tables[0]
		}
	}
	return ""
}

// numberOf returns the number in the title of a table.
func (w *surroundings) numberOf(t *layout.Table) string { return w.notes.numberOf(t) }

// isTitle reports whether a text is a title of any table of a sheet.
func isTitle(s *layout.Sheet, l layout.Label) bool {
	return slices.ContainsFunc(s.Tables, func(t *layout.Table) bool {
		return slices.ContainsFunc(t.Above, func(title layout.Label) bool { return title.Cell == l.Cell })
	})
}

// isOfOther reports whether a text names another table of the sheet by its number, and not this
// one.
func (b *notesBelow) isOfOther(s *layout.Sheet, t *layout.Table, l layout.Label) bool {
	named := b.Said(b.text(l)).Tables
	if len(named) == 0 || len(s.Tables) < 2 || slices.Contains(named, b.numberOf(t)) {
		return false
	}
	return slices.ContainsFunc(s.Tables, func(other *layout.Table) bool { return slices.Contains(named, b.numberOf(other)) })
}

// ofColumns returns the texts right of the table, beside one of its rows, that speak of a column:
// "Cột C: giữ nguyên số của Nghị quyết".
func (w *surroundings) ofColumns() (list []*remark) {
	for _, row := range w.table.Rows {
		for _, l := range row.Attributes() {
			if w.speaksOfColumn(w.table, l) {
				list = append(list, w.at(w.findings.at(w.sheet, l.Ref()), w.text(l), true))
			}
		}
	}
	return list
}

// speaksOfColumn reports whether a text that stands right of a table, under no header, speaks
// of a column.
func (r *reader) speaksOfColumn(t *layout.Table, l layout.Label) bool {
	if len(t.Columns) == 0 || l.Cell.Col() <= t.Columns[len(t.Columns)-1].Col || t.Stubhead[l.Cell.Col()].Cell != nil {
		return false
	}
	return r.Line(r.text(l)).IsOfColumn()
}

// behindNames returns what the header of the names says in brackets, if that limits figures or
// dates them: "Tên KCN (tính các DN dệt may)". The name of a place or a company alone says what
// the names are.
func (w *surroundings) behindNames() (list []*remark) {
	first := slices.IndexFunc(w.table.Rows, func(r *layout.Row) bool { return len(r.Labels) > 0 })
	if first < 0 {
		return nil
	}
	l := w.table.Stubhead[w.table.Rows[first].Labels[0].Cell.Col()]
	if l.Cell == nil {
		return nil
	}
	_, rest, found := strings.Cut(w.text(l), "(")
	inner, _, closed := strings.Cut(rest, ")")
	if !found || !closed {
		return nil
	}
	said := w.Said(inner)
	states := func(one label.Limited) bool { return !one.To.InName() || one.Words != strings.TrimSpace(inner) }
	if said.Timed || len(said.Makings) > 0 || slices.ContainsFunc(said.Limits, states) {
		list = append(list, w.at(w.findings.at(w.sheet, l.Ref()), inner, true))
	}
	return list
}

// limitsOrMakes reports whether a text beside the headers of a table states a limit, or says how
// figures came about or in which unit they are.
func limitsOrMakes(said *label.Said) bool {
	return said.IsNoReport() || len(said.Makings) > 0 || said.Units != nil
}
