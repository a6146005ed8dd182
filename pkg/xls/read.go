// Package xls reads a file of older Excel (BIFF8, of Excel 97 to 2003) as a sheet.Book,
// strictly and within limits.
//
// # A file from end to end
//
// An .xls file is a compound file (MS-CFB), a container with streams of bytes; the stream
// "Workbook" is a sequence of records (MS-XLS). Read takes these steps:
//
//  1. The container gives the stream, whole and each part of it once (container.go). A
//     workbook of Excel 95 or older has another stream, or no container; it is named,
//     with a remedy. An encrypted stream is decrypted (encrypted.go).
//  2. The first records belong to the whole workbook (globals.go): its sheets and where they
//     begin, the looks of cells (styles.go), the texts that cells share (strings.go), and what
//     formulas name: other sheets, other workbooks, names (names.go).
//  3. Each worksheet has a sequence of records of its own (worksheet.go): cells (cell.go),
//     values of formulas (result.go), formulas, which are stored as tokens and written out here
//     (formula.go, tokens.go, address.go), and texts that are in no cell (floating.go).
//  4. Custom document properties are in a stream of their own (properties.go).
//
// The limits are those of sheet.Limits. A fault of what sheets share costs the file, a
// fault of a sheet that sheet alone. A formula that is not understood costs nothing: its
// value stands beside it.
//
// # Why the reader is ours
//
// The libraries at hand show whatever a file still yields: they read on behind a broken record,
// and take a formula that was never computed for a blank.
//
// This reader was compared with LibreOffice, SheetJS and xlrd over 870 files, made and public
// ones: cells, formulas, looks, merges, what is hidden, comments. Where they differed, the other
// reader was wrong.
package xls

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// Is reports whether a file is a workbook of older Excel, in BIFF8 or older still, or a broken
// container that may have held one. An encrypted workbook of newer Excel has such a container
// too, but does not count; nor does a text document with a workbook in it.
func Is(data []byte) bool {
	if !bytes.HasPrefix(data, []byte(oleMark)) {
		return bareVersion(data) != ""
	}
	c, err := openContainer(data)
	if err != nil {
		return !slices.ContainsFunc([]string{streamEncrypted, "worddocument", "powerpoint document"}, func(name string) bool { return hasName(data, name) })
	}
	has := func(name string) bool { return c.streams[name] != nil }
	return !has(streamEncrypted) && (has(streamBIFF8) || has(streamBIFF5))
}

// bareVersion names the Excel whose files are a row of records without a container, by the
// record BOF that such a file begins with; empty for any other file.
func bareVersion(data []byte) string {
	for _, v := range []struct{ begins, excel string }{
		{"\x09\x00\x04\x00", "2"}, {"\x09\x02\x06\x00", "3"}, {"\x09\x04\x06\x00", "4"}, {"\x09\x08\x08\x00", "5"}, {"\x09\x08\x10\x00", "97"},
	} {
		if bytes.HasPrefix(data, []byte(v.begins)) {
			return v.excel
		}
	}
	return ""
}

// oldFormats are the workbooks of Excel that are not read.
var oldFormats = struct{ bare, older diag.Text }{
	bare:  diag.Text{Vi: "tệp Excel 97 (.xls) thiếu khung chứa", En: "a workbook of Excel 97 (.xls) without its container"},
	older: diag.Text{Vi: "tệp Excel %s (.xls), kiểu quá cũ", En: "a workbook of Excel %s (.xls), which is too old"},
}

// older is the fault of a workbook of an Excel before that of BIFF8, or without a container.
func older(excel string) error {
	if excel == "97" {
		return sheet.OtherFormat(oldFormats.bare, sheet.SaveAgain)
	}
	return sheet.OtherFormat(oldFormats.older.With(diag.Same(excel)), sheet.SaveAgain)
}

// Read reads the workbook. Findings say what is wrong with it; the error is that of the context.
// The book is nil if the file cannot be used at all. A finding on a whole sheet means that this
// sheet is left out, and the others are kept.
func Read(ctx context.Context, in *sheet.Input) (*sheet.Book, diag.List, error) {
	r := &reader{ctx: ctx, limits: in.Limits, place: diag.Place{File: in.Name}, passwords: in.Passwords, formats: map[int]string{}}
	r.build = sheet.NewBuilder(&r.limits, in.Room)
	book, err := r.book(in)
	return in.Book(ctx, book, r.findings, err)
}

// reader is the state of reading one file.
type reader struct {
	ctx       context.Context
	limits    sheet.Limits
	place     diag.Place
	passwords []string
	findings  diag.List
	build     *sheet.Builder
	buffer    []byte // for one text

	tabs     []tab
	date1904 bool
	never    bool // a formula has a value that shows that none was ever computed
	calc     bool // LibreOffice wrote the file, which marks all formulas as to be computed
	fonts    []font
	formats  map[int]string
	looks    []look
	styles   []*sheet.Style
	dates    []bool // for each of styles, whether its format shows a date
	shared   []shared
	names    names
	work     int // bytes of formulas that may still be read
}

// book reads the whole workbook: what its sheets share, and then sheet by sheet.
func (r *reader) book(in *sheet.Input) (*sheet.Book, error) {
	if v := bareVersion(in.Data); v != "" {
		return nil, older(v)
	}
	c, err := openContainer(in.Data)
	if err != nil {
		return nil, err
	}
	name := streamBIFF8
	if c.streams[name] == nil {
		name = streamBIFF5
	}
	if c.streams[name] == nil {
		return nil, brokenContainer()
	}
	stream, err := c.stream(name)
	if err != nil {
		return nil, err
	}
	const perByte = 4 // a hundred cells may share a formula of a few bytes
	r.work = perByte*len(stream) + 1<<20
	if err := r.globals(stream); err != nil {
		return nil, err
	}
	// What the properties say bears on no figure: a fault in them costs nothing else.
	book := &sheet.Book{Date1904: r.date1904, Properties: c.properties()}
	in.Drop()
	if err := r.sheets(stream, book); err != nil {
		return nil, err
	}
	r.markUncomputed(book)
	return book, nil
}

// sheets reads the worksheets one by one. A fault of one becomes a finding and leaves the
// others standing; only the end of the context stops them all.
func (r *reader) sheets(stream []byte, book *sheet.Book) error {
	names, starts := map[string]int{}, map[int]int{}
	for _, t := range r.tabs {
		names[strings.ToLower(t.name)]++
		starts[t.start]++
	}
	for _, t := range r.tabs {
		if t.kind != worksheetTab {
			continue // a chart or a macro sheet: no cells
		}
		var read *sheet.Sheet
		var err error
		switch {
		case names[strings.ToLower(t.name)] > 1:
			err = sheet.Damaged("có nhiều trang tính cùng tên", "there are several sheets of this name")
		case starts[t.start] > 1:
			err = sheet.Damaged("nhiều trang tính cùng bắt đầu ở byte %d", "several sheets begin at byte %d", t.start)
		default:
			read, err = r.sheet(stream, t)
		}
		if errors.Is(err, errDialog) {
			continue
		}
		if err == nil {
			book.Sheets = append(book.Sheets, read)
			continue
		}
		if cause := r.ctx.Err(); cause != nil {
			return cause
		}
		place := r.place
		place.Sheet = t.name
		finding, err := sheet.Finding(err, place)
		if err != nil {
			return err
		}
		r.findings.Add(finding)
	}
	return nil
}
