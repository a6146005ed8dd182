package report

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// elsewhere returns the title that assigns a table to the whole province, or to another
// board, whose figures are not those of this board's zones. It is nil if the nearest title
// about places names the zones, or if no title is about places.
func (f *file) elsewhere(t *layout.Table) *layout.Label {
	titles := f.ownTitles(t.Above)
	for i := range slices.Backward(titles) {
		switch f.areaOf(titles[i]) {
		case label.OfZones:
			return nil
		case label.OfOthers:
			return &titles[i]
		}
	}
	return nil
}

// leaveTable leaves out every number of a table that is of another place.
func (f *file) leaveTable(s *layout.Sheet, t *layout.Table, title layout.Label) {
	for _, c := range t.Head {
		f.ledger.leave(s, c, "heading-number")
	}
	lost := 0
	for _, row := range t.Rows {
		for _, c := range row.Ordinals() {
			f.ledger.leave(s, c, "row-number")
		}
		if row.Kind != layout.Aside {
			lost += f.leaveRow(s, row, "other-place")
			continue
		}
		f.leaveRow(s, row, "heading-number")
	}
	f.otherPlace(s, title, lost)
}

// leaveRows leaves out the rows of a table under headings of another place, but for those
// that name the zones themselves or stand under a nearer heading that does.
func (f *file) leaveRows(s *layout.Sheet, t *layout.Table) map[*layout.Row]bool {
	others := f.otherHeadings(t)
	if len(others) == 0 {
		return nil
	}
	left, lost := map[*layout.Row]bool{}, map[*layout.Row]int{}
	for _, row := range t.Rows {
		if row.Kind != layout.Body {
			continue
		}
		if over := f.otherOver(row, others); over != nil {
			left[row] = true
			lost[over] += f.leaveRow(s, row, "other-place")
		}
	}
	for _, row := range t.Rows {
		if lost[row] > 0 {
			f.otherPlace(s, row.Labels[0], lost[row])
		}
	}
	return left
}

// otherHeadings finds the headings in a table that are of another place.
func (f *file) otherHeadings(t *layout.Table) map[*layout.Row]bool {
	others := map[*layout.Row]bool{}
	for _, row := range t.Rows {
		if row.Kind == layout.Heading && len(row.Labels) > 0 && f.areaOf(row.Labels[0]) == label.OfOthers {
			others[row] = true
		}
	}
	return others
}

// otherOver returns the heading of another place that a row stands under; nil where there
// is none, or where the row or a nearer heading names the zones.
func (f *file) otherOver(row *layout.Row, others map[*layout.Row]bool) *layout.Row {
	for up := row; up != nil; up = up.Parent {
		if others[up] && up != row {
			return up
		}
		if len(up.Labels) > 0 && f.areaOf(up.Labels[0]) == label.OfZones {
			return nil
		}
	}
	return nil
}

// leaveRow leaves out the numbers of a row, and counts them.
func (f *file) leaveRow(s *layout.Sheet, row *layout.Row, reason string) int {
	n := 0
	for _, c := range row.Cells {
		if c.Kind != sheet.Text || quantity.LooksNumeric(c.Text) {
			f.ledger.leave(s, c, reason)
			n++
		}
	}
	return n
}

// otherPlace reports how many figures are left out because a title or heading over them is
// of another place.
func (f *file) otherPlace(s *layout.Sheet, title layout.Label, lost int) {
	out := f.findings.on(diag.OtherPlace, f.findings.at(s, title.Ref()))
	out.Found, out.Count = oneLine(f.text(title)), lost
	f.findings.add(out)
}
