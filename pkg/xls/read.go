// Package xls reads a file of older Excel (BIFF8, of Excel 97 to 2003) as a sheet.Book,
// strictly and within limits.
package xls

import (
	"bytes"
	"context"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// Is reports whether a file is a workbook of older Excel, whole or broken, of BIFF8 or
// older still. A workbook under a password of newer Excel lies in the same container and
// is none, nor is a text that holds a workbook.
func Is(data []byte) bool {
	if !bytes.HasPrefix(data, []byte(oleMark)) {
		return isBare(data)
	}
	has := func(name string) bool { return hasName(data, name) }
	if c, err := openContainer(data); err == nil {
		has = func(name string) bool { return c.streams[name] != nil }
	}
	return !has(streamEncrypted) && (has(streamBIFF8) || has(streamBIFF5))
}

// isBare reports whether a file is a stream of records of BIFF2 to BIFF5 without a
// container: it begins with the record BOF.
func isBare(data []byte) bool {
	for _, begins := range []string{"\x09\x08", "\x09\x04", "\x09\x02", "\x09\x00\x04"} {
		if bytes.HasPrefix(data, []byte(begins)) {
			return true
		}
	}
	return false
}

// Read reads the workbook. What is wrong with the file are findings; the error is the
// context's alone. The book is nil when the file cannot be used at all. A finding that
// names a sheet as a whole leaves out that sheet and keeps the others.
func Read(ctx context.Context, in *sheet.Input) (*sheet.Book, diag.List, error) {
	return in.Book(ctx, nil, nil, sheet.OtherFormat(diag.Text{Vi: "tệp Excel kiểu cũ (.xls)", En: "a workbook of older Excel (.xls)"}, sheet.SaveAgain()))
}
