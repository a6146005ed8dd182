package catalogue

import (
	"cmp"
	"crypto/sha256"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"bloc/pkg/diag"
)

// The files are the source. The program also holds what they come to; see builtIn.
//
//go:embed data/*.yaml
var embedded embed.FS

// noFile is the error of a folder that holds no file of a catalogue.
var noFile = diag.Text{Vi: "không có tệp danh mục nào; cần một trong %s", En: "no catalogue file: expected one of %s"}

// files are the names of a catalogue's files. A user's folder may hold any of them.
var files = []string{"units.yaml", "indicators.yaml", "members.yaml", "words.yaml", "lines.yaml", "makings.yaml", "cues.yaml", "rules.yaml"}

// Load returns the embedded catalogue. If extra is not nil, its files add to it. An entry with
// a known id replaces that entry, and any other entry is new. Words of the extra files are
// tried first. Sections and subjects replace all embedded ones. A bloc with another id
// replaces all members. A file with "instead: true" replaces the embedded file of its name. An
// error names the file, and the line or the entry at fault.
func Load(extra fs.FS) (*Catalogue, error) {
	if extra == nil {
		return unpack(builtIn), nil
	}
	return read(extra)
}

// read reads the embedded files, and those of a folder over them if it is not nil.
func read(extra fs.FS) (*Catalogue, error) {
	digest := sha256.New()
	base, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, err
	}
	all, err := readFiles(base, digest)
	if err != nil {
		return nil, err
	}
	if extra != nil {
		own, err := readFiles(extra, digest)
		if err != nil {
			return nil, err
		}
		all = own.over(all)
	}
	var d document
	for _, one := range all {
		d.merge(one)
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

// folder is the files of a folder, in the order of files. A file that is missing is empty.
type folder []document

// readFiles reads the files of a folder, which must hold at least one.
func readFiles(from fs.FS, digest io.Writer) (folder, error) {
	var all folder
	seen := 0
	for _, name := range files {
		data, err := fs.ReadFile(from, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		var one document
		if err == nil {
			seen++
			writeFile(digest, name, data)
			if err := Strict(data, &one); err != nil {
				return nil, inFile(name, err)
			}
		}
		for i := range one.Indicators {
			one.Indicators[i].ID.file = name
		}
		all = append(all, one)
	}
	if seen == 0 {
		return nil, diag.Says(noFile, fmt.Sprint(files))
	}
	return all, nil
}

// over returns the files of another folder with those of this one behind them, or in their
// place. A bloc with another id brings its own members and successions.
func (f folder) over(other folder) folder {
	for i := range f {
		if f[i].Instead {
			other[i] = document{Bloc: other[i].Bloc}
		}
	}
	if id := f.bloc(); id != "" && id != other.bloc() {
		for i := range other {
			other[i].Members, other[i].Successions = nil, nil
		}
	}
	return append(other, f...)
}

// bloc returns the id of the bloc that the files describe; empty if none names it.
func (f folder) bloc() (id string) {
	for _, one := range f {
		id = cmp.Or(one.Bloc.ID, id)
	}
	return id
}

// overlay puts the entries of extra over those of base: an entry with a known key replaces the
// old one, any other is added behind.
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
