package layout

import (
	"bloc/pkg/sheet"
	"bloc/pkg/slab"
)

// Room is where the structures of sheets lie. Its zero value is ready; it serves one
// goroutine.
type Room struct {
	cells     slab.Of[*sheet.Cell]
	numbers   slab.Of[int]
	runs      slab.Of[[]*sheet.Cell]
	lines     slab.Of[line]
	lineLists slab.Of[*line]
	rows      slab.Of[Row]
	rowLists  slab.Of[*Row]
	indexes   slab.Of[int32]
	nodes     slab.Of[[]int32]
	labels    slab.Of[Label]
	columns   slab.Of[Column]
}

// Clear takes the room back: nobody may look at a structure that lies in it.
func (m *Room) Clear() {
	m.cells.Clear()
	m.numbers.Clear()
	m.runs.Clear()
	m.lines.Clear()
	m.lineLists.Clear()
	m.rows.Clear()
	m.rowLists.Clear()
	m.indexes.Clear()
	m.nodes.Clear()
	m.labels.Clear()
	m.columns.Clear()
}
