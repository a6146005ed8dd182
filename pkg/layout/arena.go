package layout

import (
	"bloc/pkg/sheet"
	"bloc/pkg/slab"
)

// Arena is where the structures of sheets lie, many values of a kind side by side. The
// zero value is ready. It serves one goroutine.
type Arena struct {
	cells     slab.Of[*sheet.Cell]
	numbers   slab.Of[int]
	runs      slab.Of[cellRun]
	lines     slab.Of[line]
	lineLists slab.Of[*line]
	rows      slab.Of[Row]
	rests     slab.Of[rowRest]
	rowLists  slab.Of[*Row]
	indexes   slab.Of[int32]
	nodes     slab.Of[[]int32]
	labels    slab.Of[Label]
	columns   slab.Of[Column]
}

// Clear takes back all memory: no structure in the arena may be used afterwards.
func (a *Arena) Clear() {
	a.cells.Clear()
	a.numbers.Clear()
	a.runs.Clear()
	a.lines.Clear()
	a.lineLists.Clear()
	a.rows.Clear()
	a.rests.Clear()
	a.rowLists.Clear()
	a.indexes.Clear()
	a.nodes.Clear()
	a.labels.Clear()
	a.columns.Clear()
}
