package report

import (
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// elsewhere returns the title that says that a table is of the whole province, whose
// figures are not those of its zones; nil where the nearest title that speaks of
// places names the zones, or none does.
func (r *run) elsewhere(t *layout.Table) *layout.Label {
	for i := len(t.Above) - 1; i >= 0; i-- {
		folded := " " + viet.Fold(r.text(t.Above[i])) + " "
		switch {
		case containsAny(folded, " kcn", " kcx", " kkt", "khu cong nghiep", "khu che xuat", "khu kinh te", "ban quan l", " bql "):
			return nil
		case containsAny(folded, " toan tinh ", " toan thanh pho ", " ca tinh "):
			return &t.Above[i]
		}
	}
	return nil
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
		for _, c := range row.Cells {
			switch {
			case c.Kind == sheet.Text && !quantity.LooksNumeric(c.Text):
			case row.Kind == layout.Counting:
				r.leave(s, c, "heading-number")
			default:
				r.leave(s, c, "other-place")
				lost++
			}
		}
	}
	f := diag.OtherPlace.At(r.at(s, title.Ref()))
	f.Found, f.Count, f.Period = strings.Join(strings.Fields(r.text(title)), " "), lost, r.report.Period.String()
	r.add(f)
}
