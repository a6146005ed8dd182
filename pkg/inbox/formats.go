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
	endings []string // of file names, in lower case
	is      func(data []byte) bool
	read    func(context.Context, *sheet.Input) (*sheet.Book, diag.List, error)
}

// formats are tried in order, by the content of a file. Its ending only shows that a file in a
// folder is to be read. The .xlsx reader takes everything that is left, and says what it is.
var formats = []format{
	{[]string{".xls"}, xls.Is, xls.Read},
	{[]string{".ods", ".fods"}, ods.Is, ods.Read},
}

// workbooks are the endings of file names for which a folder is searched. They include formats
// that bloc does not read: a report in such a format is refused by name, not overlooked.
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

// Read reads the workbook at path. Findings, all with path as their file, say what is wrong
// with it. The error is that of the context. The book is nil if the file cannot be used at
// all.
func (r *Reader) Read(ctx context.Context, path string, limits sheet.Limits) (*sheet.Book, diag.List, error) {
	data, findings, err := r.Load(path, limits)
	if data == nil {
		return nil, findings, err
	}
	return r.ReadBytes(ctx, path, data, limits)
}

// ReadBytes is Read for a file that is already in memory. name is its name in findings.
func (r *Reader) ReadBytes(ctx context.Context, name string, data []byte, limits sheet.Limits) (*sheet.Book, diag.List, error) {
	for _, f := range formats {
		if f.is(data) {
			return f.read(ctx, &sheet.Input{Name: name, Data: data, Limits: limits, Room: &r.Room, Passwords: r.Passwords, SHA256: r.TakeDigest()})
		}
	}
	return r.Reader.ReadBytes(ctx, name, data, limits)
}
