package workbook

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
)

// foreignParts are parts of the names of files that only a person adds to a book.
var foreignParts = []string{"comment", "vmldrawing", "xl/media/", "vbaproject", "xl/embeddings/", "xl/tables/", "xl/pivot"}

// Added reports whether a book holds something that no cell shows and bloc never writes:
// comments, pictures, macros, pivot tables. Writing the book anew would lose it.
func Added(file []byte) bool {
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return true
	}
	return slices.ContainsFunc(archive.File, func(f *zip.File) bool {
		name := strings.ToLower(f.Name)
		return slices.ContainsFunc(foreignParts, func(part string) bool { return strings.Contains(name, part) })
	})
}
