package layout

import (
	"slices"

	"bloc/pkg/sheet"
	"bloc/pkg/slab"
)

// merges finds the merge over a place: a segment tree over the rows. A sheet may have tens
// of thousands of merges, each over millions of cells, so that not even the rows under
// them can be listed.
type merges struct {
	list []sheet.Range
	rows []int // at each of them some merge begins, or has ended: the stretches of rows between are the leaves
	// nodes are, from 1 on, each over two others; the last half are the leaves. A node has
	// those merges, from the left, that lie over all its rows and not over all of the node
	// above it. As merges do not overlap, these have columns of their own.
	nodes [][]int32
}

func newMerges(list []sheet.Range, room *slab.Of[int32]) merges {
	m := merges{list: list}
	if len(list) == 0 {
		return m
	}
	order := make([]int32, len(list))
	m.rows = make([]int, 0, 2*len(list))
	for i, r := range list {
		order[i] = int32(i)
		m.rows = append(m.rows, r.Top, r.Bottom+1)
	}
	slices.Sort(m.rows)
	m.rows = slices.Compact(m.rows)
	slices.SortFunc(order, func(a, b int32) int { return list[a].Left - list[b].Left })
	m.nodes = make([][]int32, 2*len(m.rows))
	for _, i := range order {
		m.put(i, room)
	}
	return m
}

// put adds a merge to the highest nodes that it lies over as a whole.
func (m *merges) put(i int32, room *slab.Of[int32]) {
	from, to := m.leaf(m.list[i].Top), m.leaf(m.list[i].Bottom+1)
	for ; from < to; from, to = from/2, to/2 {
		if from%2 > 0 {
			m.nodes[from] = room.Append(m.nodes[from], i)
			from++
		}
		if to%2 > 0 {
			to--
			m.nodes[to] = room.Append(m.nodes[to], i)
		}
	}
}

// leaf returns the node of the stretch that a row is in, 0 above all merges.
func (m *merges) leaf(row int) int {
	i, begins := slices.BinarySearch(m.rows, row)
	if !begins {
		i--
	}
	if i < 0 {
		return 0
	}
	return len(m.rows) + i
}

// over returns the merge over a place, if there is one.
func (m *merges) over(row, col int) (sheet.Range, bool) {
	for n := m.leaf(row); n > 0; n /= 2 {
		node := m.nodes[n]
		i, begins := slices.BinarySearchFunc(node, col, func(i int32, col int) int { return m.list[i].Left - col })
		if !begins {
			i--
		}
		if i >= 0 && col <= m.list[node[i]].Right {
			return m.list[node[i]], true
		}
	}
	return sheet.Range{}, false
}
