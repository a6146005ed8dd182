// Package docx writes what people read as a document of a word processor (.docx, Office
// Open XML, ECMA-376).
//
// Write takes blocks of package table, in two parts: text on upright pages, and tables on
// broad ones behind it. body.go turns blocks into the main part, parts.go holds the others,
// seal.go the digest by which Check knows whether somebody changed the document since.
package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"time"

	"bloc/pkg/table"
)

// Options say how a document is written.
type Options struct {
	Lang    string    // for numbers and the spelling check: vi or en
	Program string    // the name and version of the program, as the document states them
	Created time.Time // the time in the document; zero leaves it out
}

// part is a file in the package of a document.
type part struct {
	name string
	text []byte
}

// Write writes a document: a text, and behind it the blocks that need broad pages, if there
// are any. The same input gives the same bytes.
func Write(w io.Writer, text, broad []table.Block, o Options) error {
	body, err := document(text, broad, o)
	if err != nil {
		return err
	}
	parts := append(fixed(o), part{"word/document.xml", body})
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range sealed(parts, o) {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := f.Write(p.text); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	_, err = w.Write(out.Bytes())
	return err
}
