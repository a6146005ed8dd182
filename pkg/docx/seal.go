package docx

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"io"
)

// custom is the part with the seal: which program wrote the document, and the digest of all
// other parts.
const custom = "docProps/custom.xml"

// mostBytes bounds how much of a document is read. bloc's documents are far smaller.
const mostBytes = 16 << 20

// sealed adds the part with the seal.
func sealed(parts []part, o Options) []part {
	return append(parts, part{custom, seal(digest(parts), o.Program)})
}

// digest is the digest of parts with their names, in order.
func digest(parts []part) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%s %d\n", p.name, len(p.text))
		h.Write(p.text)
	}
	return fmt.Sprintf("sha256:%x", h.Sum(nil))
}

// properties are the custom properties of a document.
type properties struct {
	XMLName xml.Name   `xml:"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties Properties"`
	List    []property `xml:"property"`
}

type property struct {
	Format string `xml:"fmtid,attr"`
	ID     int    `xml:"pid,attr"`
	Name   string `xml:"name,attr"`
	Text   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes lpwstr"`
}

// The names of the properties, and the format id that ECMA-376 gives to those of users.
const (
	programProperty = "bloc"
	digestProperty  = "bloc digest"
	userFormat      = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
)

func seal(digest, program string) []byte {
	text, err := xml.Marshal(properties{List: []property{
		{userFormat, 2, programProperty, program},
		{userFormat, 3, digestProperty, digest},
	}})
	if err != nil {
		panic(err) // it holds only strings
	}
	return append([]byte(header), text...)
}

// Check reports whether bytes are a document that Write wrote, and whether it is unchanged.
func Check(file []byte) (own, whole bool) {
	parts, text := read(file)
	var p properties
	if text == nil || xml.Unmarshal(text, &p) != nil {
		return false, false
	}
	for _, one := range p.List {
		own = own || one.Name == programProperty
		whole = whole || one.Name == digestProperty && one.Text == digest(parts)
	}
	return own, own && whole
}

// read reads the parts of a document, and separately the part with the seal. The latter is nil
// if there is none, or if the file cannot be read.
func read(file []byte) (parts []part, seal []byte) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, nil
	}
	left := int64(mostBytes)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, nil
		}
		text, err := io.ReadAll(io.LimitReader(r, left))
		if left -= int64(len(text)); err != nil || left <= 0 {
			return nil, nil
		}
		if f.Name == custom {
			seal = text
			continue
		}
		parts = append(parts, part{f.Name, text})
	}
	return parts, seal
}
