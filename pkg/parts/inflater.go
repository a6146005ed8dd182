package parts

import (
	"bytes"
	"io"

	"github.com/klauspost/compress/flate"
)

// Inflaters are kept from one part to the next. The zero value is ready; it serves one
// goroutine at a time.
type Inflaters struct{ idle []*inflater }

// take returns an inflater for the bytes, an idle one or a new one.
func (all *Inflaters) take(in []byte) *inflater {
	n := len(all.idle) - 1
	if n < 0 {
		all.idle, n = append(all.idle, newInflater()), 0
	}
	f := all.idle[n]
	all.idle = all.idle[:n]
	f.reset(in)
	return f
}

// keep takes back an inflater and lets go of what it read from.
func (all *Inflaters) keep(f *inflater) {
	f.reset(nil)
	all.idle = append(all.idle, f)
}

// inflater undoes DEFLATE for bytes that are all in memory. The library takes no byte behind
// the end of the stream.
type inflater struct {
	in  bytes.Reader
	out io.ReadCloser
}

func newInflater() *inflater {
	f := new(inflater)
	f.out = flate.NewReader(&f.in)
	return f
}

// reset makes the inflater ready for other bytes.
func (f *inflater) reset(in []byte) {
	f.in.Reset(in)
	f.out.(flate.Resetter).Reset(&f.in, nil) // which never fails
}

// Read reads inflated bytes, as io.Reader says.
func (f *inflater) Read(b []byte) (int, error) { return f.out.Read(b) }

// Len returns how many bytes of the input are unused.
func (f *inflater) Len() int { return f.in.Len() }
