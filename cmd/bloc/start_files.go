package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/inbox"
)

// gathered are the files that a person means.
type gathered struct {
	home  string   // the folder where the book goes, absolute
	paths []string // files that may be reports; those below home by their short names
	aside []string // the names of files that bloc does not read
}

// gather finds the files that a person means: what was dropped, or else what lies beside the
// program. If there is nothing, it asks for a folder. ok is false if none is named.
func (d *desk) gather(args []string) (gathered, bool) {
	if len(args) == 0 {
		if exe, err := os.Executable(); err == nil {
			args = []string{filepath.Dir(exe)}
		}
	}
	for {
		in, err := gatherFrom(args)
		switch {
		case err != nil:
			d.fault(err)
		case len(in.paths) > 0:
			d.found(in)
			return in, true
		default:
			d.say(startWords.nothing, strings.Join(args, ", "))
		}
		d.say(startWords.drop)
		said, ok := d.line()
		if said = strings.Trim(said, `"' `); !ok || said == "" {
			return in, false
		}
		args = []string{said}
	}
}

// found says what was found, and in one line what is not read.
func (d *desk) found(in gathered) {
	d.say(startWords.folder, in.home, len(in.paths))
	if len(in.aside) > 0 {
		d.say(startWords.aside, inbox.Some(in.aside))
	}
}

// gatherFrom finds the files of folders, of folders directly in them, and single files.
func gatherFrom(args []string) (in gathered, err error) {
	for _, arg := range args {
		if arg, err = filepath.Abs(arg); err != nil {
			return in, err
		}
		info, err := os.Stat(arg)
		if err != nil {
			return in, diag.Says(diag.Same("%s: %v"), arg, ofFile(err))
		}
		dir := arg
		if !info.IsDir() {
			dir = filepath.Dir(arg)
		}
		if in.home == "" {
			in.home = dir
		}
		switch {
		case info.IsDir() || isTotals(filepath.Base(arg)): // a book of totals stands for its folder
			in.folder(dir, true)
		default:
			in.file(arg)
		}
	}
	slices.Sort(in.paths)
	in.paths = slices.Compact(in.paths)
	return in, nil
}

// folder takes the files of a folder, and of the folders in it.
func (in *gathered) folder(dir string, deeper bool) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case !e.IsDir():
			in.file(path)
		case deeper && !isOwnFolder(e.Name()) && !strings.HasPrefix(e.Name(), "."):
			in.folder(path, false)
		}
	}
}

// file takes a file, by its short name if it lies below the home. bloc's own books of totals
// are no reports.
func (in *gathered) file(path string) {
	short := path
	if rel, err := filepath.Rel(in.home, path); err == nil && !strings.HasPrefix(rel, "..") {
		short = rel
	}
	switch name := filepath.Base(path); {
	case inbox.IsWorkbook(name):
		if !isTotals(name) {
			in.paths = append(in.paths, short)
		}
	case inbox.IsForeign(name):
		in.aside = append(in.aside, short)
	}
}

// isOwnFolder reports whether bloc made a folder for files that are not reports any more, or
// not yet.
func isOwnFolder(name string) bool {
	for _, own := range []diag.Text{startWords.earlier, startWords.copies} {
		if strings.HasPrefix(name, own.Vi) || strings.HasPrefix(name, own.En) {
			return true
		}
	}
	return false
}

// isTotals reports whether a file has the name of a book that bloc writes here.
func isTotals(name string) bool {
	for _, form := range []string{startWords.book.Vi, startWords.book.En} {
		before, _, _ := strings.Cut(form, "%s")
		if strings.HasPrefix(name, before) && strings.EqualFold(filepath.Ext(name), ".xlsx") {
			return true
		}
	}
	return false
}
