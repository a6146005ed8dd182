package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
)

// notesBelow finds the texts below the tables of a sheet, each with its rows.
type notesBelow struct {
	*reader
	downOf *layout.Sheet   // the sheet that down is of
	down   []*layout.Table // its tables, from the top
}

// marksBelow adds footnotes that stand below other tables of the sheet and whose marks are on
// labels of this one. A footnote right above these labels does not count.
func (w *surroundings) marksBelow() {
	if len(w.sheet.Tables) < 2 {
		return
	}
	for _, l := range slices.Concat(w.sheet.Remarks, w.sheet.Lines) {
		mark := footnoteMark(w.text(l))
		if mark == "" || w.found.marks[mark] != nil || l.Cell.Row() < firstRow(w.table) || !bears(w.table, mark) {
			continue
		}
		if above := tableAbove(w.sheet, l.Cell.Row()); above != nil && above != w.table && !bears(above, mark) {
			note := w.at(w.findings.at(w.sheet, l.Ref()), w.text(l), true)
			w.found.marks[mark], note.own = note, true
		}
	}
}

// voidBelow returns texts below the last table of a sheet that say that the figures above are not
// those of a report. They also hold for the tables before it.
func (w *surroundings) voidBelow() (list []*remark) {
	if w.notes.next(w.sheet, w.table) == nil {
		return nil // they belong to this table
	}
	for _, l := range slices.Concat(w.sheet.Remarks, w.sheet.Lines) {
		said := w.Said(w.text(l))
		if above := tableAbove(w.sheet, l.Cell.Row()); above != nil && w.notes.next(w.sheet, above) == nil && said.Figures && said.IsVoid() {
			list = append(list, w.at(w.findings.at(w.sheet, l.Ref()), w.text(l), true))
		}
	}
	return list
}

// tableAbove returns the last table of a sheet that begins above a row; nil if there is none.
func tableAbove(s *layout.Sheet, row int) (above *layout.Table) {
	for _, t := range s.Tables {
		if len(t.Rows) > 0 && int(t.Rows[0].Number) < row && (above == nil || t.Rows[0].Number > above.Rows[0].Number) {
			above = t
		}
	}
	return above
}

// texts returns the texts between a table and the next one, and the remarks among its rows.
func (b *notesBelow) texts(s *layout.Sheet, t *layout.Table) []layout.Label {
	from, to := firstRow(t), 1<<30
	if s.Tables[0] == t {
		from = 0 // a note over the first table belongs to that table
	}
	var list []layout.Label
	if next := b.next(s, t); next != nil {
		to, list = int(next.Rows[0].Number), b.before(next, t)
	}
	receivers := 0 // the column that lists the receivers of a paper
	for _, l := range slices.Concat(between(s.Remarks, from, to), between(s.Lines, from, to)) {
		if text := strings.TrimSpace(b.text(l)); (strings.HasSuffix(text, ":") || len(strings.Fields(text)) <= shortestHead) && b.Said(text).Harmless == catalogue.AsAddressee {
			receivers = l.Cell.Col() // "Nơi nhận:"
		}
		if l.Cell.Col() != receivers && !b.isOfOther(s, t, l) {
			list = append(list, l)
		}
	}
	return list
}

// shortestHead is how many words the head of a list has at most that ends without a colon.
const shortestHead = 2

// next returns the table that begins next below another one of the sheet; nil if there is none.
func (b *notesBelow) next(s *layout.Sheet, t *layout.Table) *layout.Table {
	top := func(t *layout.Table) int32 { return t.Rows[0].Number }
	if b.downOf != s {
		b.downOf = s
		b.down = slices.DeleteFunc(slices.Clone(s.Tables), func(t *layout.Table) bool { return len(t.Rows) == 0 })
		slices.SortStableFunc(b.down, func(a, b *layout.Table) int { return int(top(a) - top(b)) })
	}
	i, _ := slices.BinarySearchFunc(b.down, top(t)+1, func(other *layout.Table, row int32) int { return int(top(other) - row) })
	if i == len(b.down) {
		return nil
	}
	return b.down[i]
}

// between returns the texts in the rows from one up to another. The texts are ordered from the
// top.
func between(texts []layout.Label, from, to int) []layout.Label {
	byRow := func(l layout.Label, row int) int { return l.Cell.Row() - row }
	first, _ := slices.BinarySearchFunc(texts, from, byRow)
	last, _ := slices.BinarySearchFunc(texts, to, byRow)
	return texts[first:max(first, last)]
}

// before returns those texts over a table that are notes of the table before it: footnotes, and
// texts nearer to that table that do not begin with the number of a section.
func (b *notesBelow) before(t, before *layout.Table) (list []layout.Label) {
	last, top := int(before.Rows[len(before.Rows)-1].Number), firstRow(t)
	for _, l := range t.Above {
		text, row := b.text(l), l.Cell.Row()
		near := row > last && row-last < top-row && !b.Said(text).Numbered
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
