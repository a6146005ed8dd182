package report

import (
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// otherPlaces leaves out the tables and rows of other places than the zones of the board.
type otherPlaces struct {
	*identity
	ledger *ledger
}

// otherPlace is the reason for which cells are left out that are about another place.
const otherPlace = "other-place"

// title returns the title that gives a table to the whole province or to another board, so
// that its figures are not those of this board's zones. It is nil if the nearest title about
// places names the zones, or if no title is about places.
func (o *otherPlaces) title(t *layout.Table) *layout.Label {
	titles := o.ownTitles(t.Above)
	for i := range slices.Backward(titles) {
		switch o.areaOf(titles[i]) {
		case label.OfZones:
			return nil
		case label.OfOthers:
			return &titles[i]
		}
	}
	return nil
}

// leaveTable leaves out every number of a table about another place.
func (o *otherPlaces) leaveTable(s *layout.Sheet, t *layout.Table, title layout.Label) {
	for _, c := range t.Head {
		o.ledger.leave(s, c, "heading-number")
	}
	lost := 0
	for _, row := range t.Rows {
		for _, c := range row.Ordinals() {
			o.ledger.leave(s, c, "row-number")
		}
		if row.Kind != layout.Aside {
			lost += o.leaveRow(s, row, otherPlace)
			continue
		}
		o.leaveRow(s, row, "heading-number")
	}
	o.otherPlace(s, title, lost)
}

// leaveRows leaves out the rows of a table under headings about another place. It keeps rows that
// name the zones themselves, and rows under a nearer heading about the zones.
func (o *otherPlaces) leaveRows(s *layout.Sheet, t *layout.Table) map[*layout.Row]bool {
	others := o.otherHeadings(t)
	if len(others) == 0 {
		return nil
	}
	left, lost := map[*layout.Row]bool{}, map[*layout.Row]int{}
	for _, row := range t.Rows {
		if row.Kind != layout.Body {
			continue
		}
		if over := o.otherOver(row, others); over != nil {
			left[row] = true
			lost[over] += o.leaveRow(s, row, otherPlace)
		}
	}
	for _, row := range t.Rows {
		if lost[row] > 0 {
			o.otherPlace(s, row.Labels[0], lost[row])
		}
	}
	return left
}

// otherHeadings finds the headings in a table that are about another place.
func (o *otherPlaces) otherHeadings(t *layout.Table) map[*layout.Row]bool {
	others := map[*layout.Row]bool{}
	for _, row := range t.Rows {
		if row.Kind == layout.Heading && len(row.Labels) > 0 && o.areaOf(row.Labels[0]) == label.OfOthers {
			others[row] = true
		}
	}
	return others
}

// otherOver returns the heading about another place over a row. It is nil if there is none, or if
// the row or a nearer heading names the zones.
func (o *otherPlaces) otherOver(row *layout.Row, others map[*layout.Row]bool) *layout.Row {
	for up := row; up != nil; up = up.Parent {
		if others[up] && up != row {
			return up
		}
		if len(up.Labels) > 0 && o.areaOf(up.Labels[0]) == label.OfZones {
			return nil
		}
	}
	return nil
}

// leaveRow leaves out the numbers of a row and returns how many they are.
func (o *otherPlaces) leaveRow(s *layout.Sheet, row *layout.Row, reason string) int {
	n := 0
	for _, c := range row.Cells {
		if c.Kind != sheet.Text || quantity.LooksNumeric(c.Text) {
			o.ledger.leave(s, c, reason)
			n++
		}
	}
	return n
}

// otherPlace reports how many figures are left out because a title or a heading over them is
// about another place.
func (o *otherPlaces) otherPlace(s *layout.Sheet, title layout.Label, lost int) {
	out := o.findings.on(diag.OtherPlace, o.findings.at(s, title.Ref()))
	out.Found, out.Count = oneLine(o.text(title)), lost
	o.findings.add(out)
}
