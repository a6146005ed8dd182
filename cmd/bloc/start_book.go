package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

// books are the books of totals of a run.
type books struct {
	write    string // the book to write; no person changed it, or it does not exist yet
	answers  string // the book with answers; empty for none
	filled   int    // how many questions it answers
	previous string // the book of the year before; empty for none
	changed  string // the book that a person changed in other ways; empty for none
}

// mostBooks bounds the numbers that are tried for a name.
const mostBooks = 1000

// numbered is a name with a number behind it, from the second on.
func numbered(path string, n int) string {
	if n == 1 {
		return path
	}
	ext := filepath.Ext(path)
	return fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(path, ext), n, ext)
}

// books finds the books of a period. A book that a person changed in other ways than by
// answers stays as it is. The new book goes beside it under the next number, and the answers
// in the old one still hold.
func (d *desk) books(p figure.Period) (books, error) {
	var b books
	first := startWords.book.Say(d.lang, d.called(p))
	for n := 1; n < mostBooks && exists(numbered(first, n)); n++ {
		b.write = numbered(first, n)
	}
	if b.write == "" {
		b.write = first
	} else if !d.waitFor(b.write) {
		return b, failed(diag.Says(startWords.stillOpen, b.write))
	} else if err := d.inspect(&b, first); err != nil {
		return b, err
	}
	before := startWords.book.Say(d.lang, d.called(p.Previous()))
	for _, path := range []string{before, filepath.Join("..", before)} {
		if book := d.ownBook(path); book != nil && b.previous == "" {
			b.previous = path
		}
	}
	return b, nil
}

// inspect finds out whether a person changed the last book, and whether it may hold answers.
func (d *desk) inspect(b *books, first string) error {
	last := b.write
	data, err := os.ReadFile(last)
	if err != nil {
		return failed(diag.Says(diag.Same("%s: %v"), last, ofFile(err)))
	}
	if book := d.ownBook(last); book != nil {
		if replies, err := workbook.RepliesOf(last, book); err == nil && replies != nil {
			b.answers = last
			b.filled = replies.Answered()
		}
	}
	if checkBook(d.ctx, content{path: last, answered: true}, data) == nil {
		return nil
	}
	b.changed = last
	for n := 2; n < mostBooks; n++ {
		if b.write = numbered(first, n); !exists(b.write) {
			break
		}
	}
	return nil
}

// ownBook reads a book of bloc's; nil for any other file, and for none.
func (d *desk) ownBook(path string) *sheet.Book {
	if !exists(path) {
		return nil
	}
	var reader inbox.Reader
	book, _, err := reader.Read(d.ctx, path, sheet.DefaultLimits())
	if err != nil || book == nil || !workbook.Claims(book) {
		return nil
	}
	return book
}

// waitFor waits until nobody has a book open. It is false if nobody closes it.
func (d *desk) waitFor(path string) bool {
	for d.busy(path) {
		d.say(startWords.open, path)
		if said, ok := d.line(); !ok || said == "0" {
			return false
		}
	}
	return true
}

// lockFile is the file that shows that a book is open; empty for none.
func lockFile(path string) string {
	return inbox.Lock(path)
}

// putAway returns where a replaced book goes. It makes the folder.
func (d *desk) putAway(path string) string {
	to := filepath.Join(filepath.Dir(path), startWords.earlier.In(d.lang), filepath.Base(path))
	os.MkdirAll(filepath.Dir(to), 0o777) // if that fails, writing fails too and says so
	n := 1
	for n < mostBooks && exists(numbered(to, n)) {
		n++
	}
	d.away = numbered(to, n)
	return d.away
}
