package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// sameFile tells whether two paths name one file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// writeFile replaces a file by new content in one step: it is written beside it
// and renamed over it, so that no reader ever sees half of it. A file that
// already holds the content is left alone.
func writeFile(path string, content []byte) (err error) {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content) {
		return nil
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".bloc-*")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	_, err = tmp.Write(content)
	err = errors.Join(err, tmp.Chmod(0o644), tmp.Sync(), tmp.Close())
	if err != nil {
		return cannotWrite(path, err)
	}
	if err = os.Rename(tmp.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// cannotWrite is the error that a file cannot be written; the name of the one that
// would have become it says nothing.
func cannotWrite(path string, err error) error {
	var at *fs.PathError
	var between *os.LinkError
	switch {
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &between):
		err = between.Err
	}
	if lock := filepath.Join(filepath.Dir(path), "~$"+filepath.Base(path)); exists(lock) {
		return failed(fmt.Errorf("%s is open in Excel; close it and run again (%w)", path, err))
	}
	return failed(fmt.Errorf("cannot write %s: %w", path, err))
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
