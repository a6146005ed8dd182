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
	// nodes are numbered from 1. Each lies over two others; the last half are the leaves. A
	// node holds the merges, from the left, that lie over all its rows but not over all rows
	// of the node above it. Merges do not overlap, so those of a node have different columns.
	nodes [][]int32
}

// merges makes the tree of a sheet's merges, in the arena.
func (a *Arena) merges(list []sheet.Range) merges {
	tree := merges{list: list}
	order, rows := a.indexes.Take(len(list)), a.numbers.Take(2*len(list))
	for i, r := range list {
		order[i], rows[2*i], rows[2*i+1] = int32(i), r.Top, r.Bottom+1
	}
	slices.Sort(rows)
	tree.rows = slices.Compact(rows)
	slices.SortFunc(order, func(a, b int32) int { return list[a].Left - list[b].Left })
	tree.nodes = a.nodes.Take(2 * len(tree.rows))
	for _, i := range order {
		tree.put(i, &a.indexes)
	}
	return tree
}

// put adds a merge to the highest nodes that it lies over as a whole.
func (m *merges) put(i int32, lists *slab.Of[int32]) {
	from, to := m.leaf(m.list[i].Top), m.leaf(m.list[i].Bottom+1)
	for ; from < to; from, to = from/2, to/2 {
		if from%2 > 0 {
			m.nodes[from] = lists.Append(m.nodes[from], i)
			from++
		}
		if to%2 > 0 {
			to--
			m.nodes[to] = lists.Append(m.nodes[to], i)
		}
	}
}

// stretch returns the node of the stretch that a row belongs to; 0 above and below all merges,
// where most rows are.
func (m *merges) stretch(row int) int {
	if last := len(m.rows) - 1; last < 0 || row >= m.rows[last] {
		return 0
	}
	return m.leaf(row)
}

// leaf returns the node of the stretch that a row belongs to; 0 above all merges.
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

// across appends the merges over a stretch of rows to a list, from the left.
func (m *merges) across(leaf int, list []sheet.Range) []sheet.Range {
	for n := leaf; n > 0; n /= 2 {
		for _, i := range m.nodes[n] {
			list = append(list, m.list[i])
		}
	}
	slices.SortFunc(list, func(a, b sheet.Range) int { return a.Left - b.Left })
	return list
}

// over returns the merge over a place, if there is one.
func (m *merges) over(row, col int) (sheet.Range, bool) {
	for n := m.stretch(row); n > 0; n /= 2 {
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
