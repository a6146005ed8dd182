package report

import "sync"

// Memory keeps what labels mean from one file to the next, for reports have most of
// their labels in common. The zero value is ready; it may be shared by goroutines
// that read with the same catalogue and words.
type Memory struct {
	lock   sync.RWMutex
	labels map[labelKey]*meaning
	seen   map[string]bool // keys of labels that a user's map speaks of
}

// maxLabels bounds the memory: lists of details have thousands of labels that no
// other file has.
const maxLabels = 10_000

// recall returns the meaning of a label, read by read where it is not known. The
// meaning is shared and must not be changed. A reader that is not usual keeps its own
// meanings: its file may say how texts are encoded.
func (m *Memory) recall(key labelKey, usual bool, read func() *meaning) *meaning {
	if m == nil || !usual {
		return read()
	}
	m.lock.RLock()
	known := m.labels[key]
	m.lock.RUnlock()
	if known != nil {
		return known
	}
	known = read()
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.labels == nil {
		m.labels = map[labelKey]*meaning{}
	}
	if len(m.labels) < maxLabels {
		m.labels[key] = known
	}
	return known
}

// meet remembers that a label of the user's map was met.
func (m *Memory) meet(key string) {
	if m == nil {
		return
	}
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
