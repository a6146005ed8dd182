package parts

// elements are the elements that are open.
type elements struct {
	names  []byte // their names, one behind the other
	starts []int  // where each name begins
}

// Push notes that an element of this name is open.
func (e *elements) Push(name []byte) {
	e.starts = append(e.starts, len(e.names))
	e.names = append(e.names, name...)
}

// close leaves the innermost element.
func (e *elements) close() {
	last := len(e.starts) - 1
	e.names, e.starts = e.names[:e.starts[last]], e.starts[:last]
}

// innermost returns the name of the innermost element. There has to be one.
func (e *elements) innermost() []byte { return e.names[e.starts[len(e.starts)-1]:] }

// Depth returns how many elements are open.
func (e *elements) Depth() int { return len(e.starts) }
