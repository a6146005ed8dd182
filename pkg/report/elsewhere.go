package report

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
)

// elsewhere returns the title that says that a table is of the whole province, or of
// another board, whose figures are not those of this one's zones; nil where the nearest title that speaks of
// places names the zones, or none does.
func (r *run) elsewhere(t *layout.Table) *layout.Label {
	for i := len(t.Above) - 1; i >= 0; i-- {
		switch r.placeOf(t.Above[i]) {
		case label.OfZones:
			return nil
		case label.OfOthers:
			return &t.Above[i]
		}
	}
	return nil
}

func (r *run) placeOf(l layout.Label) label.Area {
	line := r.Line(r.text(l))
	if r.isOtherBoard(line.Board(r.members)) {
		return label.OfOthers
	}
	return line.Area()
}

func (r *run) isOtherBoard(m *catalogue.Member) bool {
	return m != nil && r.report.Member != "" && m.ID != r.report.Member
}

// leaveTable leaves out every number of a table that is of another place.
func (r *run) leaveTable(s *layout.Sheet, t *layout.Table, title layout.Label) {
	for _, c := range t.Head {
		r.leave(s, c, "heading-number")
	}
	lost := 0
	for _, row := range t.Rows {
		for _, c := range row.Ordinals {
			r.leave(s, c, "row-number")
		}
		if row.Kind != layout.Aside {
			lost += r.leaveRow(s, row, "other-place")
			continue
		}
		r.leaveRow(s, row, "heading-number")
	}
	r.otherPlace(s, title, lost)
}

// leaveRows leaves out the rows under headings of another place, but for those that
// name the zones themselves or stand under a nearer heading that does.
func (r *run) leaveRows(s *layout.Sheet, t *layout.Table) map[*layout.Row]bool {
	headings := map[*layout.Row]label.Area{}
	for _, row := range t.Rows {
		if row.Kind == layout.Heading && len(row.Labels) > 0 && r.placeOf(row.Labels[0]) == label.OfOthers {
			headings[row] = label.OfOthers
		}
	}
	if len(headings) == 0 {
		return nil
	}
	left, lost := map[*layout.Row]bool{}, map[*layout.Row]int{}
	for _, row := range t.Rows {
		up := row
		for up != nil && (headings[up] == label.Unsaid || up == row) && (len(up.Labels) == 0 || r.placeOf(up.Labels[0]) != label.OfZones) {
			up = up.Parent
		}
		if up != nil && headings[up] == label.OfOthers && row.Kind == layout.Body {
			left[row] = true
			lost[up] += r.leaveRow(s, row, "other-place")
		}
	}
	for _, row := range t.Rows {
		if lost[row] > 0 {
			r.otherPlace(s, row.Labels[0], lost[row])
		}
	}
	return left
}

// leaveRow leaves out the numbers of a row, and counts them.
func (r *run) leaveRow(s *layout.Sheet, row *layout.Row, reason string) int {
	n := 0
	for _, c := range row.Cells {
		if c.Kind != sheet.Text || quantity.LooksNumeric(c.Text) {
			r.leave(s, c, reason)
			n++
		}
	}
	return n
}

// otherPlace tells of figures that are left out because what stands over them is of
// another place.
func (r *run) otherPlace(s *layout.Sheet, title layout.Label, lost int) {
	f := diag.OtherPlace.At(r.at(s, title.Ref()))
	f.Found, f.Count, f.Period = strings.Join(strings.Fields(r.text(title)), " "), lost, r.report.Period.String()
	r.add(f)
}
