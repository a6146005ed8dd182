package catalogue

import (
	"crypto/sha256"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// The files are the source. What they come to is part of the program as well, see builtIn.
//
//go:embed data/*.yaml
var embedded embed.FS

// files are the names of a catalogue's files, each of which a user's folder may hold.
var files = []string{"units.yaml", "indicators.yaml", "members.yaml", "words.yaml", "cues.yaml", "rules.yaml"}

// Load returns the embedded catalogue. Where extra is not nil, its files add to
// it: an entry with a known id replaces that entry, any other is new, words of
// the extra files are tried first, and a bloc, sections or subjects replace the
// whole. The error names the file and the line or the entry that is wrong.
func Load(extra fs.FS) (*Catalogue, error) {
	if extra == nil {
		return unpack(builtIn), nil
	}
	return read(extra)
}

// read reads the embedded files, and those of other folders over them.
func read(extra ...fs.FS) (*Catalogue, error) {
	base, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, err
	}
	var d document
	digest := sha256.New()
	for _, folder := range append([]fs.FS{base}, extra...) {
		if err := d.read(folder, digest); err != nil {
			return nil, err
		}
	}
	c, err := d.build()
	if err != nil {
		return nil, err
	}
	c.Digest = fmt.Sprintf("sha256:%x", digest.Sum(nil))
	return c, nil
}

func writeFile(digest io.Writer, name string, data []byte) {
	fmt.Fprintf(digest, "%s\x00%d\x00", name, len(data))
	digest.Write(data)
}

// read adds the files of a folder to the document. One of them is enough.
func (d *document) read(folder fs.FS, digest io.Writer) error {
	seen := 0
	for _, name := range files {
		data, err := fs.ReadFile(folder, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		seen++
		writeFile(digest, name, data)
		var one document
		if err := Strict(data, &one); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		d.merge(one)
	}
	if seen == 0 {
		return fmt.Errorf("no catalogue file: expected one of %v", files)
	}
	return nil
}

// overlay puts the entries of extra over those of base: same key replaces, a new key is added behind.
func overlay[T any](base, extra []T, key func(T) string) []T {
	base = slices.Clone(base)
	at := map[string]int{}
	for i, e := range base {
		at[key(e)] = i
	}
	for _, e := range extra {
		if i, ok := at[key(e)]; ok {
			base[i] = e
			continue
		}
		at[key(e)] = len(base)
		base = append(base, e)
	}
	return base
}
