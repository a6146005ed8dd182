package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// epoch stands for no time: the first that a zip archive can hold.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// part is a part of the file.
type part struct {
	name    string
	content []byte
}

// Tidy makes a file of the library's one that is the same for the same content: without
// times but the one that is given, its parts in order.
func Tidy(data []byte, created time.Time) ([]byte, error) {
	parts, err := unpack(data, created)
	if err != nil {
		return nil, err
	}
	return pack(parts)
}

// unpack takes a file of the library's apart: its parts in order, corrected.
func unpack(data []byte, created time.Time) ([]part, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var parts []part
	for _, f := range in.File {
		text, err := content(f)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part{f.Name, correct(f.Name, text, created)})
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Compare(a.name, b.name) })
	return parts, nil
}

// pack makes a file of its parts, without times, so that the same parts are the
// same bytes.
func pack(parts []part) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range parts {
		to, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch})
		if err != nil {
			return nil, err
		}
		if _, err := to.Write(p.content); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func content(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

var times = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>`)
})

// attributes are what the library has no way to write: links that lead to a cell
// of another file, whose cell it takes only as a tooltip, and a filter that hides
// nothing. Quotation marks are escaped within texts, so that no text is changed.
var attributes = strings.NewReplacer(` tooltip="`, ` location="`, ` filterMode="true"`, "")

// correct writes what the library has no way to write.
func correct(name string, text []byte, created time.Time) []byte {
	switch {
	case strings.HasPrefix(name, "xl/worksheets/sheet"):
		return []byte(attributes.Replace(string(text)))
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

// sorted puts the types of the parts in order: with charts the library lists them in
// another one each time.
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
