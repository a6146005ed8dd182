package reply

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
	"time"

	"bloc/pkg/sheet"
)

// container is the archive of a workbook, with the parts that are edited or added.
type container struct {
	in      *zip.Reader
	parts   map[string]*zip.File // by name
	edited  map[string][]byte    // new content of existing parts
	added   []part               // in order
	removed map[string]bool      // parts that are taken out
}

// part is a new part.
type part struct {
	name    string
	content []byte
}

func open(data []byte) (*container, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	p := &container{in: in, parts: map[string]*zip.File{}, edited: map[string][]byte{}, removed: map[string]bool{}}
	for _, f := range in.File {
		if p.parts[f.Name] != nil {
			return nil, fmt.Errorf("two parts are called %s", f.Name)
		}
		p.parts[f.Name] = f
	}
	return p, nil
}

// allowed refuses what must not be edited, even if it could be.
func (p *container) allowed() error {
	for _, f := range p.in.File {
		switch {
		case strings.HasSuffix(f.Name, "vbaProject.bin"):
			return refuse(refusals.macros)
		case strings.HasPrefix(f.Name, "_xmlsignatures/"):
			return refuse(refusals.signed)
		}
	}
	return nil
}

// content returns the present content of a part; nil if there is none.
func (p *container) content(name string) ([]byte, error) {
	if data := p.edited[name]; data != nil {
		return data, nil
	}
	f := p.parts[name]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	limit := sheet.DefaultLimits().InflatedBytes
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = fmt.Errorf("%s is larger than %d bytes", name, limit)
	}
	return data, err
}

// need returns a part that must exist.
func (p *container) need(name string) ([]byte, error) {
	data, err := p.content(name)
	if err == nil && data == nil {
		err = fmt.Errorf("there is no part %s", name)
	}
	return data, err
}

// free returns a name that no part has, such as xl/worksheets/sheet4.xml.
func (p *container) free(pattern string) string {
	for n := 1; ; n++ {
		name := fmt.Sprintf(pattern, n)
		taken := p.parts[name] != nil
		for _, a := range p.added {
			taken = taken || a.name == name
		}
		if !taken {
			return name
		}
	}
}

func (p *container) add(name string, content []byte) { p.added = append(p.added, part{name, content}) }

// pack writes the archive. Parts that are not edited are copied as they lie in the original,
// still compressed.
func (p *container) pack() ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range p.in.File {
		if p.removed[f.Name] {
			continue
		}
		content, isEdited := p.edited[f.Name]
		if !isEdited {
			if err := w.Copy(f); err != nil {
				return nil, err
			}
			continue
		}
		if err := write(w, part{f.Name, content}); err != nil {
			return nil, err
		}
	}
	for _, a := range p.added {
		if err := write(w, a); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// epoch stands for no time. It is the first time that a zip archive can hold.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func write(w *zip.Writer, p part) error {
	to, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch})
	if err == nil {
		_, err = to.Write(p.content)
	}
	return err
}

// relsOf returns the name of the part with the relationships of another part, or of the
// package itself for an empty name.
func relsOf(name string) string {
	dir, base := path.Split(name)
	return path.Join(dir, "_rels", base+".rels")
}

// resolve returns the name of the part that a relationship of another part points to.
func resolve(from, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(target, "/")
	}
	return path.Join(path.Dir(from), target)
}
