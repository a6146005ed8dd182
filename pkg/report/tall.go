package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// tallNotes adds the notes beside a table whose cells are merged over several rows: each is of all of
// these, and the first row has it anyway.
func (f *file) tallNotes(r *reach, s *layout.Sheet, t *layout.Table) {
	for _, m := range s.Source.Merges {
		if m.Bottom == m.Top || !f.isBesideFigures(t, m.Left) {
			continue
		}
		i, found := placeOf(s.Source.Cells, m.Top, m.Left)
		if !found || s.Source.Cells[i].Kind != sheet.Text {
			continue
		}
		l := layout.Label{Text: s.Source.Cells[i].Text, Cell: &s.Source.Cells[i]}
		var note *remark
		for _, row := range t.Rows {
			if int(row.Number) <= m.Top || int(row.Number) > m.Bottom || row.Kind == layout.Aside {
				continue
			}
			if note == nil {
				note = f.remark(f.findings.at(s, l.Ref()), f.text(l), true)
				note.own = true
			}
			r.under[row] = append(r.under[row], note)
		}
	}
}

// isBesideFigures reports whether a column is one of notes, by its header or because it is right of all
// others.
func (f *file) isBesideFigures(t *layout.Table, col int) bool {
	if len(t.Columns) == 0 {
		return false
	}
	if head := t.Stubhead[col]; head.Cell != nil {
		return f.label(head, label.Columns).Facets[catalogue.Column] == catalogue.NoteColumn
	}
	i := slices.IndexFunc(t.Columns, func(c *layout.Column) bool { return c.Col == col })
	if i < 0 {
		return col > t.Columns[len(t.Columns)-1].Col
	}
	return slices.ContainsFunc(t.Columns[i].Labels, func(l layout.Label) bool {
		return f.label(l, label.Columns).Facets[catalogue.Column] == catalogue.NoteColumn
	})
}
