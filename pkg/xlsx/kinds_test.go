package xlsx_test

import (
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// ole returns the least that looks like a container of older Office with a stream of this name.
func ole(stream string) string {
	data := []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504))
	var entry []byte
	for _, unit := range utf16.Encode([]rune(stream)) {
		entry = binary.LittleEndian.AppendUint16(entry, unit)
	}
	length := len(entry) + 2
	entry = append(entry, make([]byte, 128-len(entry))...)
	binary.LittleEndian.PutUint16(entry[64:], uint16(length))
	return string(append(data, entry...))
}

// TestOtherKinds holds that a file of another kind is named for what it is, with what to do.
func TestOtherKinds(t *testing.T) {
	pack := func(names ...string) string {
		p := parts{}
		for _, name := range names {
			p[name] = "<x/>"
		}
		return string(p.zip(t))
	}
	document := func(main string) string {
		return string(parts{"_rels/.rels": relationships("r1", "officeDocument", main), main: "<x/>", "[Content_Types].xml": "<x/>"}.zip(t))
	}
	for name, c := range map[string]struct{ file, data, code, found, remedy string }{
		"empty":        {"x.xlsx", "", "file-format", "an empty file", "send it again"},
		"encrypted":    {"x.xlsx", ole("EncryptedPackage"), "file-encrypted", "password", "remove the password"},
		"xls":          {"x.xls", ole("Workbook"), "file-format", "(.xls)", "save it as .xlsx"},
		"xls 5":        {"x.xls", ole("Book"), "file-format", "(.xls)", "save it as .xlsx"},
		"xls 4":        {"x.xls", "\x09\x04\x06\x00\x00\x00\x10\x00", "file-format", "(.xls)", "save it as .xlsx"},
		"doc":          {"x.xlsx", ole("WordDocument"), "file-format", "Word (.doc)", "ask the board"},
		"other OLE":    {"x.xlsx", ole("x"), "file-format", "older Office", "save it as .xlsx"},
		"xlsb":         {"x.xlsb", document("xl/workbook.bin"), "file-format", "(.xlsb)", "save it as .xlsx"},
		"docx":         {"x.xlsx", document("word/document.xml"), "file-format", "(.docx)", "ask the board"},
		"pptx":         {"x.xlsx", document("ppt/presentation.xml"), "file-format", "(.pptx)", "ask the board"},
		"ods":          {"x.ods", pack("mimetype", "content.xml"), "file-format", "(.ods)", "save it as .xlsx"},
		"fods":         {"x.ods", `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body>`, "file-format", "(.ods)", "save it as .xlsx"},
		"zip":          {"x.zip", pack("a.xlsx"), "file-format", "a ZIP archive", "unpack"},
		"empty zip":    {"x.zip", pack(), "file-format", "a ZIP archive", "unpack"},
		"PDF":          {"x.xlsx", "%PDF-1.7\n%\xe2\xe3", "file-format", "PDF", "ask the board"},
		"HTML":         {"x.xls", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", "file-format", "HTML", "save it as .xlsx"},
		"HTML bare":    {"x.xls", "\ufeff  <TABLE border=1>", "file-format", "HTML", "save it as .xlsx"},
		"XML 2003":     {"x.xls", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`, "file-format", "Excel 2003", "save it as .xlsx"},
		"CSV":          {"x.xlsx", "STT,Chỉ tiêu\n1,Số dự án\n", "file-format", "text or CSV", "save it as .xlsx"},
		"CSV, TCVN3":   {"x.xlsx", "STT;Ch\xd8 ti\xaau\r\n", "file-format", "text or CSV", "save it as .xlsx"},
		"CSV, UTF-16":  {"x.xlsx", wide("STT\tChỉ tiêu\n", binary.LittleEndian), "file-format", "text or CSV", "save it as .xlsx"},
		"RAR":          {"x.xlsx", "Rar!\x1a\x07\x01\x00", "file-format", "RAR", "unpack"},
		"picture":      {"x.xlsx", "\x89PNG\r\n\x1a\n", "file-format", "PNG", "ask the board"},
		"bytes":        {"x.xlsx", "\x00\x01\x02\x03", "file-format", "unknown kind", "ask the board"},
		"lock, Excel":  {"d/~$x.xlsx", "\x05admin" + strings.Repeat(" \x00", 70), "file-format", "lock file", "leave this file out"},
		"lock, Office": {`d\.~lock.x.xlsx#`, ",a,b;", "file-format", "lock file", "leave this file out"},
	} {
		t.Run(name, func(t *testing.T) {
			book, findings, err := xlsx.ReadBytes(context.Background(), c.file, []byte(c.data), sheet.DefaultLimits())
			if err != nil || book != nil || len(findings) != 1 || findings[0].Rule.Code != c.code {
				t.Fatalf("want %s: %s %v", c.code, text(findings), err)
			}
			if got := findings[0].Message("en"); !strings.Contains(got, c.found) {
				t.Errorf("message %q does not say %q", got, c.found)
			}
			if got := findings[0].Hint("en"); !strings.Contains(got, c.remedy) {
				t.Errorf("hint %q does not say %q", got, c.remedy)
			}
			if vi := findings[0].Message("vi") + findings[0].Hint("vi"); strings.ContainsAny(vi, "{}") || vi == "" {
				t.Errorf("the Vietnamese text is %q", vi)
			}
		})
	}
}

// TestRead reads from the disk.
func TestRead(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "báo cáo.xlsx")
	must(t, os.WriteFile(good, workbook(`<row r="1"><c r="A1"><v>1</v></c></row>`).zip(t), 0o600))
	book, findings, err := xlsx.Read(t.Context(), good, sheet.DefaultLimits())
	if err != nil || len(findings) > 0 || show(book.Sheets[0]) != "A1 number 1" {
		t.Errorf("not read: %s %v", text(findings), err)
	}
	small := sheet.DefaultLimits()
	small.FileBytes = 100
	for path, want := range map[string]string{
		dir:                          "not a regular file",
		filepath.Join(dir, "x.xlsx"): "no such file",
		os.DevNull:                   "not a regular file",
	} {
		book, findings, err := xlsx.Read(t.Context(), path, sheet.DefaultLimits())
		if err != nil || book != nil || !strings.Contains(text(findings), want) || findings[0].File != path {
			t.Errorf("%s: want %q, got %s %v", path, want, text(findings), err)
		}
	}
	if book, findings, err := xlsx.Read(t.Context(), good, small); err != nil || book != nil || !strings.Contains(text(findings), "over the limit of 100") {
		t.Errorf("the limit of the file's size: %s %v", text(findings), err)
	}
}

// TestContext holds that a context that has ended ends reading with its error and no findings.
func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	book, findings, err := xlsx.ReadBytes(ctx, "x.xlsx", workbook("").zip(t), sheet.DefaultLimits())
	if err != context.Canceled || book != nil || findings != nil {
		t.Errorf("got %v, %v, %v", book, findings, err)
	}
}

// ending is a context that ends after it was asked a few times whether it has.
type ending struct {
	context.Context
	left int
}

func (c *ending) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestContextWhileReading holds that reading stops wherever the context ends, and that
// nothing of it goes on.
func TestContextWhileReading(t *testing.T) {
	rows := strings.Repeat(`<row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>a b c</t></is></c></row>`, 3_000)
	plain := workbook(rows).zip(t)
	protected := locked(t, "x")
	before := runtime.NumGoroutine()
	for name, data := range map[string][]byte{"plain": plain, "protected": protected} {
		stopped := 0
		for asked := 0; ; asked++ {
			r := xlsx.Reader{Passwords: []string{"wrong", "x"}}
			book, findings, err := r.ReadBytes(&ending{t.Context(), asked}, "x.xlsx", data, sheet.DefaultLimits())
			if err == nil {
				break
			}
			if stopped++; err != context.Canceled || book != nil || findings != nil {
				t.Fatalf("%s, asked %d times: %v, %v, %v", name, asked, book, findings, err)
			}
		}
		if stopped < 5 {
			t.Errorf("%s: the context was asked only %d times", name, stopped)
		}
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines, %d before", after, before)
	}
}
