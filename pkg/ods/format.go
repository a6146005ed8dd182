package ods

import (
	"bytes"
	"encoding/binary"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// family begins the media types of OpenDocument, sun those of its forerunner.
const (
	family = "application/vnd.oasis.opendocument."
	sun    = "application/vnd.sun.xml."
)

// Is reports whether a file has OpenDocument's format, of whatever kind, whole or broken.
func Is(data []byte) bool {
	if isFlat(data) {
		return true
	}
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return false
	}
	// The part "mimetype" comes first and is not compressed, so it can be found at a fixed
	// place.
	if head := data[:min(len(data), 128)]; bytes.Contains(head, []byte(family)) || bytes.Contains(head, []byte(sun)) {
		return true
	}
	names := directory(data)
	return bytes.Contains(names, []byte("META-INF/manifest.xml")) &&
		(bytes.Contains(names, []byte("content.xml")) || bytes.Contains(names, []byte(wholePackage))) &&
		!bytes.Contains(names, []byte("[Content_Types].xml"))
}

// directory returns the directory at the end of an archive; nil if there is none.
func directory(data []byte) []byte {
	const length, longest = 22, 22 + 1<<16 // lengths of the record that ends an archive
	tail := data[max(0, len(data)-longest):]
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || len(tail)-at < length {
		return nil
	}
	size, from := binary.LittleEndian.Uint32(tail[at+12:]), binary.LittleEndian.Uint32(tail[at+16:])
	if uint64(from)+uint64(size) > uint64(len(data)) {
		return nil
	}
	return data[from : from+size]
}

// isFlat reports whether a file is a document in one XML file.
func isFlat(data []byte) bool {
	head := data[:min(len(data), 4<<10)]
	return !bytes.HasPrefix(head, []byte("PK")) && bytes.Contains(head, []byte("<office:document")) && bytes.Contains(head, []byte("urn:oasis:names:tc:opendocument:xmlns:office:1.0"))
}

// recognise refuses a package of another kind by name. If it has no part "mimetype", its
// content shows the kind when it is read.
func (r *reader) recognise(archive *parts.Archive) error {
	if !archive.Has("mimetype") {
		return nil
	}
	kind, err := readAll(archive, "mimetype")
	if err != nil {
		return err
	}
	return recogniseType(string(bytes.TrimSpace(kind)))
}

// recogniseType refuses any media type but that of a spreadsheet.
func recogniseType(name string) error {
	kind, own := strings.CutPrefix(name, family)
	kind = strings.TrimSuffix(kind, "-template")
	switch {
	case strings.HasPrefix(name, sun):
		return sheet.OtherFormat(otherFormats.openOffice, sheet.SaveAgain)
	case own && kind == "spreadsheet":
		return nil
	}
	for _, k := range kinds {
		if own && kind == k.name {
			return sheet.OtherFormat(k.found, sendAgain)
		}
	}
	return sheet.OtherFormat(otherFormats.otherKind, sendAgain)
}

// otherFormats are OpenDocument files, and files like them, that bloc does not read.
var otherFormats = struct{ openOffice, otherKind, cipher, noPassword diag.Text }{
	openOffice: diag.Text{Vi: "tệp OpenOffice kiểu cũ (.sxc)", En: "a file of older OpenOffice (.sxc)"},
	otherKind:  diag.Text{Vi: "tệp OpenDocument loại khác", En: "an OpenDocument file of another kind"},
	cipher:     diag.Text{Vi: "tệp OpenDocument có mật khẩu, mã hóa theo cách không đọc được", En: "an OpenDocument file under a password, encrypted in a way that is not read"},
	noPassword: diag.Text{Vi: "mở bằng LibreOffice, lưu lại thành .xlsx không có mật khẩu", En: "open it in LibreOffice and save it as .xlsx without a password"},
}

var sendAgain = diag.Text{
	Vi: "đề nghị đơn vị gửi báo cáo bằng tệp Excel .xlsx",
	En: "ask the board to send the report as an Excel .xlsx file",
}

// kinds are the kinds of OpenDocument other than spreadsheets.
var kinds = []struct {
	name  string // in the media type
	body  string // the element of the content
	found diag.Text
}{
	{"text", "text", diag.Text{Vi: "văn bản OpenDocument (.odt)", En: "an OpenDocument text (.odt)"}},
	{"presentation", "presentation", diag.Text{Vi: "bản trình chiếu OpenDocument (.odp)", En: "an OpenDocument presentation (.odp)"}},
	{"graphics", "drawing", diag.Text{Vi: "hình vẽ OpenDocument (.odg)", En: "an OpenDocument drawing (.odg)"}},
	{"chart", "chart", diag.Text{Vi: "biểu đồ OpenDocument (.odc)", En: "an OpenDocument chart (.odc)"}},
	{"image", "image", diag.Text{Vi: "hình ảnh OpenDocument (.odi)", En: "an OpenDocument image (.odi)"}},
	{"base", "database", diag.Text{Vi: "cơ sở dữ liệu OpenDocument (.odb)", En: "an OpenDocument database (.odb)"}},
	{"database", "database", diag.Text{Vi: "cơ sở dữ liệu OpenDocument (.odb)", En: "an OpenDocument database (.odb)"}},
}
