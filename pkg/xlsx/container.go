package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/flate"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// container is the ZIP archive that a workbook is: parts by name. Only the parts
// that are asked for are inflated, and never twice at once.
type container struct {
	data    []byte
	limits  *sheet.Limits
	parts   map[string]*zip.File // by name as key makes it
	left    int64                // what may still be inflated
	buffers *Reader
}

// key is the form in which part names are compared: without the leading slash
// and, as the format demands, without regard to ASCII case.
func key(name string) string {
	return lower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// lower returns the text with ASCII letters in lower case and all other bytes as they are.
func lower(s string) string {
	capital := func(r byte) bool { return r >= 'A' && r <= 'Z' }
	i := 0
	for i < len(s) && !capital(s[i]) {
		i++
	}
	if i == len(s) {
		return s
	}
	b := []byte(s)
	for ; i < len(b); i++ {
		if capital(b[i]) {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

// openContainer reads the directory of the archive.
func (r *reader) openContainer(data []byte) (*container, error) {
	limits := &r.limits
	// Each entry has one such mark in the directory; counting them first keeps
	// a directory of millions from being built.
	mark := []byte("PK\x01\x02")
	if len(data)/len(mark) > limits.Entries && bytes.Count(data, mark) > limits.Entries {
		return nil, sheet.OverLimit(diag.Text{Vi: "số mục trong tệp", En: "number of entries"}, int64(limits.Entries))
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, sheet.Damaged("tệp nén ZIP bị cắt cụt hoặc hỏng mục lục", "the ZIP archive is cut off or its directory is broken")
	}
	c := &container{data: data, buffers: r.buffers, limits: limits, left: limits.InflatedBytes, parts: make(map[string]*zip.File, len(archive.File))}
	for _, f := range archive.File {
		k := key(f.Name)
		if strings.HasSuffix(k, "/") {
			continue
		}
		if c.parts[k] != nil {
			return nil, sheet.Damaged("tệp nén có hai mục tên %q", "the archive has two entries named %q", sheet.Clip([]byte(f.Name)))
		}
		c.parts[k] = f
	}
	return c, nil
}

// has reports whether there is a part of this name.
func (c *container) has(name string) bool { return c.parts[key(name)] != nil }

// packed is a part as the directory of the archive states it and as it lies in the file.
type packed struct {
	*zip.File
	stored []byte
}

// lockedFlag is the bit of an entry's flags that says it is encrypted.
const lockedFlag = 1

// find returns a part that is there as a whole.
func (c *container) find(name string) (packed, error) {
	f := c.parts[key(name)]
	switch {
	case f == nil:
		return packed{}, sheet.Damaged("thiếu phần %q", "the part %q is missing", name)
	case f.Flags&lockedFlag != 0:
		return packed{}, &sheet.Fault{Rule: diag.FileEncrypted}
	}
	at, err := f.DataOffset()
	if left := int64(len(c.data)) - at; err != nil || left < 0 || f.CompressedSize64 > uint64(left) {
		return packed{}, sheet.Damaged("phần %q bị cắt cụt", "the part %q is cut off", name)
	}
	return packed{f, c.data[at : at+int64(f.CompressedSize64)]}, nil
}

// spend takes inflated bytes from what may still be inflated.
func (c *container) spend(n int64) error {
	if c.left -= n; c.left < 0 {
		return sheet.OverLimit(diag.Text{Vi: "số byte sau khi giải nén", En: "number of inflated bytes"}, c.limits.InflatedBytes)
	}
	return nil
}

// open returns the bytes of a part. Reading to the end of them checks their
// length and checksum. The last part opened must not be read any more.
func (c *container) open(name string) (*part, error) {
	e, err := c.find(name)
	if err != nil {
		return nil, err
	}
	p := &part{c: c, name: name, want: e}
	switch e.Method {
	case zip.Store:
		p.in = bytes.NewReader(e.stored)
	case zip.Deflate:
		p.inflater = c.buffers.inflater(e.stored)
		p.in = p.inflater
	default:
		return nil, sheet.Damaged("phần %q nén theo cách lạ (%d)", "the part %q is packed in an unknown way (%d)", name, e.Method)
	}
	return p, nil
}

// part is one part of the container while it is read.
type part struct {
	c    *container
	name string
	in   interface {
		io.Reader
		Len() int // how many of the bytes in the file have not been used
	}
	want packed
	sum  uint32
	read int64

	inflater *inflater
}

// close leaves the part's inflater to the next one.
func (p *part) close() {
	if p.inflater != nil {
		p.c.buffers.keepInflater(p.inflater)
	}
}

// inflater undoes DEFLATE for bytes that are all in memory, of which the library takes
// none that lies behind the end.
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

// Len returns how many bytes of the input lie behind what was used.
func (f *inflater) Len() int { return f.in.Len() }

// exempt is the inflated size below which a part may have any ratio.
const exempt = 4 << 20

// Read inflates more of the part. Only a part that is whole ends with io.EOF.
func (p *part) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b[:n])
	p.read += int64(n)
	if err := p.c.spend(int64(n)); err != nil {
		return 0, err
	}
	switch {
	case p.read > exempt && p.read > p.c.limits.Ratio*int64(len(p.want.stored)):
		return 0, sheet.OverLimit(diag.Text{Vi: "tỷ lệ giải nén", En: "ratio of inflation"}, p.c.limits.Ratio)
	case err == io.EOF:
		return n, p.check()
	case err != nil:
		return n, sheet.Damaged("không giải nén được phần %q", "the part %q cannot be inflated", p.name)
	}
	return n, nil
}

// check compares the part with what the directory says of it.
func (p *part) check() error {
	if uint64(p.read) != p.want.UncompressedSize64 || p.in.Len() > 0 {
		return sheet.Damaged("phần %q có độ dài khác mục lục", "the part %q differs in length from the directory", p.name)
	}
	if p.sum != p.want.CRC32 {
		return sheet.Damaged("phần %q sai mã kiểm tra CRC", "the part %q has a wrong CRC checksum", p.name)
	}
	return io.EOF
}

// resolve returns the name of the part that a relationship of the part base points to.
func resolve(base, target string) string {
	if strings.HasPrefix(target, "/") {
		return path.Clean(target)[1:]
	}
	return strings.TrimPrefix(path.Join("/", path.Dir(base), target), "/")
}
