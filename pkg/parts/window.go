package parts

import (
	"bytes"
	"context"
	"errors"
	"io"

	"bloc/pkg/sheet"
)

// window is the part of a document's bytes that is at hand. It grows only as far as a single
// tag or run of text needs, and stays at the first error.
type window struct {
	ctx      context.Context
	limits   *sheet.Limits
	in       source
	buf      []byte
	pos, end int // the unread part of buf
	drained  bool
	err      error
}

// firstWindow is the size of the window, until a tag or a run of text is longer.
const firstWindow = 32 << 10

// Err returns the first error; nil for none.
func (w *window) Err() error { return w.err }

// fail records the first error.
func (w *window) fail(err error) Token {
	if w.err == nil {
		w.err = err
	}
	return Fault
}

// broken records that the document is malformed.
func (w *window) broken(vi, en string, args ...any) Token {
	return w.fail(malformed(vi, en, args...))
}

func malformed(vi, en string, args ...any) error {
	return sheet.Damaged("XML sai: "+vi, "malformed XML: "+en, args...)
}

// fill reads more of the stream behind what is unread. It is false at the end of the stream
// and after an error.
func (w *window) fill() bool {
	if w.err != nil || w.drained {
		return false
	}
	if err := w.ctx.Err(); err != nil {
		w.fail(err)
		return false
	}
	copy(w.buf, w.buf[w.pos:w.end])
	w.pos, w.end = 0, w.end-w.pos
	if w.end == len(w.buf) {
		if len(w.buf) >= w.limits.Token {
			w.fail(sheet.OverLimit(sheet.Counted.Token, int64(w.limits.Token)))
			return false
		}
		w.buf = append(w.buf, make([]byte, len(w.buf))...)
	}
	for {
		n, err := w.in.Read(w.buf[w.end:])
		w.end += n
		if errors.Is(err, io.EOF) {
			w.drained = true
		} else if err != nil {
			w.fail(err)
			return false
		}
		if n > 0 || w.drained {
			return n > 0
		}
	}
}

// need makes n bytes of the window readable if the stream has them.
func (w *window) need(n int) bool {
	for w.end-w.pos < n {
		if !w.fill() {
			return false
		}
	}
	return true
}

// until returns how many bytes lie before the mark; -1 if the stream ends before it.
func (w *window) until(mark string) int {
	for from := 0; ; {
		unread := w.buf[w.pos:w.end]
		if i := bytes.Index(unread[from:], []byte(mark)); i >= 0 {
			return from + i
		}
		from = max(0, len(unread)-len(mark)+1)
		if !w.fill() {
			return -1
		}
	}
}

// cut is the fault of a stream that ends within markup.
func (w *window) cut() Token {
	return w.broken("dữ liệu bị cắt cụt", "it is cut off")
}

// Progress returns the share of the document that has been read, by its stated size.
func (w *window) Progress() float64 {
	p, ok := w.in.in.(*Part)
	if !ok || p.want.UncompressedSize64 == 0 {
		return 1
	}
	return float64(p.read-int64(w.end-w.pos)) / float64(p.want.UncompressedSize64)
}

// Unread returns the bytes at hand, from the position on.
func (w *window) Unread() []byte { return w.buf[w.pos:w.end] }

// Advance moves the position n bytes on.
func (w *window) Advance(n int) { w.pos += n }
