package seal

import (
	"fmt"
	"io"
)

// Writer makes the digest of a JSON text while that is written, from what it says: whoever
// writes the text through it says value by value what it holds. So nobody has to keep the
// text, or to read it again.
type Writer struct {
	io.Writer
	sums sums
}

// Name takes the name of the member whose value comes next.
func (w *Writer) Name(name string) { w.sums.name = name }

// Text takes a string.
func (w *Writer) Text(value string) { text(&w.sums, value) }

// Word takes a number, true, false or null, as it is written.
func (w *Writer) Word(value []byte) { word(&w.sums, value) }

// Enter opens an object or an array, which is the value that comes next.
func (w *Writer) Enter(object bool) { w.sums.enter(object) }

// Leave closes what is open.
func (w *Writer) Leave() { w.sums.leave() }

// Seal closes the object that is the text, and returns the last member that it gets: its name
// and the digest of all the others.
func (w *Writer) Seal() (name, digest string, err error) {
	w.sums.leave()
	return member, fmt.Sprintf("sha256:%x", w.sums.whole), w.sums.err
}
