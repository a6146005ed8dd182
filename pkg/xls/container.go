package xls

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"

	"bloc/pkg/sheet"
)

// oleMark begins the container of Microsoft's older formats (MS-CFB).
const oleMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// The streams of the container's root by which the kinds of files differ, in small letters:
// names are compared without regard to case.
const (
	streamBIFF8     = "workbook"
	streamBIFF5     = "book" // of Excel 5 and 95
	streamEncrypted = "encryptedpackage"
	streamSummary   = "documentsummaryinformation"
)

// container is the compound file that a workbook lies in: streams by name. The library
// finds the way through it; here is what keeps a broken or hostile one within bounds.
type container struct {
	file    *guarded
	streams map[string]*mscfb.File // those of the root, not of objects within
}

// mostTables bounds what is read of the container's own tables: the largest file has
// 130,000 sectors, whose places take eight bytes each.
const mostTables = 2 << 20

// openContainer reads the directory of the container.
func openContainer(data []byte) (c *container, err error) {
	defer func() {
		if recover() != nil {
			err = brokenContainer()
		}
	}()
	c = &container{file: &guarded{in: bytes.NewReader(data), left: mostTables}, streams: map[string]*mscfb.File{}}
	directory, err := mscfb.New(c.file)
	if err != nil {
		return nil, brokenContainer()
	}
	for _, f := range directory.File {
		if len(f.Path) > 0 || f.FileInfo().IsDir() {
			continue
		}
		name := strings.ToLower(f.Name)
		if c.streams[name] != nil {
			return nil, sheet.Damaged("có hai luồng dữ liệu tên %q", "there are two streams named %q", f.Name)
		}
		c.streams[name] = f
	}
	return c, nil
}

func brokenContainer() error {
	return sheet.Damaged("khung chứa của tệp Office bị cắt cụt hoặc hỏng mục lục", "the container of the Office file is cut off or its directory is broken")
}

// stream returns the bytes of a stream, whole or not at all.
func (c *container) stream(name string) (data []byte, err error) {
	broken := func() error {
		return sheet.Damaged("luồng dữ liệu %q bị cắt cụt hoặc lặp vòng", "the stream %q is cut off or runs in a circle", name)
	}
	defer func() {
		if recover() != nil {
			data, err = nil, broken()
		}
	}()
	f := c.streams[name]
	if f.Size > c.file.in.Size() {
		return nil, broken()
	}
	c.file.begin()
	data = make([]byte, f.Size)
	// The library takes time by the square of the sectors that are read at once.
	const piece = 64 << 10
	for rest := data; len(rest) > 0; rest = rest[min(len(rest), piece):] {
		if n, err := f.Read(rest[:min(len(rest), piece)]); n < min(len(rest), piece) || err != nil && !errors.Is(err, io.EOF) {
			return nil, broken()
		}
	}
	return data, nil
}

// guarded is a file of which the tables are read within a limit, and each part of a stream
// once: where a part comes twice, the stream runs in a circle.
type guarded struct {
	in   *bytes.Reader
	left int
	seen []bool // by part, once a stream is read
}

// part is the length of the smallest part of a stream, and entry that of one place in the tables.
const (
	part  = 64
	entry = 4
)

func (g *guarded) begin() { g.seen = make([]bool, g.in.Size()/part+1) }

// ReadAt reads as io.ReaderAt says.
func (g *guarded) ReadAt(to []byte, at int64) (int, error) {
	if g.seen == nil {
		if g.left -= len(to); g.left < 0 {
			return 0, errors.New("the tables are too long")
		}
		return g.in.ReadAt(to, at)
	}
	if len(to) > entry {
		for i := at / part; i <= (at+int64(len(to))-1)/part && i < int64(len(g.seen)); i++ {
			if i < 0 || g.seen[i] {
				return 0, errors.New("a part comes twice")
			}
			g.seen[i] = true
		}
	}
	return g.in.ReadAt(to, at)
}

// hasName looks for a directory entry of a container that is broken: 128 bytes that begin
// with the name in UTF-16, in letters of either size, and have its length with the closing
// zero at byte 64.
func hasName(data []byte, name string) bool {
	const entryLength, lengthAt = 128, 64
	for rest := data; len(rest) >= entryLength; rest = rest[entryLength:] {
		if int(binary.LittleEndian.Uint16(rest[lengthAt:])) != 2*len(name)+2 {
			continue
		}
		i := 0
		for i < len(name) && rest[2*i]|0x20 == name[i] && rest[2*i+1] == 0 {
			i++
		}
		if i == len(name) {
			return true
		}
	}
	return false
}
