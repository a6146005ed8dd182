package layout

import "bloc/pkg/sheet"

// merges tells by the place of every cell under a merge which of the sheet's merges it is.
type merges map[place]int32

// place is where a cell stands, as one number.
type place uint64

func at(row, col int) place { return place(row)<<32 | place(col) }

// maxSpread bounds how many cells of one merge are remembered: a header is no larger.
const maxSpread = 4096

// spread finds the cells under merges.
func spread(list []sheet.Range) merges {
	all := make(merges, covered(list))
	for i, m := range list {
		for r := m.Top; r <= m.Bottom && r < m.Top+maxSpread; r++ {
			for c := m.Left; c <= m.Right && (r-m.Top+1)*(c-m.Left+1) <= maxSpread; c++ {
				all[at(r, c)] = int32(i)
			}
		}
	}
	return all
}

// covered counts the cells under merges, of large ones not all.
func covered(list []sheet.Range) int {
	n := 0
	for _, m := range list {
		n += min((m.Bottom-m.Top+1)*(m.Right-m.Left+1), maxSpread)
	}
	return n
}
