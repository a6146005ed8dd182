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

// The streams in the root of the container by which the kinds of files differ, in lower case:
// names are compared without regard to case.
const (
	streamBIFF8     = "workbook"
	streamBIFF5     = "book" // of Excel 5 and 95
	streamEncrypted = "encryptedpackage"
	streamSummary   = "documentsummaryinformation"
)

// container is the compound file of a workbook: streams by name. The library finds the way
// through it. The code here keeps a broken or hostile one within bounds.
type container struct {
	file    *guarded
	streams map[string]*mscfb.File // the streams of the root, not of embedded objects
}

// mostTables bounds how much is read of the container's own tables. The largest file has
// 130,000 sectors, and the place of each takes eight bytes.
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
	// The time that the library takes grows with the square of the sectors that are read at
	// once.
	const piece = 64 << 10
	for rest := data; len(rest) > 0; rest = rest[min(len(rest), piece):] {
		if n, err := f.Read(rest[:min(len(rest), piece)]); n < min(len(rest), piece) || err != nil && !errors.Is(err, io.EOF) {
			return nil, broken()
		}
	}
	return data, nil
}

// guarded is a file whose tables are read within a limit, and each part of a stream only once:
// if a part comes twice, the stream runs in a circle.
type guarded struct {
	in   *bytes.Reader
	left int
	seen []bool // by part, while a stream is read
}

// part is the length of the smallest part of a stream; entry is the length of a place in the
// tables.
const (
	part  = 64
	entry = 4
)

func (g *guarded) begin() { g.seen = make([]bool, g.in.Size()/part+1) }

// ReadAt reads as io.ReaderAt says, within the limits.
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

// hasName looks for an entry in the directory of a broken container: 128 bytes that begin with
// the name in UTF-16, in upper or lower case, with its length, including the closing zero, at
// byte 64.
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
