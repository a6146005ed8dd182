package xlsx

import (
	"bytes"
	"encoding/binary"
	"errors"
	"path"
	"strings"
	"unicode/utf16"

	"bloc/pkg/diag"
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// The remedies for files of other kinds.
var (
	saveAgain = sheet.SaveAgain
	sendAgain = diag.Text{
		Vi: "đề nghị đơn vị gửi báo cáo bằng tệp Excel .xlsx",
		En: "ask the board to send the report as an Excel .xlsx file",
	}
	unpack = diag.Text{
		Vi: "giải nén rồi dùng tệp .xlsx bên trong",
		En: "unpack it and use the .xlsx file inside",
	}
	closeExcel = diag.Text{
		Vi: "bỏ tệp này ra; đóng Excel thì tệp tự mất",
		En: "leave this file out; it goes away when Excel is closed",
	}
)

// kind is a format that is recognised by how its files begin.
type kind struct {
	begins string
	found  diag.Text
	remedy *diag.Text
}

var openDocument = diag.Text{Vi: "tệp OpenDocument (.ods)", En: "an OpenDocument file (.ods)"}

var oldExcel = diag.Text{Vi: "tệp Excel kiểu cũ (.xls)", En: "a workbook of older Excel (.xls)"}

// kinds are compared in order with the first bytes of a file, with letters in lower case.
var kinds = []kind{
	{"%pdf", diag.Text{Vi: "tệp PDF", En: "a PDF file"}, &sendAgain},
	{`{\rtf`, diag.Text{Vi: "văn bản RTF", En: "an RTF text"}, &sendAgain},
	{"\x09\x08", oldExcel, &saveAgain},
	{"\x09\x04", oldExcel, &saveAgain},
	{"\x09\x02", oldExcel, &saveAgain},
	{"\x09\x00\x04", oldExcel, &saveAgain},
	{"rar!\x1a", diag.Text{Vi: "tệp nén RAR", En: "a RAR archive"}, &unpack},
	{"7z\xbc\xaf", diag.Text{Vi: "tệp nén 7z", En: "a 7z archive"}, &unpack},
	{"\x1f\x8b", diag.Text{Vi: "tệp nén gzip", En: "a gzip archive"}, &unpack},
	{"\x89png", diag.Text{Vi: "hình ảnh PNG", En: "a PNG picture"}, &sendAgain},
	{"\xff\xd8\xff", diag.Text{Vi: "hình ảnh JPEG", En: "a JPEG picture"}, &sendAgain},
}

// otherFormats are files of other kinds that are recognised by more than their first bytes,
// and the remedy for an empty file.
var otherFormats = struct {
	lock, empty, copyAnew, oldWord, oldSlides, oldOffice, unknown, excelXML, html, xml, plain, zip diag.Text
}{
	lock:      diag.Text{Vi: "tệp khóa của chương trình đang mở tệp", En: "the lock file of a program that has the workbook open"},
	empty:     diag.Text{Vi: "tệp rỗng", En: "an empty file"},
	copyAnew:  diag.Text{Vi: "chép lại tệp hoặc đề nghị đơn vị gửi lại", En: "copy the file anew or ask the board to send it again"},
	oldWord:   diag.Text{Vi: "văn bản Word kiểu cũ (.doc)", En: "a text of older Word (.doc)"},
	oldSlides: diag.Text{Vi: "bản trình chiếu PowerPoint kiểu cũ (.ppt)", En: "a presentation of older PowerPoint (.ppt)"},
	oldOffice: diag.Text{Vi: "tệp Office kiểu cũ", En: "a file of older Office"},
	unknown:   diag.Text{Vi: "tệp không rõ loại", En: "a file of an unknown kind"},
	excelXML:  diag.Text{Vi: "tệp Excel 2003 dạng XML", En: "an XML workbook of Excel 2003"},
	html:      diag.Text{Vi: "trang web HTML mang tên Excel", En: "an HTML page under the name of a workbook"},
	xml:       diag.Text{Vi: "tệp XML", En: "an XML file"},
	plain:     diag.Text{Vi: "văn bản thường hoặc CSV", En: "plain text or CSV"},
	zip:       diag.Text{Vi: "tệp nén ZIP", En: "a ZIP archive"},
}

// oleMark begins the container of Microsoft's older formats and of encrypted files.
const oleMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// recognise refuses a file that is no ZIP archive, and says what it is. If its name says more
// than its content, as for Excel's lock files, the name counts.
func recognise(name string, data []byte) error {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	switch {
	case (strings.HasPrefix(base, "~$") || strings.HasPrefix(base, ".~lock.")) && len(data) < 1<<10:
		return sheet.OtherFormat(otherFormats.lock, closeExcel)
	case len(data) == 0:
		return sheet.OtherFormat(otherFormats.empty, otherFormats.copyAnew)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return nil
	case bytes.HasPrefix(data, []byte(oleMark)):
		return recogniseOLE(data)
	}
	head := parts.Lower(string(data[:min(len(data), 16)]))
	for _, k := range kinds {
		if strings.HasPrefix(head, k.begins) {
			return sheet.OtherFormat(k.found, *k.remedy)
		}
	}
	return recogniseText(data)
}

// errEncrypted is the error of a workbook under a password.
var errEncrypted = errors.New("encrypted")

// recogniseOLE distinguishes encrypted workbooks from the older formats by the names of
// streams in the directory of the container.
func recogniseOLE(data []byte) error {
	for _, stream := range []struct {
		name  string
		found diag.Text
	}{
		{"EncryptedPackage", diag.Text{}},
		// A text may hold workbooks. A workbook that holds a text is known before, by the
		// reader of its format.
		{"WordDocument", otherFormats.oldWord},
		{"PowerPoint Document", otherFormats.oldSlides},
		{"Workbook", oldExcel},
		{"Book", oldExcel},
	} {
		if !hasStream(data, stream.name) {
			continue
		}
		if stream.found == (diag.Text{}) {
			return errEncrypted
		}
		if stream.found == oldExcel {
			return sheet.OtherFormat(oldExcel, saveAgain)
		}
		return sheet.OtherFormat(stream.found, sendAgain)
	}
	return sheet.OtherFormat(otherFormats.oldOffice, saveAgain)
}

// hasStream looks for an entry in the directory of the container: 128 bytes that begin with
// the name in UTF-16, with its length, including the closing zero, at byte 64.
func hasStream(data []byte, name string) bool {
	var wide []byte
	for _, unit := range append(utf16.Encode([]rune(name)), 0) {
		wide = binary.LittleEndian.AppendUint16(wide, unit)
	}
	for rest := data; len(rest) >= 128; rest = rest[128:] {
		if bytes.HasPrefix(rest, wide) && int(binary.LittleEndian.Uint16(rest[64:])) == len(wide) {
			return true
		}
	}
	return false
}

// recogniseText names text formats that people save or export under a wrong name.
func recogniseText(data []byte) error {
	const enough = 4 << 10
	head := data[:min(len(data), enough)]
	marked := bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
	if !marked && bytes.IndexByte(head, 0) >= 0 {
		return sheet.OtherFormat(otherFormats.unknown, sendAgain)
	}
	text := strings.ToLower(strings.ReplaceAll(string(head), "\x00", ""))
	is := func(marks ...string) bool {
		for _, mark := range marks {
			if strings.Contains(text, mark) {
				return true
			}
		}
		return false
	}
	switch {
	case is("urn:schemas-microsoft-com:office:spreadsheet"):
		return sheet.OtherFormat(otherFormats.excelXML, saveAgain)
	case is("urn:oasis:names:tc:opendocument:xmlns:office:"):
		return sheet.OtherFormat(openDocument, saveAgain)
	case is("<html", "<!doctype html", "<table", "<body", "<meta "):
		return sheet.OtherFormat(otherFormats.html, saveAgain)
	case is("<?xml"):
		return sheet.OtherFormat(otherFormats.xml, saveAgain)
	case marked || printable(head):
		return sheet.OtherFormat(otherFormats.plain, saveAgain)
	}
	return sheet.OtherFormat(otherFormats.unknown, sendAgain)
}

// printable reports whether the bytes have no control characters other than those of text.
func printable(b []byte) bool {
	for _, c := range b {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' {
			return false
		}
	}
	return true
}

// packages are other formats that are ZIP archives, each with a part that only it has.
var packages = []struct {
	part   string
	found  diag.Text
	remedy *diag.Text
}{
	{"xl/workbook.bin", diag.Text{Vi: "tệp Excel nhị phân (.xlsb)", En: "a binary Excel workbook (.xlsb)"}, &saveAgain},
	{"word/document.xml", diag.Text{Vi: "văn bản Word (.docx)", En: "a Word text (.docx)"}, &sendAgain},
	{"ppt/presentation.xml", diag.Text{Vi: "bản trình chiếu PowerPoint (.pptx)", En: "a PowerPoint presentation (.pptx)"}, &sendAgain},
	{"index/document.iwa", diag.Text{Vi: "bảng tính Numbers của Apple", En: "a workbook of Apple Numbers"}, &saveAgain},
}

// recognisePackage refuses an archive whose main part is not a workbook in XML.
func (r *reader) recognisePackage(main string) error {
	for _, p := range packages {
		if r.parts.Has(p.part) && (main == "" || parts.Key(main) == p.part) {
			return sheet.OtherFormat(p.found, *p.remedy)
		}
	}
	switch {
	case main != "" && r.parts.Has(main):
		return nil
	case r.parts.Has("mimetype") && r.parts.Has("content.xml"):
		return sheet.OtherFormat(openDocument, saveAgain)
	case main != "" || r.parts.Has("[Content_Types].xml"):
		return sheet.Damaged("không có sổ làm việc bên trong", "there is no workbook inside")
	}
	return sheet.OtherFormat(otherFormats.zip, unpack)
}
