package settle

import (
	"bloc/pkg/slab"
)

// Room is where the claims of a report lie, and what they are settled with. The zero
// value is ready; it serves one report at a time.
type Room struct {
	list    slab.Of[Claim]
	shared  slab.Of[Table]
	tables  int // how many were made
	groups  slab.Of[group]
	members slab.Of[*Claim] // of groups
	numbers slab.Of[int]
	ranked  slab.Of[ranked]
	claims  []*Claim // in play
}

// Claim returns a claim of which nothing is known.
func (m *Room) Claim() *Claim { return m.list.New() }

// Table returns a table that comes after those before it in reading order.
func (m *Room) Table() *Table {
	m.tables++
	t := m.shared.New()
	t.number = m.tables
	return t
}

// mostListed is up to how many claims the room of a list is kept for the next report.
const mostListed = 4 << 10

// Clear takes everything back: nobody may look at a claim or a table made before.
func (m *Room) Clear() {
	m.list.Clear()
	m.shared.Clear()
	m.groups.Clear()
	m.members.Clear()
	m.numbers.Clear()
	m.ranked.Clear()
	m.tables = 0
	clear(m.claims[:cap(m.claims)])
	if m.claims = m.claims[:0]; cap(m.claims) > mostListed {
		m.claims = nil
	}
}
