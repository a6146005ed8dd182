package sheet

import "slices"

// Room is memory for the cells of one book after another. For a small book this memory is much
// of the cost. The zero value is ready; it serves one goroutine at a time.
type Room struct {
	idle [][]Cell // of small sheets
}

// Room is kept for this many sheets, with up to this many cells each. More would cost the
// garbage collector more than it saves.
const (
	mostRooms = 20
	mostIdle  = 4 << 10
)

// Recycle leaves the room of a book's cells to books that are read later. The book has no
// cells from then on, and nobody may use one that was taken from it. Its texts stay valid.
func (r *Room) Recycle(book *Book) {
	for _, s := range book.Sheets {
		if n := cap(s.Cells); 0 < n && n <= mostIdle && len(r.idle) < mostRooms {
			r.idle = append(r.idle, s.Cells[:0])
		}
		s.Cells = nil
	}
}

// cells returns room for n cells, empty.
func (r *Room) cells(n int) []Cell {
	for i, idle := range slices.Backward(r.idle) {
		if cap(idle) >= n {
			r.idle = slices.Delete(r.idle, i, i+1)
			return idle
		}
	}
	return make([]Cell, 0, n)
}
