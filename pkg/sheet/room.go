package sheet

import "slices"

// Room is memory for the cells of one book after another, which of a small book is much
// of the cost. Its zero value is ready; it serves one goroutine at a time.
type Room struct {
	idle [][]Cell // of small sheets
}

// Room for cells is kept of so many sheets, up to so many cells each: more would cost the
// collector of garbage more than it spares it.
const (
	mostRooms = 20
	mostIdle  = 4 << 10
)

// Recycle leaves the room of a book's cells to the books that are read next. The book has
// none from then on, and nobody may look at one that was taken from it; texts stay as they
// are.
func (r *Room) Recycle(book *Book) {
	for _, s := range book.Sheets {
		if n := cap(s.Cells); 0 < n && n <= mostIdle && len(r.idle) < mostRooms {
			r.idle = append(r.idle, s.Cells[:0])
		}
		s.Cells = nil
	}
}

// cells returns room for so many cells, without any in it.
func (r *Room) cells(n int) []Cell {
	for i, idle := range slices.Backward(r.idle) {
		if cap(idle) >= n {
			r.idle = slices.Delete(r.idle, i, i+1)
			return idle
		}
	}
	return make([]Cell, 0, n)
}
