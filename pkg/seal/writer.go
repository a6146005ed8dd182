package seal

import (
	"fmt"
	"io"
)

// Writer makes the digest of a JSON text while the text is written. The writer of the text
// passes it value by value, so nobody has to keep the text, or to read it again.
type Writer struct {
	io.Writer
	sums sums
}

// Name takes the name of the next member.
func (w *Writer) Name(name string) { w.sums.name = name }

// Text takes a string.
func (w *Writer) Text(value string) { text(&w.sums, value) }

// Word takes a number, true, false or null, as it is written.
func (w *Writer) Word(value []byte) { word(&w.sums, value) }

// Enter opens an object or an array, the next value.
func (w *Writer) Enter(object bool) { w.sums.enter(object) }

// Leave closes the innermost object or array.
func (w *Writer) Leave() { w.sums.leave() }

// Seal closes the text's object. It returns the last member that the text gets: its name, and
// the digest of all other members.
func (w *Writer) Seal() (name, digest string, err error) {
	w.sums.leave()
	return member, fmt.Sprintf("sha256:%x", w.sums.whole), w.sums.err
}
