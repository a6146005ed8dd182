package main

import (
	"errors"
	"io/fs"
	"syscall"

	"bloc/pkg/diag"
)

// ofFile returns an error of the system without the path, which often nobody asked for, and in
// the user's language if there are words for it.
func ofFile(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	var known *diag.Spoken
	if errors.As(err, &known) {
		return err
	}
	for _, one := range systemWords {
		if errors.Is(err, one.err) {
			return &system{one.text, err}
		}
	}
	return err
}

// system is an error of the system in both languages.
type system struct {
	diag.Text
	err error
}

// Error returns the error in English.
func (e *system) Error() string { return e.En }

// Unwrap returns the error of the system itself.
func (e *system) Unwrap() error { return e.err }

// systemWords are the most frequent errors of the system on files.
var systemWords = []struct {
	err  error
	text diag.Text
}{
	{fs.ErrNotExist, diag.Text{Vi: "không có tệp hoặc thư mục này", En: "no such file or folder"}},
	{fs.ErrPermission, diag.Text{Vi: "không có quyền", En: "permission denied"}},
	{syscall.ENOSPC, diag.Text{Vi: "ổ đĩa hết chỗ", En: "no space left on device"}},
	{syscall.EROFS, diag.Text{Vi: "ổ đĩa chỉ cho đọc", En: "read-only file system"}},
	{syscall.EFBIG, diag.Text{Vi: "tệp quá lớn", En: "file too large"}},
	{syscall.EISDIR, diag.Text{Vi: "đó là thư mục", En: "is a directory"}},
	{syscall.EXDEV, diag.Text{Vi: "hai thư mục ở hai ổ đĩa khác nhau", En: "the two folders are on different drives"}},
}

// writing are the words on files that are written.
var writing = struct {
	cannot, excel, noFolder, folder, notRegular, readOnly, otherNames, loop diag.Text
	partly, none, beside, top, twice, exists                                diag.Text
}{
	cannot: diag.Text{Vi: "không ghi được %s: %v", En: "cannot write %s: %v"},
	excel: diag.Text{Vi: "%s đang mở trong Excel; hãy đóng lại rồi chạy lại (%v)",
		En: "%s is open in Excel; close it and run again (%v)"},
	noFolder: diag.Text{Vi: "không ghi được %s: không có thư mục %s; hãy tạo thư mục đó trước",
		En: "cannot write %s: there is no folder %s; make it first"},
	folder: diag.Text{Vi: "không ghi được %s: đó là thư mục; hãy chọn tên khác",
		En: "cannot write %s: it is a folder; choose another name"},
	notRegular: diag.Text{Vi: "không ghi được %s: không phải tệp thường mà là ống dẫn hoặc thiết bị; hãy chọn tên khác",
		En: "cannot write %s: it is no regular file but a pipe or a device; choose another name"},
	readOnly: diag.Text{Vi: "không ghi được %s: tệp chỉ cho đọc; hãy bỏ thuộc tính chỉ đọc, hoặc chọn tên khác",
		En: "cannot write %s: the file is read-only; make it writable, or choose another name"},
	otherNames: diag.Text{Vi: "không ghi được %s: tệp còn có tên khác (liên kết cứng), mà tên đó sẽ giữ nội dung cũ; hãy chọn tên khác, hoặc chỉ thay tên này bằng --force",
		En: "cannot write %s: the file has other names (hard links), which would keep the old content; choose another name, or replace this one alone with --force"},
	loop: diag.Text{Vi: "không ghi được %s: liên kết vòng quanh", En: "cannot write %s: its links go round in a circle"},
	partly: diag.Text{Vi: "%v\nĐã là bản mới: %s. Vẫn như trước: %s",
		En: "%v\nNew by now: %s. Still as before: %s"},
	none: diag.Text{Vi: "không tệp nào", En: "none"},
	beside: diag.Text{Vi: "cần ghi tạm vào %s, là nơi chứa thư mục %s, để thư mục gửi đi không có tệp dở dang: %v; hãy chọn thư mục ở nơi ghi được",
		En: "what goes into %[2]s is first written beside it, into %[1]s, so that nothing half-done lies in a folder that is sent: %[3]v; choose a folder at a place where you can write"},
	top: diag.Text{Vi: "%s là gốc của ổ đĩa; hãy chọn một thư mục trong đó", En: "%s is the top of a drive; choose a folder in it"},
	twice: diag.Text{Vi: "%s được ghi hai lần; mỗi tệp kết quả cần một tên riêng",
		En: "%s is to be written twice; give each output a name of its own"},
	exists: diag.Text{Vi: "%s đã có, và có thể chứa nội dung do người khác viết; hãy chọn tên khác",
		En: "%s exists, and may hold what somebody wrote; choose another name"},
}
