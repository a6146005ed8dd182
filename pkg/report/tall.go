package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// tallNotes adds the notes beside a table whose cells are merged over several rows. Such a
// note is about all of these rows. The first row already has it.
func (w *surroundings) tallNotes() {
	for _, m := range w.sheet.Source.Merges {
		if m.Bottom == m.Top || !w.isBesideFigures(m.Left) {
			continue
		}
		i, found := placeOf(w.sheet.Source.Cells, m.Top, m.Left)
		if !found || w.sheet.Source.Cells[i].Kind != sheet.Text {
			continue
		}
		l := layout.Label{Text: w.sheet.Source.Cells[i].Text, Cell: &w.sheet.Source.Cells[i]}
		var note *remark
		for _, row := range w.table.Rows {
			if int(row.Number) <= m.Top || int(row.Number) > m.Bottom || row.Kind == layout.Aside {
				continue
			}
			if note == nil {
				note = w.at(w.findings.at(w.sheet, l.Ref()), w.text(l), true)
				note.own = true
			}
			w.found.under[row] = append(w.found.under[row], note)
		}
	}
}

// isBesideFigures reports whether a column holds notes: its header says so, or it stands right of
// all other columns.
func (w *surroundings) isBesideFigures(col int) bool {
	if len(w.table.Columns) == 0 {
		return false
	}
	if head := w.table.Stubhead[col]; head.Cell != nil {
		return w.label(head, label.Columns).Facets[catalogue.Column] == catalogue.NoteColumn
	}
	i := slices.IndexFunc(w.table.Columns, func(c *layout.Column) bool { return c.Col == col })
	if i < 0 {
		return col > w.table.Columns[len(w.table.Columns)-1].Col
	}
	return slices.ContainsFunc(w.table.Columns[i].Labels, func(l layout.Label) bool {
		return w.label(l, label.Columns).Facets[catalogue.Column] == catalogue.NoteColumn
	})
}
