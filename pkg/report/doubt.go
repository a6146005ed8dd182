package report

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// What makes the columns of a table unclear. Their cells are reported, and not used.

// headerDoubts makes columns of a boxhead unclear if their headers may belong to others, or lack
// something.
type headerDoubts struct{ *boxhead }

// doubtGroups makes a column unclear if its lowest header is a spanner and another column
// under that spanner has a header of its own. The column's own header is missing, and it may
// be anything. Beside comparisons and "trong đó", such a column is the whole. Columns under a
// spanner without text are unclear too.
func (b headerDoubts) doubtGroups() {
	divided := map[*sheet.Cell]bool{}
	for i, c := range b.table.Columns {
		if len(c.Labels) == c.Doubtful || b.cols[i].Ratio || b.label(c.Labels[0], label.Columns).Facets[catalogue.Breakdown] == catalogue.Part {
			continue
		}
		for _, spanner := range c.Labels[1 : len(c.Labels)-c.Doubtful] {
			divided[spanner.Cell] = true
		}
	}
	for i, c := range b.table.Columns {
		if len(c.Labels) > 0 && (c.BlankSpanner || divided[c.Labels[0].Cell]) {
			b.cols[i].doubt(0)
		}
	}
}

// totalYears marks the total among columns that each give a year of their own. The total adds up
// years and belongs to none.
func (b headerDoubts) totalYears() {
	years := map[figure.Period]bool{}
	total, lost := -1, 0 // lost counts the columns whose header is missing
	for i := range b.cols {
		h := &b.cols[i]
		switch {
		case h.Ratio || h.Facets[catalogue.Column] != catalogue.None:
		case len(h.labels) == 0:
			lost++
		case h.Facets[catalogue.Breakdown] == catalogue.Total && len(h.Periods) == 0 && total < 0:
			total = i
		case len(h.Periods) != 1 || h.Periods[0].Span != figure.Year || years[h.Periods[0]]:
			return
		default:
			years[h.Periods[0]] = true
		}
	}
	if total >= 0 && len(years) > 0 && len(years)+lost > 1 {
		b.cols[total].ofYears = true
	}
}

// doubtOutside makes a column unclear if it holds what the boards do not manage, and the total
// beside it too.
func (b headerDoubts) doubtOutside() {
	outside := func(h headings) bool { return h.Own[catalogue.Location] == catalogue.Outside }
	if !slices.ContainsFunc(b.cols, outside) {
		return
	}
	for i, h := range b.cols {
		if outside(h) || h.Facets[catalogue.Breakdown] == catalogue.Total {
			b.cols[i].doubt(0)
		}
	}
}

// doubtRatios makes a column unclear if it is headed like an amount, its spanner is called a
// comparison, and another column under that spanner is itself called one: "So với kế hoạch" over
// "Thực hiện" and "%".
func (b headerDoubts) doubtRatios() {
	for i := range b.cols {
		h := &b.cols[i]
		if !h.Ratio || h.Meanings[0].Ratio {
			continue
		}
		if years := len(h.Meanings[0].Periods); years > 1 || years == 0 && h.Own[catalogue.Role] == catalogue.None {
			continue
		}
		for n := range h.labels[1:] {
			if spanner := h.heading(n + 1); spanner.Ratio && !strings.Contains(spanner.Text, "%") && slices.ContainsFunc(b.cols, func(other headings) bool { return other.isRatioUnder(spanner.Cell) }) {
				h.Ratio = false
				h.doubt(0)
			}
		}
	}
}

// isRatioUnder reports whether the header of a column below a spanner calls it a comparison.
func (h *headings) isRatioUnder(spanner *sheet.Cell) bool {
	return len(h.labels) > 1 && h.Meanings[0].Ratio && slices.ContainsFunc(h.labels[1:], func(l layout.Label) bool { return l.Cell == spanner })
}

// headYears leaves out the years in the boxhead. Beside a label that names figures, such a number
// may be a figure itself, and the columns below may be of any year.
func (t *tableReader) headYears() {
	for _, c := range t.table.Head {
		if !t.head.besideName(c) {
			t.ledger.leave(t.sheet, c, "heading-number")
			continue
		}
		t.ledger.leave(t.sheet, c, "")
		unsure := t.label(layout.Label{Text: c.Text, Cell: c}, label.Columns)
		unsure.unsure = true
		t.findings.unclear(t.sheet, unsure, 1)
		for i, col := range t.table.Columns {
			if slices.ContainsFunc(col.Labels, func(l layout.Label) bool { return l.Cell == c }) {
				t.head.cols[i].unclear = unsure
			}
		}
	}
}

// besideName reports whether a text in the row of a header's year names figures, while no text
// there heads a column of the stub, as "Đơn vị tính" does.
func (b *boxhead) besideName(year *sheet.Cell) bool {
	named := false
	for col, l := range b.table.Stubhead {
		if l.Cell.Row() != year.Row() {
			continue
		}
		if b.stubhead[col] == catalogue.UnitColumn || b.stubhead[col] == catalogue.LabelColumn {
			return false
		}
		named = named || b.NamesFigures(textOf(l))
	}
	return named
}

// lateHeaders finds texts that name a period or a role, in a column of figures and in a row
// without any: headers of another table, lost among the rows. It returns the rows of figures
// below them, each with its text.
func (b *boxhead) lateHeaders() map[*layout.Row]*heading {
	var late map[*layout.Row]*heading
	var header *heading
	for _, row := range b.table.Rows {
		if row.Kind == layout.Heading || row.Kind == layout.Body && len(row.Labels) == 0 {
			if h := b.lateHeader(row); h != nil {
				header = h
			}
		}
		if header == nil || row.Kind != layout.Body {
			continue
		}
		if late == nil {
			late = map[*layout.Row]*heading{}
		}
		late[row] = header
	}
	return late
}

// lateHeader returns the last text of a row, in a column of figures, that may be a header; nil if
// there is none.
func (b *boxhead) lateHeader(row *layout.Row) *heading {
	var header *heading
	for _, c := range row.Cells {
		if c.Kind != sheet.Text || b.namesYears(c.Col()) {
			continue
		}
		h := b.label(layout.Label{Text: c.Text, Cell: c}, label.Columns)
		if namesTime(h) {
			h.unsure = true
			header = &h
		}
	}
	return header
}
