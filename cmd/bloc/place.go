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
	file string      // the file behind all links, which is replaced
	old  fs.FileInfo // the existing file; nil for a new one
}

// folder returns the folder of the file.
func (p *place) folder() string { return filepath.Dir(p.file) }

// mostLinks is after how many links a path is taken for a circle.
const mostLinks = 40

// placeOf finds the place of an output. It refuses a place that cannot be written before
// anything is read from it: reading a pipe or a device may take for ever.
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

// realFolder returns a folder behind all links. Not every folder of Windows can be resolved;
// one that exists then stays as it is.
func realFolder(dir string) (string, error) {
	if dir == "" {
		dir = "."
	}
	if followed, err := filepath.EvalSymlinks(dir); err == nil {
		dir = followed // before Abs, which would take the folder of the link for that of its target
	} else if _, err := os.Stat(dir); err != nil {
		return "", err
	}
	return filepath.Abs(dir)
}

// writable refuses an existing file that cannot or must not be replaced. A rename needs only
// the permission of the folder, so the file itself is checked: by its mode, which holds even
// for the administrator, and by opening it.
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

// same reports whether two places are the same: one file, or the same name of a new one.
func (p *place) same(q *place) bool {
	if p.old != nil && q.old != nil {
		return os.SameFile(p.old, q.old)
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" { // there A.csv and a.csv are the same file
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

// cannotWrite is the error that a file cannot be written, without its temporary name.
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
