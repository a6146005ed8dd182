package settle

import (
	"bloc/pkg/figure"
	"bloc/pkg/slab"
)

// Room is the arena for the claims of a report and for settling them. The zero value is
// ready. It serves one report at a time.
type Room struct {
	list    slab.Of[Claim]
	shared  slab.Of[Table]
	tables  int // number of tables made
	groups  slab.Of[group]
	members slab.Of[*Claim] // members of groups
	numbers slab.Of[int]
	ranked  slab.Of[ranked]
	sized   slab.Of[sized]
	claims  []*Claim              // in play
	keyed   map[figure.Key]*group // those that have a figure
	foreign map[figure.Key]*Claim // the claims of FDI, while FDI and DDI are compared
}

// Claim returns an empty claim.
func (m *Room) Claim() *Claim { return m.list.New() }

// Table returns a table that follows those made before it in reading order.
func (m *Room) Table() *Table {
	m.tables++
	t := m.shared.New()
	t.number = m.tables
	return t
}

// mostListed is the largest number of claims for which a list's memory is kept for the
// next report.
const mostListed = 4 << 10

// Clear takes back all memory: no claim or table made before may be used afterwards.
func (m *Room) Clear() {
	m.list.Clear()
	m.shared.Clear()
	m.groups.Clear()
	m.members.Clear()
	m.numbers.Clear()
	m.ranked.Clear()
	m.sized.Clear()
	m.tables = 0
	if len(m.keyed) > mostListed {
		m.keyed = nil
	}
	clear(m.keyed)
	if len(m.foreign) > mostListed {
		m.foreign = nil
	}
	clear(m.foreign)
	clear(m.claims[:cap(m.claims)])
	if m.claims = m.claims[:0]; cap(m.claims) > mostListed {
		m.claims = nil
	}
}
