package report

import (
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// Memory keeps what labels mean from one file to the next, for reports have most of
// their labels in common, and the room that they are read in. The zero value is ready; it
// may be shared by goroutines that read with the same catalogue and words. Each of them
// learns for itself, which is once for all files and takes no lock at every label.
type Memory struct {
	seen sync.Map // keys of labels that a user's map speaks of

	lock sync.Mutex
	idle []*room
}

// meet remembers that a label of the user's map was met.
func (m *Memory) meet(key string) { m.seen.Store(key, true) }

func (m *Memory) met(key string) bool {
	_, met := m.seen.Load(key)
	return met
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

// known is what texts were found to say.
type known struct {
	labels store[[]labelled]
	units  store[[]*catalogue.Scale] // nil for a text that is no unit
	lines  store[*line]
	sheets store[[]stretchOfTime] // the times that names of sheets name
}

// store is what is known of texts. What it gives out is shared and must not be changed.
type store[V any] map[string]V

// maxKept bounds each store: lists of details have thousands of labels that no other
// file has.
const maxKept = 10_000

// keep remembers a value; false where there is no room for more.
func (s *store[V]) keep(text string, value V) bool {
	if *s == nil {
		*s = store[V]{}
	}
	if len(*s) == maxKept {
		return false
	}
	(*s)[text] = value
	return true
}

// timesOf finds what a sheet's name says of time, but for those it knows.
func (k *known) timesOf(sheet string) []stretchOfTime {
	times, met := k.sheets[sheet]
	if !met {
		times = findPeriods(viet.Words(sheet))
		k.sheets.keep(sheet, times)
	}
	return times
}

// line reads a text that heads something, but for those it knows.
func (k *known) line(text string) *line {
	l, met := k.lines[text]
	if !met {
		l = readLine(text)
		k.lines.keep(text, l)
	}
	return l
}
