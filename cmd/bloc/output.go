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
	mode     fs.FileMode // of a new file, before the umask; 0 is that of any file
	fresh    bool        // it must not be there yet
	answered bool        // the answers in the one that is there are read: it may be written over
	sent     bool        // its folder is sent to others: nothing but whole files may ever lie there
}

// writeAll writes files so that they are of one run: all are written under other names and
// are on the disk before the first takes its place, so that a full disk or an interrupt
// leaves all as they were. Once the first has its place nothing but a failure of the
// system holds up the others; then the error says which are new. A file that already holds
// its content is left alone.
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
	temp string // its name until then; empty when it has its place
}

// find finds the place of a file, which no other file may have.
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

// stagingFolder is where a file is written first. It is on the drive of the file, or it
// could not be renamed; beside a folder that is sent and not in it.
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

// holds reports whether the file that is there holds the content already.
func (p *place) holds(data []byte) bool {
	if p.old == nil || p.old.Size() != int64(len(data)) {
		return false
	}
	old, err := p.read()
	return err == nil && bytes.Equal(old, data)
}

// mostOld bounds the file that an output takes the place of, in bytes, for reading.
const mostOld = 256 << 20

// read reads the file that is there, which placeOf has found to be a regular one.
func (p *place) read() ([]byte, error) {
	f, err := os.Open(p.file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostOld))
}

// firstMode is the mode that a file is created with. One that takes the place of another
// is nobody's to read until it has that one's mode.
func (s *staged) firstMode() fs.FileMode {
	switch {
	case s.old != nil:
		return 0o600
	case s.mode != 0:
		return s.mode
	}
	return 0o666
}

// keepMode gives a file the owner and the mode of the one whose place it takes.
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

// partly is the error that the files from one on could not be put in their places.
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

// discard removes what did not get to its place.
func (b *batch) discard() {
	for _, s := range b.files {
		if s.temp != "" {
			os.Remove(s.temp)
		}
	}
}

// syncFolders has the new names of files on the disk as well. Windows has no such call,
// and not every file system has it; the files are whole either way.
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
