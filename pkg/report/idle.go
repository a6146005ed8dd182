package report

import (
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
)

// idleHeadings returns the headings of a sheet that no row stands under.
func idleHeadings(s *layout.Sheet) map[*sheet.Cell]bool {
	idle := map[*sheet.Cell]bool{}
	for _, table := range s.Tables {
		over, last := map[*layout.Row]bool{}, (*layout.Row)(nil)
		for _, row := range table.Rows {
			if row.Parent != last {
				last = row.Parent
				over[last] = true
			}
		}
		for _, row := range table.Rows {
			if row.Kind != layout.Heading || over[row] || len(row.Cells) > 0 {
				continue
			}
			for _, l := range row.Labels {
				if l.Cell.Row() == int(row.Number) {
					idle[l.Cell] = true
				}
			}
		}
	}
	return idle
}
