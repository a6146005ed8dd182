package sheet

import (
	"bytes"
	"errors"
	"fmt"

	"bloc/pkg/diag"
)

// Fault is why a file, or a sheet of it, cannot be used. Within the reader of a format it is
// an error; at the edge of the reader it becomes a finding.
type Fault struct {
	Rule  *diag.Rule
	Cell  string // as "E12", where the fault belongs to one cell
	Found diag.Text
	Args  map[string]diag.Text // further arguments of the rule's texts
}

// Error returns the fault in English, for tests and debugging.
func (f *Fault) Error() string { return f.Rule.Code + ": " + f.Found.En }

// In returns the fault as the fault of a cell.
func (f *Fault) In(row, col int) *Fault {
	placed := *f
	placed.Cell = Ref(row, col)
	return &placed
}

// both fills a pair of format strings with the same arguments.
func both(vi, en string, args ...any) diag.Text {
	return diag.Text{Vi: fmt.Sprintf(vi, args...), En: fmt.Sprintf(en, args...)}
}

// Damaged is the fault of a file that breaks the rules of its format.
func Damaged(vi, en string, args ...any) *Fault {
	return &Fault{Rule: diag.FileDamaged, Found: both(vi, en, args...)}
}

// OverLimit is the fault of something that exceeds its limit.
func OverLimit(what diag.Text, limit int64) *Fault {
	return &Fault{
		Rule: diag.FileLimit, Found: what,
		Args: map[string]diag.Text{"limit": both("%d", "%d", limit)},
	}
}

// Counted are the names of what the limits on files count.
var Counted = struct {
	Bytes, Encrypted, Rounds, Entries, Inflated, Ratio     diag.Text // of the file and its archive
	Token, Nesting, Attributes, Namespaces                 diag.Text // of XML
	Sheets, Names, Styles, Sections, FormatLength, Strings diag.Text // of the workbook
	CellText, Text, Cells, Disorder, Merges                diag.Text // of its sheets
}{
	Bytes:        diag.Text{Vi: "số byte của tệp", En: "number of bytes of the file"},
	Encrypted:    diag.Text{Vi: "số byte của tệp có mật khẩu", En: "number of bytes of a file under a password"},
	Rounds:       diag.Text{Vi: "số vòng băm mật khẩu", En: "rounds of hashing a password"},
	Entries:      diag.Text{Vi: "số mục trong tệp", En: "number of entries"},
	Inflated:     diag.Text{Vi: "số byte sau khi giải nén", En: "number of inflated bytes"},
	Ratio:        diag.Text{Vi: "tỷ lệ giải nén", En: "ratio of inflation"},
	Token:        diag.Text{Vi: "độ dài một thẻ hoặc một đoạn chữ", En: "length of one tag or run of text"},
	Nesting:      diag.Text{Vi: "số cấp phần tử lồng nhau", En: "depth of nested elements"},
	Attributes:   diag.Text{Vi: "số thuộc tính của một thẻ", En: "number of attributes of one tag"},
	Namespaces:   diag.Text{Vi: "số không gian tên", En: "number of namespaces"},
	Sheets:       diag.Text{Vi: "số trang tính", En: "number of sheets"},
	Names:        diag.Text{Vi: "số tên trong sổ làm việc", En: "number of names in the workbook"},
	Styles:       diag.Text{Vi: "số kiểu ô, phông hoặc định dạng", En: "number of cell styles, fonts or formats"},
	Sections:     diag.Text{Vi: "số phần của một định dạng số", En: "number of sections of a number format"},
	FormatLength: diag.Text{Vi: "độ dài định dạng số", En: "length of a number format"},
	Strings:      diag.Text{Vi: "số chuỗi dùng chung", En: "number of shared strings"},
	CellText:     diag.Text{Vi: "số ký tự của một ô", En: "number of characters of one cell"},
	Text:         diag.Text{Vi: "tổng số byte chữ", En: "number of bytes of text in all"},
	Cells:        diag.Text{Vi: "số ô có dữ liệu", En: "number of cells that hold something"},
	Disorder:     diag.Text{Vi: "số ô ghi không theo thứ tự", En: "number of cells out of order"},
	Merges:       diag.Text{Vi: "số vùng gộp của một trang", En: "number of merged ranges of one sheet"},
}

// OtherFormat is the fault of a file in a format that bloc does not read, with the remedy.
func OtherFormat(found, remedy diag.Text) *Fault {
	return &Fault{Rule: diag.FileFormat, Found: found, Args: map[string]diag.Text{"remedy": remedy}}
}

// SaveAgain is the remedy for a workbook in a format that bloc does not read.
var SaveAgain = diag.Text{
	Vi: "mở bằng Excel, kiểm tra nội dung rồi lưu lại thành .xlsx",
	En: "open it in Excel, look at what it holds and save it as .xlsx",
}

// Finding turns an error of reading into a finding at a place. An error that is no Fault does
// not come from the file; it is returned.
func Finding(err error, p diag.Place) (diag.Finding, error) {
	var f *Fault
	if !errors.As(err, &f) {
		return diag.Finding{}, err
	}
	rule := f.Rule
	if rule == diag.FileDamaged && p.Sheet != "" {
		rule = diag.SheetDamaged
	}
	if f.Cell != "" {
		p.Cell = f.Cell
	}
	finding := rule.At(p).With("found", f.Found)
	for name, text := range f.Args {
		finding = finding.With(name, text)
	}
	return finding, nil
}

// Clip shortens content of a file to a quotation, with "?" for bytes that are not UTF-8.
func Clip(b []byte) string {
	const most = 40
	if len(b) > most {
		return string(bytes.ToValidUTF8(b[:most], nil)) + "…"
	}
	return string(bytes.ToValidUTF8(b, []byte("?")))
}
