package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"bloc/pkg/diag"
)

// content is a file to be written.
type content struct {
	path     string
	data     []byte
	mode     fs.FileMode // the mode of a new file, before the umask; 0 for the usual one
	fresh    bool        // the file must not exist yet
	answered bool        // the answers in the existing file are read, so it may be overwritten
	sent     bool        // its folder is sent to others, so it must only ever hold complete files
}

// writeAll writes files that belong to one run. All are written under other names, and are on
// disk, before the first one takes its place. So a full disk or an interrupt leaves all as
// they were. Once the first has its place, only a failure of the system stops the others; then
// the error says which ones are new. A file that already holds its content is left alone.
func writeAll(ctx context.Context, files []content) error {
	b := batch{sent: map[string]bool{}, swept: map[string]bool{}}
	defer b.discard()
	for _, c := range files {
		if err := b.find(c); err != nil {
			return err
		}
	}
	for _, s := range b.files {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := b.stage(s); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return b.replace()
}

// batch are files that are written together.
type batch struct {
	files []*staged
	sent  map[string]bool // folders that are sent to others
	swept map[string]bool // folders from which old temporary files were removed
}

// staged is a file that waits to take its place.
type staged struct {
	content
	*place
	temp string // its name until then; empty once it has its place
}

// find finds the place of a file. No other file may have the same place.
func (b *batch) find(c content) error {
	p, err := placeOf(c.path)
	switch {
	case err != nil:
		return err
	case c.fresh && p.old != nil:
		return failed(diag.Says(writing.exists, c.path))
	}
	for _, other := range b.files {
		if p.same(other.place) {
			return usage(diag.Says(writing.twice, c.path))
		}
	}
	b.files = append(b.files, &staged{content: c, place: p})
	if c.sent {
		b.sent[p.folder()] = true
	}
	return nil
}

// stage writes a file under another name.
func (b *batch) stage(s *staged) (err error) {
	dir, err := b.stagingFolder(s.place)
	if err != nil {
		return err
	}
	if !b.swept[dir] {
		b.swept[dir] = true
		sweep(dir)
	}
	if s.holds(s.data) {
		return nil
	}
	tmp, err := createTemp(dir, s.firstMode())
	if err != nil {
		return b.cannotStage(s, dir, err)
	}
	s.temp = tmp.Name()
	_, err = tmp.Write(s.data)
	if err = errors.Join(err, s.keepMode(tmp), tmp.Sync(), tmp.Close()); err != nil {
		return b.cannotStage(s, dir, err)
	}
	return nil
}

// stagingFolder returns where a file is written first: on the drive of the file, as it could
// not be renamed otherwise, and beside a folder that is sent, not in it.
func (b *batch) stagingFolder(p *place) (string, error) {
	dir := p.folder()
	if !b.sent[dir] {
		return dir, nil
	}
	above := filepath.Dir(dir)
	if above == dir || !sameDrive(dir, above) {
		return "", failed(diag.Says(writing.top, dir))
	}
	return above, nil
}

func (b *batch) cannotStage(s *staged, dir string, err error) error {
	if dir != s.folder() {
		return failed(diag.Says(writing.beside, dir, filepath.Dir(s.content.path), ofFile(err)))
	}
	return cannotWrite(s.content.path, err)
}

// holds reports whether the existing file already has the content.
func (p *place) holds(data []byte) bool {
	if p.old == nil || p.old.Size() != int64(len(data)) {
		return false
	}
	old, err := p.read()
	return err == nil && bytes.Equal(old, data)
}

// mostOld bounds how many bytes of an existing file are read.
const mostOld = 256 << 20

// read reads the existing file. placeOf has checked that it is a regular one.
func (p *place) read() ([]byte, error) {
	f, err := os.Open(p.file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostOld))
}

// firstMode returns the mode with which a file is created. A file that replaces another one
// cannot be read by anybody else until it has that one's mode.
func (s *staged) firstMode() fs.FileMode {
	switch {
	case s.old != nil:
		return 0o600
	case s.mode != 0:
		return s.mode
	}
	return 0o666
}

// keepMode gives a file the owner and the mode of the file that it replaces.
func (s *staged) keepMode(tmp *os.File) error {
	if s.old == nil {
		return nil
	}
	keepOwner(tmp, s.old)
	return tmp.Chmod(s.old.Mode().Perm())
}

// replace puts all files in their places, one after the other.
func (b *batch) replace() error {
	var folders []string
	for i, s := range b.files {
		if s.temp == "" {
			continue
		}
		if err := os.Rename(s.temp, s.file); err != nil {
			return b.partly(i, err)
		}
		s.temp = ""
		folders = append(folders, s.folder())
	}
	syncFolders(folders)
	return nil
}

// partly is the error that the files from one of them on could not be put in their places.
func (b *batch) partly(from int, err error) error {
	err = cannotWrite(b.files[from].content.path, err)
	if len(b.files) == 1 {
		return err
	}
	var names []any
	for _, list := range [][]*staged{b.files[:from], b.files[from:]} {
		var paths []string
		for _, s := range list {
			paths = append(paths, s.content.path)
		}
		if len(paths) == 0 {
			names = append(names, diag.Says(writing.none))
		} else {
			names = append(names, strings.Join(paths, ", "))
		}
	}
	return failed(diag.Says(writing.partly, err, names[0], names[1]))
}

// discard removes the files that did not get to their places.
func (b *batch) discard() {
	for _, s := range b.files {
		if s.temp != "" {
			os.Remove(s.temp)
		}
	}
}

// syncFolders writes the new names of files to the disk as well. Windows has no such call, and
// not every file system has it; the files are complete in any case.
func syncFolders(dirs []string) {
	if runtime.GOOS == "windows" {
		return
	}
	done := map[string]bool{}
	for _, dir := range dirs {
		if done[dir] {
			continue
		}
		done[dir] = true
		if f, err := os.Open(dir); err == nil {
			f.Sync()
			f.Close()
		}
	}
}
