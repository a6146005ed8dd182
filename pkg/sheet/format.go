package sheet

import "bloc/pkg/diag"

// otherFormat is the fault of a file that is no workbook of ours.
func otherFormat(found, remedy diag.Text) error {
	return &fault{rule: diag.FileFormat, found: found, args: map[string]diag.Text{"remedy": remedy}}
}

var saveAgain = diag.Text{
	Vi: "mở bằng Excel và lưu lại thành .xlsx",
	En: "open it in Excel and save it as .xlsx",
}

// recognise refuses what is no ZIP archive and says what it is.
func recognise(data []byte) error {
	if len(data) == 0 {
		return otherFormat(diag.Text{Vi: "tệp rỗng", En: "an empty file"}, diag.Text{Vi: "đề nghị đơn vị gửi lại", En: "ask the board to send it again"})
	}
	if len(data) > 4 && string(data[:4]) == "PK\x03\x04" {
		return nil
	}
	return otherFormat(diag.Text{Vi: "tệp loại khác", En: "a file of another kind"}, saveAgain)
}

// recognisePackage refuses an archive whose main part is no workbook in XML.
func (r *reader) recognisePackage(main string) error {
	if main == "" || !r.parts.has(main) {
		return otherFormat(diag.Text{Vi: "tệp nén ZIP", En: "a ZIP archive"}, saveAgain)
	}
	return nil
}
