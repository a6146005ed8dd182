package inbox

import (
	"context"

	"bloc/pkg/diag"
	"bloc/pkg/ods"
	"bloc/pkg/sheet"
	"bloc/pkg/xls"
	"bloc/pkg/xlsx"
)

// format is a format of workbooks that has a reader.
type format struct {
	endings []string // of file names, in small letters
	is      func(data []byte) bool
	read    func(context.Context, *sheet.Input) (*sheet.Book, diag.List, error)
}

// formats are tried in order by what a file holds: what its name ends with shows only that
// a folder's file is one to read. The .xlsx reader takes all that is left, and says what it is.
var formats = []format{
	{[]string{".xls"}, xls.Is, xls.Read},
	{[]string{".ods", ".fods"}, ods.Is, ods.Read},
}

// workbooks are the file name endings that a folder is searched for. Formats that are not
// read are among them: a report in one is refused by name and not overlooked.
var workbooks = func() []string {
	list := []string{".xlsx", ".xlsm", ".xlsb"}
	for _, f := range formats {
		list = append(list, f.endings...)
	}
	return list
}()

// Reader reads workbooks of all formats, one after another with the same buffers. Its zero
// value is ready; it serves one goroutine at a time.
type Reader struct{ xlsx.Reader }

// Read reads the workbook at path. What is wrong with the file are findings, all with path
// as their file; the error is the context's alone. The book is nil when the file cannot be
// used at all.
func (r *Reader) Read(ctx context.Context, path string, limits sheet.Limits) (*sheet.Book, diag.List, error) {
	data, findings, err := r.Load(path, limits)
	if data == nil {
		return nil, findings, err
	}
	return r.ReadBytes(ctx, path, data, limits)
}

// ReadBytes is Read for a file that is in memory already; name is only what the findings
// call it.
func (r *Reader) ReadBytes(ctx context.Context, name string, data []byte, limits sheet.Limits) (*sheet.Book, diag.List, error) {
	for _, f := range formats {
		if f.is(data) {
			return f.read(ctx, &sheet.Input{Name: name, Data: data, Limits: limits, Room: &r.Room, Passwords: r.Passwords, SHA256: r.TakeDigest()})
		}
	}
	return r.Reader.ReadBytes(ctx, name, data, limits)
}
