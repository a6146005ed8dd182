package report

import "sync"

// Memory keeps the meanings of labels, and the room for reading, from one file to the next, as
// reports share most of their labels. The zero value is ready to use. Goroutines may share a
// Memory if they read with the same catalogue and the same words. Each of them learns the
// labels for itself: it does so once for all files, and so takes no lock at every label.
type Memory struct {
	seen sync.Map // keys of the user's labels that were met

	lock sync.Mutex
	idle []*room
}

// meet remembers that a label of the user's map stood in a file.
func (m *Memory) meet(key string) { m.seen.Store(key, true) }

// Met reports whether a text of the user's map was met. The text is given by its key.
func (m *Memory) Met(key string) bool {
	_, met := m.seen.Load(key)
	return met
}

// takeRoom returns room in which a file can be read.
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

// keepRoom takes back the room of a file when nothing in it is needed any more.
func (m *Memory) keepRoom(r *room) {
	r.clear()
	m.lock.Lock()
	defer m.lock.Unlock()
	m.idle = append(m.idle, r)
}
