package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
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

func cannotWrite(path string, err error) error {
	if lock := filepath.Join(filepath.Dir(path), "~$"+filepath.Base(path)); exists(lock) {
		return failed(fmt.Errorf("%s is open in Excel; close it and run again (%w)", path, err))
	}
	return failed(fmt.Errorf("cannot write %s: %w", path, err))
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// guardEdited refuses to overwrite a workbook that bloc did not write, or that a
// person changed since, unless forced.
func guardEdited(ctx context.Context, path string, force bool) error {
	if force || strings.ToLower(filepath.Ext(path)) != ".xlsx" || !exists(path) {
		return nil
	}
	book, _, err := sheet.Read(ctx, path, sheet.DefaultLimits())
	switch {
	case err != nil:
		return err
	case book == nil || !workbook.IsOwn(book):
		return failed(fmt.Errorf("%s is not a book of bloc's; choose another name, or overwrite it with --force", path))
	case workbook.Edited(book):
		return failed(fmt.Errorf("%s was changed by hand since bloc wrote it; keep it under another name, or overwrite it with --force", path))
	}
	return nil
}
