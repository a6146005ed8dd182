package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"

	"bloc/pkg/diag"
	"bloc/pkg/docx"
	"bloc/pkg/seal"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
	"bloc/pkg/xlsx"
)

// intact refuses a file that bloc did not write, or that a person changed: the seal that bloc
// puts into its files is missing, or does not fit the rest.
type intact func(ctx context.Context, c content, file []byte) error

// guard refuses to overwrite what may be somebody's work. A file is not if it is empty, or
// already holds what is to be written. If a format has no seal, nothing can show that a file
// is as bloc wrote it.
func (f format) guard(ctx context.Context, c content) error {
	p, err := placeOf(c.path)
	switch {
	case err != nil:
		return err
	case p.old == nil || p.old.Size() == 0 || p.holds(c.data):
		return nil
	case otherNames(p.old):
		return failed(diag.Says(writing.otherNames, c.path))
	case f.check == nil:
		return unsealed(c.path)
	}
	old, err := p.read()
	if err != nil {
		return cannotWrite(c.path, err)
	}
	return f.check(ctx, c, old)
}

// checkBook checks the seal of a workbook, which is in its hidden sheet.
func checkBook(ctx context.Context, c content, file []byte) error {
	path := c.path
	book, _, err := xlsx.ReadBytes(ctx, path, file, sheet.DefaultLimits())
	switch {
	case err != nil:
		return err
	case book == nil || !workbook.Claims(book):
		return notOwn(path)
	case workbook.Edited(book) || workbook.Added(file):
		return changed(path)
	case !c.answered && workbook.HasReplies(book):
		return failed(diag.Says(usages.unreadAnswers, path))
	}
	return nil
}

// checkJSON checks the seal of a JSON, its digest. A person who laid it out in another way has
// changed it too.
func checkJSON(_ context.Context, c content, file []byte) error {
	path := c.path
	switch {
	case !bytes.Contains(file, []byte(`"bloc`)):
		return notOwn(path)
	case seal.Check(file) != nil || !seal.Layout(file):
		return changed(path)
	}
	return nil
}

// checkDocument checks the seal of a word processor's document, a digest of all its parts.
func checkDocument(_ context.Context, c content, file []byte) error {
	switch own, whole := docx.Check(file); {
	case !own:
		return notOwn(c.path)
	case !whole:
		return changed(c.path)
	}
	return nil
}

// textSeal is the seal of a text: a digest of everything before it.
type textSeal struct {
	form string // the seal; %s is the digest
}

// of returns the seal of a text.
func (s textSeal) of(digest hash.Hash) string {
	return fmt.Sprintf(s.form, fmt.Sprintf("sha256:%x", digest.Sum(nil)))
}

// on returns a writer that writes to another one, and adds the seal at the end.
func (s textSeal) on(write writer) writer {
	return func(w io.Writer, r *result, t target) error {
		digest := sha256.New()
		if err := write(io.MultiWriter(w, digest), r, t); err != nil {
			return err
		}
		_, err := io.WriteString(w, s.of(digest))
		return err
	}
}

// check checks the seal of a file.
func (s textSeal) check(_ context.Context, c content, file []byte) error {
	path := c.path
	digest := sha256.New()
	text := file[:max(0, len(file)-len(s.of(digest)))]
	digest.Write(text) // cannot fail
	switch {
	case !bytes.Contains(file, []byte("bloc")):
		return notOwn(path)
	case string(file[len(text):]) != s.of(digest):
		return changed(path)
	}
	return nil
}

func notOwn(path string) error {
	return failed(diag.Says(usages.foreign, path))
}

func changed(path string) error {
	return failed(diag.Says(usages.edited, path))
}

func unsealed(path string) error {
	return failed(diag.Says(usages.unsealed, path))
}
