package report

import (
	"slices"

	"bloc/pkg/layout"
)

// marksBelow adds the footnotes below other tables of the sheet whose marks labels of this one bear, and none
// of those right above them.
func (f *file) marksBelow(r *reach, s *layout.Sheet, t *layout.Table) {
	if len(s.Tables) < 2 {
		return
	}
	for _, l := range slices.Concat(s.Remarks, s.Lines) {
		mark := footnoteMark(f.text(l))
		if mark == "" || r.marks[mark] != nil || l.Cell.Row() < firstRow(t) || !bears(t, mark) {
			continue
		}
		if above := tableAbove(s, l.Cell.Row()); above != nil && above != t && !bears(above, mark) {
			note := f.remark(f.findings.at(s, l.Ref()), f.text(l), true)
			r.marks[mark], note.own = note, true
		}
	}
}

// voidBelow returns the texts below the last table of a sheet that say of the figures above that they are
// none of a report, for the tables before it.
func (f *file) voidBelow(s *layout.Sheet, t *layout.Table) (list []*remark) {
	if f.tableBelow(s, t) == nil {
		return nil // they are its own
	}
	for _, l := range slices.Concat(s.Remarks, s.Lines) {
		said := f.Said(f.text(l))
		if above := tableAbove(s, l.Cell.Row()); above != nil && f.tableBelow(s, above) == nil && said.Figures && said.IsVoid() {
			list = append(list, f.remark(f.findings.at(s, l.Ref()), f.text(l), true))
		}
	}
	return list
}

// tableAbove returns the last table of a sheet that begins above a row; nil for none.
func tableAbove(s *layout.Sheet, row int) (above *layout.Table) {
	for _, t := range s.Tables {
		if len(t.Rows) > 0 && int(t.Rows[0].Number) < row && (above == nil || t.Rows[0].Number > above.Rows[0].Number) {
			above = t
		}
	}
	return above
}

// below returns the texts between a table and the next, and the remarks among its rows.
func (f *file) below(s *layout.Sheet, t *layout.Table) []layout.Label {
	from, to := firstRow(t), 1<<30
	if s.Tables[0] == t {
		from = 0 // a note over the first table is of that
	}
	var list []layout.Label
	if next := f.tableBelow(s, t); next != nil {
		to, list = int(next.Rows[0].Number), f.notesBefore(next, t)
	}
	receivers := 0 // the column in which those of a paper are listed
	for _, l := range slices.Concat(between(s.Remarks, from, to), between(s.Lines, from, to)) {
		if f.Said(f.text(l)).Harmless == addressee {
			receivers = l.Cell.Col()
		}
		if l.Cell.Col() != receivers {
			list = append(list, l)
		}
	}
	return list
}

// tableBelow returns the table of a sheet whose rows begin next below those of another; nil for
// none.
func (f *file) tableBelow(s *layout.Sheet, t *layout.Table) *layout.Table {
	top := func(t *layout.Table) int32 { return t.Rows[0].Number }
	if f.downOf != s {
		f.downOf = s
		f.down = slices.DeleteFunc(slices.Clone(s.Tables), func(t *layout.Table) bool { return len(t.Rows) == 0 })
		slices.SortStableFunc(f.down, func(a, b *layout.Table) int { return int(top(a) - top(b)) })
	}
	i, _ := slices.BinarySearchFunc(f.down, top(t)+1, func(other *layout.Table, row int32) int { return int(top(other) - row) })
	if i == len(f.down) {
		return nil
	}
	return f.down[i]
}

// between returns those of texts from the top that stand from a row up to another.
func between(texts []layout.Label, from, to int) []layout.Label {
	byRow := func(l layout.Label, row int) int { return l.Cell.Row() - row }
	first, _ := slices.BinarySearchFunc(texts, from, byRow)
	last, _ := slices.BinarySearchFunc(texts, to, byRow)
	return texts[first:max(first, last)]
}

// notesBefore returns the texts over a table that are notes of the one before: footnotes, and
// what stands nearer to that one and has no number of a section.
func (f *file) notesBefore(t, before *layout.Table) (list []layout.Label) {
	last, top := int(before.Rows[len(before.Rows)-1].Number), firstRow(t)
	for _, l := range t.Above {
		text, row := f.text(l), l.Cell.Row()
		near := row > last && row-last < top-row && !f.Said(text).Numbered
		if near || footnoteMark(text) != "" {
			list = append(list, l)
		}
	}
	return list
}

// firstRow returns the first row of a table's header.
func firstRow(t *layout.Table) int {
	row := int(t.Rows[0].Number)
	for _, c := range t.Columns {
		for _, l := range c.Labels {
			row = min(row, l.Cell.Row())
		}
	}
	return row
}
