// Package xlsx reads a file of Excel's format as a sheet.Book, strictly and within limits.
//
// # A file from end to end
//
// An .xlsx file is a ZIP archive of XML parts (ECMA-376). Read takes these steps:
//
//  1. Only a regular file is opened, and it is read whole, so that its SHA-256
//     is that of the bytes that were read (read.go). Its first bytes show what it
//     is; anything but an archive is named, with a remedy (format.go). An encrypted
//     archive is decrypted (encrypted.go).
//  2. The archive's directory gives the parts by name. A part is inflated as it
//     is read, and it counts only once its end is reached with the length and
//     the CRC right (package parts). Pictures, themes and caches are never asked for.
//  3. Parts point to each other by relationships: the package to the workbook,
//     the workbook to its sheets, styles and texts (relations.go, workbook.go).
//     Custom document properties are read on the way (properties.go).
//  4. The styles say how a cell looks, and so whether its number is a date
//     (styles.go). These common parts, and the texts that cells share, are often
//     the same to the byte in many files. What they say is then remembered (known.go).
//  5. Each worksheet is a list of rows of cells (worksheet.go). Rows and cells in
//     the spellings that programs write are read straight from the bytes
//     (quick.go, quick_cell.go, quick_number.go); for all others, everything that the
//     format allows is read (cell.go, formula.go). Texts that cells share are read when
//     the first cell refers to one (strings.go).
//
// Under all of it lies the scanner for XML of package parts (xml.go). The limits are
// those of sheet.Limits. A fault of a common part costs the file, a fault of a sheet that
// sheet alone. Memory goes from one file to the next (buffers.go).
//
// # Why the reader is ours
//
// The libraries at hand are made to show whatever a file still yields. excelize
// accepts wrong checksums, ends at broken XML without an error and so returns
// fewer rows, and takes a cell's word for its place. It also takes many times as
// long: on the machine where this was written, a sheet of 20,000 rows and 30
// columns takes it 1,156 ms of the processor and us 62 ms; a report of 60 rows
// 2.1 ms and 0.17 ms. To measure:
//
//	go test ./pkg/xlsx -run none -bench . -cpu 1
//
// This is what takes the time, and so what is worth care. In a large sheet two fifths go into
// inflating; the rest goes in equal halves into looking through the cells and into the memory
// of 600,000 of them. In a small report two fifths go into inflating, a tenth each into the
// directory of the archive and the SHA-256 of the file, and the rest into the tags of the
// parts. Inflating and the directory are left to libraries.
//
// The tests compare the two readers cell by cell.
package xlsx

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// Read reads the workbook at path. Findings, all with path as their file, say what is wrong with
// it; the error is that of the context. The book is nil if the file cannot be used at all. A
// finding on a whole sheet means that this sheet is left out, and the others are kept.
func Read(ctx context.Context, path string, limits sheet.Limits) (*sheet.Book, diag.List, error) {
	r := new(Reader)
	data, findings, err := r.Load(path, limits)
	if data == nil {
		return nil, findings, err
	}
	return r.ReadBytes(ctx, path, data, limits)
}

// ReadBytes is Read for a file that is already in memory. name is its name in findings.
func ReadBytes(ctx context.Context, name string, data []byte, limits sheet.Limits) (*sheet.Book, diag.List, error) {
	return new(Reader).ReadBytes(ctx, name, data, limits)
}

// Load is the first half of Read, for callers that also need the bytes, and then give them to
// ReadBytes: a file that is read twice may have changed in between. The bytes are valid until
// the next file. If there are none, a finding says why.
func (b *Reader) Load(path string, limits sheet.Limits) ([]byte, diag.List, error) {
	data, err := load(path, limits.FileBytes, b.file[:0])
	if err != nil {
		finding, err := sheet.Finding(err, diag.Place{File: path})
		return nil, diag.List{finding}, err
	}
	b.keepFile(data)
	return data, nil, nil
}

// ReadBytes is the function ReadBytes.
func (b *Reader) ReadBytes(ctx context.Context, name string, data []byte, limits sheet.Limits) (*sheet.Book, diag.List, error) {
	b.under(limits)
	digest := b.TakeDigest()
	r := &reader{ctx: ctx, limits: limits, place: diag.Place{File: name}, buffers: b}
	r.build = sheet.NewBuilder(&r.limits, &b.Room)
	book, err := r.book(data)
	if cause := ctx.Err(); cause != nil {
		return nil, nil, cause
	}
	if err != nil {
		finding, err := sheet.Finding(err, r.place)
		if err != nil {
			return nil, nil, err
		}
		return nil, append(r.findings, finding), nil
	}
	if digest == "" {
		digest = sheet.Digest(data)
	}
	book.SHA256 = digest
	return book, r.findings, nil
}

// load reads a regular file whole. So the digest is that of the bytes that are read, even
// while somebody saves the file anew. It reads into the buffer if that is large enough.
func load(path string, most int64, buffer []byte) ([]byte, error) {
	// Opening a pipe would wait for its other end, so the kind of the file is checked first.
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(reason(err))
	}
	if !info.Mode().IsRegular() {
		return nil, unreadable(refused.irregular)
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

// unreadable is the fault of a path from which nothing can be read.
func unreadable(found diag.Text) error {
	return &sheet.Fault{Rule: diag.FileUnreadable, Found: found}
}

func tooLong(most int64) error {
	return sheet.OverLimit(sheet.Counted.Bytes, most)
}

// refused says why the system does not open a file.
var refused = struct{ missing, denied, irregular diag.Text }{
	missing:   diag.Text{Vi: "không có tệp này", En: "there is no such file"},
	denied:    diag.Text{Vi: "không có quyền đọc", En: "permission denied"},
	irregular: diag.Text{Vi: "không phải tệp thường", En: "it is not a regular file"},
}

// reason says in both languages why the system refused a file.
func reason(err error) diag.Text {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return refused.missing
	case errors.Is(err, os.ErrPermission):
		return refused.denied
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
	limits   sheet.Limits
	place    diag.Place
	findings diag.List

	parts   *parts.Archive
	buffers *Reader
	build   *sheet.Builder
	styles  []*sheet.Style
	dates   []bool // for each of styles, whether its format shows a date
	// conditional are the words that conditional formats write beside figures, by their numbers.
	conditional map[int]string
	shared      *sharedStrings
	date1904    bool
}

// scan reads one part as XML to its very end, so that its checksum is checked.
func (r *reader) scan(name string, read func(*scanner) error) error {
	s := r.buffers.scanner(r.ctx, &r.limits)
	defer r.buffers.keepScanner(s)
	p, err := r.parts.Open(name)
	if err != nil {
		return err
	}
	defer p.Close()
	s.Reset(p)
	if err := read(s); err != nil {
		return err
	}
	return s.ToEnd()
}
