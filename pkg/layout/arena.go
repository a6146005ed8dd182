package layout

import (
	"strings"

	"bloc/pkg/sheet"
	"bloc/pkg/slab"
)

// Arena is where the structures of sheets lie, many values of a kind side by side. The
// zero value is ready. It serves one goroutine, and sheets that are read with the same Words.
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

	times map[timeWord]bool // whether a text is the word for months or quarters; it is kept, as nothing in it belongs to one sheet
}

// timeWord is a text in its font.
type timeWord struct{ text, font string }

// mostTimes is how many texts are remembered. The texts of a list all differ, and would fill the
// memory.
const mostTimes = 4 << 10

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

// remember notes whether a text is the word for months or quarters.
func (a *Arena) remember(word timeWord, counts bool) {
	if a.times == nil {
		a.times = map[timeWord]bool{}
	}
	if len(a.times) < mostTimes {
		word.text = strings.Clone(word.text) // a part of it would keep all texts of its file in memory
		a.times[word] = counts
	}
}
