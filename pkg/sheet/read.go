package sheet

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"slices"

	"bloc/pkg/diag"
)

// Read reads the workbook at path. What is wrong with the file are findings, all
// with path as their file; the error is the context's alone. The book is nil
// when the file cannot be used at all. A finding that names a sheet as a whole
// leaves out that sheet and keeps the others.
func Read(ctx context.Context, path string, limits Limits) (*Book, diag.List, error) {
	return new(Reader).Read(ctx, path, limits)
}

// ReadBytes is Read for a file that is in memory already; name is only what the
// findings call it.
func ReadBytes(ctx context.Context, name string, data []byte, limits Limits) (*Book, diag.List, error) {
	return new(Reader).ReadBytes(ctx, name, data, limits)
}

// Read is the function Read.
func (b *Reader) Read(ctx context.Context, path string, limits Limits) (*Book, diag.List, error) {
	data, err := load(path, limits.FileBytes, b.file[:0])
	if err != nil {
		finding, err := asFinding(err, diag.Place{File: path})
		return nil, diag.List{finding}, err
	}
	b.keepFile(data)
	return b.ReadBytes(ctx, path, data, limits)
}

// ReadBytes is the function ReadBytes.
func (b *Reader) ReadBytes(ctx context.Context, name string, data []byte, limits Limits) (*Book, diag.List, error) {
	b.under(limits)
	r := &reader{ctx: ctx, limits: limits, place: diag.Place{File: name}, buffers: b}
	book, err := r.book(data)
	if cause := ctx.Err(); cause != nil {
		return nil, nil, cause
	}
	if err != nil {
		finding, err := asFinding(err, r.place)
		if err != nil {
			return nil, nil, err
		}
		return nil, append(r.findings, finding), nil
	}
	digest := sha256.Sum256(data)
	book.SHA256 = hex.EncodeToString(digest[:])
	return book, r.findings, nil
}

// load reads a regular file whole, so that what is hashed is what is read even
// while somebody saves the file anew. It goes into the buffer if that has room.
func load(path string, most int64, buffer []byte) ([]byte, error) {
	// Opening a pipe would wait for its other end, so look first.
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(reason(err))
	}
	if !info.Mode().IsRegular() {
		return nil, unreadable(diag.Text{Vi: "không phải tệp thường", En: "it is no regular file"})
	}
	if info.Size() > most {
		return nil, tooLong(most)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(reason(err))
	}
	defer f.Close()
	data := slices.Grow(buffer, int(info.Size())+1)
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case errors.Is(err, io.EOF):
			return data, nil
		case err != nil:
			return nil, unreadable(reason(err))
		case int64(len(data)) > most:
			return nil, tooLong(most)
		case len(data) == cap(data):
			data = append(data, 0)[:len(data)]
		}
	}
}

func tooLong(most int64) error {
	return overLimit(diag.Text{Vi: "số byte của tệp", En: "number of bytes of the file"}, most)
}

// reason says in both languages why the system refused a file.
func reason(err error) diag.Text {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return diag.Text{Vi: "không có tệp này", En: "there is no such file"}
	case errors.Is(err, os.ErrPermission):
		return diag.Text{Vi: "không có quyền đọc", En: "permission denied"}
	}
	var detail *os.PathError
	if errors.As(err, &detail) {
		err = detail.Err
	}
	return diag.Same(err.Error())
}

// reader is the state of reading one file.
type reader struct {
	ctx      context.Context
	limits   Limits
	place    diag.Place
	findings diag.List

	parts    *container
	buffers  *Reader
	texts    texts
	styles   []*Style
	dates    []bool // for each of styles, whether its format shows a date
	shared   *sharedStrings
	cells    int // stored so far, in all sheets
	date1904 bool
}

// scan reads one part as XML to its very end, so that its checksum is known to be right.
func (r *reader) scan(name string, read func(*scanner) error) error {
	s := r.buffers.scanner(r.ctx, &r.limits)
	defer r.buffers.keepScanner(s)
	p, err := r.parts.open(name)
	if err != nil {
		return err
	}
	defer p.close()
	s.reset(p)
	if err := read(s); err != nil {
		return err
	}
	return s.done()
}
