package report

import "sync"

// Memory keeps the meanings of labels, and the arenas for reading, from one file to the
// next, since reports share most of their labels. The zero value is ready. Goroutines may
// share it if they read with the same catalogue and words. Each of them learns for itself:
// it does so once for all files, and takes no lock at every label.
type Memory struct {
	seen sync.Map // keys of labels that a user's map speaks of

	lock sync.Mutex
	idle []*room
}

// meet remembers that a label of the user's map was met.
func (m *Memory) meet(key string) { m.seen.Store(key, true) }

// Met reports whether a text that a user speaks of was met, by its key.
func (m *Memory) Met(key string) bool {
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

// keepRoom takes back the room of a file once nothing in it is needed any more.
func (m *Memory) keepRoom(r *room) {
	r.clear()
	m.lock.Lock()
	defer m.lock.Unlock()
	m.idle = append(m.idle, r)
}
