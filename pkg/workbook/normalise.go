package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"
)

// epoch stands for no time: the first that a zip archive can hold.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// normalise writes the archive anew with its parts in order and without times, so
// that the same content is the same bytes.
func normalise(data []byte, created time.Time) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	files := slices.Clone(in.File)
	slices.SortFunc(files, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		part, err := content(f)
		if err != nil {
			return nil, err
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: epoch})
		if err != nil {
			return nil, err
		}
		if _, err := to.Write(correct(f.Name, part, created)); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func content(f *zip.File) ([]byte, error) {
	part, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer part.Close()
	return io.ReadAll(part)
}

var times = regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>`)

// attributes are what the library has no way to write: links that lead to a cell
// of another file, whose cell it takes only as a tooltip, and a filter that hides
// nothing. Quotation marks are escaped within texts, so that no text is changed.
var attributes = strings.NewReplacer(` tooltip="`, ` location="`, ` filterMode="true"`, "")

// correct writes what the library has no way to write.
func correct(name string, part []byte, created time.Time) []byte {
	switch {
	case strings.HasPrefix(name, "xl/worksheets/sheet"):
		return []byte(attributes.Replace(string(part)))
	case name == "docProps/core.xml" && created.IsZero():
		return times.ReplaceAll(part, nil)
	}
	return part
}
