package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"bloc/pkg/diag"
)

// place is where an output goes.
type place struct {
	path string      // as the user wrote it
	file string      // the file behind all links, which is the one that is replaced
	old  fs.FileInfo // of the file that is there already; nil for a new one
}

// folder is the one that the file lies in.
func (p *place) folder() string { return filepath.Dir(p.file) }

// mostLinks is after how many links on the way to a file a circle is taken for granted.
const mostLinks = 40

// placeOf finds the place of an output, and refuses one that cannot be written before
// anything is read from it: to read a pipe may take for ever, and so may a device.
func placeOf(path string) (*place, error) {
	p := &place{path: path, file: path}
	for range mostLinks {
		dir, base := filepath.Split(p.file)
		dir, err := realFolder(dir)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, failed(diag.Says(writing.noFolder, path, filepath.Dir(p.file)))
		case err != nil:
			return nil, cannotWrite(path, err)
		}
		p.file = filepath.Join(dir, base)
		p.old, err = os.Lstat(p.file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return p, nil
		case err != nil:
			return nil, cannotWrite(path, err)
		case p.old.Mode()&fs.ModeSymlink == 0:
			return p, p.writable()
		}
		to, err := os.Readlink(p.file)
		if err != nil {
			return nil, cannotWrite(path, err)
		}
		if !filepath.IsAbs(to) {
			to = dir + string(filepath.Separator) + to
		}
		p.file = to
	}
	return nil, failed(diag.Says(writing.loop, path))
}

// realFolder is a folder behind all links. Not all folders of Windows can be followed so;
// one that is there stays as it is.
func realFolder(dir string) (string, error) {
	if dir == "" {
		dir = "."
	}
	if followed, err := filepath.EvalSymlinks(dir); err == nil {
		dir = followed // before Abs, which would take the folder of a link's name for its own
	} else if _, err := os.Stat(dir); err != nil {
		return "", err
	}
	return filepath.Abs(dir)
}

// writable refuses what is there already and cannot or must not be replaced. A rename asks
// only the folder for leave, so the file is asked here: by its mode, which holds for the
// administrator too, and by opening it.
func (p *place) writable() error {
	mode := p.old.Mode()
	switch {
	case mode.IsDir():
		return failed(diag.Says(writing.folder, p.path))
	case !mode.IsRegular():
		return failed(diag.Says(writing.notRegular, p.path))
	case mode.Perm()&0o200 == 0:
		return failed(diag.Says(writing.readOnly, p.path))
	}
	f, err := os.OpenFile(p.file, os.O_WRONLY, 0)
	if err != nil {
		return cannotWrite(p.path, err)
	}
	return f.Close()
}

// same reports whether two places are one: a file, or the name that a new one will have.
func (p *place) same(q *place) bool {
	if p.old != nil && q.old != nil {
		return os.SameFile(p.old, q.old)
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" { // where A.csv and a.csv are one file
		return strings.EqualFold(p.file, q.file)
	}
	return p.file == q.file
}

// sameFile reports whether two paths name one file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// cannotWrite is the error that a file cannot be written; the name of the one that
// would have become it says nothing.
func cannotWrite(path string, err error) error {
	var between *os.LinkError
	if errors.As(err, &between) {
		err = between.Err
	}
	text := writing.cannot
	if lock := filepath.Join(filepath.Dir(path), "~$"+filepath.Base(path)); exists(lock) {
		text = writing.excel
	}
	return failed(diag.Says(text, path, ofFile(err)))
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
