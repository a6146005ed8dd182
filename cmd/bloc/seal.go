package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"

	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
	"bloc/pkg/xlsx"
)

// seal refuses a file that bloc did not write, or that a person changed since: the seal
// that bloc puts into its files is missing, or does not fit the rest.
type seal func(ctx context.Context, path string, file []byte) error

// guard refuses to overwrite what may be somebody's work. A file that is empty, or that
// holds already what is to be written, is none. Where a format has no seal, nothing can
// show that a file is as bloc wrote it.
func (f format) guard(ctx context.Context, c content) error {
	old, err := os.ReadFile(c.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return cannotWrite(c.path, err)
	case len(old) == 0 || bytes.Equal(old, c.data):
		return nil
	case f.check == nil:
		return unsealed(c.path)
	}
	return f.check(ctx, c.path, old)
}

// checkBook is the seal of a workbook, which its hidden sheet holds.
func checkBook(ctx context.Context, path string, file []byte) error {
	book, _, err := xlsx.ReadBytes(ctx, path, file, sheet.DefaultLimits())
	switch {
	case err != nil:
		return err
	case book == nil || !workbook.IsOwn(book):
		return notOwn(path)
	case workbook.Edited(book):
		return changed(path)
	}
	return nil
}

// textSeal is the seal of a text: a digest of all before it.
type textSeal struct {
	end  string // the end of the text, which goes behind the seal
	form string // the seal with the end of the text; %s is the digest
}

// of is the seal of a text without its end.
func (s textSeal) of(digest hash.Hash) string {
	return fmt.Sprintf(s.form, fmt.Sprintf("sha256:%x", digest.Sum(nil)))
}

// on returns a writer that does as another and puts the seal behind.
func (s textSeal) on(write writer) writer {
	return func(w io.Writer, r *result, t target) error {
		text := sealing{textSeal: s, out: w, digest: sha256.New()}
		if err := write(&text, r, t); err != nil {
			return err
		}
		_, err := io.WriteString(w, s.of(text.digest))
		return err
	}
}

// check is the seal of a file.
func (s textSeal) check(_ context.Context, path string, file []byte) error {
	digest := sha256.New()
	text := file[:max(0, len(file)-len(s.of(digest)))]
	digest.Write(text) // which cannot fail
	switch {
	case !bytes.Contains(file, []byte("bloc")):
		return notOwn(path)
	case string(file[len(text):]) != s.of(digest):
		return changed(path)
	}
	return nil
}

// sealing passes a text on as it is written, but for its end.
type sealing struct {
	textSeal
	out    io.Writer
	digest hash.Hash
	held   []byte // what is not passed on yet: it may be the end
}

// Write passes on all but the last bytes of what was written so far.
func (s *sealing) Write(text []byte) (int, error) {
	s.held = append(s.held, text...)
	passed := s.held[:max(0, len(s.held)-len(s.end))]
	s.digest.Write(passed) // which cannot fail
	if _, err := s.out.Write(passed); err != nil {
		return 0, err
	}
	s.held = append(s.held[:0], s.held[len(passed):]...)
	return len(text), nil
}

func notOwn(path string) error {
	return failed(fmt.Errorf("%s is not a file of bloc's; choose another name, or overwrite it with --force", path))
}

func changed(path string) error {
	return failed(fmt.Errorf("%s was changed by hand since bloc wrote it; keep it under another name, or overwrite it with --force", path))
}

func unsealed(path string) error {
	return failed(fmt.Errorf("%s is there already and differs, and nothing in it shows whether a person changed it; delete it or keep it elsewhere first, or overwrite it with --force", path))
}
