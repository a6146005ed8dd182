package xlsx_test

import (
	"context"
	"runtime"
	"testing"
	"time"

	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// TestFileGoes holds that neither a book nor its reader keeps the bytes of the file, which
// may be as large as all that is made of them.
func TestFileGoes(t *testing.T) {
	var r xlsx.Reader
	gone := make(chan bool, 1)
	book := readWatched(t, &r, gone)
	for range 100 {
		runtime.GC()
		select {
		case <-gone:
			runtime.KeepAlive(book)
			runtime.KeepAlive(&r)
			return
		case <-time.After(10 * time.Millisecond):
		}
	}
	t.Error("the bytes of the file are kept")
}

// readWatched reads a book, and signals when the bytes that it was read from are gone.
func readWatched(t *testing.T, r *xlsx.Reader, gone chan<- bool) *sheet.Book {
	data := workbook(`<row r="1"><c r="A1"><v>1</v></c></row>`).zip(t)
	runtime.AddCleanup(&data[0], func(c chan<- bool) { c <- true }, gone)
	book, findings, err := r.ReadBytes(context.Background(), "x.xlsx", data, sheet.DefaultLimits())
	if book == nil || err != nil {
		t.Fatal(text(findings), err)
	}
	return book
}
