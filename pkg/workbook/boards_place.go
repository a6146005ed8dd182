package workbook

import (
	"slices"

	"bloc/pkg/aggregate"
	"bloc/pkg/figure"
	"bloc/pkg/sheet"
)

// column identifies what a column of figures holds.
type column struct {
	role figure.Role // Actual, Plan or Previous
	id   string      // an indicator or a ratio
}

// span is where the figures of a column stand, one below the other.
type span struct {
	sheet.Range
	members []string // the members of the rows
}

// at returns the address of a member's figure; empty if it has no row.
func (s span) at(member string) string {
	if i := slices.Index(s.members, member); i >= 0 {
		return sheet.Ref(s.Top+i, s.Left)
	}
	return ""
}

// place decides where each table stands and where printed pages begin: before a table, or a
// row group, that does not fit the page.
func (s *boards) place() {
	above, row := s.tall(), s.head
	page := s.width()*pageShape - above
	used := 0.0
	for _, t := range s.tables {
		t.top = row + 2
		if whole := t.height(); used > 0 && used+whole > page {
			s.breaks = append(s.breaks, t.top)
			used = 0
		}
		used += gapHeight + captionHeight + headHeight
		row = t.top + 1
		for _, g := range t.groups {
			start := row + 1
			if used+g.height() > page && len(t.groups) > 1 && g.role != figure.Actual {
				s.breaks = append(s.breaks, start)
				used = 0
			}
			used += g.height()
			row = s.locate(t, g, row)
		}
	}
}

// locate notes where the figures of a row group stand, which begins behind a row. It returns
// the last row of the group.
func (s *boards) locate(t *boardTable, g rowGroup, row int) int {
	if g.title != "" {
		row++
	}
	var members []string
	for _, m := range g.members {
		members = append(members, m.ID)
	}
	for i, id := range t.ids {
		if s.has(column{g.role, id}) {
			col := firstColumn + i
			s.columns[column{g.role, id}] = span{sheet.Range{Top: row + 1, Left: col, Bottom: row + len(members), Right: col}, members}
		}
	}
	return row + len(members) + 1
}

// has reports whether there is anything to show in a column.
func (s *boards) has(c column) bool {
	t := s.result.Total(c.id)
	if t == nil || c.role == figure.Actual {
		return c.role == figure.Actual
	}
	return slices.ContainsFunc(t.Parts, func(p aggregate.Part) bool { return figureOf(p, c.role) != nil })
}

// height returns the height of a table with the gap before it, in points.
func (t *boardTable) height() float64 {
	sum := float64(gapHeight + captionHeight + headHeight)
	for _, g := range t.groups {
		sum += g.height()
	}
	return sum
}

func (g rowGroup) height() float64 {
	sum := float64(len(g.members)+1) * rowHeight
	if g.title != "" {
		sum += groupHeight
	}
	return sum
}
