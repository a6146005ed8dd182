// Package ods reads a spreadsheet of OpenDocument's format as a sheet.Book, strictly and
// within limits: an .ods package, or the same as one flat XML file (.fods).
//
// # A file from end to end
//
// An .ods file is a ZIP archive of XML parts (OASIS OpenDocument 1.3), which package parts
// reads. Read takes these steps:
//
//  1. The first bytes of the file, or its part "mimetype", show what it is. Texts and other
//     kinds of OpenDocument are named and refused (format.go). In an encrypted package each
//     part is decrypted as it is read (encrypted.go, decrypt.go).
//  2. styles.xml has the styles that all parts share and the headers of printed pages.
//     content.xml has styles of its own, and then the tables (content.go). A style refers to
//     another as its parent, and to a number format, which is a small tree of elements; it is
//     rewritten as a format code of Excel (style.go, number.go, date.go).
//  3. A table consists of columns and rows (table.go, rows.go). Rows and cells that are alike
//     stand there once with a count, which may run to the end of the sheet. Only what holds
//     something is stored.
//  4. A cell has its value in attributes, and the text that is shown in paragraphs. The value
//     counts, but for a text the paragraphs do (cell.go, text.go, time.go). A formula is
//     rewritten as in Excel (formula.go).
//  5. Comments, shapes, page headers and the titles of charts are texts outside of cells
//     (floating.go, chart.go). Custom properties stand in meta.xml (meta.go).
//
// Scripts, pictures, pivot tables, lists of changes and copies of other files are skipped. A
// fault within a table costs only that sheet; broken XML costs the file.
package ods

import (
	"bytes"
	"context"
	"errors"
	"io"

	"bloc/pkg/diag"
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// Read reads the workbook. Findings say what is wrong with it; the error is that of the context.
// The book is nil if the file cannot be used at all. A finding on a whole sheet means that this
// sheet is left out, and the others are kept.
func Read(ctx context.Context, in *sheet.Input) (*sheet.Book, diag.List, error) {
	r := &reader{ctx: ctx, in: in, place: diag.Place{File: in.Name}, book: &sheet.Book{}}
	r.s = parts.NewScanner(&spaces)
	r.s.Begin(ctx, &in.Limits)
	r.build = sheet.NewBuilder(&in.Limits, in.Room)
	err := r.read()
	return in.Book(ctx, r.book, r.findings, err)
}

// reader is the state of reading one file.
type reader struct {
	ctx      context.Context
	in       *sheet.Input
	place    diag.Place
	findings diag.List
	book     *sheet.Book

	s      *parts.Scanner
	build  *sheet.Builder
	styles styles
	pages  map[string][]string // the texts of headers and footers, by the kind of page
	tabs   []tab
	cell   pending // being read
	body   bool    // the content of a spreadsheet has begun

	locked   map[string]*locked // parts that are encrypted
	password string             // of these
	rounds   int                // of hashing so far

	prompts map[string][]string // what is shown beside cells, by the name of the rule that they have to meet

	objects []string // in the table being read, by where their parts are
	before  int      // how many texts stand before those of its charts
}

// read reads the whole workbook.
func (r *reader) read() error {
	if isFlat(r.in.Data) {
		return r.readFlat()
	}
	inflaters := new(parts.Inflaters)
	archive, err := parts.Open(r.in.Data, &r.in.Limits, inflaters)
	if err != nil {
		return err
	}
	if err := r.recognise(archive); err != nil {
		return err
	}
	if err := r.unlock(archive); err != nil {
		return err
	}
	// What the properties say bears on no figure: a fault in them costs nothing else.
	var fault *sheet.Fault
	if err := r.optional(archive, "meta.xml", r.document("document-meta")); err != nil && !errors.As(err, &fault) {
		return err
	}
	if err := r.optional(archive, "styles.xml", r.document("document-styles")); err != nil {
		return err
	}
	if err := r.scan(archive, "content.xml", r.document("document-content")); err != nil {
		return err
	}
	if err := r.readCharts(archive); err != nil {
		return err
	}
	return r.finish()
}

// optional scans a part if it is there.
func (r *reader) optional(archive *parts.Archive, name string, read func() error) error {
	if !archive.Has(name) {
		return nil
	}
	return r.scan(archive, name, read)
}

// scan reads one part as XML to its very end, so that its checksum is known to be right.
func (r *reader) scan(archive *parts.Archive, name string, read func() error) error {
	if l := r.locked[parts.Key(name)]; l != nil {
		in, err := r.openLocked(archive, name, l)
		if err != nil {
			return err
		}
		return r.scanFrom(in, read)
	}
	p, err := archive.Open(name)
	if err != nil {
		return err
	}
	defer p.Close()
	return r.scanFrom(p, read)
}

func (r *reader) scanFrom(in io.Reader, read func() error) error {
	r.s.Reset(in)
	if err := read(); err != nil {
		return err
	}
	return r.s.ToEnd()
}

// readFlat reads a file that is one XML document.
func (r *reader) readFlat() error {
	if err := r.scanFrom(bytes.NewReader(r.in.Data), r.document("document")); err != nil {
		return err
	}
	return r.finish()
}
