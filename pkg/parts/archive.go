package parts

import (
	"archive/zip"
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"path"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// Archive is the ZIP archive of a workbook: parts by name. Only the parts that are asked for
// are inflated, one at a time.
type Archive struct {
	data   []byte
	limits *sheet.Limits
	parts  map[string]*zip.File // by name, in the form of Key
	left   int64                // how many bytes may still be inflated
	idle   *Inflaters
}

// Key returns the form in which part names are compared: without the leading slash and, as the
// format demands, without regard to ASCII case.
func Key(name string) string {
	return Lower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// Lower returns the text with ASCII letters in lower case and all other bytes as they are.
func Lower(s string) string {
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

// Open reads the directory of an archive. The inflaters will inflate its parts.
func Open(data []byte, limits *sheet.Limits, idle *Inflaters) (*Archive, error) {
	// Each entry has one such mark in the directory. They are counted first, so that no
	// directory of millions of entries is built.
	mark := []byte("PK\x01\x02")
	if len(data)/len(mark) > limits.Entries && bytes.Count(data, mark) > limits.Entries {
		return nil, sheet.OverLimit(sheet.Counted.Entries, int64(limits.Entries))
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, sheet.Damaged("tệp nén ZIP bị cắt cụt hoặc hỏng mục lục", "the ZIP archive is cut off or its directory is broken")
	}
	a := &Archive{data: data, idle: idle, limits: limits, left: limits.InflatedBytes, parts: make(map[string]*zip.File, len(archive.File))}
	for _, f := range archive.File {
		k := Key(f.Name)
		if strings.HasSuffix(k, "/") {
			continue
		}
		if a.parts[k] != nil {
			return nil, sheet.Damaged("tệp nén có hai mục tên %q", "the archive has two entries named %q", sheet.Clip([]byte(f.Name)))
		}
		a.parts[k] = f
	}
	return a, nil
}

// Has reports whether there is a part of this name.
func (a *Archive) Has(name string) bool { return a.parts[Key(name)] != nil }

// Packed is a part as the directory of the archive states it, and as it lies in the file.
type Packed struct {
	*zip.File
	Stored []byte
}

// lockedFlag is the bit in the flags of an entry that says that it is encrypted.
const lockedFlag = 1

// Find returns a part. It refuses one that is missing, encrypted or cut off.
func (a *Archive) Find(name string) (Packed, error) {
	f := a.parts[Key(name)]
	switch {
	case f == nil:
		return Packed{}, sheet.Damaged("thiếu phần %q", "the part %q is missing", name)
	case f.Flags&lockedFlag != 0:
		return Packed{}, &sheet.Fault{Rule: diag.FileEncrypted}
	}
	at, err := f.DataOffset()
	if left := int64(len(a.data)) - at; err != nil || left < 0 || f.CompressedSize64 > uint64(left) {
		return Packed{}, sheet.Damaged("phần %q bị cắt cụt", "the part %q is cut off", name)
	}
	return Packed{f, a.data[at : at+int64(f.CompressedSize64)]}, nil
}

// Spend takes n inflated bytes from those that may still be inflated.
func (a *Archive) Spend(n int64) error {
	if a.left -= n; a.left < 0 {
		return sheet.OverLimit(sheet.Counted.Inflated, a.limits.InflatedBytes)
	}
	return nil
}

// Open returns the bytes of a part. Reading them to the end checks their length and checksum.
// The part that was opened before must not be read any more.
func (a *Archive) Open(name string) (*Part, error) {
	e, err := a.Find(name)
	if err != nil {
		return nil, err
	}
	p := &Part{of: a, name: name, want: e}
	switch e.Method {
	case zip.Store:
		p.in = bytes.NewReader(e.Stored)
	case zip.Deflate:
		p.inflater = a.idle.take(e.Stored)
		p.in = p.inflater
	default:
		return nil, sheet.Damaged("phần %q nén theo cách lạ (%d)", "the part %q is packed in an unknown way (%d)", name, e.Method)
	}
	return p, nil
}

// Part is one part of the container while it is read.
type Part struct {
	of   *Archive
	name string
	in   interface {
		io.Reader
		Len() int // how many bytes of the file are unused
	}
	want Packed
	sum  uint32
	read int64

	inflater *inflater
}

// Close leaves the part's inflater to the next one.
func (p *Part) Close() {
	if p.inflater != nil {
		p.of.idle.keep(p.inflater)
	}
}

// exempt is the inflated size up to which a part may have any ratio.
const exempt = 4 << 20

// Read inflates more of the part. Only a sound part ends with io.EOF.
func (p *Part) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b[:n])
	p.read += int64(n)
	if err := p.of.Spend(int64(n)); err != nil {
		return 0, err
	}
	switch {
	case p.read > exempt && p.read > p.of.limits.Ratio*int64(len(p.want.Stored)):
		return 0, sheet.OverLimit(sheet.Counted.Ratio, p.of.limits.Ratio)
	case err == io.EOF:
		return n, p.check()
	case err != nil:
		return n, sheet.Damaged("không giải nén được phần %q", "the part %q cannot be inflated", p.name)
	}
	return n, nil
}

// check compares the part with what the directory says about it.
func (p *Part) check() error {
	if uint64(p.read) != p.want.UncompressedSize64 || p.in.Len() > 0 {
		return sheet.Damaged("phần %q có độ dài khác mục lục", "the part %q differs in length from the directory", p.name)
	}
	if p.sum != p.want.CRC32 {
		return sheet.Damaged("phần %q sai mã kiểm tra CRC", "the part %q has a wrong CRC checksum", p.name)
	}
	return io.EOF
}

// Resolve returns the name of the part that a relationship of the part base points to.
func Resolve(base, target string) string {
	if strings.HasPrefix(target, "/") {
		return path.Clean(target)[1:]
	}
	return strings.TrimPrefix(path.Join("/", path.Dir(base), target), "/")
}
