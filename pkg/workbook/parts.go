package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/xuri/excelize/v2"
)

// epoch stands for no time. It is the first time that a zip archive can hold.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// part is a part of the file.
type part struct {
	name    string
	content []byte
}

// Tidy writes a file of the library so that it is the same for the same content: with its
// parts in order, and without times other than the given one.
func Tidy(w io.Writer, f *excelize.File, created time.Time) error {
	parts, err := partsOf(f, created)
	if err != nil {
		return err
	}
	return pack(w, parts)
}

// partsOf takes the parts that the library would write, in order and corrected. The library
// would compress them only to have them inflated here, so it gets an archive that does not
// compress.
func partsOf(f *excelize.File, created time.Time) ([]part, error) {
	c := &collector{}
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return c })
	if err := f.Write(io.Discard); err != nil {
		return nil, err
	}
	var parts []part
	for _, p := range c.parts {
		parts = append(parts, part{p.name, correct(p.name, p.content, created)})
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Compare(a.name, b.name) })
	return parts, nil
}

// collector is an archive that keeps its parts as they are.
type collector struct{ parts []*part }

// Create begins a part.
func (c *collector) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	c.parts = append(c.parts, p)
	return p, nil
}

// Write adds to a part. A part in a single piece, as from the library, is not copied.
func (p *part) Write(text []byte) (int, error) {
	if p.content == nil {
		p.content = text[:len(text):len(text)]
	} else {
		p.content = append(p.content, text...)
	}
	return len(text), nil
}

// AddFS takes no files; the library adds none.
func (c *collector) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close ends the archive.
func (c *collector) Close() error { return nil }

// pack writes a file from its parts, without times, so that the same parts give the same
// bytes.
func pack(to io.Writer, parts []part) error {
	w := zip.NewWriter(to)
	var packer *flate.Writer // one for all parts, as it takes more memory than most of them
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (_ io.WriteCloser, err error) {
		if packer == nil {
			packer, err = flate.NewWriter(out, flate.BestSpeed)
		} else {
			packer.Reset(out)
		}
		return packer, err
	})
	for _, p := range parts {
		one, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch})
		if err != nil {
			return err
		}
		if _, err := one.Write(p.content); err != nil {
			return err
		}
	}
	return w.Close()
}

var times = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>`)
})

// attributes are what the library cannot write: links to a cell of another file, which it
// takes only as a tooltip, and a filter that hides nothing. Quotation marks within texts are
// escaped, so no text is changed.
var attributes = []struct{ wrong, right []byte }{{[]byte(` tooltip="`), []byte(` location="`)}, {[]byte(` filterMode="true"`), nil}}

// attributed corrects the attributes of a sheet.
func attributed(text []byte) []byte {
	for _, a := range attributes {
		if bytes.Contains(text, a.wrong) {
			text = bytes.ReplaceAll(text, a.wrong, a.right)
		}
	}
	return text
}

// correct writes what the library cannot write.
func correct(name string, text []byte, created time.Time) []byte {
	switch {
	case strings.HasPrefix(name, "xl/worksheets/sheet"):
		return attributed(text)
	case strings.HasPrefix(name, "xl/charts/chart"):
		return hatched(text)
	case name == "[Content_Types].xml":
		return sorted(text)
	case name == "docProps/core.xml" && created.IsZero():
		return times().ReplaceAll(text, nil)
	}
	return text
}

var contentType = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<(Default|Override) [^>]*>(</(Default|Override)>)?`)
})

// sorted puts the types of the parts in order. If there are charts, the library lists them in
// another order each time.
func sorted(text []byte) []byte {
	types := contentType().FindAll(text, -1)
	if len(types) == 0 {
		return text
	}
	slices.SortFunc(types, bytes.Compare)
	at := contentType().FindIndex(text)[0]
	rest := contentType().ReplaceAll(text, nil)
	return slices.Concat(rest[:at], bytes.Join(types, nil), rest[at:])
}
