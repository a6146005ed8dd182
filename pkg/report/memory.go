package report

import "sync"

// Memory keeps what labels mean from one file to the next, for reports have most of
// their labels in common. The zero value is ready; it may be shared by goroutines
// that read with the same catalogue and words.
type Memory struct {
	lock   sync.RWMutex
	labels map[labelKey]*said
	lines  map[string]*line
	seen   map[string]bool // keys of labels that a user's map speaks of
}

// maxLabels bounds the memory: lists of details have thousands of labels that no
// other file has.
const maxLabels = 10_000

// recall returns what a label says, nil where it is not known. It is shared and must
// not be changed.
func (m *Memory) recall(key labelKey) *said {
	m.lock.RLock()
	defer m.lock.RUnlock()
	return m.labels[key]
}

// keep remembers what a label says; false where there is no room for more.
func (m *Memory) keep(key labelKey, says *said) bool {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.labels == nil {
		m.labels = map[labelKey]*said{}
	}
	if len(m.labels) == maxLabels {
		return false
	}
	m.labels[key] = says
	return true
}

// line reads a text that heads something, but for those it knows.
func (m *Memory) line(text string) *line {
	m.lock.RLock()
	known := m.lines[text]
	m.lock.RUnlock()
	if known != nil {
		return known
	}
	known = readLine(text)
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.lines == nil {
		m.lines = map[string]*line{}
	}
	if len(m.lines) < maxLabels {
		m.lines[text] = known
	}
	return known
}

// meet remembers that a label of the user's map was met.
func (m *Memory) meet(key string) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.seen == nil {
		m.seen = map[string]bool{}
	}
	m.seen[key] = true
}

func (m *Memory) met(key string) bool {
	m.lock.RLock()
	defer m.lock.RUnlock()
	return m.seen[key]
}
