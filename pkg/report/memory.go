package report

import (
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// Memory keeps what labels mean from one file to the next, for reports have most of
// their labels in common. The zero value is ready; it may be shared by goroutines
// that read with the same catalogue and words.
type Memory struct {
	labels store[[]labelled]         // by their texts
	units  store[[]*catalogue.Scale] // nil for a text that is no unit
	lines  store[*line]
	sheets store[[]stretchOfTime] // the times that names of sheets name
	seen   sync.Map               // keys of labels that a user's map speaks of

	lock sync.Mutex
	idle []*room
}

// takeRoom returns room to read a file in.
func (m *Memory) takeRoom() *room {
	m.lock.Lock()
	defer m.lock.Unlock()
	n := len(m.idle) - 1
	if n < 0 {
		return new(room)
	}
	taken := m.idle[n]
	m.idle = m.idle[:n]
	return taken
}

// keepRoom takes the room of a file back of which nothing is needed any more.
func (m *Memory) keepRoom(r *room) {
	r.clear()
	m.lock.Lock()
	defer m.lock.Unlock()
	m.idle = append(m.idle, r)
}

// maxKept bounds each store: lists of details have thousands of labels that no other
// file has.
const maxKept = 10_000

// store is what is known of texts. What it gives out is shared and must not be changed.
type store[V any] struct {
	lock sync.RWMutex
	all  map[string]V
}

func (s *store[V]) get(text string) (V, bool) {
	s.lock.RLock()
	defer s.lock.RUnlock()
	value, known := s.all[text]
	return value, known
}

// keep remembers a value; false where there is no room for more.
func (s *store[V]) keep(text string, value V) bool {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.all == nil {
		s.all = map[string]V{}
	}
	if len(s.all) == maxKept {
		return false
	}
	s.all[text] = value
	return true
}

// meet remembers that a label of the user's map was met.
func (m *Memory) meet(key string) { m.seen.Store(key, true) }

func (m *Memory) met(key string) bool {
	_, met := m.seen.Load(key)
	return met
}

// timesOf finds what a sheet's name says of time, but for those it knows.
func (m *Memory) timesOf(sheet string) []stretchOfTime {
	times, known := m.sheets.get(sheet)
	if !known {
		times = findPeriods(viet.Words(sheet))
		m.sheets.keep(sheet, times)
	}
	return times
}

// line reads a text that heads something, but for those it knows.
func (m *Memory) line(text string) *line {
	l, known := m.lines.get(text)
	if !known {
		l = readLine(text)
		m.lines.keep(text, l)
	}
	return l
}
